import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FAMILIES, type Family, LEVELS } from "../../server/contract/vocabulary.ts";
import { HAPPENING_KINDS } from "../../server/contract/wire/timeline.ts";
import type { MembershipFact } from "../../server/domain/facts.ts";
import { type PathNode, pathGraph, type StatedRelation } from "../../server/domain/path-graph.ts";
import { happenings, type TimelineQuestion } from "../../server/domain/timeline.ts";
import { between, byYear, countKinds, yearOf } from "../../server/domain/timeline-counts.ts";
import { agreement, between as lying, membership, on, party, stated, year } from "./build.ts";

const day = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const date = fc.oneof(
  fc.constant(null),
  day.map(on),
  fc.integer({ min: 1950, max: 2030 }).map(year),
  fc.tuple(day, day).map(([a, b]) => (a < b ? lying(a, b) : lying(b, a))),
  day.map((one) => lying(null, one)),
);
const happening = fc.record({ kind: fc.constantFrom(...HAPPENING_KINDS), date, families: fc.subarray<Family>([...FAMILIES]) });

describe("counts by year", () => {
  test("every happening is in one year or among the undated, and in each count once", () => {
    fc.assert(
      fc.property(fc.array(happening), (all) => {
        const { years, undated } = byYear(all);
        expect(years.reduce((sum, { happenings: found }) => sum + found.length, undated.length)).toBe(all.length);
        for (const { happenings: found } of years) {
          const kinds = countKinds(found);
          expect(kinds.reduce((sum, { total }) => sum + total, 0)).toBe(found.length);
          for (const { total, several, none, families } of kinds)
            expect(families.reduce((sum, { alone }) => sum + alone, several + none)).toBe(total);
        }
        expect(
          countKinds(all)
            .flatMap(({ families }) => families)
            .reduce((sum, { count }) => sum + count, 0),
        ).toBe(all.reduce((sum, { families }) => sum + families.length, 0));
      }),
    );
  });

  test("a date that moves takes its count along", () => {
    fc.assert(
      fc.property(fc.array(happening), happening, fc.integer({ min: 1950, max: 2030 }), (others, one, moved) => {
        const countIn = (number: number | undefined, all: readonly (typeof one)[]) =>
          byYear(all).years.find((each) => each.year === number)?.happenings.length ?? 0;
        const [before, after] = [
          [...others, one],
          [...others, { ...one, date: year(moved) }],
        ];
        expect(countIn(moved, after)).toBe(countIn(moved, before) + (yearOf(one.date) === moved ? 0 : 1));
        const left = yearOf(one.date);
        if (left !== undefined && left !== moved) expect(countIn(left, after)).toBe(countIn(left, before) - 1);
        if (left === undefined) expect(byYear(after).undated.length).toBe(byYear(before).undated.length - 1);
      }),
    );
  });

  test("between two days: certain, excluded, or open", () => {
    expect(between(on("2010-01-01"), "2009-12-31", "2010-12-31")).toBe("yes");
    expect(between(on("2009-12-31"), "2009-12-31", "2010-12-31")).toBe("no");
    expect(between(on("2011-01-01"), "2009-12-31", "2010-12-31")).toBe("no");
    expect(between(year(2010), "2009-12-31", "2010-12-31")).toBe("yes");
    expect(between(year(2010), "2010-06-30", "2010-12-31")).toBe("unknown");
    expect(between(null, "2009-12-31", "2010-12-31")).toBe("unknown");
  });
});

