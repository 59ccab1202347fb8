import type Sigma from "sigma";
import { emptyCanvas } from "./canvas.ts";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";
import { laidOver } from "./flat.ts";
import type { Layers } from "./layers.ts";
import type { Palette } from "./palette.ts";

/** What is drawn as one canvas. It is drawn once more before, since what is seen may be a moved picture. */
export function picture(sigma: Sigma<DrawnNode, DrawnTie>, { sheet }: Layers, palette: Palette): HTMLCanvasElement {
  sigma.refresh({ partialGraph: {}, skipIndexation: true });
  const { width, height, pixelRatio } = sigma.getRenderParams();
  const result = emptyCanvas(width * pixelRatio, height * pixelRatio);
  const context = result.getContext("2d");
  if (!context) return result;
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, result.width, result.height);
  laidOver(sheet, context);
  return result;
}
