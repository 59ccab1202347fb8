import type Sigma from "sigma";
import type { Attention, Emphasis } from "./attention.ts";
import type { DrawnGraph, DrawnNode, DrawnTie } from "./drawn-graph.ts";
import { byImportance, drawLabels, type OnScreen } from "./labels.ts";
import { mix, type Palette } from "./palette.ts";

const FONT = '"Inter Variable", Inter, system-ui, sans-serif';
/** A shorter tie has no room for a mark on it. */
const LEAST_LENGTH = 64;
const QUESTIONS_AT_MOST = 300;
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
    drawQuestions(notes, sigma, view);
    const forced = named(graph, view);
    drawLabels(notes, onScreen(sigma, ranked.ids), forced, { ...view, font: FONT });
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
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
}

function drawQuestions(context: CanvasRenderingContext2D, sigma: Sigma<DrawnNode, DrawnTie>, { palette, emphasis }: View): void {
  const graph = sigma.getGraph();
  let drawn = 0;
  context.font = `600 11px ${FONT}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const { edge, attributes } of graph.edgeEntries()) {
    if (attributes.stroke !== "questioned" || drawn >= QUESTIONS_AT_MOST) continue;
    const [from, to] = endsOnScreen(sigma, edge);
    if (Math.hypot(to.x - from.x, to.y - from.y) < LEAST_LENGTH) continue;
    const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
    const ink = attributes.family ? palette.families[attributes.family] : palette.neutral;
    const clear = !emphasis || emphasis.ties.has(edge);
    context.fillStyle = palette.paper;
    context.beginPath();
    context.arc(x, y, 7, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = clear ? ink : mix(ink, palette.paper, emphasis?.rest ?? 1);
    context.fillText("?", x, y + 0.5);
    drawn++;
  }
}

function endsOnScreen(sigma: Sigma<DrawnNode, DrawnTie>, key: string) {
  const graph = sigma.getGraph();
  const [source, target] = graph.extremities(key);
  return [sigma.graphToViewport(graph.getNodeAttributes(source)), sigma.graphToViewport(graph.getNodeAttributes(target))] as const;
}

/** The canvas's context, emptied and as large as the stage, measured in CSS pixels. */
function cleared(canvas: HTMLCanvasElement, sigma: Sigma<DrawnNode, DrawnTie>): CanvasRenderingContext2D | null {
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
