import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";
import styles from "./canvas.module.css";

/** What a drawn boundary does not say. It stands as long as the map is seen, below it: nothing drawn lies under it. */
export function MapNote() {
  const { t } = useWords();
  const { view } = useExplorer();
  return view.layout === "map" ? (
    <p className={styles.mapNote} data-map-note>
      {t("canvas.mapNote")}
    </p>
  ) : null;
}
