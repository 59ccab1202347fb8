import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocsInView } from "../../client/graph/blocs.ts";
import { buildGraph } from "../../client/graph/build.ts";
import { withLook } from "../../client/graph/look.ts";
import { measureRequest } from "../../client/graph/measure-request.ts";
import { MEASURES, measure } from "../../client/graph/measures.ts";
import { byCommunity, byName, bySteps, CATEGORIES, STEPS } from "../../client/graph/paint.ts";
import { DEFAULT_VIEW } from "../../client/state/view.ts";
import { actorNode, randomNetwork, tie } from "./networks.ts";

const nodes = [
  actorNode("state:UZB", { region: "Asia", subregion: "Central Asia" }),
  actorNode("state:KAZ", { region: "Asia", subregion: "Central Asia" }),
  actorNode("state:RUS", { region: "Europe", subregion: "Eastern Europe" }),
  actorNode("organisation:cis"),
];
const ties = [
  tie("state:UZB", "state:KAZ", { bodies: ["organisation:cis"] }),
  tie("state:RUS", "organisation:cis", { bodies: ["organisation:cis"] }),
];
const graph = buildGraph({ nodes, ties }, DEFAULT_VIEW);

describe("what nodes are painted by", () => {
  it("gives regions their own colours whatever is in view, and none to what has no region", () => {
    const order = ["Africa", "Americas", "Asia", "Europe", "Oceania"];
    const { classes } = byName(graph, "region", order);
    expect(classes.map(({ key, ids, slot }) => [key, ids.length, slot])).toEqual([
      ["Asia", 2, 2],
      ["Europe", 1, 3],
      ["", 1, undefined],
    ]);
    expect(byName(graph, "subregion").classes.map(({ slot }) => slot)).toEqual([0, 1, undefined]);
  });

  it("paints every node once, and never with a colour that is not there", () => {
    fc.assert(
      fc.property(randomNetwork(30), fc.constantFrom(...MEASURES), (network, by) => {
        const measures = measure(measureRequest(buildGraph({ nodes: network.nodes, ties: network.edges }, DEFAULT_VIEW)));
        for (const [painting, colours] of [
          [bySteps(measures, by), STEPS],
          [byCommunity(measures), CATEGORIES],
        ] as const) {
          expect(painting.classes.flatMap(({ ids }) => [...ids]).toSorted()).toEqual([...measures.ids]);
          for (const { slot } of painting.classes) expect(slot === undefined || (slot >= 0 && slot < colours)).toBe(true);
        }
        const steps = bySteps(measures, by).classes;
        expect(steps.length).toBeLessThanOrEqual(STEPS);
        for (const [index, step] of steps.entries()) expect(step.from! > (steps[index - 1]?.to ?? -1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("leaves the graph as it was built where nothing is asked, and else only looks differ", () => {
    expect(withLook(graph, {})).toBe(graph);
    const looked = withLook(graph, { sizes: new Map([["state:UZB", 4]]), paints: new Map([["state:KAZ", "#123456"]]) });
    expect(looked.getNodeAttribute("state:KAZ", "paint")).toBe("#123456");
    expect(looked.getNodeAttribute("state:UZB", "size")).toBeGreaterThan(looked.getNodeAttribute("state:KAZ", "size"));
    expect(graph.getNodeAttribute("state:KAZ", "paint")).toBeUndefined();
    expect([looked.order, looked.size]).toEqual([graph.order, graph.size]);
  });
});

describe("blocs in view", () => {
  it("are a body's members without itself, and regions of two at least", () => {
    expect(Object.fromEntries(blocsInView(graph, ties, undefined))).toEqual({
      "organisation:cis": ["state:KAZ", "state:RUS", "state:UZB"],
      "region:Asia": ["state:KAZ", "state:UZB"],
      "subregion:Central Asia": ["state:KAZ", "state:UZB"],
    });
  });
});
