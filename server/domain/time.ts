import type { PartialDate, Report } from "../contract/wire/common.ts";

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

/** A report of a membership holds for so many years, unless its dataset says otherwise, and is marked as old after so many. */
export const REPORT_HOLDS_YEARS = 10;
export const REPORT_OLD_AFTER_YEARS = 5;

/** How a report of a state of affairs stands to a day: it speaks of its own day, and no dataset vouches for it for ever. */
export type ReportAge = Report["age"];

/** Undefined where it isn't known of which day the report speaks. */
export function reportAge(statedAsOf: PartialDate | null, t: string, holds: number = REPORT_HOLDS_YEARS): ReportAge | undefined {
  const day = statedAsOf?.latest;
  if (!day) return undefined;
  if (t < day) return "before";
  if (t > yearsAfter(day, holds)) return "expired";
  return t > yearsAfter(day, REPORT_OLD_AFTER_YEARS) ? "old" : "fresh";
}

/** The same day of a later year; days compare as text, so one that the year lacks serves as well. */
export function yearsAfter(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
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
