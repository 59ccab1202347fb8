import type Sigma from "sigma";
import type { Attention, Emphasis } from "./attention.ts";
import type { DrawnGraph, DrawnNode, DrawnTie } from "./drawn-graph.ts";
import { byImportance, drawLabels, type OnScreen } from "./labels.ts";
import { pointOn } from "./lanes.ts";
import { mix, type Palette } from "./palette.ts";

const FONT = '"Inter Variable", Inter, system-ui, sans-serif';
/** A shorter tie has no room for a mark on it. */
const LEAST_LENGTH = 64;
const QUESTIONS_AT_MOST = 300;
/** Radius of a question mark's clearing, and where along a tie it may stand. */
const QUESTION = 6.5;
const PLACES = [0.5, 0.42, 0.58, 0.35, 0.65];
const NEIGHBOURS_NAMED = 12;

type View = { palette: Palette; attention: Attention; emphasis: Emphasis | undefined };

/** What Sigma doesn't draw: a wash under selected ties, question marks on ties whose force isn't documented, labels. */
export function overlay(sigma: Sigma<DrawnNode, DrawnTie>, look: () => View) {
  const under = sigma.createCanvas("wash", { beforeLayer: "edges" });
  const over = sigma.createCanvas("notes", { afterLayer: "nodes" });
  let ranked: { graph: DrawnGraph | undefined; ids: string[] } = { graph: undefined, ids: [] };

  function draw(): void {
    const graph = sigma.getGraph();
    if (ranked.graph !== graph) ranked = { graph, ids: byImportance(graph) };
    const view = look();
    const washed = [...view.attention.selection].filter((key) => graph.hasEdge(key));
    // A layer with nothing on it is not composited.
    under.style.visibility = washed.length > 0 ? "visible" : "hidden";
    const wash = cleared(under, sigma);
    if (wash) drawWash(wash, sigma, washed, view.palette);
    const notes = cleared(over, sigma);
    if (!notes) return;
    const nodes = onScreen(sigma, ranked.ids);
    drawQuestions(notes, sigma, nodes, view);
    const forced = named(graph, view);
    drawLabels(notes, nodes, forced, { ...view, font: FONT, width: sigma.getDimensions().width });
  }

  sigma.on("afterRender", draw);
  return draw;
}

/** What always has its label: what is attended to, and the neighbours of what is hovered, if they are few. */
function named(graph: DrawnGraph, { attention, emphasis }: View): Set<string> {
  const { hovered, walked, selection } = attention;
  const ids = [hovered, walked, ...selection].flatMap((key) =>
    key === undefined ? [] : graph.hasEdge(key) ? graph.extremities(key) : [key],
  );
  const few = hovered !== undefined && (emphasis?.nodes.size ?? 0) <= NEIGHBOURS_NAMED;
  return new Set([...ids, ...(few ? (emphasis?.nodes ?? []) : [])]);
}

function onScreen(sigma: Sigma<DrawnNode, DrawnTie>, ids: readonly string[]): OnScreen[] {
  const graph = sigma.getGraph();
  const { width, height } = sigma.getDimensions();
  return ids.flatMap((id) => {
    const node = graph.getNodeAttributes(id);
    const at = sigma.graphToViewport(node);
    const inside = at.x > -80 && at.y > -40 && at.x < width + 80 && at.y < height + 20;
    return inside ? [{ id, node, at, radius: sigma.scaleSize(node.size) }] : [];
  });
}

function drawWash(context: CanvasRenderingContext2D, sigma: Sigma<DrawnNode, DrawnTie>, keys: readonly string[], palette: Palette): void {
  context.lineCap = "round";
  context.strokeStyle = mix(palette.accent, palette.paper, 0.24);
  for (const key of keys) {
    const [from, to] = endsOnScreen(sigma, key);
    context.lineWidth = sigma.scaleSize(sigma.getGraph().getEdgeAttribute(key, "width")) + 10;
    const offset = sigma.scaleSize(sigma.getGraph().getEdgeAttribute(key, "offset"));
    const steps = offset === 0 ? 1 : 24;
    context.beginPath();
    context.moveTo(from.x, from.y);
    for (let step = 1; step <= steps; step++) {
      const { x, y } = pointOn(from, to, step / steps, offset);
      context.lineTo(x, y);
    }
    context.stroke();
  }
}

/** One mark for each such tie, the heaviest first, where it touches neither another mark nor a node. */
function drawQuestions(
  context: CanvasRenderingContext2D,
  sigma: Sigma<DrawnNode, DrawnTie>,
  nodes: readonly OnScreen[],
  { palette, emphasis }: View,
): void {
  const graph = sigma.getGraph();
  context.font = `600 10.5px ${FONT}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  const taken = nodes.map(({ at, radius }) => ({ x: at.x, y: at.y, room: radius + QUESTION }));
  const clear = (key: string): boolean => !emphasis || emphasis.ties.has(key);
  const keys = graph
    .filterEdges((_, { stroke }) => stroke === "questioned")
    .toSorted((a, b) => Number(clear(b)) - Number(clear(a)) || graph.getEdgeAttribute(b, "width") - graph.getEdgeAttribute(a, "width"));
  for (const key of keys.slice(0, QUESTIONS_AT_MOST)) {
    const [from, to] = endsOnScreen(sigma, key);
    if (Math.hypot(to.x - from.x, to.y - from.y) < LEAST_LENGTH) continue;
    const offset = sigma.scaleSize(graph.getEdgeAttribute(key, "offset"));
    const free = PLACES.map((share) => ({ ...pointOn(from, to, share, offset), room: 2 * QUESTION })).find(
      (place) => !taken.some(({ x, y, room }) => Math.hypot(x - place.x, y - place.y) < room),
    );
    if (!free) continue;
    taken.push(free);
    const { family, paint } = graph.getEdgeAttributes(key);
    const ink = paint ?? (family ? palette.families[family] : palette.neutral);
    context.fillStyle = palette.paper;
    context.beginPath();
    context.arc(free.x, free.y, QUESTION, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = clear(key) ? ink : mix(ink, palette.paper, emphasis?.rest ?? 1);
    context.fillText("?", free.x, free.y + 0.5);
  }
}

function endsOnScreen(sigma: Sigma<DrawnNode, DrawnTie>, key: string) {
  const graph = sigma.getGraph();
  const [source, target] = graph.extremities(key);
  return [sigma.graphToViewport(graph.getNodeAttributes(source)), sigma.graphToViewport(graph.getNodeAttributes(target))] as const;
}

/** The canvas's context, emptied and as large as the stage, measured in CSS pixels. */
export function cleared(canvas: HTMLCanvasElement, sigma: Sigma<DrawnNode, DrawnTie>): CanvasRenderingContext2D | null {
  const { width, height } = sigma.getDimensions();
  const ratio = window.devicePixelRatio || 1;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across;
    canvas.height = down;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = canvas.getContext("2d");
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}
