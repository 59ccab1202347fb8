import type Sigma from "sigma";
import { cleared } from "./canvas.ts";
import type { DrawnGraph, DrawnNode, DrawnTie } from "./drawn-graph.ts";
import { byImportance, drawLabels, insist, type Label, type OnScreen, placeLabels, touch } from "./labels.ts";
import { pointOn } from "./lanes.ts";
import type { Layers } from "./layers.ts";
import { mix, type Palette } from "./palette.ts";
import { drawQuestions, endsOnScreen, placeQuestions, type Question, questioned } from "./questions.ts";
import type { Look } from "./reducers.ts";

const FONT = '"Inter Variable", Inter, system-ui, sans-serif';
const NEIGHBOURS_NAMED = 12;
/** Names stay readable where all else fades. */
const NAMES_LEAST = 0.45;

type Renderer = Sigma<DrawnNode, DrawnTie>;
/** What is written over a frame, and what was ranked for its graph. */
type Written = { graph: DrawnGraph | undefined; ids: string[]; questioned: string[]; labels: Map<string, Label>; questions: Question[] };

/**
 * What Sigma doesn't draw: a wash under selected ties, question marks on ties whose force isn't documented, labels.
 * They are written once a frame; what is attended to is written once more above them, while they fade.
 */
export function overlay(sigma: Renderer, { add }: Layers, look: () => Look) {
  const under = add("wash", "under");
  const marks = add("questions", "base");
  const names = add("notes", "over");
  const clear = add("attendedNotes", "over");
  let written: Written = { graph: undefined, ids: [], questioned: [], labels: new Map(), questions: [] };

  function draw(): void {
    const graph = sigma.getGraph();
    if (written.graph !== graph) {
      written = { graph, ids: byImportance(graph), questioned: questioned(graph), labels: new Map(), questions: [] };
    }
    const { palette } = look();
    const nodes = onScreen(sigma, written.ids);
    written.questions = placeQuestions(sigma, written.questioned, nodes);
    show(marks, written.questions.length > 0);
    const questions = cleared(marks, sigma);
    if (questions) drawQuestions(questions, graph, written.questions, palette, FONT);
    const notes = cleared(names, sigma);
    if (!notes) return;
    const labels = placeLabels(notes, nodes, { font: FONT, width: sigma.getDimensions().width });
    // In columns names lie on edges, which are many there.
    drawLabels(notes, labels, palette, ({ id }) => graph.getNodeAttribute(id, "side") !== undefined);
    written.labels = new Map(labels.map((label) => [label.id, label]));
    attend();
  }

  /** Draws what is attended to, over the frame that stands. */
  function attend(): void {
    const { palette, attention, emphasis } = look();
    const graph = sigma.getGraph();
    const washed = [...attention.selection].filter((key) => graph.hasEdge(key));
    show(under, washed.length > 0);
    const wash = washed.length > 0 ? cleared(under, sigma) : undefined;
    if (wash) drawWash(wash, sigma, washed, palette);
    names.style.opacity = emphasis ? String(Math.max(NAMES_LEAST, emphasis.rest)) : "";
    show(clear, emphasis !== undefined);
    const notes = emphasis ? cleared(clear, sigma) : undefined;
    if (!notes || !emphasis) return;
    const questions = written.questions.filter(({ key }) => emphasis.ties.has(key));
    drawQuestions(notes, graph, questions, palette, FONT);
    const forced = named(graph, look());
    const lettering = { font: FONT, width: sigma.getDimensions().width };
    const insisted = onScreen(
      sigma,
      [...forced].filter((id) => graph.hasNode(id)),
    ).map((node) => insist(notes, node, written.labels.get(node.id), lettering));
    const others = [...written.labels.values()].filter(({ id }) => !forced.has(id));
    drawLabels(
      notes,
      others.filter(({ id }) => emphasis.nodes.has(id)),
      palette,
    );
    drawLabels(notes, insisted, palette, ({ box }) => others.some((other) => touch(box, other.box)));
  }

  sigma.on("afterRender", draw);
  return { draw, attend };
}

/** A layer with nothing on it is not composited. */
function show(canvas: HTMLCanvasElement, shown: boolean): void {
  canvas.style.display = shown ? "" : "none";
}

/** What always has its label: what is attended to, and the neighbours of what is hovered or what is brought out, if they are few. */
function named(graph: DrawnGraph, { attention, emphasis }: Look): Set<string> {
  const { hovered, highlighted, walked, selection } = attention;
  const ids = [hovered, walked, ...selection].flatMap((key) =>
    key === undefined ? [] : graph.hasEdge(key) ? graph.extremities(key) : [key],
  );
  const few = (hovered !== undefined || highlighted !== undefined) && (emphasis?.nodes.size ?? 0) <= NEIGHBOURS_NAMED;
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
    const offset = sigma.scaleSize(sigma.getGraph().getEdgeAttribute(key, "offset") ?? 0);
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
