import { type BridgeRequest, type Bridges, bridges } from "../../server/domain/bridges.ts";
import type { MeasureRequest } from "./measure-request.ts";
import { type Measures, measure } from "./measures.ts";

/** What a worker is asked about a graph, and what it answers. */
export type MeasureQuestion = { measures: MeasureRequest } | { bridges: BridgeRequest };
export type MeasureAnswer = { measures: Measures } | { bridges: Bridges };

export function answerTo(question: MeasureQuestion): MeasureAnswer {
  return "measures" in question ? { measures: measure(question.measures) } : { bridges: bridges(question.bridges) };
}
