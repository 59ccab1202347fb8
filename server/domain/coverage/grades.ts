import { both, either, TERNARIES, type Ternary } from "../time.ts";

/**
 * What one binding instrument may come to between two parties at the end of a day, as a set of bits: a greater bit is
 * the better grade, several bits mean that the dates leave it open.
 */
export const GRADE = { none: 1, lapsed: 2, signed_only: 4, in_force: 8 } as const;
export type Grades = number;

/** How one party stands to an instrument, as far as its coverage turns on it. */
export type Stand = { concluded: Ternary; lapsed: Ternary; live: Ternary };

export function gradesOf(mine: Stand, theirs: Stand): Grades {
  const [a, b] = [settled(mine), settled(theirs)];
  const live = both(a.live, b.live);
  const lapsed = either(a.lapsed, b.lapsed);
  const concluded = both(a.concluded, b.concluded);
  if (concluded === "no") return GRADE.none;
  const never = concluded === "unknown" ? GRADE.none : 0;
  if (lapsed === "yes") return never | GRADE.lapsed;
  const ended = lapsed === "unknown" ? GRADE.lapsed : 0;
  const standing = live === "yes" ? GRADE.in_force : live === "no" ? GRADE.signed_only : GRADE.in_force | GRADE.signed_only;
  return never | ended | standing;
}

/** Who is known to be bound has consented and has not left, whether or not the dates of that are known. */
function settled(stand: Stand): Stand {
  return stand.live === "yes" ? { concluded: "yes", lapsed: "no", live: "yes" } : stand;
}

export function isDecided(grades: Grades): boolean {
  return (grades & (grades - 1)) === 0;
}

/** The least that it is. */
export function worst(grades: Grades): number {
  return grades & -grades;
}

/** The most that it may be. */
export function best(grades: Grades): number {
  return 2 ** (31 - Math.clz32(grades));
}

const STANDS = TERNARIES.flatMap((concluded) =>
  TERNARIES.flatMap((lapsed) => TERNARIES.map((live): Stand => ({ concluded, lapsed, live }))),
);
/** Every way in which a party can stand, met with every other, once: a world of pairs only looks it up. */
const MET = Uint8Array.from(STANDS.flatMap((mine) => STANDS.map((theirs) => gradesOf(mine, theirs))));
const BESIDE = Uint8Array.from(STANDS.flatMap((mine) => STANDS.map((theirs) => TERNARIES.indexOf(standsBeside(mine, theirs)))));

/** A number for how a party stands, for {@link gradesMet} and {@link besideMet}: less than 32. */
export function standNumber({ concluded, lapsed, live }: Stand): number {
  return TERNARIES.indexOf(concluded) * 9 + TERNARIES.indexOf(lapsed) * 3 + TERNARIES.indexOf(live);
}

export function gradesMet(mine: number, theirs: number): Grades {
  return MET[mine * STANDS.length + theirs] ?? GRADE.none;
}

/** Whether what doesn't bind was concluded between the two and has not ended: its place among the {@link TERNARIES}. */
export function besideMet(mine: number, theirs: number): number {
  return BESIDE[mine * STANDS.length + theirs] ?? 0;
}

function standsBeside(mine: Stand, theirs: Stand): Ternary {
  const lapsed = either(mine.lapsed, theirs.lapsed);
  const lasts: Ternary = lapsed === "yes" ? "no" : lapsed === "no" ? "yes" : "unknown";
  return both(both(mine.concluded, theirs.concluded), lasts);
}
