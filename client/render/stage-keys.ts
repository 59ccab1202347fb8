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

function used({ key, shiftKey }: KeyboardEvent<HTMLElement>, scene: Scene, props: StageProps): boolean {
  const drawing = scene.drawing();
  const graph = drawing.graph();
  const walked = scene.walked();
  const here = walked !== undefined && graph.hasNode(walked) ? walked : undefined;
  const chosen = here ?? props.selection.find((id) => graph.hasNode(id));
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
    const at = chosen === undefined ? { x: 24, y: 24 } : drawing.screen(chosen);
    props.onMenu({ ...(chosen !== undefined && { key: chosen }), kind: chosen === undefined ? "canvas" : "node", ...at });
    return true;
  }
  if ((key === "Enter" || key === " ") && here !== undefined) {
    props.onSelect(here, shiftKey);
    return true;
  }
  if (key === "+" || key === "=") scene.zoomBy(1 / ZOOM);
  else if (key === "-") scene.zoomBy(ZOOM);
  else if (key === "Escape" && here !== undefined) scene.walk(undefined);
  else return props.onKey?.(key, chosen) ?? false;
  return true;
}
