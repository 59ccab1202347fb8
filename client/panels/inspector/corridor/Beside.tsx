import { type CorridorId, idOf, type StateId } from "../../../../server/contract/ids.ts";
import { isActorId, pairKey } from "../../../../server/domain/pair.ts";
import { add, focusOn, seeThrough, select } from "../../../state/transitions.ts";
import { useExplorer } from "../../explore/explorer.ts";
import { tieText } from "../../parts/flow-words.ts";
import { Section } from "../../parts/Section.tsx";
import { useWords } from "../../parts/words.ts";
import styles from "../inspector.module.css";

/** The cooperation beside a corridor, and the ways to it. */
export function Beside({ id, origin, destination }: { id: CorridorId; origin: StateId; destination: StateId }) {
  const words = useWords();
  const { t } = words;
  const { view, drawn, names, change, act } = useExplorer();
  const flow = drawn.flowOf(id);
  const back = idOf("Corridor", `corridor:${destination.slice(6)}>${origin.slice(6)}`);
  return (
    <Section title={t("corridors.details.beside")}>
      {flow && (
        <p className={styles.aside}>
          {tieText(flow.tied, words)}. {flow.tied === false && t("corridors.words.untiedMeans")}
        </p>
      )}
      <div className={styles.actionRow}>
        {isActorId(origin) && isActorId(destination) && (
          <button
            type="button"
            className={styles.action}
            data-open-tie
            onClick={() => change(select(seeThrough(add(add(view, origin), destination), "cooperation"), [pairKey(origin, destination)]))}
          >
            {t("corridors.details.tie", { a: names.short(origin), b: names.short(destination) })}
          </button>
        )}
        <button
          type="button"
          className={styles.action}
          onClick={() => change(seeThrough(add(focusOn(view, origin), destination), "instruments"))}
        >
          {t("corridors.details.instruments")}
        </button>
        {drawn.flowOf(back) && (
          <button type="button" className={styles.action} onClick={() => act.select(back)}>
            {t("corridors.details.reverse")}
          </button>
        )}
      </div>
    </Section>
  );
}
