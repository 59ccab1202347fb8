import { describe, expect, test } from "vitest";
import type { EdgeType } from "../../server/contract/model.ts";
import { LEVELS } from "../../server/contract/vocabulary.ts";
import { STEP_KINDS } from "../../server/contract/wire/paths.ts";
import { type PathNode, pathGraph, type StatedRelation } from "../../server/domain/path-graph.ts";
import { type PathQuestion, pathsIn } from "../../server/domain/path-question.ts";
import { COSTS, crowd, type LinkFact, leastCost, OLD, thereBy, UNDATED, weigh } from "../../server/domain/paths.ts";
import { agreement, membership, on, party, stated, year } from "./build.ts";

const T = "2018-12-31";
const BEFORE = on("2010-01-01");
const AFTER = on("2019-06-01");
const link = (changes: Partial<LinkFact> = {}): LinkFact => ({ on: null, provenance: stated(), ...changes });
const asParty = (facts: Parameters<typeof party>[0], of: Parameters<typeof agreement>[0] = { signed: BEFORE }) =>
  weigh({ type: "PARTY_TO", facts: [party(facts)] }, { agreement: agreement(of) }, "yes", T);
const asMember = (facts: Parameters<typeof membership>[0]) => weigh({ type: "MEMBER_OF", facts: [membership(facts)] }, undefined, "yes", T);

describe("what a step costs", () => {
  test("grows from kind to kind, in the order in which they are listed", () => {
    const costs = STEP_KINDS.map((kind) => COSTS[kind]);
    expect(costs).toEqual([...new Set(costs)].sort((a, b) => a - b));
  });

  test("of a party: by force, or by what kind of instrument it is", () => {
    expect(asParty({ signed: BEFORE, inForce: BEFORE })).toMatchObject({
      kind: "in_force",
      holds: "yes",
      live: "yes",
      cost: COSTS.in_force,
    });
    expect(asParty({ signed: BEFORE })).toMatchObject({ kind: "force_unknown", live: "unknown" });
    expect(asParty({ signed: BEFORE, status: "signatory" })).toMatchObject({ kind: "signed_only", live: "no" });
    expect(asParty({ signed: BEFORE }, { signed: BEFORE, bindingness: "soft" })).toMatchObject({ kind: "soft" });
    expect(asParty({}, { bindingness: "practice" })).toMatchObject({ kind: "practice", holds: "unknown", cost: COSTS.practice + UNDATED });
  });

  test("nothing, where it is not there yet or no more", () => {
    expect(asParty({ signed: AFTER })).toBeUndefined();
    expect(asParty({ signed: BEFORE, withdrawn: BEFORE })).toBeUndefined();
    expect(asParty({ signed: BEFORE }, { signed: BEFORE, terminated: BEFORE })).toBeUndefined();
    expect(asMember({ from: AFTER })).toBeUndefined();
    expect(asMember({ from: BEFORE, to: on("2015-01-01") })).toBeUndefined();
    expect(weigh({ type: "DISCUSSED", facts: [link({ on: AFTER })] }, undefined, "yes", T)).toBeUndefined();
    expect(weigh({ type: "TOOK_PART_IN", facts: [link()] }, { day: AFTER }, "no", T)).toBeUndefined();
    expect(weigh({ type: "COVERS", facts: [] }, undefined, "yes", T)).toBeUndefined();
  });

  test("of a member that only old reports tell of: more, beside any later report or date no more", () => {
    const reported = (day: string) => membership({ provenance: stated({ statedAsOf: on(day) }) });
    const of = (...facts: ReturnType<typeof membership>[]) => weigh({ type: "MEMBER_OF", facts }, undefined, "yes", "2026-12-01")?.cost;
    expect(of(reported("2020-01-01"))).toBe(COSTS.member + OLD);
    expect(of(reported("2021-12-01"))).toBe(COSTS.member);
    expect(of(reported("2020-01-01"), reported("2026-01-01"))).toBe(COSTS.member);
    expect(of(reported("2020-01-01"), membership({ from: BEFORE }))).toBe(COSTS.member);
    expect(of(reported("2010-01-01"))).toBe(COSTS.member + UNDATED + OLD);
  });

  test("of a member: less than of an observer; what is only reported later is unknown", () => {
    expect(asMember({ from: BEFORE })).toMatchObject({ kind: "member", holds: "yes", cost: COSTS.member });
    expect(asMember({ from: BEFORE, role: "observer" })).toMatchObject({ kind: "observer", cost: COSTS.observer });
    expect(asMember({})).toMatchObject({ kind: "member", holds: "unknown", cost: COSTS.member + UNDATED });
  });

  test("is never less than what it is said to cost at least", () => {
    const relations = [
      { type: "PARTY_TO", facts: [party({ signed: BEFORE, inForce: BEFORE })] },
      { type: "MEMBER_OF", facts: [membership({ role: "observer", from: BEFORE }), membership({})] },
      { type: "ABOUT", facts: [link()] },
    ] as const;
    for (const bindingness of ["binding", "soft", "practice"] as const) {
      for (const relation of relations) {
        const target = { agreement: agreement({ signed: BEFORE, bindingness }) };
        expect(weigh(relation, target, "yes", T)?.cost).toBeGreaterThanOrEqual(leastCost(relation, target));
      }
    }
  });

  test("what is there by the day", () => {
    expect(thereBy(undefined, T)).toBe("yes");
    expect(thereBy({ day: AFTER }, T)).toBe("no");
    expect(thereBy({ day: null }, T)).toBe("unknown");
    expect(thereBy({ day: year(2018) }, "2018-06-01")).toBe("unknown");
    expect(thereBy({ agreement: agreement({ adopted: BEFORE }) }, T)).toBe("yes");
    expect(thereBy({ agreement: agreement({ signed: BEFORE, terminated: BEFORE }) }, T)).toBe("no");
  });
});

