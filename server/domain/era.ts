import type { PartialDate } from "../contract/wire/common.ts";

/** The days from `from` on and before `until`: on none of them does anything that was asked of a date have another answer. */
export type Era = { readonly from: string; readonly until: string };

/** Before every day and after every day, as texts are ordered. */
const [ALWAYS, FOREVER] = ["", "~"];

/** Finds the era about a day, in which every date given has happened, has not, or may have, as on that day. */
export class EraAround implements Era {
  from = ALWAYS;
  until = FOREVER;
  readonly #day: string;

  constructor(day: string) {
    this.#day = day;
  }

  /** A date's answer changes on its earliest day, before which it hasn't happened, and on its latest, from which on it has. */
  keep(...dates: readonly (PartialDate | null)[]): void {
    for (const date of dates) {
      if (date === null) continue;
      this.#bound(date.earliest);
      if (date.latest !== date.earliest) this.#bound(date.latest);
    }
  }

  #bound(day: string | null): void {
    if (day === null) return;
    if (day > this.#day) this.until = day < this.until ? day : this.until;
    else this.from = day > this.from ? day : this.from;
  }
}

export function within({ from, until }: Era, day: string): boolean {
  return from <= day && day < until;
}
