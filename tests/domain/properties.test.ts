import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHANNELS, LEVELS, TYING_ROLES } from "../../server/contract/vocabulary.ts";
import { bases } from "../../server/domain/bases.ts";
import { indexed } from "../../server/domain/cooperation-index.ts";
import type { CooperationFacts } from "../../server/domain/facts.ts";
import type { Graph } from "../../server/domain/graph.ts";
import { grounds, type Question, type TieGround } from "../../server/domain/tie-grounds.ts";
import { type TieFold, ties } from "../../server/domain/ties.ts";
import { questions } from "../reference/asked.ts";
import { ties as plainTies } from "../reference/network.ts";
import { ASKED_DAYS } from "../reference/random-values.ts";
import { Reading } from "../reference/reading.ts";
import { sharedGraphs } from "../reference/shared-graphs.ts";
import { factsOf, issuesOf } from "./facts-of-graph.ts";

const RUNS = { numRuns: 60 };
/** More, to search longer than a test run should: `ENTENTE_TEST_RUNS=20000`. */
const MANY = { numRuns: Number(process.env.ENTENTE_TEST_RUNS ?? 300) };
const days = fc.constantFrom(...ASKED_DAYS);

function everything(graph: Graph, t: string): Question {
  return { issues: issuesOf(graph).closure(), levels: LEVELS, channels: CHANNELS, bodies: [], roles: TYING_ROLES, t };
}

const tiesAt = (graph: Graph, t: string, changes: Partial<Question> = {}): TieFold[] =>
  ties(bases(factsOf(graph), { ...everything(graph, t), ...changes }));
const weights = (found: readonly TieFold[]) => new Map(found.map(({ a, b, weight }) => [`${a} ${b}`, weight]));
const reversed = (facts: CooperationFacts): CooperationFacts => {
  const backwards = Object.entries(facts).map(([name, list]) => [name, [...list].reverse()]);
  return Object.fromEntries(backwards);
};

describe("every tie", () => {
  test("weighs its agreements, bodies and events, each once; two different actors, each pair once", () => {
    fc.assert(
      fc.property(sharedGraphs, days, (graph, t) => {
        const found = tiesAt(graph, t);
        for (const { a, b, weight, agreements, bodies, events } of found) {
          expect(a < b).toBe(true);
          expect(weight).toBe(agreements.length + bodies.length + events.length);
          expect(new Set([...agreements, ...bodies, ...events]).size).toBe(weight);
        }
        expect(weights(found).size).toBe(found.length);
      }),
      RUNS,
    );
  });

  test("is the same in whatever order the facts are read", () => {
    fc.assert(
      fc.property(sharedGraphs, days, (graph, t) => {
        const facts = factsOf(graph);
        expect(ties(bases(reversed(facts), everything(graph, t)))).toEqual(ties(bases(facts, everything(graph, t))));
      }),
      RUNS,
    );
  });

  test("is the same from both sides: under other names of the actors, in the opposite order", () => {
    fc.assert(
      fc.property(sharedGraphs, days, (graph, t) => {
        const swap = (id: string): string =>
          id.startsWith("state:") ? `state:${String.fromCharCode(133 - id.charCodeAt(6)).repeat(3)}` : id;
        const { parties, memberships, participations, ...rest } = factsOf(graph);
        const rename = <T extends { actor: string }>(facts: readonly T[]): T[] =>
          facts.map((fact) => ({ ...fact, actor: swap(fact.actor) }));
        const renamed = { ...rest, parties: rename(parties), memberships: rename(memberships), participations: rename(participations) };
        const back = ties(bases(renamed, everything(graph, t))).map((tie) => {
          const [a = "", b = ""] = [swap(tie.a), swap(tie.b)].sort();
          return { ...tie, a, b };
        });
        const key = ({ a, b }: TieFold) => `${a} ${b}`;
        const order = (x: TieFold, y: TieFold) => (key(x) < key(y) ? -1 : 1);
        expect(back.sort(order)).toEqual([...tiesAt(graph, t)].sort(order));
      }),
      RUNS,
    );
  });

  test("is the sum of its channels, and of its levels", () => {
    fc.assert(
      fc.property(sharedGraphs, days, (graph, t) => {
        const sums = (parts: TieFold[][]) => {
          const found = new Map<string, number>();
          for (const part of parts) for (const [pair, weight] of weights(part)) found.set(pair, (found.get(pair) ?? 0) + weight);
          return found;
        };
        const whole = weights(tiesAt(graph, t));
        expect(sums(CHANNELS.map((channel) => tiesAt(graph, t, { channels: [channel] })))).toEqual(whole);
        expect(sums(LEVELS.map((level) => tiesAt(graph, t, { levels: [level] })))).toEqual(whole);
      }),
      RUNS,
    );
  });
});

