import type { FlowSide } from "../../../data/use-flows.ts";
import { chooseTop } from "../../../state/transitions.ts";
import { LIMITS } from "../../../state/view.ts";
import { useExplorer } from "../../explore/explorer.ts";
import { capText } from "../../parts/flow-words.ts";
import { useWords } from "../../parts/words.ts";
import styles from "../inspector.module.css";

/** How many corridors each direction has, how many of them are drawn, and how much of the whole these hold. */
export function HowMuch({ sides }: { sides: readonly FlowSide[] }) {
  const words = useWords();
  const { t, number } = words;
  const { view, change } = useExplorer();
  const most = Math.max(0, ...sides.map(({ group }) => group?.corridors ?? 0));
  const next = Math.min(LIMITS.top, most, view.top * 2);
  return (
    <div data-how-much>
      {sides.map((side) => {
        const cap = capText(side, words);
        return (
          cap && (
            <p key={side.direction} className={styles.aside} data-cap={side.direction}>
              {cap.text} {cap.formula && t("corridors.words.capFormula", { formula: cap.formula })}
            </p>
          )
        );
      })}
      {next > view.top && (
        <div className={styles.actionRow}>
          <button type="button" className={styles.action} data-more-corridors onClick={() => change(chooseTop(view, next))}>
            {t("corridors.drawMore", { top: number(next) })}
          </button>
        </div>
      )}
    </div>
  );
}
