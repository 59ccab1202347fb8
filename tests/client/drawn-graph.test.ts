import { describe, expect, it } from "vitest";
import { emptyGraph, type LensGraph } from "../../client/graph/lens-graph.ts";
import { drawingOf } from "../../client/render/drawn-graph.ts";
import { idOf } from "../../server/contract/ids.ts";

const state = (code: string) => idOf("State", `state:${code}`);
const [UZB, KAZ, RUS] = [state("UZB"), state("KAZ"), state("RUS")];

function lens(): LensGraph {
  const graph = emptyGraph();
  for (const id of [UZB, KAZ, RUS]) {
    graph.addNode(id, {
      id,
      node: { id, label: "State", name: id, properties: {}, sources: [] },
      short: id,
      kind: "state",
      degree: 2,
      weight: 2,
      size: 6,
      focus: false,
      expanded: false,
    });
  }
  const edges = [
    ["one", UZB, KAZ, "solid", 0],
    ["two", KAZ, UZB, "thin", 1],
    ["three", UZB, RUS, "dotted", 0],
  ] as const;
  for (const [key, a, b, stroke, lane] of edges) graph.addEdgeWithKey(key, a, b, { key, weight: 1, stroke, width: 2, arrow: false, lane });
  return graph;
}

describe("what is drawn of a lens's graph", () => {
  const places = new Map([UZB, KAZ, RUS].map((id, index) => [id, { x: index, y: -index }]));

  it("has the same nodes, ties and neighbours, and answers as any graph does", () => {
    const graph = lens();
    const drawing = drawingOf(graph, places, new Map());
    expect(drawing.edges()).toEqual(["one", "two", "three"]);
    for (const id of [UZB, KAZ, RUS]) {
      expect(drawing.getNodeAttributes(id)).toMatchObject({ short: id, ...places.get(id) });
      expect(drawing.neighbors(id).toSorted()).toEqual(graph.neighbors(id).toSorted());
      expect(drawing.edges(id).toSorted()).toEqual(graph.edges(id).toSorted());
      expect(drawing.degree(id)).toBe(graph.degree(id));
    }
    expect([drawing.hasEdge(UZB, KAZ), drawing.hasEdge(KAZ, RUS), drawing.areNeighbors(UZB, RUS)]).toEqual([true, false, true]);
    expect(drawing.edges(UZB, KAZ).toSorted()).toEqual(["one", "two"]);
    drawing.dropNode(KAZ);
    expect(drawing.edges()).toEqual(["three"]);
    expect([graph.order, graph.size]).toEqual([3, 3]);
  });

  it("has an offset for what runs beside the line, and leaves the lens's ties as they are", () => {
    const graph = lens();
    const before = JSON.stringify(graph.export());
    const drawing = drawingOf(graph, places, new Map());
    expect(Math.abs(drawing.getEdgeAttribute("two", "offset") ?? 0)).toBeGreaterThan(0);
    expect(drawing.getEdgeAttribute("three", "offset") ?? 0).toBe(0);
    expect(JSON.stringify(graph.export())).toBe(before);
  });
});
