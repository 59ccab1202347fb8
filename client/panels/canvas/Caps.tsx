import type { Centre } from "../../data/merge.ts";
import { expand } from "../../state/transitions.ts";
import { EXPANSION_CAP } from "../../state/view.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";
import styles from "./canvas.module.css";

/** Every cap says what it hides, and offers the rest. */
export function Caps() {
  const { t } = useWords();
  const { network } = useExplorer();
  const capped = network?.centres.filter(({ hiddenByCap }) => hiddenByCap.length > 0) ?? [];
  if (capped.length === 0 && !network?.truncated) return null;
  return (
    <ul className={styles.caps}>
      {capped.map((centre) => (
        <Capped key={centre.id ?? ""} centre={centre} />
      ))}
      {network?.truncated && <li>{t("canvas.caps.truncated")}</li>}
    </ul>
  );
}

function Capped({ centre: { id, shown, of, cap, hiddenByCap } }: { centre: Centre }) {
  const { t } = useWords();
  const { view, change, names } = useExplorer();
  const more = Math.min(EXPANSION_CAP, hiddenByCap.length);
  return (
    <li>
      {id ? t("canvas.caps.centre", { name: names.of(id), shown, of }) : t("canvas.caps.everyone", { shown, of })}
      {id && (
        <button type="button" className={styles.capsMore} onClick={() => change(expand(view, id, cap + more))}>
          {t("canvas.caps.more", { count: more })}
        </button>
      )}
    </li>
  );
}
