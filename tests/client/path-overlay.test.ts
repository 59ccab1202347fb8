import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../client/graph/build.ts";
import { measureRequest } from "../../client/graph/measure-request.ts";
import { keysOf, traceOf, withPaths } from "../../client/graph/path-overlay.ts";
import { DEFAULT_VIEW } from "../../client/state/view.ts";
import { network, tie } from "./networks.ts";
import { named, path, step } from "./path-answers.ts";

const [UZB, KAZ, IND, RUS, SCO, TREATY, FLOW] = [
  "state:UZB",
  "state:KAZ",
  "state:IND",
  "state:RUS",
  "organisation:sco",
  "agreement:t",
  "corridor:UZB>RUS",
] as const;
const known = network([UZB, KAZ], [tie(UZB, KAZ, { weight: 3 })]);
const graph = buildGraph({ nodes: known.nodes, ties: known.edges }, DEFAULT_VIEW);
const nodes = [UZB, KAZ, IND, RUS, SCO, TREATY, FLOW].map((id) => named(id, id));
const through = path(UZB, [step("MEMBER_OF", UZB, SCO), step("MEMBER_OF", IND, SCO, { holds: "unknown" })]);
const bilateral = path(UZB, [step("PARTY_TO", UZB, TREATY, { kind: "in_force" }), step("PARTY_TO", KAZ, TREATY, { kind: "in_force" })]);
const LOOSE = { hidden: [], pinned: [] };

describe("paths over a drawn graph", () => {
  it("add what is not drawn, marked, and leave the rest as it is", () => {
    const drawn = withPaths(graph, { nodes, paths: [through, bilateral] }, LOOSE);
    expect(drawn.filterNodes((_, { path: only }) => only).toSorted()).toEqual([TREATY, SCO, IND].toSorted());
    expect(drawn.getNodeAttributes(TREATY)).toMatchObject({ kind: "agreement", degree: 2 });
    expect(drawn.getEdgeAttributes(`${IND}~MEMBER_OF~${SCO}`)).toMatchObject({ stroke: "questioned", path: true });
    expect(drawn.getEdgeAttributes(`${UZB}~PARTY_TO~${TREATY}`)).toMatchObject({ stroke: "solid" });
    for (const id of graph.nodes()) expect(drawn.getNodeAttributes(id)).toEqual(graph.getNodeAttributes(id));
    expect([graph.order, graph.size]).toEqual([2, 1]);
    expect(measureRequest(drawn)).toEqual(measureRequest(graph));
    expect(withPaths(graph, { nodes, paths: [] }, LOOSE)).toBe(graph);
  });

  it("run beside what joins the two by now", () => {
    const direct = path(UZB, [step("ABOUT", UZB, KAZ)]);
    expect(withPaths(graph, { nodes, paths: [direct] }, LOOSE).getEdgeAttribute(`${UZB}~ABOUT~${KAZ}`, "lane")).not.toBe(0);
  });

  it("leave out what is hidden by hand, and keep a pin", () => {
    const drawn = withPaths(graph, { nodes, paths: [through] }, { hidden: [SCO], pinned: [{ id: IND, x: 7, y: 8 }] });
    expect([drawn.hasNode(SCO), drawn.size]).toEqual([false, 1]);
    expect(drawn.getNodeAttribute(IND, "pin")).toEqual({ x: 7, y: 8 });
  });

  it("draw a corridor between two states as the arrow that it is, and one at an end as a node", () => {
    const along = path(RUS, [step("TO", FLOW, RUS), step("FROM", FLOW, UZB)]);
    expect(traceOf(along)).toMatchObject({ nodes: [RUS, UZB], edges: [{ key: FLOW, source: UZB, target: RUS }] });
    const drawn = withPaths(graph, { nodes, paths: [along] }, LOOSE);
    expect([drawn.extremities(FLOW), drawn.getEdgeAttribute(FLOW, "arrow"), drawn.hasNode(FLOW)]).toEqual([[UZB, RUS], true, false]);
    const ending = path(UZB, [step("FROM", FLOW, UZB)]);
    expect(withPaths(graph, { nodes, paths: [ending] }, LOOSE).getNodeAttribute(FLOW, "kind")).toBe("group");
  });

  it("bring out exactly what is drawn of a path, whatever it leads through", () => {
    const id = fc.constantFrom(UZB, KAZ, IND, RUS, SCO, TREATY, FLOW);
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 2 }), fc.infiniteStream(fc.boolean()), (ids, ways) => {
        const steps = ids.slice(1).map((to, at) => {
          const from = ids[at] ?? to;
          return ways.next().value ? step("ABOUT", from, to) : step("FROM", to, from);
        });
        const taken = path(ids[0] ?? UZB, steps);
        const drawn = withPaths(graph, { nodes, paths: [taken] }, LOOSE);
        const keys = keysOf(taken);
        expect(keys.filter((key) => !drawn.hasNode(key) && !drawn.hasEdge(key))).toEqual([]);
        expect(drawn.filterNodes((key, { path: only }) => only === true && !keys.includes(key))).toEqual([]);
        expect(drawn.filterEdges((key, { path: only }) => only === true && !keys.includes(key))).toEqual([]);
      }),
    );
  });
});
