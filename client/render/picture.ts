import type Sigma from "sigma";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";
import type { Palette } from "./palette.ts";

/** Bottom to top; the layers for hovering and for the mouse are no part of the picture. */
const LAYERS = ["map", "wash", "edges", "nodes", "notes"];

/** What is drawn as one canvas. WebGL forgets its pixels after a frame, so it draws once more and copies in the same turn. */
export function picture(sigma: Sigma<DrawnNode, DrawnTie>, palette: Palette): HTMLCanvasElement {
  sigma.refresh({ skipIndexation: true });
  const canvases = sigma.getCanvases();
  const edges = canvases.edges;
  const result = document.createElement("canvas");
  result.width = edges?.width ?? 1;
  result.height = edges?.height ?? 1;
  const context = result.getContext("2d");
  if (!context) return result;
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, result.width, result.height);
  for (const layer of LAYERS) {
    const canvas = canvases[layer];
    if (canvas && canvas.width > 0) context.drawImage(canvas, 0, 0, result.width, result.height);
  }
  return result;
}
