import type Sigma from "sigma";
import type { MapFrame } from "../graph/projection.ts";
import type { Outline } from "./atlas.ts";
import { cleared } from "./canvas.ts";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";
import type { Layers } from "./layers.ts";
import type { Palette } from "./palette.ts";

/** How much is drawn beyond each side of the view, so that a moved view isn't empty there. */
const MARGIN = 0.4;
/** How long the camera must stand still for the map to be drawn anew, in milliseconds. */
const REST = 140;

/** Where the origin of the layout is on the stage, and how many pixels a unit has. */
type View = { width: number; height: number; x: number; y: number; scale: number; ratio: number };
/** What the sheet shows: from which place of the layout, at which scale; its size is in pixels at that scale. */
type Print = { land: string; turn: number; scale: number; left: number; top: number; width: number; height: number };

/** The world's outline under the ties, in the projection by which the states were placed. */
/** @param gliding whether the layers are being moved as a picture: what is drawn then is drawn anew when they rest */
export function backdrop(sigma: Sigma<DrawnNode, DrawnTie>, { add }: Layers, palette: () => Palette, gliding: () => boolean) {
  const canvas = add("map", "under");
  canvas.style.visibility = "hidden";
  let shown = false;
  let frame: MapFrame | undefined;
  let coarse: Outline | undefined;
  let fine: Outline | undefined;
  const sheet = document.createElement("canvas");
  let print: Print | undefined;
  let renewing: ReturnType<typeof setTimeout> | undefined;
  let drawn = "";

  /** Copies the picture of the map to where the camera is now; while it moves, the picture may be coarse, or end. */
  function draw(): void {
    if (!shown || !coarse) return;
    const now = viewNow();
    const { land } = palette();
    // Hovering renders too, and leaves the map as it is.
    const key = [...Object.values(now), land, print?.turn].join();
    if (key === drawn) return;
    drawn = key;
    if (print?.land !== land) renew(now);
    const context = cleared(canvas, sigma);
    if (!context || !print) return;
    const { left, top, scale } = print;
    const grown = now.scale / scale;
    const [x, y] = [now.x + left * now.scale, now.y + top * now.scale];
    context.drawImage(sheet, x, y, print.width * grown, print.height * grown);
    const covers = x <= 0 && y <= 0 && x + print.width * grown >= now.width && y + print.height * grown >= now.height;
    clearTimeout(renewing);
    if (grown !== 1 || !covers) renewing = setTimeout(redraw, REST);
  }

  const viewNow = (): View => {
    const { width, height } = sigma.getDimensions();
    const { x, y } = sigma.graphToViewport({ x: 0, y: 0 });
    return { width, height, x, y, scale: sigma.graphToViewport({ x: 1, y: 0 }).x - x, ratio: window.devicePixelRatio || 1 };
  };

  /** Draws the map anew for what is in view and some of what is around it. Thousands of points in each frame would hold the camera up. */
  function renew({ width, height, x, y, scale, ratio }: View): void {
    if (!coarse) return;
    const [across, down] = [width * MARGIN, height * MARGIN];
    sheet.width = Math.round((width + 2 * across) * ratio);
    sheet.height = Math.round((height + 2 * down) * ratio);
    const context = sheet.getContext("2d");
    if (!context) return;
    const { land, border, paper } = palette();
    const farthest = {
      x: Math.max(Math.abs(x + across), Math.abs(width + across - x)) / scale,
      y: Math.max(Math.abs(y + down), Math.abs(height + down - y)) / scale,
    };
    const outline = fine && farthest.x < fine.reach.x && farthest.y < fine.reach.y ? fine : coarse;
    const turn = (print?.turn ?? 0) + 1;
    print = {
      land,
      turn,
      scale,
      left: -(x + across) / scale,
      top: -(y + down) / scale,
      width: width + 2 * across,
      height: height + 2 * down,
    };
    context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * (x + across), ratio * (y + down));
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
    if (!shown || !canvas.isConnected || gliding()) return;
    renew(viewNow());
    draw();
  }

  /** Shows the map of a frame, or none. Resolves once it is drawn; without its file the map is left out. */
  async function show(next: MapFrame | undefined): Promise<void> {
    shown = next !== undefined;
    canvas.style.visibility = shown ? "visible" : "hidden";
    if (!next || next === frame) {
      if (next) redraw();
      return;
    }
    frame = next;
    coarse = undefined;
    fine = undefined;
    print = undefined;
    cleared(canvas, sigma);
    // Whoever never asks for a map never loads what draws it.
    const atlas = await import("./atlas.ts").catch(() => undefined);
    const outline = await atlas?.coarseOutline(next).catch(() => undefined);
    if (frame !== next || !outline) return;
    coarse = outline;
    redraw();
    const finer = await atlas?.fineOutline(next).catch(() => undefined);
    if (frame !== next || !finer) return;
    fine = finer;
    redraw();
  }

  sigma.on("afterRender", draw);
  return { show };
}
