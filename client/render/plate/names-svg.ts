import { type Label, type OnScreen, placeLabels } from "../labels.ts";
import { mix } from "../palette.ts";
import { cut, measurer, widthOf } from "./lettering.ts";
import type { Plate } from "./plate-model.ts";
import type { View } from "./view.ts";
import { tag, xml } from "./xml.ts";

/** What stands beside others keeps so much of its ink where some are brought out. */
const NAMES_LEAST = 0.45;

/** The names that find room, the most important first. @param restOf how much of its colour a node keeps */
export function namesSvg({ palette, sides }: Plate, view: View, nodes: readonly OnScreen[], restOf: (id: string) => number): string {
  const lettered = nodes.map(spelledOut(nodes, view));
  const labels = placeLabels(measurer(), lettered, { font: "Inter", width: view.width }).filter((label) => within(label, view));
  const inkOf = ({ id }: Label): string => mix(palette.ink, palette.paper, Math.max(NAMES_LEAST, restOf(id)));
  // Not every reader of SVG draws a stroke beneath its letters: each name lies over its own clearing, in columns over a plate.
  const clearing = { fill: palette.paper, stroke: palette.paper, "stroke-width": 3.5, "stroke-linejoin": "round", "aria-hidden": "true" };
  const cleared = labels.map((label) => (sides?.has(label.id) ? groundOf(label) : "") + labelSvg(label)).join("");
  return tag("g", clearing, cleared) + tag("g", { id: "names" }, labels.map((label) => labelSvg(label, inkOf(label))).join(""));
}

function groundOf({ box: { left, right, top, bottom } }: Label): string {
  return tag("rect", { x: left - 1, y: top, width: right - left + 2, height: bottom - top, stroke: "none" });
}

/** In columns a name that the stage cuts has the room up to the next one: paper can't be pointed at to read on. */
function spelledOut(nodes: readonly OnScreen[], { width }: View): (node: OnScreen) => OnScreen {
  const columns = [...new Set(nodes.map(({ at }) => Math.round(at.x)))].toSorted((a, b) => a - b);
  return (shown) => {
    const { node, at, radius } = shown;
    if (node.side === undefined || !node.short.includes("…")) return shown;
    const next = columns.find((x) => x > at.x + ANOTHER);
    const beside = node.side === "left" ? at.x : next === undefined ? width - at.x : (next - at.x) * OF_THE_GAP;
    const room = beside - radius - CLEAR;
    const short = room > widthOf(node.short, 13) ? cutWhereLong(node.node.name, room) : node.short;
    return { ...shown, node: { ...node, short } };
  };
}

const ANOTHER = 60;
const CLEAR = 14;
/** The rest of the way to the next column is the ties’. */
const OF_THE_GAP = 0.78;
const cutWhereLong = (name: string, room: number): string => (widthOf(name, 13) <= room ? name : cut(name, 13, room));

/** A name cut by the sheet's edge is none. */
function within({ box }: Label, { width, height }: View): boolean {
  return box.left >= 2 && box.right <= width - 2 && box.top >= 2 && box.bottom <= height - 2;
}

function labelSvg({ text, x, y, side, font }: Label, ink?: string): string {
  const [weight = "500", size = "12"] = /^(\d+) ([\d.]+)px/.exec(font)?.slice(1) ?? [];
  const baseline = side === undefined ? y + Number(size) * 0.86 : y + Number(size) * 0.35;
  const anchor = side === "right" ? "start" : side === "left" ? "end" : "middle";
  return tag("text", { x, y: baseline, "font-size": size, "font-weight": weight, "text-anchor": anchor, fill: ink }, xml(text));
}

/** What each column of the layered layout holds, over its first mark. */
export function headingsSvg({ graph, places, headings = [], sides, palette }: Plate, view: View): string {
  return headings
    .map(({ kinds, text }) => {
      const own = graph
        .filterNodes((_, { kind }) => kinds.includes(kind))
        .flatMap((id) => {
          const place = places.get(id);
          return place ? [{ at: view.at(place), left: sides?.get(id) === "left" }] : [];
        });
      const first = own.toSorted((a, b) => (a.left ? b.at.x - a.at.x : a.at.x - b.at.x))[0];
      if (!first || first.at.x < 0 || first.at.x > view.width) return "";
      const x = first.left ? first.at.x + 8 : first.at.x - 8;
      return tag(
        "text",
        {
          x,
          y: 24,
          "font-size": 11,
          "font-weight": 600,
          "letter-spacing": 0.7,
          "text-anchor": first.left ? "end" : "start",
          fill: mix(palette.ink, palette.paper, 0.7),
        },
        xml(text.toUpperCase()),
      );
    })
    .join("");
}
