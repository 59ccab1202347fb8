import type { KeyboardEvent } from "react";
import type { Scene } from "./scene.ts";
import type { StageProps } from "./stage-props.ts";
import { directionOf, walkOn, walkStart } from "./walking.ts";

const ZOOM = 1.4;

/** The keyboard on the stage: arrows walk from neighbour to neighbour, Enter selects, the rest is the page's. */
export function handleKey(event: KeyboardEvent<HTMLElement>, scene: Scene, props: StageProps): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key === "Shift") return;
  if (used(event, scene, props)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function used(event: KeyboardEvent<HTMLElement>, scene: Scene, props: StageProps): boolean {
  const { key, shiftKey } = event;
  const drawing = scene.drawing();
  const graph = drawing.graph();
  const walked = scene.walked();
  const here = walked !== undefined && graph.hasNode(walked) ? walked : undefined;
  const at = buttonOf(event.target) ?? here;
  const direction = directionOf(key);
  if (direction) {
    const next = here === undefined ? walkStart(graph, new Set(props.selection)) : walkOn(graph, here, direction);
    if (next !== undefined) {
      scene.walk(next);
      if (drawing.anyOutside([graph.getNodeAttributes(next)])) scene.centreOn(next);
      props.onWalk?.(next);
    }
    return true;
  }
  if (key === "ContextMenu" || (key === "F10" && shiftKey)) {
    const chosen = at ?? props.selection.find((id) => graph.hasNode(id) || graph.hasEdge(id));
    if (chosen === undefined) props.onMenu({ kind: "canvas", x: 24, y: 24 });
    else if (graph.hasNode(chosen)) props.onMenu({ key: chosen, kind: "node", ...drawing.screen(chosen) });
    else {
      const [a, b] = graph.extremities(chosen).map(drawing.screen);
      if (a && b) props.onMenu({ key: chosen, kind: "tie", x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
    }
    return true;
  }
  if ((key === "Enter" || key === " ") && here !== undefined) {
    props.onSelect(here, shiftKey);
    return true;
  }
  if (key === "+" || key === "=") scene.zoomBy(1 / ZOOM);
  else if (key === "-") scene.zoomBy(ZOOM);
  else if (key === "Escape" && here !== undefined) scene.walk(undefined);
  else return props.onKey?.(event.nativeEvent, at) ?? false;
  return true;
}

/** The node whose button in the list has the focus. */
function buttonOf(target: EventTarget): string | undefined {
  return target instanceof HTMLElement ? target.dataset.node : undefined;
}
