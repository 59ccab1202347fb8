import fc from "fast-check";
import type { Graph } from "../../server/domain/graph.ts";
import { graphs } from "./random-graph.ts";

/**
 * Random graphs, the same in each run. The files of one process share them: to draw one takes several times as long as to ask it all.
 * The seed is one whose graphs hold every kind of ground: a test says so.
 */
export const SAMPLE: readonly Graph[] = fc.sample(graphs, { numRuns: 300, seed: 2 });

/** One of the sample, or, in a long search, whatever can be drawn: only that is made smaller where a property fails. */
export const sharedGraphs: fc.Arbitrary<Graph> = process.env.ENTENTE_TEST_RUNS ? graphs : fc.constantFrom(...SAMPLE);
