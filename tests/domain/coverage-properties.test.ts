import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nodeId } from "../../server/contract/ids.ts";
import { COVERAGE_STATES, type CoverageState, LEVELS, type Level } from "../../server/contract/vocabulary.ts";
import { CoverageIndex, coverage, coverageQuestion } from "../../server/domain/coverage/coverage.ts";
import { suppose } from "../../server/domain/coverage/hypothesis.ts";
import type { CoverageFacts } from "../../server/domain/coverage/instruments.ts";
import { type InventoryClaim, inventoryClaim } from "../../server/domain/coverage/inventory.ts";
import type { LayerCoverage } from "../../server/domain/coverage/layer.ts";
import { CoverageTable } from "../../server/domain/coverage/table.ts";
import type { AgreementFact } from "../../server/domain/facts.ts";
import type { Graph, Properties } from "../../server/domain/graph.ts";
import type { IssueTree } from "../../server/domain/issues.ts";
import { type PlainClaim, plainCoverage } from "../reference/coverage.ts";
import { ISSUES } from "../reference/random-graph.ts";
import { ASKED_DAYS, DAYS } from "../reference/random-values.ts";
import { Reading } from "../reference/reading.ts";
import { sharedGraphs } from "../reference/shared-graphs.ts";
import { agreement, on, party, stated } from "./build.ts";
import { factsOf, issuesOf } from "./facts-of-graph.ts";

/** More, to search longer than a test run should: `ENTENTE_TEST_RUNS=20000`. */
const RUNS = { numRuns: Number(process.env.ENTENTE_TEST_RUNS ?? 150) };
const STATES = ["state:AAA", "state:BBB", "state:CCC", "state:DDD"];
const PAIRS = STATES.flatMap((a) => STATES.flatMap((b): [string, string][] => (a === b ? [] : [[a, b]])));
const days = fc.constantFrom(...ASKED_DAYS);
const issues = fc.constantFrom(...ISSUES);

const plainClaims: fc.Arbitrary<PlainClaim[]> = fc.array(
  fc.record(
    {
      levels: fc.subarray([...LEVELS], { minLength: 1 }),
      until: fc.constantFrom(...DAYS, "2030-01-01"),
      from: fc.constantFrom(...DAYS, "1900-01-01"),
      issues: fc.subarray([...ISSUES], { minLength: 1 }),
      parties: fc.subarray(STATES, { minLength: 1 }),
      any: fc.boolean(),
    },
    { requiredKeys: ["levels", "until"] },
  ),
  { maxLength: 2 },
);

function claimOf({ levels, from, until, issues: about, parties, any }: PlainClaim, tree: IssueTree): InventoryClaim {
  const stating = {
    levels: LEVELS.filter((level) => levels.includes(level)),
    ...(from !== undefined && { from }),
    until,
    completeness: "partial" as const,
    ...(about ? { issues: [...about] } : {}),
    ...(parties ? { parties: [...parties] } : {}),
    ...(any ? { partners: "any" as const } : {}),
  };
  return inventoryClaim(stating, { id: "dataset:list", precedence: 1, asOf: "2031-01-01" }, tree);
}

/** Graphs in which more of what was concluded binds: left to chance, two states are hardly ever bound by one instrument. */
const binding = sharedGraphs.map((graph): Graph => {
  const turn = (at: number, from: string) => (from.startsWith("state:") ? from : (STATES[at % STATES.length] ?? from));
  const stays = ({ withdrawnEarliest, withdrawnLatest, withdrawnRaw, ...properties }: Properties): Properties => properties;
  const edges = graph.edges.map((edge, at) =>
    edge.type === "PARTY_TO" && at % 4 > 0
      ? { ...edge, from: nodeId(turn(at, edge.from)), properties: { ...stays(edge.properties), status: at % 3 > 0 ? "party" : "unclear" } }
      : edge,
  );
  const nodes = graph.nodes.map((node) =>
    node.label === "Agreement" ? { ...node, properties: { ...node.properties, bindingness: "binding" } } : node,
  );
  return { ...graph, nodes, edges };
});

/** Everything that a test asks of one graph: each pair in each layer. */
function everyLayer(
  facts: CoverageFacts,
  tree: IssueTree,
  issue: string,
  t: string,
  inventories: readonly InventoryClaim[] = [],
): Map<string, LayerCoverage> {
  const index = new CoverageIndex(facts, t);
  const question = coverageQuestion(issue, tree, { inventories, t });
  return new Map(
    PAIRS.flatMap(([a, b]) =>
      Object.entries(coverage(index, a, b, question)).map(([level, layer]): [string, LayerCoverage] => [`${a} ${b} ${level}`, layer]),
    ),
  );
}

