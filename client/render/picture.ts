import type Sigma from "sigma";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";
import type { Layers } from "./layers.ts";
import type { Palette } from "./palette.ts";

/** What is drawn as one canvas. WebGL forgets its pixels after a frame, so it draws once more and copies in the same turn. */
export function picture(sigma: Sigma<DrawnNode, DrawnTie>, { sheet }: Layers, palette: Palette): HTMLCanvasElement {
  sigma.refresh({ partialGraph: {}, skipIndexation: true });
  const { width, height, pixelRatio } = sigma.getRenderParams();
  const result = emptyCanvas(width * pixelRatio, height * pixelRatio);
  const context = result.getContext("2d");
  if (!context) return result;
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, result.width, result.height);
  copy(sheet, context);
  return result;
}

/** The layers from bottom to top; those that fade as one are laid over each other first. */
function copy(layers: HTMLElement, context: CanvasRenderingContext2D): void {
  for (const layer of layers.children) {
    if (!(layer instanceof HTMLElement) || layer.style.display === "none" || layer.style.visibility === "hidden") continue;
    const { width, height } = context.canvas;
    context.globalAlpha = layer.style.opacity === "" ? 1 : Number(layer.style.opacity);
    if (layer instanceof HTMLCanvasElement) {
      if (layer.width > 0 && layer.height > 0) context.drawImage(layer, 0, 0, width, height);
      continue;
    }
    const together = emptyCanvas(width, height);
    const inner = together.getContext("2d");
    if (inner) copy(layer, inner);
    context.drawImage(together, 0, 0);
  }
  context.globalAlpha = 1;
}

function emptyCanvas(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, width);
  canvas.height = Math.max(1, height);
  return canvas;
}