describe("what happened", () => {
  const node = (id: string, label: PathNode["label"], rest: Partial<PathNode> = {}): PathNode => ({
    id,
    label,
    fact: undefined,
    level: null,
    ...rest,
  });
  const treaty = agreement({ id: "agreement:x", signed: on("2000-05-01"), inForce: year(2002), terminated: on("2015-01-01") });
  const nodes = [
    node("agreement:x", "Agreement", { fact: { agreement: treaty }, level: "regional" }),
    node("issue:work", "Issue"),
    ...["state:AAA", "state:BBB", "state:CCC", "state:DDD"].map((id) => node(id, "State")),
    node("organisation:o", "Organisation", { level: "regional" }),
    node("event:e", "Event", { fact: { day: null }, level: "regional" }),
  ];
  const link = (type: "COVERS" | "DISCUSSED" | "TOOK_PART_IN", source: string, target: string): StatedRelation => ({
    ...{ type, source, target },
    facts: [{ on: null, provenance: stated() }],
  });
  const joined = (actor: string, ...facts: ReturnType<typeof party>[]): StatedRelation => ({
    ...{ type: "PARTY_TO", source: actor, target: "agreement:x" },
    facts: facts.map((fact) => ({ ...fact, actor })),
  });
  const member = (actor: string, from: ReturnType<typeof on> | null, to: ReturnType<typeof on> | null): StatedRelation => ({
    ...{ type: "MEMBER_OF", source: actor, target: "organisation:o" },
    facts: [{ actor, body: "organisation:o", role: "member", from, to, provenance: stated() }],
  });
  const graph = pathGraph(nodes, [
    link("COVERS", "agreement:x", "issue:work"),
    link("DISCUSSED", "organisation:o", "issue:work"),
    link("DISCUSSED", "event:e", "issue:work"),
    joined("state:AAA", party({ signed: on("2000-05-01") })),
    joined(
      "state:BBB",
      party({ consent: "accession", consentDate: on("2004-02-02"), withdrawn: on("2010-03-03") }),
      party({ consent: "accession", provenance: stated({ dataset: "dataset:two", precedence: 1 }) }),
    ),
    joined("state:CCC", party()),
    member("state:AAA", null, null),
    member("state:DDD", on("2001-06-15"), year(2007)),
  ]);
  const question: TimelineQuestion = {
    ...{ focus: undefined, around: undefined, issues: new Set(["issue:work"]), levels: LEVELS, channels: undefined, datasets: undefined },
    familiesOf: () => ["labour"],
  };
  const told = (changes: Partial<TimelineQuestion> = {}) =>
    happenings(graph, { ...question, ...changes }).map(
      ({ kind, subject, actor, date: when, datedBy }) =>
        `${when?.earliest?.slice(0, 4) ?? "?"} ${kind} ${graph.nodes[actor ?? subject]?.id} ${datedBy}`,
    );

  test("to instruments, bodies and events, each by the date that tells it; who signed with the others came with the instrument", () => {
    expect(told()).toEqual([
      "2000 concluded agreement:x signed",
      "2001 joined state:DDD since",
      "2002 in_force agreement:x inForce",
      "2004 acceded state:BBB consentDate",
      "2007 left state:DDD until",
      "2010 withdrew state:BBB withdrawn",
      "2015 ended agreement:x terminated",
      "? acceded state:CCC null",
      "? event event:e null",
      "? joined state:AAA null",
    ]);
  });

  test("taking the chair is no joining, and handing it over no leaving", () => {
    const chairs = (actor: string, ...spells: Partial<MembershipFact>[]): StatedRelation => ({
      ...{ type: "MEMBER_OF", source: actor, target: "organisation:o" },
      facts: spells.map((spell) => membership({ actor, body: "organisation:o", ...spell })),
    });
    const term = { role: "chair", from: year(2023), to: on("2025-04-24") } as const;
    const chaired = pathGraph(nodes, [
      link("DISCUSSED", "organisation:o", "issue:work"),
      chairs("state:AAA", term),
      chairs("state:BBB", term, { from: on("2013-06-05") }),
      chairs("state:CCC", term, {}),
    ]);
    const found = happenings(chaired, question).map(
      ({ kind, actor, role, date: when }) => `${when?.earliest ?? "?"} ${kind} ${chaired.nodes[actor ?? -1]?.id} ${role}`,
    );
    expect(found).toEqual(["2013-06-05 joined state:BBB member", "? joined state:AAA chair", "? joined state:CCC member"]);
  });

  test("only to what is asked for", () => {
    expect(told({ issues: new Set(["issue:other"]) })).toEqual([]);
    expect(told({ channels: ["event"] })).toEqual(["? event event:e null"]);
    expect(told({ levels: ["bilateral"] })).toEqual([]);
    expect(told({ focus: graph.numbers.get("state:DDD") })).toEqual([
      "2001 joined state:DDD since",
      "2007 left state:DDD until",
      "? joined state:AAA null",
    ]);
    expect(told({ datasets: new Set(["dataset:two"]) })).toEqual([]);
  });
});
