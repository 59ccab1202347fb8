import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";
import styles from "./canvas.module.css";

/** What a drawn boundary does not say. It stands as long as the map is seen, below it: nothing drawn lies under it. */
export function MapNote() {
  const { t } = useWords();
  const { view, drawn } = useExplorer();
  const hasBodies = drawn.graph.findNode((_, { kind }) => kind === "organisation" || kind === "group") !== undefined;
  return view.layout === "map" ? (
    <p className={styles.mapNote} data-map-note>
      {t("canvas.mapNote")} {hasBodies && t("canvas.mapBodies")}
    </p>
  ) : null;
}
