import fc from "fast-check";
import { CHANNELS, LEVELS, ROLES, STRENGTHS } from "../../server/contract/vocabulary.ts";
import type { AskedNetwork } from "./network.ts";
import { ACTORS, BODIES, ISSUES } from "./random-graph.ts";
import { ASKED_DAYS } from "./random-values.ts";

const some = <T extends string>(values: readonly T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant<T[]>([]) }, fc.subarray([...values], { minLength: 1 }));

/** Questions to the random graphs, most of them narrow in one way or two. */
export const questions: fc.Arbitrary<AskedNetwork> = fc.record(
  {
    t: fc.constantFrom(...ASKED_DAYS),
    issues: some(ISSUES),
    levels: some(LEVELS),
    channels: some(CHANNELS),
    bodies: fc.oneof({ weight: 6, arbitrary: fc.constant<string[]>([]) }, fc.subarray([...BODIES], { minLength: 1 })),
    roles: some(ROLES),
    datasets: fc.oneof({ weight: 4, arbitrary: fc.constant<string[]>([]) }, fc.subarray(["dataset:one", "dataset:two"], { minLength: 1 })),
    minWeight: fc.constantFrom(0, 0, 1, 2),
    focus: fc.constantFrom<string>(...ACTORS),
    states: fc.subarray<string>([...ACTORS], { minLength: 2 }),
    actors: fc.subarray(["state", "organisation"], { minLength: 1 }),
    strengths: fc.subarray([...STRENGTHS], { minLength: 1 }),
  },
  { requiredKeys: ["t", "minWeight"] },
);
