import type Sigma from "sigma";
import type { MapFrame } from "../graph/projection.ts";
import { coarseOutline, fineOutline, type Outline } from "./atlas.ts";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";
import { cleared } from "./overlay.ts";
import type { Palette } from "./palette.ts";

/** The world's outline under the ties, in the projection by which the states were placed. */
export function backdrop(sigma: Sigma<DrawnNode, DrawnTie>, palette: () => Palette) {
  const canvas = sigma.createCanvas("map", { beforeLayer: "wash" });
  canvas.style.visibility = "hidden";
  let frame: MapFrame | undefined;
  let coarse: Outline | undefined;
  let fine: Outline | undefined;
  let drawn = "";

  function draw(): void {
    if (!frame || !coarse) return;
    const { width, height } = sigma.getDimensions();
    const origin = sigma.graphToViewport({ x: 0, y: 0 });
    const scale = sigma.graphToViewport({ x: 1, y: 0 }).x - origin.x;
    const { land, border, paper } = palette();
    // Hovering renders too, and leaves the map as it is.
    const now = [width, height, window.devicePixelRatio, origin.x, origin.y, scale, land, fine === undefined].join();
    if (now === drawn) return;
    drawn = now;
    const context = cleared(canvas, sigma);
    if (!context) return;
    const farthest = {
      x: Math.max(Math.abs(origin.x), Math.abs(width - origin.x)) / scale,
      y: Math.max(Math.abs(origin.y), Math.abs(height - origin.y)) / scale,
    };
    const outline = fine && farthest.x < fine.reach.x && farthest.y < fine.reach.y ? fine : coarse;
    context.transform(scale, 0, 0, scale, origin.x, origin.y);
    context.lineJoin = "round";
    context.fillStyle = land;
    context.fill(outline.land);
    context.strokeStyle = paper;
    context.lineWidth = 1 / scale;
    context.stroke(outline.borders);
    context.strokeStyle = border;
    context.lineWidth = 0.8 / scale;
    context.stroke(outline.land);
    if (outline.edge) context.stroke(outline.edge);
  }

  function redraw(): void {
    drawn = "";
    draw();
  }

  /** Shows the map of a frame, or none. Resolves once it is drawn; without its file the map is left out. */
  async function show(next: MapFrame | undefined): Promise<void> {
    canvas.style.visibility = next ? "visible" : "hidden";
    if (!next || next === frame) {
      if (next) redraw();
      return;
    }
    frame = next;
    coarse = undefined;
    fine = undefined;
    cleared(canvas, sigma);
    const outline = await coarseOutline(next).catch(() => undefined);
    if (frame !== next || !outline) return;
    coarse = outline;
    redraw();
    const finer = await fineOutline(next).catch(() => undefined);
    if (frame !== next || !finer) return;
    fine = finer;
    redraw();
  }

  sigma.on("afterRender", draw);
  return { show };
}
