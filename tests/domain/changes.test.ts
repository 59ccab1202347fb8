import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHANNELS, LEVELS, STRENGTHS, type Strength, TYING_ROLES } from "../../server/contract/vocabulary.ts";
import type { PartialDate } from "../../server/contract/wire/common.ts";
import { type Basis, basesOn } from "../../server/domain/bases.ts";
import { indexed } from "../../server/domain/cooperation-index.ts";
import { CoverageIndex, coverage, coverageQuestion } from "../../server/domain/coverage/coverage.ts";
import { changeOf } from "../../server/domain/coverage/diff.ts";
import { inventoryClaim } from "../../server/domain/coverage/inventory.ts";
import type { CooperationFacts, MembershipFact, PartyFact } from "../../server/domain/facts.ts";
import { groupBy } from "../../server/domain/parallel.ts";
import { partyChange } from "../../server/domain/relation-changes.ts";
import { type GroundStep, groundStep, groundSteps, tieChange } from "../../server/domain/tie-changes.ts";
import { grounds } from "../../server/domain/tie-grounds.ts";
import { fold, tieKey } from "../../server/domain/ties.ts";
import { happenedBy } from "../../server/domain/time.ts";
import { graphs, ISSUES } from "../reference/random-graph.ts";
import { ASKED_DAYS } from "../reference/random-values.ts";
import { about, agreement, body, facts, membership, on, party, stated } from "./build.ts";
import { factsOf, issuesOf } from "./facts-of-graph.ts";

const RUNS = { numRuns: Number(process.env.ENTENTE_TEST_RUNS ?? 80) };
const ISSUE = "issue:labour_mobility";

/** What became of every tie between two days. */
function changes(of: CooperationFacts, then: string, now: string, issues: ReadonlySet<string> = new Set([ISSUE])): Map<string, string> {
  const index = indexed(of);
  const at = (t: string) => [...grounds(index, { issues, levels: LEVELS, channels: CHANNELS, bodies: [], roles: TYING_ROLES, t })];
  const [before, after] = [at(then), at(now)];
  const steps = new Map<string, GroundStep[]>();
  for (const id of new Set([...before, ...after].map(({ subject }) => subject.id))) {
    const [was, is] = [before, after].map((all) => all.find(({ subject }) => subject.id === id));
    for (const [key, step] of groundSteps(was, is, [then, now])) steps.set(key, [...(steps.get(key) ?? []), step]);
  }
  const found = new Map<string, string>();
  const [ties, later] = [before, after].map((all) => [...groupBy(basesOn(all), tieKey)].map(([key, some]) => [key, fold(some)] as const));
  for (const [key, ofTie] of steps) {
    const change = tieChange(ofTie, new Map(ties).get(key), new Map(later).get(key));
    if (change) found.set(key, change);
  }
  return found;
}

describe("what became of a ground", () => {
  const basis = (changed: Partial<Basis>): Basis => ({
    ...{ kind: "agreement", id: "agreement:x", issues: [], level: "regional", a: "state:AAA", b: "state:BBB" },
    ...{ strength: "in_force", counts: true, lapsed: false, live: "yes", ...changed },
  });
  const uncertain = basis({ counts: false, live: "unknown" });
  const lapsed = basis({ counts: false, lapsed: true, strength: "lapsed" });

  test.each<[Basis | undefined, Basis | undefined, GroundStep]>([
    [undefined, basis({}), "gain"],
    [lapsed, basis({}), "gain"],
    [basis({}), lapsed, "loss"],
    [basis({}), undefined, "loss"],
    [uncertain, basis({}), "open"],
    [basis({}), uncertain, "open"],
    [undefined, uncertain, "open"],
    [undefined, lapsed, "none"],
    [uncertain, uncertain, "none"],
    [undefined, undefined, "none"],
  ])("%#", (then, now, step) => expect(groundStep(then, now)).toBe(step));

  test.each<[Strength, Strength, GroundStep]>([
    ["signed_only", "force_unknown", "gain"],
    ["signed_only", "in_force", "gain"],
    ["force_unknown", "in_force", "open"],
    ["in_force", "force_unknown", "open"],
    ["soft", "soft", "none"],
  ])("%s, then %s", (then, now, step) => expect(groundStep(basis({ strength: then }), basis({ strength: now }))).toBe(step));

  test("every other rise in strength is a gain, and every fall a loss", () => {
    const known = STRENGTHS.filter((strength) => strength !== "force_unknown" && strength !== "lapsed");
    for (const [x, then] of known.entries())
      for (const [y, now] of known.entries())
        expect(groundStep(basis({ strength: then }), basis({ strength: now }))).toBe(x === y ? "none" : y < x ? "gain" : "loss");
  });
});