test("what another day's grounds leave to be found again is what is found afresh", () => {
  fc.assert(
    fc.property(sharedGraphs, days, days, (graph, earlier, t) => {
      const index = indexed(factsOf(graph));
      const before = new Map([...grounds(index, everything(graph, earlier))].map((ground) => [ground.subject.id, ground]));
      const standing = (found: Iterable<TieGround>) => [...found].map(({ during: _, ...ground }) => ground);
      expect(standing(grounds(index, everything(graph, t), (id) => before.get(id)))).toEqual(
        standing(grounds(index, everything(graph, t))),
      );
    }),
    MANY,
  );
});

describe("more never weighs less", () => {
  const notLess = (less: readonly TieFold[], more: readonly TieFold[]) => {
    const after = weights(more);
    for (const [pair, weight] of weights(less)) expect(after.get(pair) ?? 0).toBeGreaterThanOrEqual(weight);
  };

  test("with an issue than with one under it", () => {
    fc.assert(
      fc.property(sharedGraphs, days, (graph, t) => {
        const of = (issue: string) => tiesAt(graph, t, { issues: issuesOf(graph).closure([issue]) });
        notLess(of("issue:recruitment"), of("issue:labour_mobility"));
        notLess(of("issue:labour_mobility"), of("issue:migration"));
      }),
      RUNS,
    );
  });

  test("with more roles asked", () => {
    fc.assert(
      fc.property(sharedGraphs, days, (graph, t) => {
        // Of one dataset, so that no other contradicts the role that is added.
        const single = { ...graph, edges: graph.edges.filter(({ properties }) => properties.dataset === "dataset:one") };
        notLess(tiesAt(single, t), tiesAt(single, t, { roles: ["member", "chair", "observer"] }));
      }),
      RUNS,
    );
  });

  test("later, where nobody leaves and nothing ends", () => {
    fc.assert(
      fc.property(sharedGraphs, fc.uniqueArray(days, { minLength: 2, maxLength: 2 }), (graph, drawn) => {
        const facts = factsOf(graph);
        const lasting: CooperationFacts = {
          ...facts,
          agreements: facts.agreements.map((agreement) => ({ ...agreement, terminated: null })),
          parties: facts.parties
            .map((fact) => ({ ...fact, status: "party" as const, withdrawn: null }))
            .filter(({ provenance }) => provenance.dataset === "dataset:one"),
          memberships: facts.memberships
            // A report that its dataset no longer vouches for would take a tie away, though nobody left.
            .map((fact) => ({ ...fact, to: null, provenance: { ...fact.provenance, reportsHold: 200 } }))
            .filter(({ provenance }) => provenance.dataset === "dataset:one"),
        };
        const at = (day: string) => ties(bases(lasting, everything(graph, day)));
        const [earlier = "", later = ""] = [...drawn].sort();
        notLess(at(earlier), at(later));
      }),
      RUNS,
    );
  });
});

test("the predicates find what the plain reference finds, asked anything", () => {
  fc.assert(
    fc.property(sharedGraphs, questions, (graph, asked) => {
      const { issues, levels, channels, bodies, roles, t } = asked;
      const question: Question = {
        ...everything(graph, t),
        issues: issuesOf(graph).closure(issues),
        levels: LEVELS.filter((level) => (levels?.length ? levels.includes(level) : level !== "universal")),
        channels: CHANNELS.filter((channel) => !channels?.length || channels.includes(channel)),
        bodies: bodies ?? [],
        roles: roles?.length ? ALL_ROLES.filter((role) => roles.includes(role)) : TYING_ROLES,
      };
      const found = ties(bases(factsOf(graph), question)).map(({ a, b, ...rest }) => ({ source: a, target: b, ...rest }));
      const plain = {
        t,
        minWeight: 0,
        issues: issues ?? [],
        levels: levels ?? [],
        channels: channels ?? [],
        bodies: bodies ?? [],
        roles: roles ?? [],
      };
      expect(found).toEqual(plainTies(new Reading(graph), plain));
    }),
    MANY,
  );
});

const ALL_ROLES = ["member", "chair", "associate", "observer", "partner", "guest"] as const;
