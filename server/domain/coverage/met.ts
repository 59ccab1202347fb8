import { CONFIDENCES, type Confidence } from "../../contract/vocabulary.ts";
import { TERNARIES, type Ternary } from "../time.ts";
import { besideMet, type Grades, gradesMet } from "./grades.ts";
import { type Instrument, type PartyStand, surest } from "./instruments.ts";

/** What an instrument comes to between two of its parties, and how well that is borne out. */
export type Met = {
  grades: Grades;
  /** Whether it stands, if it doesn't bind. */
  beside: Ternary;
  /** The less sure, the greater: its place among the confidences. */
  confidence: number;
  contested: boolean;
};

/** A number for a party's stand, its confidence and whether it is contested, for {@link metCode}: less than 256. */
export function partyCode({ number, confidence, conflict }: Pick<PartyStand, "number" | "confidence" | "conflict">): number {
  return number | (rankOf(confidence) << 5) | (Number(conflict) << 7);
}

/** How well it is borne out that an instrument covers one of these issues, for {@link metCode}. */
export function attributed({ issues }: Instrument, within: ReadonlySet<string>): number {
  return rankOf(surest([...issues].flatMap(([issue, facts]) => (within.has(issue) ? facts : []))));
}

/** What two parties' codes come to, in one number less than 512, for {@link metOf}: as sure as the least sure of both and of the issue. */
export function metCode(mine: number, theirs: number, issue: number): number {
  const a = mine & 31;
  const b = theirs & 31;
  const confidence = Math.max((mine >> 5) & 3, (theirs >> 5) & 3, issue);
  return gradesMet(a, b) | (besideMet(a, b) << 4) | (confidence << 6) | (((mine | theirs) >> 7) << 8);
}

export function gradesOfCode(code: number): Grades {
  return code & 15;
}

const ALL = Array.from(
  { length: 512 },
  (_, code): Met => ({
    grades: gradesOfCode(code),
    beside: TERNARIES[(code >> 4) & 3] ?? "no",
    confidence: (code >> 6) & 3,
    contested: code >> 8 === 1,
  }),
);
export function metOf(code: number): Met {
  const met = ALL[code];
  if (!met) throw new RangeError(`${code} is no code of what two parties come to`);
  return met;
}

function rankOf(confidence: Confidence): number {
  return CONFIDENCES.indexOf(confidence);
}