describe("what became of a tie", () => {
  const two = (...spells: [Partial<MembershipFact>, Partial<MembershipFact>]): CooperationFacts =>
    facts({
      bodies: [body()],
      bodyIssues: [about("organisation:x")],
      memberships: [membership({ actor: "state:AAA", ...spells[0] }), membership({ actor: "state:BBB", ...spells[1] })],
    });
  const between = (of: CooperationFacts) => changes(of, "2015-12-31", "2024-12-31").get("state:AAA~state:BBB");
  const reported = (day: string) => ({ provenance: stated({ statedAsOf: on(day) }) });

  test("members since long ago have not come", () => {
    expect(between(two({ from: on("2009-10-03") }, { from: on("2009-10-03") }))).toBeUndefined();
  });

  test("who joined between the days came, and who left went", () => {
    expect(between(two({ from: on("2009-10-03") }, { from: on("2018-10-15") }))).toBe("came");
    expect(between(two({ from: on("2009-10-03") }, { from: on("2009-10-03"), to: on("2020-01-01") }))).toBe("went");
  });

  test("what is only reported after the first day is undated, as is what was last reported too long ago", () => {
    expect(between(two({ from: on("2009-10-03") }, reported("2020-01-31")))).toBe("undated");
    expect(between(two({ from: on("2009-10-03") }, reported("2010-01-31")))).toBe("undated");
  });

  test("a step that is dated makes an undated tie stronger, not new", () => {
    const of = two(reported("2020-01-31"), reported("2020-01-31"));
    const signed = { signed: on("2018-01-01"), agreement: "agreement:x" };
    const more = {
      ...of,
      agreements: [agreement({ signed: on("2018-01-01") })],
      agreementIssues: [about("agreement:x")],
      parties: [party({ actor: "state:AAA", ...signed }), party({ actor: "state:BBB", ...signed })],
    };
    expect(between(more)).toBe("stronger");
  });

  test("consent is progress, though entry into force is not documented", () => {
    const signed = on("2001-06-28");
    const of = facts({
      agreements: [agreement({ signed })],
      agreementIssues: [about("agreement:x")],
      parties: [
        party({ actor: "state:AAA", signed, consent: "ratification", consentDate: on("2002-01-01") }),
        party({ actor: "state:BBB", signed, consent: "ratification", consentDate: on("2018-08-12") }),
      ],
    });
    expect(between(of)).toBe("stronger");
  });
});

describe("what became of a party", () => {
  const standing = (concluded: "yes" | "no" | "unknown", lapsed: "yes" | "no" | "unknown", live: "yes" | "no" | "unknown") => ({
    ...{ concluded, lapsed, live, conflict: false },
  });
  test.each([
    [standing("no", "no", "no"), standing("yes", "no", "unknown"), "came"],
    [standing("yes", "yes", "no"), standing("yes", "no", "yes"), "came"],
    [standing("yes", "no", "yes"), standing("yes", "yes", "no"), "went"],
    [standing("yes", "no", "no"), standing("yes", "no", "unknown"), "stronger"],
    [standing("yes", "no", "no"), standing("yes", "no", "yes"), "stronger"],
    [standing("yes", "no", "yes"), standing("yes", "no", "unknown"), "undated"],
    [standing("yes", "no", "unknown"), standing("yes", "no", "yes"), "undated"],
    [standing("unknown", "no", "unknown"), standing("yes", "no", "unknown"), "undated"],
    [standing("yes", "no", "unknown"), standing("yes", "no", "unknown"), undefined],
  ])("%#", (then, now, change) => expect(partyChange(then, now)).toBe(change));
});

