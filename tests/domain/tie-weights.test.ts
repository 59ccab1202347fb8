import fc from "fast-check";
import { expect, test } from "vitest";
import { STRENGTHS } from "../../server/contract/vocabulary.ts";
import { basesOn } from "../../server/domain/bases.ts";
import { compare } from "../../server/domain/parallel.ts";
import type { Bond, TieGround } from "../../server/domain/tie-grounds.ts";
import { TieWeights } from "../../server/domain/tie-weights.ts";
import { ties } from "../../server/domain/ties.ts";

/** More actors than a row has room for at first. */
const ACTORS = Array.from({ length: 600 }, (_, at) => `${at % 7 === 0 ? "organisation" : "state"}:${at}`);
const SORTS = 3;

const bond: fc.Arbitrary<Bond | undefined> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  {
    weight: 6,
    arbitrary: fc.record({
      strength: fc.constantFrom(...STRENGTHS),
      counts: fc.boolean(),
      lapsed: fc.boolean(),
      live: fc.constantFrom("yes", "no", "unknown"),
    }),
  },
);

const ground: fc.Arbitrary<TieGround> = fc
  .record({
    id: fc.nat(30),
    // Mostly a few of the same, so that ties have several grounds.
    actors: fc.oneof(fc.subarray(ACTORS.slice(0, 12), { minLength: 2 }), fc.subarray(ACTORS, { minLength: 2, maxLength: 9 })),
    sorts: fc.array(fc.nat(SORTS - 1), { minLength: ACTORS.length, maxLength: ACTORS.length }),
    bonds: fc.array(fc.array(bond, { minLength: SORTS, maxLength: SORTS }), { minLength: SORTS, maxLength: SORTS }),
  })
  .map(({ id, actors, sorts, bonds }) => ({
    subject: { kind: "agreement", id: `agreement:${id}`, level: "bilateral", issues: [] },
    actors: actors.toSorted(compare),
    sorts: sorts.slice(0, actors.length),
    bonds,
  }));

test("weighing grounds gives what folding them into ties gives, in the same order", () => {
  fc.assert(
    fc.property(fc.array(ground, { maxLength: 160, size: "max" }), (grounds) => {
      const weights = new TieWeights();
      for (const each of grounds) weights.add(each);
      expect(weights.sorted()).toEqual(
        ties(basesOn(grounds)).map(({ a, b, weight, uncertain, strongest }) => ({ a, b, weight, uncertain, strongest })),
      );
    }),
    // Shrinking so many grounds takes minutes, and says little more.
    { numRuns: 40, endOnFailure: true },
  );
});
