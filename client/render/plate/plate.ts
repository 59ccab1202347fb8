import type { Positions } from "../../graph/layout-request.ts";
import { citationSvg, headSvg, LETTERED, legendSvg, notesSvg, type Piece } from "./frame-svg.ts";
import type { Plate } from "./plate-model.ts";
import { sheetSvg } from "./sheet-svg.ts";
import { viewOf } from "./view.ts";
import { tag, xml } from "./xml.ts";

export type Picture = { svg: string; width: number; height: number };

/** A place gone astray is the middle: one of them would take all others with it. */
function found(places: Positions): Positions {
  return new Map([...places].map(([id, { x, y }]) => [id, Number.isFinite(x) && Number.isFinite(y) ? { x, y } : { x: 0, y: 0 }]));
}

const MARGIN = 34;
const BETWEEN = 16;

/**
 * A drawing as a plate of an atlas: what is seen and of when, the drawing, its legend, what it rests on, how to cite it.
 * One SVG that needs nothing from elsewhere and holds no script, whatever names are in it.
 */
export function pictureOf(given: Plate): Picture {
  const plate = { ...given, places: found(given.places) };
  const { palette, words, face } = plate;
  const view = viewOf(plate);
  const inner = view.width;
  const width = inner + 2 * MARGIN;
  let y = MARGIN;
  const place = ({ svg, height }: Piece, rule = false): string => {
    if (height === 0) return "";
    const line = rule ? tag("line", { x1: MARGIN, x2: MARGIN + inner, y1: y, y2: y, stroke: palette.border, "stroke-width": 0.8 }) : "";
    if (rule) y += 10;
    const placed = tag("g", { transform: `translate(${MARGIN} ${y})` }, svg);
    y += height + BETWEEN;
    return line + placed;
  };
  const head = place(headSvg(plate, inner));
  const frame = { width: view.width, height: view.height };
  const sheet =
    tag("g", { "clip-path": "url(#sheet)", id: "drawing" }, sheetSvg(plate, view)) +
    tag("rect", { x: 0, y: 0, ...frame, fill: "none", stroke: palette.border, "stroke-width": 0.8 });
  const parts = [
    head,
    place({ svg: sheet, height: view.height }),
    place(legendSvg(plate, inner)),
    place(notesSvg(plate, inner), true),
    place(citationSvg(plate, inner), true),
  ];
  const height = Math.ceil(y - BETWEEN + MARGIN);
  const ground = { x: 0, y: 0, width, height, fill: palette.paper };
  const neat = { x: 12.5, y: 12.5, width: width - 25, height: height - 25, fill: "none", stroke: palette.border, "stroke-width": 0.8 };
  const svg = tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-labelledby": "plate-title plate-description",
      // Else small pictures of it would round each letter to a whole pixel.
      "text-rendering": "geometricPrecision",
      ...LETTERED,
    },
    [
      tag("title", { id: "plate-title" }, xml(words.title)),
      tag("desc", { id: "plate-description" }, xml(words.description)),
      // A style sheet of our own making: no name comes into it.
      face ? `<style>${face}</style>` : "",
      tag("defs", {}, tag("clipPath", { id: "sheet" }, tag("rect", { x: 0, y: 0, ...frame }))),
      tag("rect", ground),
      tag("rect", neat),
      ...parts,
    ].join("\n"),
  );
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height };
}
