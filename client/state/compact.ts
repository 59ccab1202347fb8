import { type ActorId, idOf, isId } from "../../server/contract/ids.ts";
import { isActorId, type PairKey, pairEnds, pairKey } from "../../server/domain/pair.ts";

/**
 * How ids are written in a URL: a state by its three letters alone (`UZB`), anything else in full
 * (`organisation:cis`), a tie by its two ends (`KAZ~UZB`). None of it needs an escape.
 */
const ISO3 = /^[A-Z]{3}$/;

export function compactActor(id: ActorId): string {
  const tail = id.slice(id.indexOf(":") + 1);
  return isId("State", id) && ISO3.test(tail) ? tail : id;
}

export function actorOf(text: string): ActorId | undefined {
  if (ISO3.test(text)) return idOf("State", `state:${text}`);
  return isActorId(text) ? text : undefined;
}

export function compactSelected(selected: ActorId | PairKey): string {
  const ends = pairEnds(selected);
  if (ends) return ends.map(compactActor).join("~");
  return isActorId(selected) ? compactActor(selected) : "";
}

export function selectedOf(text: string): ActorId | PairKey | undefined {
  const [first, second, ...rest] = text.split("~");
  if (first === undefined || rest.length > 0) return undefined;
  const a = actorOf(first);
  if (second === undefined) return a;
  const b = actorOf(second);
  return a && b && a !== b ? pairKey(a, b) : undefined;
}

/** A whole number written plainly and within bounds, or undefined. */
export function wholeOf(text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined || !/^-?\d{1,6}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value + 0 : undefined;
}

/** A calendar day that exists, or undefined. */
export function dayOf(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : undefined;
}
