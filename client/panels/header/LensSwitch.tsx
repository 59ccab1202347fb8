import { LENSES } from "../../state/lenses.ts";
import { seeThrough } from "../../state/transitions.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";
import styles from "./lens.module.css";

/** Which of the lenses the view is seen through. Selection, filters, day and places go along. */
export function LensSwitch() {
  const { t } = useWords();
  const { view, change } = useExplorer();
  return (
    <nav className={styles.lenses} aria-label={t("corridors.lenses")}>
      {LENSES.map((lens) => (
        <button
          key={lens}
          type="button"
          data-lens={lens}
          aria-current={view.lens === lens ? "true" : undefined}
          title={t(`corridors.lensMeans.${lens}`)}
          onClick={() => change(seeThrough(view, lens), t("corridors.said", { lens: t(`corridors.lens.${lens}`) }))}
        >
          {t(`corridors.lens.${lens}`)}
        </button>
      ))}
    </nav>
  );
}
