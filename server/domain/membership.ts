import type { Role } from "../contract/vocabulary.ts";
import type { Report } from "../contract/wire/common.ts";
import type { MembershipFact } from "./facts.ts";
import { compare, decide, groupBy, type Verdict } from "./parallel.ts";
import { both, happenedBy, not, reportAge, reportedBy, type Ternary } from "./time.ts";

/** Whether an actor holds one of the roles in a body at the end of day t. `facts` holds one actor and one body. */
export function memberAt(facts: readonly MembershipFact[], roles: readonly Role[], t: string): Verdict {
  const asked = facts.filter((fact) => roles.includes(fact.role) && !isSuperseded(fact, facts, t));
  // An observer is no member: that it is stated in another role leaves nothing open.
  if (asked.length === 0) return { answer: "no", conflict: false };
  const perDataset = [...groupBy(asked, (fact) => fact.provenance.dataset).values()];
  const asMember = roles.includes("member");
  return decide(
    perDataset.flatMap((spells) => {
      const first = spells[0];
      return first ? [{ answer: anySpell(spells, t, asMember), provenance: first.provenance }] : [];
    }),
  );
}

/** A report holds until something says otherwise: a stated end of the same role, on its day or later, whichever dataset states it. */
function isSuperseded({ role, from, to, provenance }: MembershipFact, facts: readonly MembershipFact[], t: string): boolean {
  const reported = provenance.statedAsOf?.latest;
  if (from !== null || to !== null || !reported || facts.length === 1) return false;
  return facts.some(
    (other) => other.role === role && !isTerm(other) && happenedBy(other.to, t) === "yes" && (other.to?.earliest ?? "") >= reported,
  );
}

/** A chair is a member before its term and after it: its dates say when it chairs, and never when its membership begins or ends. */
export function isTerm({ role, from, to }: Pick<MembershipFact, "role" | "from" | "to">): boolean {
  return role === "chair" && (from !== null || to !== null);
}

/** The latest report of a membership without dates, and how it stands to the day; null where dates tell, or no day is known. */
export function reportOf(facts: readonly MembershipFact[], t: string): Report | null {
  const reports = facts.flatMap(({ from, to, provenance: { statedAsOf, reportsHold } }): Report[] => {
    const age = from === null && to === null ? reportAge(statedAsOf, t, reportsHold) : undefined;
    return statedAsOf && age ? [{ asOf: statedAsOf, age }] : [];
  });
  return reports.sort((a, b) => compare(b.asOf.latest ?? "", a.asOf.latest ?? ""))[0] ?? null;
}

/** A membership without dates that was reported so long ago that it may have changed since. */
export function isOldReport({ from, to, provenance: { statedAsOf, reportsHold } }: MembershipFact, t: string): boolean {
  const age = from === null && to === null ? reportAge(statedAsOf, t, reportsHold) : undefined;
  return age === "old" || age === "expired";
}

/**
 * Of several spells in one dataset, one that holds is enough. A report without dates says nothing against a dated one before
 * its day; one that is too old to hold still leaves open whether what ended before it began anew.
 */
function anySpell(spells: readonly MembershipFact[], t: string, asMember: boolean): Ternary {
  const answers = spells.map((spell) => holdsAt(spell, t));
  if (answers.includes("yes")) return "yes";
  const speaking = spells.flatMap((spell, at) => (speaksAt(spell, t) && !(asMember && isTerm(spell)) ? (answers[at] ?? []) : []));
  return speaking.length > 0 && !speaking.includes("unknown") ? "no" : "unknown";
}

function speaksAt({ from, to, provenance }: MembershipFact, t: string): boolean {
  return from !== null || to !== null || reportAge(provenance.statedAsOf, t, provenance.reportsHold) === "expired";
}

function holdsAt({ from, to, provenance }: MembershipFact, t: string): Ternary {
  // An end that is stated vouches for a report up to it.
  const reported = to === null ? reportedAt(provenance, t) : reportedBy(provenance.statedAsOf, t);
  const begun = from === null ? reported : happenedBy(from, t);
  const ended = to === null ? "no" : happenedBy(to, t);
  return both(begun, not(ended));
}

/** A report holds from its own day on, and no longer than its dataset vouches for it. */
function reportedAt({ statedAsOf, reportsHold }: MembershipFact["provenance"], t: string): Ternary {
  const age = reportAge(statedAsOf, t, reportsHold);
  return age === "fresh" || age === "old" ? "yes" : "unknown";
}
