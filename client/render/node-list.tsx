import type { LensGraph } from "../graph/lens-graph.ts";
import type { Drawing } from "./drawing.ts";
import styles from "./stage.module.css";

/** The table beside the graph serves for what lies beyond. */
const LISTED = 400;
const LEAST_SIDE = 16;

export type NodeListProps = {
  graph: LensGraph;
  selection: readonly string[];
  describe: (id: string) => string;
  onSelect: (id: string, additive: boolean) => void;
  idOf: (id: string) => string;
};

/** The drawn nodes as a list of buttons: what a screen reader meets on the stage. Not in the order of Tab; arrows walk them. */
export function NodeList({ graph, selection, describe, onSelect, idOf }: NodeListProps) {
  const nodes = graph.mapNodes((id, { weight }) => ({ id, weight })).toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  return (
    <ul className={styles.nodes} data-stage-nodes>
      {nodes.slice(0, LISTED).map(({ id }) => (
        <li key={id}>
          <button
            type="button"
            id={idOf(id)}
            className={styles.node}
            tabIndex={-1}
            data-node={id}
            aria-pressed={selection.includes(id)}
            onClick={(event) => onSelect(id, event.ctrlKey || event.metaKey || event.shiftKey)}
          >
            {describe(id)}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Moves each button over its mark; outside React, since it follows every frame of the camera. */
export function assignButtonPlaces(container: HTMLElement, drawing: Drawing): void {
  const graph = drawing.graph();
  for (const button of container.querySelectorAll<HTMLElement>("[data-node]")) {
    const id = button.dataset.node ?? "";
    if (!graph.hasNode(id)) continue;
    const { x, y } = drawing.screen(id);
    const side = Math.max(LEAST_SIDE, 2 * drawing.radius(id));
    button.style.width = `${side}px`;
    button.style.height = `${side}px`;
    button.style.transform = `translate(${x - side / 2}px, ${y - side / 2}px)`;
  }
}
