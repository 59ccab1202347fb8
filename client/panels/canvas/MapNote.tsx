import { type Explorer, useExplorer } from "../explore/explorer.ts";
import { useWords, type Words } from "../parts/words.ts";
import styles from "./canvas.module.css";

/** What a map does not say: where organisations stand, and that a boundary is no opinion. */
export function mapNotes({ view, drawn }: Pick<Explorer, "view" | "drawn">, { t }: Pick<Words, "t">): string[] {
  if (view.layout !== "map") return [];
  return [
    ...(drawn.graph.findNode((_, { kind }) => kind === "organisation" || kind === "group") !== undefined ? [t("canvas.mapBodies")] : []),
    t("canvas.mapNote"),
  ];
}

/** Stands below the map as long as it is seen: nothing drawn lies under it. */
export function MapNote() {
  const notes = mapNotes(useExplorer(), useWords());
  return notes.length > 0 ? (
    <p className={styles.mapNote} data-map-note>
      {notes.join(" ")}
    </p>
  ) : null;
}
