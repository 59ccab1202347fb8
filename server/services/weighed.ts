import { isDeepStrictEqual } from "node:util";
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
  return { grounds: found, ties: weights.sorted(), inFull: before ? stillInFull(before.inFull, differingIn(known, found)) : new Map() };
}

/** Of another day's ties in full those that rest on the same now: what none of the grounds that differ ties. */
function stillInFull(inFull: ReadonlyMap<string, Tie>, changed: readonly TieGround[]): Map<string, Tie> {
  const differing = new Map<string, Set<string>>();
  for (const ground of changed) {
    for (const actor of ground.actors) differing.set(actor, (differing.get(actor) ?? new Set()).add(ground.subject.id));
  }
  const none = new Set<string>();
  const stands = ({ source, target }: Tie): boolean => {
    const theirs = differing.get(target) ?? none;
    for (const id of differing.get(source) ?? none) if (theirs.has(id)) return false;
    return true;
  };
  return new Map([...inFull].filter(([, tie]) => stands(tie)));
}

/** Both sides of what is another ground now, or is none before or after. */
function differingIn(before: ReadonlyMap<string, TieGround>, after: readonly TieGround[]): TieGround[] {
  const gone = new Map(before);
  const differing: TieGround[] = [];
  for (const ground of after) {
    const earlier = before.get(ground.subject.id);
    gone.delete(ground.subject.id);
    if (earlier !== ground && !(earlier && alikeIn(earlier, ground))) differing.push(ground, ...(earlier ? [earlier] : []));
  }
  return [...differing, ...gone.values()];
}

/** Whether they tie the same actors in the same way. */
function alikeIn({ during: _, ...one }: TieGround, { during: __, ...other }: TieGround): boolean {
  return isDeepStrictEqual(one, other);
}

function keyOf({ issues, levels, channels, bodies, roles }: Question): string {
  return JSON.stringify([[...issues], levels, channels, bodies, roles].map((each) => [...each].sort()));
}
