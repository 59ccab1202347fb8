import type { Position } from "../../graph/layout-request.ts";
import { emphasisOf, NO_ATTENTION } from "../attention.ts";
import { crowd } from "../crowd.ts";
import { type DrawnGraph, drawingOf } from "../drawn-graph.ts";
import { byImportance, type OnScreen } from "../labels.ts";
import { pointOn } from "../lanes.ts";
import { mix, type Palette } from "../palette.ts";
import { signColour, signOf } from "../questions.ts";
import { strokeOf, tieColour } from "../tie-colour.ts";
import { heightOf, layerOf } from "../tie-layers.ts";
import { markLook, markOf } from "./marks-svg.ts";
import { headingsSvg, namesSvg } from "./names-svg.ts";
import type { Plate } from "./plate-model.ts";
import { type Course, crosses, tieOf } from "./ties-svg.ts";
import type { View } from "./view.ts";
import { round, tag, xml } from "./xml.ts";

const QUESTION = 6.5;
const LEAST_LENGTH = 54;
const LEAST_CHANGED = 26;
const QUESTION_AT = [0.5, 0.42, 0.58, 0.35, 0.65];

/** The drawing itself, as it lies on the sheet: map, ties, marks, names; drawn as the stage does. */
export function sheetSvg(plate: Plate, view: View): string {
  const { palette, places, sides, scale, selection, highlighted } = plate;
  const drawing = drawingOf(plate.graph, places, new Map(), { ...(sides && { sides }), ...(scale !== undefined && { scale }) });
  const emphasis = emphasisOf(drawing, {
    ...NO_ATTENTION,
    selection: new Set(selection),
    highlighted: highlighted && new Set(highlighted),
  });
  const restOf = (clear: boolean | undefined): number => (emphasis && !clear ? emphasis.rest : 1);
  const selected = new Set(selection);

  const nodes = byImportance(drawing, Number.POSITIVE_INFINITY).flatMap((id): OnScreen[] => {
    const node = drawing.getNodeAttributes(id);
    const [at, radius] = [view.at(node), node.size * view.marks];
    const inside = at.x > -radius && at.y > -radius && at.x < view.width + radius && at.y < view.height + radius;
    return inside ? [{ id, node, at, radius }] : [];
  });
  const courses = drawing.mapEdges((key, tie, source, target): { key: string; clear: boolean; height: number; course: Course } => {
    const [a, b] = [drawing.getNodeAttributes(source), drawing.getNodeAttributes(target)];
    const clear = emphasis?.ties.has(key) === true;
    const base = tieColour(tie, palette, clear, selected.has(key));
    return {
      key,
      clear,
      height: heightOf(layerOf(tie)),
      course: {
        from: view.at(a),
        to: view.at(b),
        offset: (tie.offset ?? 0) * view.marks,
        half: ((tie.width + (selected.has(key) ? 1.2 : 0)) * view.marks) / 2,
        stroke: strokeOf(tie),
        colour: emphasis && !clear ? mix(base, palette.paper, emphasis.rest) : base,
        ...(tie.arrow && { head: { kind: b.kind, radius: b.size * view.marks } }),
      },
    };
  });
  const seen = courses.filter(({ course }) => crosses(course, view.width, view.height));
  // What is brought out lies over what is not.
  const ordered = seen.toSorted((a, b) => Number(a.clear) - Number(b.clear) || a.height - b.height);
  const ties = ordered.map(({ key, course }) => tag("g", { "data-tie": key }, tieOf(course))).join("");
  const marks = nodes
    .toReversed()
    .toSorted((a, b) => Number(emphasis?.nodes.has(a.id) ?? 0) - Number(emphasis?.nodes.has(b.id) ?? 0))
    .map(({ id, node, at, radius }) => {
      const look = markLook(node, palette, selected.has(id), restOf(emphasis?.nodes.has(id)));
      return tag("g", { "data-node": id }, tag("title", {}, xml(node.node.name)) + markOf(node.kind, at, radius, look));
    })
    .join("");
  return [
    mapSvg(plate, view),
    tag("g", { id: "ties" }, ties),
    questionsSvg(seen, drawing, nodes, palette, restOf),
    tag("g", { id: "nodes" }, marks),
    namesSvg(plate, view, nodes, (id) => restOf(emphasis?.nodes.has(id))),
    headingsSvg(plate, view),
  ].join("");
}

function mapSvg({ outline, palette }: Plate, view: View): string {
  if (!outline) return "";
  const { x, y } = view.at({ x: 0, y: 0 });
  const pen = (width: number) => round((width / view.perUnit) * 100) / 100;
  const lines = [
    tag("path", { d: outline.land, fill: palette.land, stroke: palette.border, "stroke-width": pen(0.8) }),
    tag("path", { d: outline.borders, fill: "none", stroke: palette.paper, "stroke-width": pen(1) }),
    ...(outline.edge ? [tag("path", { d: outline.edge, fill: "none", stroke: palette.border, "stroke-width": pen(0.8) })] : []),
  ].join("");
  const scale = Math.round(view.perUnit * 1e5) / 1e5;
  return tag("g", { id: "map", transform: `translate(${round(x)} ${round(y)}) scale(${scale})`, "stroke-linejoin": "round" }, lines);
}

/** The marks of ties whose force isn't documented and of what changed between two days, where they touch nothing: as questions.ts places them. */
function questionsSvg(
  courses: readonly { key: string; clear: boolean; course: Course }[],
  drawing: DrawnGraph,
  nodes: readonly OnScreen[],
  palette: Palette,
  restOf: (clear: boolean) => number,
): string {
  const taken = crowd<Position & { room: number }>();
  const take = (place: Position & { room: number }): void => {
    const { x, y, room } = place;
    taken.add({ left: x - room, top: y - room, right: x + room, bottom: y + room }, place);
  };
  for (const { at, radius } of nodes) take({ ...at, room: radius + QUESTION });
  const asked = courses
    .flatMap(({ key, ...rest }) => {
      const tie = drawing.getEdgeAttributes(key);
      const sign = signOf(tie);
      return sign === undefined ? [] : [{ ...rest, tie, sign, changed: tie.change !== undefined }];
    })
    .toSorted((a, b) => Number(b.changed) - Number(a.changed) || b.course.half - a.course.half);
  const marks = asked.map(({ tie, sign, changed, clear, course: { from, to, offset } }) => {
    if (Math.hypot(to.x - from.x, to.y - from.y) < (changed ? LEAST_CHANGED : LEAST_LENGTH)) return "";
    const place = QUESTION_AT.map((share) => pointOn(from, to, share, offset)).find(
      ({ x, y }) => !taken.some({ left: x, top: y, right: x, bottom: y }, (other) => Math.hypot(other.x - x, other.y - y) < other.room),
    );
    if (!place) return "";
    take({ ...place, room: 2 * QUESTION });
    return signSvg(place, mix(signColour(tie, palette), palette.paper, restOf(clear)), palette.paper, sign);
  });
  return tag("g", { id: "questions" }, marks.join(""));
}

export function signSvg({ x, y }: Position, ink: string, paper: string, sign = "?"): string {
  const look = { x, y: y + 3.8, "font-size": 10.5, "font-weight": 600, "text-anchor": "middle", fill: ink };
  return tag("circle", { cx: x, cy: y, r: QUESTION, fill: paper }) + tag("text", look, sign);
}
