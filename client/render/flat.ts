import type Sigma from "sigma";
import { cleared, emptyCanvas } from "./canvas.ts";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";

/** Layers from bottom to top, as they are seen; those that fade as one are laid over each other first. */
export function laidOver(layers: HTMLElement, context: CanvasRenderingContext2D): void {
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
    if (inner) laidOver(layer, inner);
    context.drawImage(together, 0, 0);
  }
  context.globalAlpha = 1;
}

/** One canvas in the place of all layers: what is moved as a picture need be laid over each other once, not in every frame. */
export function flatOf(sigma: Sigma<DrawnNode, DrawnTie>, sheet: HTMLElement) {
  const canvas = document.createElement("canvas");
  Object.assign(canvas.style, { position: "absolute", inset: "0", transformOrigin: "0 0", willChange: "transform", display: "none" });
  sheet.after(canvas);
  let flat = false;

  /** @returns what is to be moved */
  function flatten(): HTMLElement {
    if (flat) return canvas;
    const context = cleared(canvas, sigma);
    if (!context) return sheet;
    // Layers are laid over each other pixel by pixel.
    context.resetTransform();
    laidOver(sheet, context);
    canvas.style.display = "";
    sheet.style.display = "none";
    flat = true;
    return canvas;
  }

  function unfold(): void {
    flat = false;
    canvas.style.display = "none";
    sheet.style.display = "";
    sheet.style.transform = "";
  }

  return { flatten, unfold };
}