const WORTH: Record<CoverageState, number> = { unknown: -1, none_found: 0, lapsed: 1, signed_only: 2, in_force: 3 };
const least = ({ state, atLeast }: LayerCoverage): number => (state === "unknown" ? WORTH[atLeast ?? "none_found"] : WORTH[state]);
const claimEverything = (tree: IssueTree) => [claimOf({ levels: LEVELS, until: "2030-01-01" }, tree)];

test("each cell is what the plain reference finds, one by one and in the table", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.oneof(sharedGraphs, binding), days, issues, plainClaims, (graph, t, issue, claimed) => {
      const tree = issuesOf(graph);
      const inventories = claimed.map((claim) => claimOf(claim, tree));
      const found = everyLayer(factsOf(graph), tree, issue, t, inventories);
      const table = new CoverageTable(new CoverageIndex(factsOf(graph), t), STATES, coverageQuestion(issue, tree, { inventories, t }));
      const reading = new Reading(graph);
      for (const [a, b] of PAIRS) {
        for (const level of LEVELS) {
          const { state, reason } = found.get(`${a} ${b} ${level}`)!;
          seen.add(reason ?? state);
          expect({ state, reason }, `${a} ${b} ${level} ${issue} ${t}`).toEqual(plainCoverage(reading, [a, b], issue, level, t, claimed));
          expect(table.at(a, b)[level]).toEqual(found.get(`${a} ${b} ${level}`));
        }
      }
    }),
    RUNS,
  );
  // A comparison says something only where everything that could differ occurs.
  expect(seen).toEqual(new Set([...COVERAGE_STATES.filter((state) => state !== "unknown"), "date_unknown", "no_inventory"]));
});

describe("on any graph", () => {
  test("coverage is the same from both sides: what two states have agreed binds both", () => {
    fc.assert(
      fc.property(sharedGraphs, days, issues, (graph, t, issue) => {
        const tree = issuesOf(graph);
        const found = everyLayer(factsOf(graph), tree, issue, t, claimEverything(tree));
        for (const [key, layer] of found) {
          const [a, b, level] = key.split(" ");
          expect(found.get(`${b} ${a} ${level}`)).toEqual(layer);
        }
      }),
      RUNS,
    );
  });

  test("nothing is none_found without an inventory that claims it", () => {
    fc.assert(
      fc.property(sharedGraphs, days, issues, (graph, t, issue) => {
        for (const layer of everyLayer(factsOf(graph), issuesOf(graph), issue, t).values()) {
          expect(layer.state).not.toBe("none_found");
          expect(layer.inventory).toBeNull();
        }
      }),
      RUNS,
    );
  });

  test("a layer turns on instruments of its level alone: universal ones close no bilateral gap", () => {
    fc.assert(
      fc.property(sharedGraphs, days, issues, (graph, t, issue) => {
        const [facts, tree] = [factsOf(graph), issuesOf(graph)];
        const inventories = claimEverything(tree);
        const all = everyLayer(facts, tree, issue, t, inventories);
        for (const level of LEVELS) {
          const own = { ...facts, agreements: facts.agreements.filter((fact) => fact.level === level) };
          for (const [key, layer] of everyLayer(own, tree, issue, t, inventories))
            if (key.endsWith(level)) expect(all.get(key)).toEqual(layer);
            else expect(layer.state).toBe("none_found");
        }
      }),
      RUNS,
    );
  });

  test("what doesn't bind never makes more of a cell than it was", () => {
    fc.assert(
      fc.property(sharedGraphs, days, issues, (graph, t, issue) => {
        const [facts, tree] = [factsOf(graph), issuesOf(graph)];
        const binding = { ...facts, agreements: facts.agreements.filter((fact) => fact.bindingness === "binding") };
        const without = everyLayer(binding, tree, issue, t, claimEverything(tree));
        for (const [key, { soft, practice, unclear, ...layer }] of everyLayer(facts, tree, issue, t, claimEverything(tree)))
          expect({ ...layer, soft: [], practice: [], unclear: [] }).toEqual(without.get(key));
      }),
      RUNS,
    );
  });

  test("an agreement more never weakens a cell", () => {
    fc.assert(
      fc.property(sharedGraphs, days, issues, fc.integer({ min: 0, max: 3 }), (graph, t, issue, at) => {
        const [facts, tree] = [factsOf(graph), issuesOf(graph)];
        const fewer = { ...facts, agreements: facts.agreements.filter((_, other) => other !== at) };
        const after = everyLayer(facts, tree, issue, t, claimEverything(tree));
        for (const [key, before] of everyLayer(fewer, tree, issue, t, claimEverything(tree))) {
          expect(least(after.get(key)!)).toBeGreaterThanOrEqual(least(before));
          if (before.state === "in_force") expect(after.get(key)?.state).toBe("in_force");
        }
      }),
      RUNS,
    );
  });
});

