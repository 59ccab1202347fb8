import type { PartialDate } from "../contract/wire/common.ts";

/** An answer that can be open: what can't be decided is `unknown`, never `no`. */
export const TERNARIES = ["yes", "no", "unknown"] as const;
export type Ternary = (typeof TERNARIES)[number];

/** Had it happened by the end of day `t`? A date that contains t's boundary, or is not known, gives unknown. */
export function happenedBy(date: PartialDate | null, t: string): Ternary {
  if (date === null) return "unknown";
  if (date.latest !== null && date.latest <= t) return "yes";
  if (date.earliest !== null && date.earliest > t) return "no";
  return "unknown";
}

/** An undated statement holds from the day it was made for; before that day nothing is known. */
export function reportedBy(statedAsOf: PartialDate | null, t: string): Ternary {
  return happenedBy(statedAsOf, t) === "yes" ? "yes" : "unknown";
}

export function both(a: Ternary, b: Ternary): Ternary {
  if (a === "no" || b === "no") return "no";
  return a === "yes" && b === "yes" ? "yes" : "unknown";
}

export function either(a: Ternary, b: Ternary): Ternary {
  if (a === "yes" || b === "yes") return "yes";
  return a === "no" && b === "no" ? "no" : "unknown";
}

export function not(a: Ternary): Ternary {
  return a === "unknown" ? "unknown" : a === "yes" ? "no" : "yes";
}

/** Today as a calendar day, UTC. */
export function today(now: Date = new Date()): string {
  return now.toISOString().slice(0, 10);
}