describe("of any world in which nobody has left", () => {
  const days = fc.uniqueArray(fc.constantFrom(...ASKED_DAYS), { minLength: 2, maxLength: 2 }).map((both) => [...both].sort());
  const worlds = fc.tuple(graphs, days);

  /** Without any date later than the first day, and without an end: what is left is undated or older. */
  function olderThan(then: string, of: CooperationFacts): CooperationFacts {
    const old = (date: PartialDate | null): PartialDate | null => (date && happenedBy(date, then) === "yes" ? date : null);
    return {
      ...of,
      agreements: of.agreements.map((fact) => ({
        ...fact,
        ...{ adopted: old(fact.adopted), signed: old(fact.signed), inForce: old(fact.inForce), terminated: null },
      })),
      parties: of.parties
        .filter(({ status }) => status !== "withdrawn")
        .map((fact): PartyFact => {
          const { signed, consentDate, inForce } = fact;
          return { ...fact, signed: old(signed), consentDate: old(consentDate), inForce: old(inForce), withdrawn: null };
        }),
      memberships: of.memberships.map((fact) => ({ ...fact, from: old(fact.from), to: null })),
      bodyIssues: of.bodyIssues.map((fact) => ({ ...fact, on: old(fact.on) })),
      eventIssues: of.eventIssues.map((fact) => ({ ...fact, on: old(fact.on) })),
      events: of.events.map((fact) => ({ ...fact, date: old(fact.date) })),
    };
  }

  test("nothing that is undated or older than the first day is ever new, or stronger, or gone", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(worlds, ([graph, [then = "", now = ""]]) => {
        const found = changes(olderThan(then, factsOf(graph)), then, now, issuesOf(graph).closure());
        for (const change of found.values()) seen.add(change);
        expect([...found.values()].filter((change) => change !== "undated")).toEqual([]);
      }),
      RUNS,
    );
    expect([...seen]).toEqual(["undated"]);
  });

  test("consenting never weakens: no tie, and no coverage", () => {
    const seen = new Set<string>();
    const kinds = new Set<string>();
    fc.assert(
      fc.property(worlds, fc.constantFrom(...ISSUES), ([graph, [then = "", now = ""]], issue) => {
        const old = olderThan(then, factsOf(graph));
        const consenting = (fact: PartyFact): PartyFact =>
          fact.signed === null || fact.consentDate !== null || fact.inForce !== null
            ? fact
            : { ...fact, status: "party", consent: "ratification", consentDate: on(now) };
        const of = {
          ...old,
          agreements: old.agreements.map((fact) => ({ ...fact, bindingness: "binding" as const })),
          parties: old.parties.map(consenting),
        };
        const found = [...changes(of, then, now, issuesOf(graph).closure()).values()];
        for (const change of found) seen.add(change);
        expect(found.filter((change) => change === "weaker" || change === "went")).toEqual([]);
        const tree = issuesOf(graph);
        const claim = inventoryClaim(
          { levels: [...LEVELS], completeness: "partial" },
          { id: "dataset:all", precedence: 1, asOf: now },
          tree,
        );
        const [before, after] = [then, now].map((t) => {
          const [index, question] = [new CoverageIndex(of, t), coverageQuestion(issue, tree, { inventories: [claim], t })];
          return (a: string, b: string) => coverage(index, a, b, question);
        });
        const states = [...new Set(of.parties.map(({ actor }) => actor))];
        for (const a of states) {
          for (const b of states) {
            for (const level of a < b ? LEVELS : []) {
              const [was, is] = [before?.(a, b)[level], after?.(a, b)[level]];
              const kind = was && is && changeOf(was, is);
              if (kind) kinds.add(kind);
            }
          }
        }
        expect([...kinds].filter((kind) => kind === "weaker" || kind === "opened" || kind === "unsettled")).toEqual([]);
      }),
      RUNS,
    );
    expect(seen.has("stronger")).toBe(true);
    expect(kinds.has("advanced")).toBe(true);
  });
});