describe("what has ended", () => {
  /** Alone between two states, so that nothing else speaks. */
  const alone = (fact: AgreementFact, changes: Parameters<typeof party>[0] = {}): CoverageFacts => ({
    agreements: [fact],
    agreementIssues: [{ subject: fact.id, issue: "issue:labour_mobility", on: null, provenance: stated() }],
    parties: STATES.slice(0, 2).map((actor) => party({ actor, agreement: fact.id, status: "party", ...changes })),
  });
  const level = fc.constantFrom<Level>(...LEVELS);

  test("stays ended on every later day, and a withdrawal strengthens nothing", () => {
    fc.assert(
      fc.property(sharedGraphs, level, fc.constantFrom(...DAYS), days, (graph, of, left, t) => {
        const tree = issuesOf(graph);
        const facts = alone(agreement({ level: of, signed: on("1991-12-21"), inForce: on("1991-12-21") }), { inForce: on("1991-12-21") });
        const gone = suppose(facts, [{ kind: "withdrawal", state: "state:AAA", agreement: "agreement:x", on: left }]);
        const key = `state:AAA state:BBB ${of}`;
        const [before, after] = [facts, gone].map((each) => everyLayer(each, tree, "issue:labour_mobility", t).get(key)!);
        expect(least(after!)).toBeLessThanOrEqual(least(before!));
        if (t >= left && t >= "1991-12-21") expect(after?.state).toBe("lapsed");
      }),
      { numRuns: 60 },
    );
  });

  test("a withdrawal never strengthens any cell of any graph", () => {
    fc.assert(
      fc.property(sharedGraphs, days, issues, fc.constantFrom(...STATES), fc.constantFrom(...DAYS), (graph, t, issue, state, left) => {
        const [facts, tree] = [factsOf(graph), issuesOf(graph)];
        const bound = facts.parties.filter(({ actor }) => actor === state);
        // Of who has left before, another day would be another story.
        fc.pre(bound.every(({ withdrawn, status }) => withdrawn === null && status !== "withdrawn"));
        const left_ = [...new Set(bound.map((fact) => fact.agreement))].map((id) => ({
          kind: "withdrawal" as const,
          state,
          agreement: id,
          on: left,
        }));
        const before = everyLayer(facts, tree, issue, t);
        for (const [key, after] of everyLayer(suppose(facts, left_), tree, issue, t))
          if (before.get(key)?.state !== "in_force") expect(after.state).not.toBe("in_force");
      }),
      RUNS,
    );
  });
});

describe("what is supposed", () => {
  test("an accession by both sides puts a binding instrument in force between them, unless it has ended; the facts stay", () => {
    let supposed = 0;
    fc.assert(
      fc.property(sharedGraphs, days, (graph, t) => {
        const [facts, tree] = [factsOf(graph), issuesOf(graph)];
        const copy = structuredClone(facts.parties);
        const index = new CoverageIndex(facts, t);
        for (const { fact, issues: covered } of index.instruments) {
          const ended = fact.terminated !== null || (fact.inForce?.earliest ?? "") > t || (fact.signed?.earliest ?? "") > t;
          if (fact.bindingness !== "binding" || ended || (fact.signed === null && (fact.adopted?.earliest ?? "") > t)) continue;
          const both = STATES.slice(0, 2).map((state) => ({ kind: "accession" as const, state, agreement: fact.id, on: t }));
          supposed += covered.size;
          for (const issue of covered.keys())
            expect(everyLayer(suppose(facts, both), tree, issue, t).get(`state:AAA state:BBB ${fact.level}`)?.state).toBe("in_force");
        }
        expect(facts.parties).toEqual(copy);
      }),
      { numRuns: 60 },
    );
    expect(supposed).toBeGreaterThan(0);
  });

  test("a new agreement covers exactly its parties on its issues", () => {
    fc.assert(
      fc.property(
        sharedGraphs,
        issues,
        fc.subarray(STATES, { minLength: 2 }),
        fc.constantFrom<Level>(...LEVELS),
        (graph: Graph, issue, parties, of) => {
          const [facts, tree, t] = [factsOf(graph), issuesOf(graph), "2026-01-01"];
          const supposed = { kind: "agreement" as const, id: "agreement:new", name: "New", level: of, bindingness: "binding" as const };
          const after = everyLayer(suppose(facts, [{ ...supposed, parties, issues: [issue], on: t }]), tree, issue, t);
          for (const [key, before] of everyLayer(facts, tree, issue, t)) {
            const [a = "", b = "", level] = key.split(" ");
            if (level === of && parties.includes(a) && parties.includes(b)) expect(after.get(key)?.state).toBe("in_force");
            else expect(after.get(key)).toEqual(before);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
