import { NODE_LABELS } from "../contract/ids.ts";
import { EDGE_TYPES } from "../contract/model.ts";
import type { Figure, FigureRows, Graph, LeanRows, Rows } from "./graph.ts";
import { MergedEdges } from "./merge-edges.ts";
import { MergedNodes } from "./merge-nodes.ts";
import { type Cell, cellsOf, figureId, figureOf } from "./observation-table.ts";
import { compare } from "./parallel.ts";
import type { DatasetStatements } from "./statements.ts";

/**
 * The graph of several datasets. An edge belongs to its dataset and stays as stated; a node is one
 * identity, and what each dataset says of it is kept on its `DESCRIBED_IN` edge. The order in which
 * the datasets are given makes no difference.
 */
export function merge(datasets: readonly DatasetStatements[]): Graph {
  const ordered = byPrecedence(datasets);
  const merged = new MergedNodes(ordered);
  const conflicts: Graph["conflicts"][number][] = [];
  const nodes = [...merged.nodes((conflict) => conflicts.push(conflict))];
  const labels = new Map(NODE_LABELS.map((label, at) => [label, at]));
  const types = new Map(EDGE_TYPES.map((type, at) => [type, at]));
  return {
    nodes: nodes.sort((a, b) => (labels.get(a.label) ?? 0) - (labels.get(b.label) ?? 0) || compare(a.id, b.id)),
    edges: [...new MergedEdges(ordered, merged.mentioned).edges()].sort(
      (a, b) => (types.get(a.type) ?? 0) - (types.get(b.type) ?? 0) || compare(a.id, b.id),
    ),
    conflicts: conflicts.sort((a, b) => compare(a.id, b.id) || compare(a.property, b.property)),
  };
}

/** The same graph to be walked and stored: nodes in the order of labels, edges in that of types, none of them kept. */
export function mergeRows(datasets: readonly DatasetStatements[]): Required<LeanRows> {
  const ordered = byPrecedence(datasets);
  const nodes = new MergedNodes(ordered);
  const edges = new MergedEdges(ordered, nodes.mentioned);
  const figures = figuresOf(nodes, edges);
  const spared = figures.reduce((sum, each) => sum + each.figures.length, 0);
  const { mentioned } = nodes;
  const spelt: Parameters<typeof edges.edges>[0] = (table, cell) => mentioned.has(figureId(table, cell) ?? "");
  return {
    nodes: rows(nodes.length, () => nodes.nodes()),
    edges: rows(edges.length, () => edges.edges()),
    lean: {
      nodes: rows(nodes.length - spared, () => nodes.nodes(undefined, true)),
      edges: rows(edges.length - 2 * spared, () => edges.edges(mentioned.size > 0 ? spelt : () => false)),
      figures,
    },
  };
}

/** Every property on which the datasets differ, without the graph. */
export function conflictsAmong(datasets: readonly DatasetStatements[]): Graph["conflicts"] {
  const conflicts: Graph["conflicts"][number][] = [];
  // A figure that only its table states is lean's to leave out: nothing contradicts it.
  const nodes = new MergedNodes(byPrecedence(datasets)).nodes((conflict) => conflicts.push(conflict), true);
  while (!nodes.next().done);
  return conflicts.sort((a, b) => compare(a.id, b.id) || compare(a.property, b.property));
}

/** The figures that only their table speaks of. */
function figuresOf(nodes: MergedNodes, edges: MergedEdges): FigureRows[] {
  return nodes.datasets.flatMap(({ name, tables = [] }, at) =>
    tables.map((table): FigureRows => {
      const alone = (cell: Cell): boolean => nodes.mentioned.size === 0 || !nodes.mentioned.has(figureId(table, cell) ?? "");
      let length = 0;
      for (const cell of cellsOf(table)) if (alone(cell)) length += 1;
      const walk = function* (): Generator<Figure> {
        for (const cell of cellsOf(table)) if (alone(cell)) yield figureOf(table, cell, nodes.nameOfFigure(table, cell));
      };
      const edge = edges.parts[at]?.shared(table) ?? table.provenance;
      return { table: table.name, dataset: name, shared: table.figure, edge, figures: rows(length, walk) };
    }),
  );
}

function rows<T>(length: number, walk: () => Iterator<T>): Rows<T> {
  return { length, [Symbol.iterator]: walk };
}

function byPrecedence(datasets: readonly DatasetStatements[]): DatasetStatements[] {
  return [...datasets].sort((a, b) => a.precedence - b.precedence || compare(a.name, b.name));
}
