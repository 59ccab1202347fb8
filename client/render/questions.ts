import type Sigma from "sigma";
import type { Position } from "../graph/layout-request.ts";
import { SIGN_OF } from "../graph/lens-graph.ts";
import { crowd } from "./crowd.ts";
import type { DrawnGraph, DrawnNode, DrawnTie } from "./drawn-graph.ts";
import type { OnScreen } from "./labels.ts";
import { pointOn } from "./lanes.ts";
import { changeColour, type Palette } from "./palette.ts";

/** A shorter tie has no room for a mark on it; what changed is marked wherever its mark fits. */
const LEAST_LENGTH = 64;
const LEAST_CHANGED = 26;
const QUESTIONS_AT_MOST = 300;
/** Radius of a question mark's clearing, and where along a tie it may stand. */
const QUESTION = 6.5;
const PLACES = [0.5, 0.42, 0.58, 0.35, 0.65];

type Taken = Position & { room: number };
/** Where a tie's question mark stands. */
export type Question = Position & { key: string };

/** What is written on a tie: what became of it between two days, or that its force isn't documented. */
export function signOf({ change, stroke }: Pick<DrawnTie, "change" | "stroke">): string | undefined {
  if (change !== undefined && change !== "same") return SIGN_OF[change];
  return stroke === "questioned" && change === undefined ? "?" : undefined;
}

export function signColour(
  { family, paint, coverage, change }: Pick<DrawnTie, "family" | "paint" | "coverage" | "change">,
  palette: Palette,
): string {
  if (change && change !== "same") return changeColour(change, palette);
  if (coverage) return paint ?? palette.coverage[coverage];
  return paint ?? (family ? palette.families[family] : palette.neutral);
}

/** The ties that have a sign on them, what changed first, then the heaviest. Kept until the graph changes. */
export function questioned(graph: DrawnGraph): string[] {
  return graph
    .reduceEdges((found: { key: string; width: number }[], key, tie) => {
      if (signOf(tie) !== undefined) found.push({ key, width: tie.width + (tie.change ? 100 : 0) });
      return found;
    }, [])
    .sort((a, b) => b.width - a.width)
    .slice(0, QUESTIONS_AT_MOST)
    .map(({ key }) => key);
}

/** One place for each such tie, in their order, where it touches neither another mark nor a node. */
export function placeQuestions(sigma: Sigma<DrawnNode, DrawnTie>, keys: readonly string[], nodes: readonly OnScreen[]): Question[] {
  const graph = sigma.getGraph();
  const taken = crowd<Taken>();
  const take = (place: Taken): void => {
    const { x, y, room } = place;
    taken.add({ left: x - room, top: y - room, right: x + room, bottom: y + room }, place);
  };
  for (const { at, radius } of nodes) take({ ...at, room: radius + QUESTION });
  return keys.flatMap((key) => {
    const [from, to] = endsOnScreen(sigma, key);
    const least = graph.getEdgeAttribute(key, "change") ? LEAST_CHANGED : LEAST_LENGTH;
    if (Math.hypot(to.x - from.x, to.y - from.y) < least) return [];
    const offset = sigma.scaleSize(graph.getEdgeAttribute(key, "offset") ?? 0);
    const free = PLACES.map((share) => pointOn(from, to, share, offset)).find(
      (place) =>
        !taken.some(
          { left: place.x, top: place.y, right: place.x, bottom: place.y },
          ({ x, y, room }) => Math.hypot(x - place.x, y - place.y) < room,
        ),
    );
    if (!free) return [];
    take({ ...free, room: 2 * QUESTION });
    return [{ key, ...free }];
  });
}

export function drawQuestions(
  context: CanvasRenderingContext2D,
  graph: DrawnGraph,
  questions: readonly Question[],
  palette: Palette,
  font: string,
): void {
  context.font = `600 10.5px ${font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const { key, x, y } of questions) {
    const tie = graph.getEdgeAttributes(key);
    context.fillStyle = palette.paper;
    context.beginPath();
    context.arc(x, y, QUESTION, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = signColour(tie, palette);
    context.fillText(signOf(tie) ?? "", x, y + 0.5);
  }
}

export function endsOnScreen(sigma: Sigma<DrawnNode, DrawnTie>, key: string): readonly [Position, Position] {
  const graph = sigma.getGraph();
  const [source, target] = graph.extremities(key);
  return [sigma.graphToViewport(graph.getNodeAttributes(source)), sigma.graphToViewport(graph.getNodeAttributes(target))];
}
