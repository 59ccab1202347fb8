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

/** `about` is the question without its day. */
type Answered = { about: string; found: Promise<Weighed> };
const WEIGHED = new WeakMap<CooperationIndex, Map<string, Answered>>();

/** The last few questions are kept for as long as the facts are. */
export function weighed(index: CooperationIndex, question: Question): Promise<Weighed> {
  const kept = WEIGHED.get(index) ?? new Map<string, Answered>();
  WEIGHED.set(index, kept);
  const about = keyOf(question);
  const alike = [...kept.values()].findLast((each) => each.about === about)?.found;
  return recent(kept, `${question.t} ${about}`, () => ({ about, found: weigh(index, question, alike) }), KEPT).found;
}

/** @param alike the same question about another day: of a world few agreements change in between */
async function weigh(index: CooperationIndex, question: Question, alike?: Promise<Weighed>): Promise<Weighed> {
  const before = await alike?.catch(() => undefined);
  const known = new Map(before?.grounds.map((ground) => [ground.subject.id, ground]));
  const found: TieGround[] = [];
  const weights = new TieWeights();
  await inTurns(
    grounds(index, question, (agreement) => known.get(agreement)),
    (ground) => {
      found.push(ground);
      weights.add(ground);
    },
  );
  return { grounds: found, ties: weights.sorted(), inFull: new Map() };
}

function keyOf({ issues, levels, channels, bodies, roles }: Question): string {
  return JSON.stringify([[...issues], levels, channels, bodies, roles].map((each) => [...each].sort()));
}