/** Two states that share a body of 190 members, and a chain of two bilateral agreements through a third. */
const [A, B, C, BODY] = ["state:AAA", "state:BBB", "state:CCC", "organisation:all"];
const treaty = (id: string): PathNode => ({
  id,
  label: "Agreement",
  level: "bilateral",
  fact: { agreement: agreement({ id, signed: BEFORE, inForce: BEFORE, level: "bilateral" }) },
});
const state = (id: string): PathNode => ({ id, label: "State", fact: undefined, level: null });
const crowdOf = Array.from({ length: 187 }, (_, at) => `state:X${at}`);
const nodes: PathNode[] = [
  ...[A, B, C, ...crowdOf].map((id) => state(id ?? "")),
  treaty("agreement:ac"),
  treaty("agreement:bc"),
  { id: BODY, label: "Organisation", fact: undefined, level: "universal" },
  { id: "issue:one", label: "Issue", fact: undefined, level: null },
  { id: "issue:trade", label: "Issue", fact: undefined, level: null },
];
const relations: StatedRelation[] = [
  ...[A, B, C, ...crowdOf].map(
    (source): StatedRelation => ({
      type: "MEMBER_OF",
      source,
      target: BODY,
      facts: [membership({ actor: source, from: BEFORE })],
    }),
  ),
  ...[
    [A, "agreement:ac"],
    [C, "agreement:ac"],
    [B, "agreement:bc"],
    [C, "agreement:bc"],
  ].map(([source = "", target = ""]): StatedRelation => ({ type: "PARTY_TO", source, target, facts: [party({ signed: BEFORE })] })),
  { type: "COVERS", source: "agreement:ac", target: "issue:one", facts: [link()] },
  { type: "DISCUSSED", source: BODY, target: "issue:trade", facts: [link()] },
  { type: "COVERS", source: "agreement:bc", target: "issue:one", facts: [link({ provenance: stated({ dataset: "dataset:two" }) })] },
];
const graph = pathGraph(nodes, relations);

function ask(changes: Partial<PathQuestion> = {}): string[] {
  const found = pathsIn(graph, {
    from: graph.numbers.get(A) ?? -1,
    to: graph.numbers.get(B) ?? -1,
    k: 5,
    maxLength: 4,
    types: undefined,
    issues: undefined,
    bodyIssues: undefined,
    levels: LEVELS,
    datasets: undefined,
    t: T,
    budget: 100_000,
    ...changes,
  });
  expect(found.reason).toBeNull();
  return found.paths.map((path) => path.nodes.map((node) => graph.nodes[node]?.id.split(":")[1]).join(" "));
}
const CHAIN = "AAA ac CCC bc BBB";

describe("the best paths", () => {
  test("pass through no body that deals with none of the issues, whatever else it discussed, unless any body will do", () => {
    const members = { types: new Set<EdgeType>(["MEMBER_OF"]) };
    expect(ask({ bodyIssues: new Set(["issue:one"]) })).toEqual([CHAIN, "AAA ac one bc BBB"]);
    expect(ask({ ...members, bodyIssues: new Set(["issue:one"]) })).toEqual([]);
    expect(ask({ ...members, bodyIssues: new Set(["issue:trade"]) })).toHaveLength(1);
    expect(ask(members)).toHaveLength(1);
  });

  test("a body of 190 members does not beat a chain of bilateral agreements", () => {
    expect([4, 40, 190].map(crowd)).toEqual([6, 32, 102]);
    expect(ask()[0]).toBe(CHAIN);
    expect(ask({ types: new Set(["MEMBER_OF", "PARTY_TO"]) }).slice(0, 2)).toEqual([CHAIN, "AAA all BBB"]);
  });

  test("pass through no universal body unless asked, or unless it is an end", () => {
    expect(ask({ levels: ["bilateral", "regional"] })).toEqual([CHAIN, "AAA ac one bc BBB"]);
    expect(ask({ levels: ["bilateral"], to: graph.numbers.get(BODY) ?? -1 })[0]).toBe("AAA all");
  });

  test("keep to the types, the issues, the datasets and the length", () => {
    expect(ask({ types: new Set(["MEMBER_OF"]) })[0]).toBe("AAA all BBB");
    expect(ask({ issues: new Set(["issue:one"]) })).toEqual([CHAIN, "AAA ac one bc BBB"]);
    expect(ask({ issues: new Set(["issue:other"]) })).toEqual([]);
    expect(ask({ issues: new Set(["issue:one"]), datasets: new Set(["dataset:one"]) })).toEqual([]);
    expect(ask({ datasets: new Set(["dataset:none"]) })).toEqual([]);
    expect(ask({ maxLength: 3, levels: ["bilateral"] })).toEqual([]);
  });

  test("take nothing that is dated later", () => {
    expect(ask({ t: "2009-12-31" })).toEqual([]);
  });
});
