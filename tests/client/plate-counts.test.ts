import { expect, test } from "vitest";
import { countsOf } from "../../client/panels/taking/counts.ts";
import { lensGraph } from "./lens-graphs.ts";

test("a picture counts what is shown by its kind, and apart from it what went or is there for a path", () => {
  const graph = lensGraph(
    [
      { kind: "state", name: "A" },
      { kind: "state", name: "B" },
      { kind: "state", name: "C" },
      { kind: "agreement", name: "D" },
    ],
    [
      [0, 1],
      [1, 2],
      [2, 3],
    ],
  );
  graph.mergeNodeAttributes("state:C", { change: "went", past: true });
  graph.mergeEdgeAttributes("e1", { change: "went", past: true });
  graph.setNodeAttribute("agreement:D", "path", true);
  graph.setEdgeAttribute("e2", "path", true);
  const { kinds, ...rest } = countsOf(graph);
  expect([kinds.get("state"), kinds.get("agreement")]).toEqual([2, 0]);
  expect(rest).toEqual({ nodes: 2, edges: 1, gone: { nodes: 1, edges: 1 }, onPaths: { nodes: 1, edges: 1 } });
});
