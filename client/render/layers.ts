import type Sigma from "sigma";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";
import { flatOf } from "./flat.ts";

/** Layers of Sigma's that nothing is drawn on here; the browser would lay them over each other in every frame. */
const IDLE = ["edgeLabels", "labels", "hovers", "hoverNodes"];

/**
 * Sigma's layers, ordered so that those below attention can fade as one and all that belongs to a frame can move as one.
 * What catches the pointer stays outside: where it is says where the pointer is.
 */
export function layersOf(sigma: Sigma<DrawnNode, DrawnTie>) {
  const canvases = sigma.getCanvases();
  const sheet = layer("frame");
  const base = layer("base");
  sheet.style.transformOrigin = "0 0";
  sheet.style.willChange = "transform";
  sigma.getContainer().prepend(sheet);
  sheet.append(base);
  for (const name of ["edges", "nodes"]) if (canvases[name]) base.append(canvases[name]);
  for (const name of IDLE) if (canvases[name]) canvases[name].style.display = "none";
  // It catches the pointer and is never drawn on: seen through, it isn't laid over the others in every frame.
  if (canvases.mouse) canvases.mouse.style.opacity = "0";

  /** A canvas of our own: it fades with the base, or lies under or over it. */
  function add(name: string, where: "under" | "base" | "over"): HTMLCanvasElement {
    const canvas = sigma.createCanvas(name, { style: { pointerEvents: "none" }, beforeLayer: "mouse" });
    if (where === "under") base.before(canvas);
    else (where === "base" ? base : sheet).append(canvas);
    return canvas;
  }
  return { sheet, base, add, ...flatOf(sigma, sheet) };
}
export type Layers = ReturnType<typeof layersOf>;

function layer(name: string): HTMLDivElement {
  const element = document.createElement("div");
  element.className = `stage-${name}`;
  Object.assign(element.style, { position: "absolute", inset: "0" });
  return element;
}
