import type { Position } from "../../graph/layout-request.ts";
import type { NodeKind } from "../../graph/lens-graph.ts";
import { MARK_OF, type Shape } from "../kind-marks.ts";
import { mix, type Palette } from "../palette.ts";
import { round, tag } from "./xml.ts";

/** How a mark is filled and bounded; `border` is the width of the line within its edge. */
export type MarkLook = { fill: string; line: string; border: number; ring?: string };

/** From the middle to the nearest edge, as a share of the radius: `inner` of shaders.ts. */
const INNER: Readonly<Record<Shape, number>> = { disc: 1, dashed: 1, square: 0.886, diamond: 0.8862, hexagon: 0.9523, triangle: 0.7776 };

/** A node's mark, as large in area as a disc of its radius: the forms of shaders.ts. */
export function markOf(kind: NodeKind, at: Position, radius: number, { fill, line, border, ring }: MarkLook): string {
  const { shape } = MARK_OF[kind];
  // The line lies within the edge, half of it to either side of the path.
  const inset = (by: number): number => Math.max(0.5, radius - by / (shape === "triangle" ? 0.55 : INNER[shape]));
  const look = { fill, stroke: line, "stroke-width": border };
  const ringed = ring ? formOf(shape, at, inset(-4), { fill: "none", stroke: ring, "stroke-width": 1.2 }) : "";
  return ringed + formOf(shape, at, inset(border / 2), look);
}

function formOf(shape: Shape, at: Position, radius: number, look: Readonly<Record<string, string | number>>): string {
  const centre = { cx: at.x, cy: at.y, r: radius };
  switch (shape) {
    case "disc":
      return tag("circle", { ...centre, ...look });
    case "dashed":
      return tag("circle", { ...centre, ...look, "stroke-dasharray": `${round(radius * 0.42)} ${round(radius * 0.28)}` });
    case "square": {
      const half = radius * 0.886;
      return tag("rect", { x: at.x - half, y: at.y - half, width: 2 * half, height: 2 * half, rx: 1.5, ...look });
    }
    case "diamond":
      return polygon(
        at,
        radius,
        [
          [0, -1.2533],
          [1.2533, 0],
          [0, 1.2533],
          [-1.2533, 0],
        ],
        look,
      );
    case "hexagon":
      return polygon(
        at,
        radius,
        [
          [1.0997, 0],
          [0.5498, 0.9523],
          [-0.5498, 0.9523],
          [-1.0997, 0],
          [-0.5498, -0.9523],
          [0.5498, -0.9523],
        ],
        look,
      );
    case "triangle":
      return polygon(
        at,
        radius,
        [
          [0, -1.5552],
          [1.3469, 0.7776],
          [-1.3469, 0.7776],
        ],
        look,
      );
  }
}

function polygon(
  at: Position,
  radius: number,
  corners: readonly (readonly [number, number])[],
  look: Readonly<Record<string, string | number>>,
): string {
  const points = corners.map(([x, y]) => `${round(at.x + x * radius)},${round(at.y + y * radius)}`).join(" ");
  return tag("polygon", { points, ...look, "stroke-linejoin": "round" });
}

/** How far a mark reaches from its centre in a direction: `reachOf` of shaders.ts, y downwards. */
export function reachOf(kind: NodeKind, { x, y }: Position, radius: number): number {
  const [a, b] = [Math.abs(x), Math.abs(y)];
  const side = {
    disc: 1,
    dashed: 1,
    square: Math.max(a, b) / 0.886,
    diamond: (a + b) / 1.2533,
    hexagon: Math.max(b, a * 0.866 + b * 0.5) / 0.9523,
    triangle: Math.max(a * 0.866 - y * 0.5, y) / 0.7776,
  }[MARK_OF[kind].shape];
  return radius / Math.max(0.01, side);
}

type Drawn = {
  kind: NodeKind;
  family?: Parameters<(typeof MARK_OF)["state"]["colour"]>[1];
  paint?: string;
  focus: boolean;
  expanded: boolean;
};

/** How a node looks, as on the stage: see reducers.ts. @param rest how much of its colour remains where others are brought out */
export function markLook({ kind, family, paint, focus, expanded }: Drawn, palette: Palette, marked: boolean, rest: number): MarkLook {
  const { outlined, colour } = MARK_OF[kind];
  const own = colour(palette, family);
  const shade = (hex: string): string => (rest === 1 || hex === palette.paper ? hex : mix(hex, palette.paper, Math.max(0.22, rest)));
  const fill = paint ?? (focus ? palette.accent : outlined ? palette.paper : own);
  const line = marked || (focus && paint !== undefined) ? palette.accent : shade(outlined ? own : palette.paper);
  return {
    fill: shade(fill),
    line,
    border: marked ? 3 : outlined ? 2 : 1.5,
    ...(expanded && { ring: shade(outlined ? own : fill) }),
  };
}
