import { mix } from "../palette.ts";
import { FACE, widthOf, wrap } from "./lettering.ts";
import { markLook, markOf } from "./marks-svg.ts";
import type { LegendEntry, LegendMark, Plate } from "./plate-model.ts";
import { signSvg } from "./sheet-svg.ts";
import { tieOf } from "./ties-svg.ts";
import { tag, xml } from "./xml.ts";

/** A piece of the frame, and how far down it reaches. */
export type Piece = { svg: string; height: number };

const TITLE = { size: 22, line: 29 };
const SMALL = { size: 11.5, line: 16.5 };
/** Headings of the legend stand in a column of their own. */
const HEADINGS = 118;
const ROW = 22;
const GAP = 20;
const COLUMNS = 28;
const MOST_TITLE = 5;
const MOST_LINES = 14;
const MOST_CITATION = 12;

type Pen = { size: number; fill: string; weight?: number; spacing?: number };

const written = (x: number, y: number, text: string, { size, fill, weight, spacing }: Pen): string =>
  tag("text", { x, y, "font-size": size, "font-weight": weight, "letter-spacing": spacing, fill }, xml(text));

/** What is seen, and of when, over the drawing. */
export function headSvg({ words, palette }: Plate, width: number): Piece {
  const lines = wrap(words.title, TITLE.size, width, MOST_TITLE);
  const under = wrap(words.under, 12.5, width, 3);
  const soft = mix(palette.ink, palette.paper, 0.72);
  const title = lines.map((line, at) => written(0, 20 + at * TITLE.line, line, { size: TITLE.size, weight: 600, fill: palette.ink }));
  const top = 20 + (lines.length - 1) * TITLE.line + 24;
  const below = under.map((line, at) => written(0, top + at * 18, line, { size: 12.5, fill: soft }));
  return { svg: tag("g", { id: "title" }, [...title, ...below].join("")), height: top + (under.length - 1) * 18 + 2 };
}

/** Marks and what they mean, group after group. */
export function legendSvg(plate: Plate, width: number): Piece {
  const { palette, words } = plate;
  const soft = mix(palette.ink, palette.paper, 0.72);
  let y = 0;
  const parts = words.legend.flatMap(({ title, entries }) => {
    if (entries.length === 0) return [];
    const heads = wrap(title, SMALL.size, HEADINGS - 12, 2);
    const svg = heads.map((line, at) => written(0, y + 14 + at * 13, line, { size: SMALL.size, weight: 600, fill: soft }));
    let x = HEADINGS;
    const rest = width - HEADINGS;
    for (const entry of entries) {
      const lines = wrap(textOf(entry), SMALL.size, rest - markWidth(entry.mark), 4);
      const wide = markWidth(entry.mark) + Math.max(0, ...lines.map((line) => widthOf(line, SMALL.size)));
      if (x > HEADINGS && x + wide > width) {
        x = HEADINGS;
        y += ROW;
      }
      svg.push(markSvg(entry.mark, x, y + 10, plate), entrySvg(entry, lines, x + markWidth(entry.mark), y + 14, palette.ink, soft));
      y += (lines.length - 1) * SMALL.line;
      x += wide + GAP;
    }
    y += Math.max(ROW, heads.length * 13 + 4) + 3;
    return svg;
  });
  return { svg: tag("g", { id: "legend" }, parts.join("")), height: y };
}

const textOf = ({ text, count }: LegendEntry): string => (count === undefined ? text : `${text} ${count}`);

function entrySvg({ count }: LegendEntry, lines: readonly string[], x: number, y: number, ink: string, soft: string): string {
  return lines
    .map((line, at) => {
      const number = count !== undefined && at === lines.length - 1 && line.endsWith(` ${count}`) ? count : undefined;
      const words = number === undefined ? line : line.slice(0, -number.length - 1);
      const second = number === undefined ? "" : tag("tspan", { dx: 4, fill: soft }, xml(number));
      return tag("text", { x, y: y + at * SMALL.line, "font-size": SMALL.size, fill: ink }, xml(words) + second);
    })
    .join("");
}

function markWidth(mark: LegendMark | undefined): number {
  return mark === undefined ? 0 : mark.of === "tie" ? 54 : 20;
}

function markSvg(mark: LegendMark | undefined, x: number, y: number, { palette }: Plate): string {
  if (mark === undefined) return "";
  if (mark.of === "colour") return tag("rect", { x, y: y - 5, width: 12, height: 10, rx: 1, fill: mark.colour });
  if (mark.of === "node") {
    const look = markLook({ ...mark, focus: false, expanded: false }, palette, false, 1);
    return markOf(mark.kind, { x: x + 7, y }, mark.kind === "claim" ? 4.5 : 6.2, look);
  }
  const { stroke, arrow, sign, colour = palette.neutral, width = 2.5 } = mark;
  const pale = stroke === "thin" || stroke === "questioned" ? mix(colour, palette.paper, 0.62) : colour;
  const half = stroke === "thin" || stroke === "crossed" ? 0.5 : width / 2;
  const course = { from: { x, y }, to: { x: x + 45, y }, offset: 0, half, stroke, colour: pale };
  const line = tieOf({ ...course, ...(arrow && { head: { kind: "state" as const, radius: 0.1 } }) });
  return line + (sign || stroke === "questioned" ? signSvg({ x: x + 22.5, y }, colour, palette.paper, sign) : "");
}

/** What it rests on and what it doesn't show, in columns under the legend. */
export function notesSvg({ words, palette }: Plate, width: number): Piece {
  const columns = words.notes.length > 1 ? 2 : 1;
  const wide = (width - (columns - 1) * COLUMNS) / columns;
  const heights = Array.from({ length: columns }, () => 0);
  const soft = mix(palette.ink, palette.paper, 0.72);
  const parts = words.notes.flatMap(({ title, lines }) => {
    if (lines.length === 0) return [];
    const column = heights.indexOf(Math.min(...heights));
    const x = column * (wide + COLUMNS);
    let y = heights[column] ?? 0;
    const svg = [written(x, y + 12, title, { size: SMALL.size, weight: 600, fill: soft })];
    y += 12 + SMALL.line;
    for (const text of lines) {
      for (const line of wrap(text, SMALL.size, wide, MOST_LINES)) {
        svg.push(written(x, y, line, { size: SMALL.size, fill: palette.ink }));
        y += SMALL.line;
      }
      y += 4;
    }
    heights[column] = y + 6;
    return svg;
  });
  return { svg: tag("g", { id: "notes" }, parts.join("")), height: Math.max(0, ...heights) };
}

/** How to cite it, at the foot. */
export function citationSvg({ words: { citation }, palette }: Plate, width: number): Piece {
  const soft = mix(palette.ink, palette.paper, 0.72);
  const lines = wrap(citation.text, SMALL.size, width - HEADINGS, MOST_CITATION);
  const svg = [
    written(0, 20, citation.title, { size: SMALL.size, weight: 600, fill: soft }),
    ...lines.map((line, at) => written(HEADINGS, 20 + at * SMALL.line, line, { size: SMALL.size, fill: palette.ink })),
  ];
  return { svg: tag("g", { id: "citation" }, svg.join("")), height: 20 + lines.length * SMALL.line };
}

export const LETTERED = { "font-family": FACE, "font-weight": 500 };
