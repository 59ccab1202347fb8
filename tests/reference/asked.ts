import fc from "fast-check";
import { CHANNELS, LEVELS, ROLES, STRENGTHS } from "../../server/contract/vocabulary.ts";
import type { AskedNetwork } from "./network.ts";
import { ACTORS, BODIES, ISSUES } from "./random-graph.ts";
import { ASKED_DAYS } from "./random-values.ts";

const some = <T extends string>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
/** Present in one question of `of`. */
const rarely = <T>(of: number, arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: of - 1, arbitrary: fc.constant<T[]>([]) }, { weight: 1, arbitrary: arbitrary.map((drawn) => [drawn]) });

/** Questions to the random graphs, each narrow in one way or two. */
export const questions: fc.Arbitrary<AskedNetwork> = fc
  .record({
    t: fc.constantFrom(...ASKED_DAYS).map((t) => [t]),
    minWeight: fc.constantFrom([0], [0], [1], [2]),
    issues: rarely(3, some(ISSUES)),
    levels: rarely(2, some(LEVELS)),
    channels: rarely(4, some(CHANNELS)),
    bodies: rarely(8, some(BODIES)),
    roles: rarely(3, some(ROLES)),
    datasets: rarely(5, some(["dataset:one", "dataset:two"])),
    focus: rarely(3, fc.constantFrom<string>(...ACTORS)),
    states: rarely(6, fc.subarray<string>([...ACTORS], { minLength: 3 })),
    actors: rarely(6, some(["state", "organisation"])),
    strengths: rarely(5, some(STRENGTHS)),
  })
  .map(({ t: [t = ""], ...drawn }) => ({
    t,
    ...Object.fromEntries(Object.entries(drawn).flatMap(([name, [value]]) => (value === undefined ? [] : [[name, value]]))),
  }));
