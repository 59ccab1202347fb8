import { idOf, isId, type NodeId } from "../../server/contract/ids.ts";
import { isActorId, pairEnds, pairKey } from "../../server/domain/pair.ts";
import { isNodeId, relationKey, relationParts, type Selected } from "./selected.ts";

/**
 * How ids are written in a URL: a state by its three letters alone (`UZB`), anything else in full
 * (`organisation:cis`), a tie by its two ends (`KAZ~UZB`), an edge
 * with its type between them (`UZB~MEMBER_OF~organisation:sco`). None of it needs an escape.
 */
const ISO3 = /^[A-Z]{3}$/;

export function compactNode(id: NodeId): string {
  const tail = id.slice(id.indexOf(":") + 1);
  return isId("State", id) && ISO3.test(tail) ? tail : id;
}

export function nodeOf(text: string): NodeId | undefined {
  if (ISO3.test(text)) return idOf("State", `state:${text}`);
  return isNodeId(text) ? text : undefined;
}

/** Names of M49 regions: letters, spaces and the marks that occur in them; no comma, which separates them. */
const REGION = /^[\p{L}\p{M}][\p{L}\p{M} '’().-]{0,79}$/u;

export function regionOf(text: string): string | undefined {
  return REGION.test(text) ? text : undefined;
}

export function compactSelected(selected: Selected): string {
  const ends = pairEnds(selected);
  if (ends) return ends.map(compactNode).join("~");
  const relation = relationParts(selected);
  if (relation) return [compactNode(relation.source), relation.type, compactNode(relation.target)].join("~");
  return isNodeId(selected) ? compactNode(selected) : "";
}

export function selectedOf(text: string): Selected | undefined {
  const [first = "", second, third, ...rest] = text.split("~");
  const a = nodeOf(first);
  if (a === undefined || rest.length > 0) return undefined;
  if (second === undefined) return a;
  const b = nodeOf(third ?? second);
  if (b === undefined || a === b) return undefined;
  if (third === undefined) return isActorId(a) && isActorId(b) ? pairKey(a, b) : undefined;
  const key = relationKey(a, second, b);
  return relationParts(key) && key;
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
