import type { Tie } from "../contract/wire/network.ts";
import type { CooperationIndex } from "../domain/cooperation-index.ts";
import { recent } from "../domain/recent.ts";
import { grounds, type Question, type TieGround } from "../domain/tie-grounds.ts";
import { type TieWeight, TieWeights } from "../domain/tie-weights.ts";
import { inTurns } from "./turn.ts";

/** Every tie of the world by one question, heaviest first, and what they rest on; by key, those that an answer has had in full. */
export type Weighed = { grounds: readonly TieGround[]; ties: readonly TieWeight[]; inFull: Map<string, Tie> };

/** A reader who moves the focus or a filter of actors asks the same question again. */
const KEPT = 4;
const WEIGHED = new WeakMap<CooperationIndex, Map<string, Promise<Weighed>>>();

/** The last few questions are kept for as long as the facts are. */
export function weighed(index: CooperationIndex, question: Question): Promise<Weighed> {
  const kept = WEIGHED.get(index) ?? new Map<string, Promise<Weighed>>();
  WEIGHED.set(index, kept);
  return recent(kept, keyOf(question), () => weigh(index, question), KEPT);
}

async function weigh(index: CooperationIndex, question: Question): Promise<Weighed> {
  const found: TieGround[] = [];
  const weights = new TieWeights();
  await inTurns(grounds(index, question), (ground) => {
    found.push(ground);
    weights.add(ground);
  });
  return { grounds: found, ties: weights.sorted(), inFull: new Map() };
}

function keyOf({ issues, levels, channels, bodies, roles, t }: Question): string {
  return JSON.stringify([t, ...[[...issues], levels, channels, bodies, roles].map((each) => [...each].sort())]);
}
