import { describe, expect, it } from "vitest";
import { type Compared, compare } from "../../client/graph/compare.ts";
import type { GraphEdge, GraphNode } from "../../server/contract/wire/common.ts";
import type { NeighboursAnswer } from "../../server/contract/wire/explore.ts";
import { actorNode, network, tie } from "./networks.ts";

const [KAZ, KGZ, UZB, GEO, CIS] = ["state:KAZ", "state:KGZ", "state:UZB", "state:GEO", "organisation:cis"] as const;
const day = (text: string) => ({ raw: text, earliest: text, latest: text });
const node = (id: string, properties: GraphNode["properties"] = {}): GraphNode => ({ ...actorNode(id, properties), label: "Agreement" });
const edge = (type: string, target: string, properties: GraphEdge["properties"] = {}): NeighboursAnswer["edges"][number] => ({
  id: `${type} ${target}`,
  type,
  source: KAZ,
  target,
  dataset: "dataset:test",
  properties,
  sources: [],
  holds: null,
  report: null,
});
const relations = (nodes: GraphNode[], edges: NeighboursAnswer["edges"]): NeighboursAnswer => ({
  nodes,
  edges,
  truncated: false,
  total: { nodes: nodes.length, edges: edges.length, byType: {} },
  asOf: "2020-01-01",
});
const ids = (list: readonly Compared[]): string[] => list.map(({ id }) => id);

describe("two compared", () => {
  it("tells what both have from what one alone has, and leaves the two themselves aside", () => {
    const ties = [
      tie(KAZ, KGZ, { weight: 5 }),
      tie(KAZ, UZB, { weight: 3, issues: ["issue:a", "issue:b"] }),
      tie(KGZ, UZB, { weight: 2, issues: ["issue:a"] }),
      tie(KGZ, GEO, { issues: ["issue:c"] }),
      tie(UZB, GEO, { issues: ["issue:d"] }),
      tie(KAZ, GEO, { weight: 0 }),
    ];
    const all = network([KAZ, KGZ, UZB, GEO], ties);
    const none = relations([], []);
    const { partners, issues } = compare({
      a: { id: KAZ, network: all, relations: none },
      b: { id: KGZ, network: all, relations: none },
      day: "2020-01-01",
    });
    expect([ids(partners.both), ids(partners.a), ids(partners.b)]).toEqual([[UZB], [], [GEO]]);
    expect(partners.both[0]).toMatchObject({ a: { count: 3 }, b: { count: 2 } });
    expect([ids(issues.both), ids(issues.a), ids(issues.b)]).toEqual([["issue:a"], ["issue:b"], ["issue:c"]]);
  });

  it("takes neither of the two for an instrument or a body of its own", () => {
    const a = relations([node(KAZ), node("agreement:x"), node(CIS)], [edge("PARTY_TO", "agreement:x"), edge("MEMBER_OF", CIS)]);
    const b = relations([node(KGZ)], []);
    const none = network([], []);
    const { instruments, bodies } = compare({
      a: { id: KAZ, network: none, relations: a },
      b: { id: KGZ, network: none, relations: b },
      day: "2020-01-01",
    });
    expect([ids(instruments.a), ids(instruments.b)]).toEqual([["agreement:x"], []]);
    expect([ids(bodies.a), ids(bodies.b)]).toEqual([[CIS], []]);
  });

  it("keeps in a body whoever handed over its chair", () => {
    const chaired = relations([node(CIS)], [edge("MEMBER_OF", CIS, { role: "chair", since: day("2015-01-01"), until: day("2016-01-01") })]);
    const none = network([], []);
    const sides = { network: none, relations: chaired };
    expect(ids(compare({ a: { id: KAZ, ...sides }, b: { id: KGZ, ...sides }, day: "2020-01-01" }).bodies.both)).toEqual([CIS]);
  });

  it("counts what has ended as not had and tells it, and what comes later not at all", () => {
    const nodes = ["agreement:both", "agreement:left", "agreement:later", "agreement:undated", CIS].map((id) => node(id));
    const a = relations(nodes, [
      edge("PARTY_TO", "agreement:both", { status: "party", signed: day("1994-04-15") }),
      edge("PARTY_TO", "agreement:left", { status: "party", signed: day("1998-01-01") }),
      edge("PARTY_TO", "agreement:later", { status: "party", signed: day("2021-05-05") }),
      edge("PARTY_TO", "agreement:undated", { status: "unclear" }),
      edge("MEMBER_OF", CIS, { role: "member" }),
    ]);
    const b = relations(nodes, [
      edge("PARTY_TO", "agreement:both", { status: "party" }),
      edge("PARTY_TO", "agreement:left", { status: "withdrawn", withdrawn: day("2005-01-01") }),
      edge("MEMBER_OF", CIS, { role: "member", until: day("2009-08-18") }),
    ]);
    const empty = network([], []);
    const at = (when: string) =>
      compare({ a: { id: KAZ, network: empty, relations: a }, b: { id: KGZ, network: empty, relations: b }, day: when });
    const { instruments, bodies } = at("2020-01-01");
    expect(ids(instruments.both)).toEqual(["agreement:both"]);
    expect(ids(instruments.a)).toEqual(["agreement:left", "agreement:undated"]);
    expect(instruments.a[0]?.b).toMatchObject({ holds: false });
    expect(instruments.a[1]?.b).toBeUndefined();
    expect([ids(bodies.both), ids(bodies.a)]).toEqual([[], [CIS]]);
    expect(ids(at("2004-01-01").instruments.both)).toEqual(["agreement:both", "agreement:left"]);
    expect(ids(at("2022-01-01").instruments.a)).toContain("agreement:later");
  });
});
