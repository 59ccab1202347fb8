import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../client/graph/build.ts";
import { STROKE_OF, sizeOf, widthOf } from "../../client/graph/encode.ts";
import { facets } from "../../client/graph/facets.ts";
import { neighboursClockwise } from "../../client/graph/near.ts";
import { hide, showNear } from "../../client/state/transitions.ts";
import { DEFAULT_VIEW } from "../../client/state/view.ts";
import { idOf } from "../../server/contract/ids.ts";
import { STRENGTHS } from "../../server/contract/vocabulary.ts";
import { actorNode, network, tie } from "./networks.ts";

const state = (code: string) => idOf("State", `state:${code}`);
const [UZB, KAZ, RUS, GEO] = [state("UZB"), state("KAZ"), state("RUS"), state("GEO")];
const CIS = idOf("Organisation", "organisation:cis");

const nodes = [
  actorNode(UZB, { region: "Asia", subregion: "Central Asia" }),
  actorNode(KAZ, { region: "Asia", subregion: "Central Asia" }),
  actorNode(RUS, { region: "Europe", subregion: "Eastern Europe" }),
  actorNode(GEO),
  actorNode(CIS, { acronym: "CIS" }),
];
const ties = [
  tie(UZB, KAZ, { weight: 4, strongest: "in_force", families: ["labour"], issues: ["issue:labour_mobility", "issue:fair_recruitment"] }),
  tie(UZB, RUS, { weight: 2, strongest: "force_unknown", families: ["labour", "irregular"], issues: ["issue:organised_recruitment"] }),
  tie(RUS, GEO, { strongest: "lapsed", weight: 0 }),
  tie(KAZ, CIS, { bodies: [CIS] }),
];

describe("the drawn graph", () => {
  it("holds every node and tie of the network once, keyed by actor and pair", () => {
    const graph = buildGraph({ nodes: [...nodes, nodes[0]!], ties: [...ties, ties[0]!] }, DEFAULT_VIEW);
    expect(graph.nodes().toSorted()).toEqual([CIS, GEO, KAZ, RUS, UZB].toSorted());
    expect(graph.edges().toSorted()).toEqual([
      "organisation:cis~state:KAZ",
      "state:GEO~state:RUS",
      "state:KAZ~state:UZB",
      "state:RUS~state:UZB",
    ]);
    expect(graph.getNodeAttributes(UZB)).toMatchObject({ focus: true, degree: 2, weight: 6, kind: "state", subregion: "Central Asia" });
    expect(graph.getNodeAttributes(CIS)).toMatchObject({ kind: "organisation", short: "CIS", focus: false });
  });

  it("leaves out what is hidden, and what is farther away than asked", () => {
    expect(
      buildGraph({ nodes, ties }, hide(DEFAULT_VIEW, [RUS]))
        .nodes()
        .toSorted(),
    ).toEqual([CIS, GEO, KAZ, UZB].toSorted());
    expect(
      buildGraph({ nodes, ties }, showNear(DEFAULT_VIEW, [RUS], 1))
        .nodes()
        .toSorted(),
    ).toEqual([GEO, RUS, UZB].toSorted());
    expect(buildGraph({ nodes, ties }, showNear(DEFAULT_VIEW, [RUS], 0)).nodes()).toEqual([RUS]);
    const both = buildGraph({ nodes, ties }, showNear(DEFAULT_VIEW, [RUS, KAZ], 0));
    expect(both.nodes().toSorted()).toEqual([KAZ, RUS]);
    // A middle that isn't drawn gives no distance: nothing would be left, and nobody could tell why.
    expect(buildGraph({ nodes, ties }, hide(showNear(DEFAULT_VIEW, [RUS], 1), [RUS])).order).toBe(4);
  });

  it("survives ids and ties that are none of ours", () => {
    const hostile = network(["__proto__", "constructor", UZB, "state:<img>"], [tie(UZB, "__proto__"), tie(UZB, KAZ), tie(UZB, UZB)]);
    const graph = buildGraph({ nodes: hostile.nodes, ties: hostile.edges }, DEFAULT_VIEW);
    expect([graph.nodes(), graph.size]).toEqual([[UZB], 0]);
  });

  it("has one colour for one family and none for several; a stroke for every strength", () => {
    const graph = buildGraph({ nodes, ties }, DEFAULT_VIEW);
    expect(graph.getEdgeAttributes("state:KAZ~state:UZB")).toMatchObject({ family: "labour", stroke: "solid" });
    expect(graph.getEdgeAttributes("state:RUS~state:UZB").family).toBeUndefined();
    expect(STRENGTHS.map((strength) => STROKE_OF[strength])).toEqual([
      "solid",
      "questioned",
      "long_dash",
      "dotted",
      "dotted",
      "thin",
      "thin",
      "crossed",
    ]);
  });

  it("is wider and larger the more there is, and never without bounds", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(widthOf(less, "solid")).toBeLessThanOrEqual(widthOf(more, "solid"));
        expect(sizeOf(less, more, false)).toBeLessThanOrEqual(sizeOf(more, more, false));
        expect(widthOf(more, "solid")).toBeLessThanOrEqual(7);
        expect(sizeOf(more, more, true)).toBeLessThanOrEqual(20);
      }),
    );
  });

  it("walks neighbours clockwise from above", () => {
    const graph = buildGraph({ nodes, ties: [tie(UZB, KAZ), tie(UZB, RUS), tie(UZB, GEO)] }, DEFAULT_VIEW);
    const places: Record<string, { x: number; y: number }> = {
      [UZB]: { x: 0, y: 0 },
      [KAZ]: { x: 1, y: 0.1 },
      [RUS]: { x: 0.1, y: 1 },
      [GEO]: { x: -1, y: 0 },
    };
    expect(neighboursClockwise(graph, UZB, (id) => places[id]!)).toEqual([RUS, KAZ, GEO]);
  });
});

describe("counts of a network", () => {
  const issue = (id: string, parent: string | null) => ({
    id,
    name: id,
    parent,
    family: null,
    definition: null,
    gcmObjectives: [],
    migration: true,
  });
  const issues = [
    issue("issue:migration", null),
    issue("issue:labour_mobility", "issue:migration"),
    issue("issue:fair_recruitment", "issue:migration"),
    issue("issue:organised_recruitment", "issue:fair_recruitment"),
  ];

  it("counts each tie once for a parent, however many of its children it has", () => {
    const counted = facets({ nodes, ties }, issues);
    expect(Object.fromEntries(counted.issues)).toEqual({
      "issue:labour_mobility": 1,
      "issue:migration": 2,
      "issue:fair_recruitment": 2,
      "issue:organised_recruitment": 1,
    });
    expect(Object.fromEntries(counted.families)).toEqual({ labour: 2, irregular: 1 });
    expect(counted.severalFamilies).toBe(1);
    expect([...counted.strengths.keys()]).toEqual(["in_force", "force_unknown", "body", "lapsed"]);
    expect(counted.regions.get("Central Asia")).toBe(3);
    expect(Object.fromEntries(counted.actors)).toEqual({ state: 4, organisation: 1 });
    expect(counted.bodies.get(CIS)).toBe(1);
  });

  it("ends where parents go round in a circle", () => {
    const circle = [issue("issue:a", "issue:b"), issue("issue:b", "issue:a")];
    expect(Object.fromEntries(facets({ nodes, ties: [tie(UZB, KAZ, { issues: ["issue:a"] })] }, circle).issues)).toEqual({
      "issue:a": 1,
      "issue:b": 1,
    });
  });
});
