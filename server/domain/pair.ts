import type { ActorId } from "../contract/ids.ts";
import { isId } from "../contract/ids.ts";

/** Two actors irrespective of order. `~` can't occur in an id, and needs no escape in a URL. */
export type PairKey = `${ActorId}~${ActorId}`;

export function isActorId(text: string): text is ActorId {
  return isId("State", text) || isId("Organisation", text);
}

/** The key of a pair, its ends in the order of ids; ties, selections and drawn edges share it. */
export function pairKey(a: ActorId, b: ActorId): PairKey {
  return a < b ? `${a}~${b}` : `${b}~${a}`;
}

/** Whether a text is the key of two different actors, in the order of their ids. */
export function isPairKey(key: string): key is PairKey {
  const ends = pairEnds(key);
  return ends !== undefined && ends[0] < ends[1];
}

/** The two ends of a key, or undefined if the text is no key of two different actors. */
export function pairEnds(key: string): readonly [ActorId, ActorId] | undefined {
  const [a, b, ...rest] = key.split("~");
  if (a === undefined || b === undefined || rest.length > 0) return undefined;
  return isActorId(a) && isActorId(b) && a !== b ? [a, b] : undefined;
}
