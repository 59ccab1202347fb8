import type { Strength } from "../contract/vocabulary.ts";
import type { AgreementFact, PartyFact, Provenance } from "./facts.ts";
import { decide, groupBy, type Verdict } from "./parallel.ts";
import { both, either, happenedBy, reportedBy, type Ternary } from "./time.ts";

/** How an actor stands to an agreement at the end of day t. */
export type Standing = {
  /** Signed, adopted or acceded to by then. */
  concluded: Ternary;
  /** Withdrawn from, or the agreement terminated, by then. */
  lapsed: Ternary;
  /** Bound by it then. */
  live: Ternary;
  conflict: boolean;
};

/** The standing of one actor by all that is said of it, in one dataset or several. `facts` holds one actor and one agreement. */
export function standing(facts: readonly PartyFact[], agreement: AgreementFact, t: string): Standing {
  const [first, ...others] = facts;
  // What one statement alone says needs no weighing, and nearly everything rests on one.
  if (first && others.length === 0) {
    const { concluded, lapsed, live } = standingOf(first, agreement, t);
    return { concluded, lapsed, live: lapsed === "yes" || concluded === "no" ? "no" : live, conflict: false };
  }
  const statements = [...groupBy(facts, (fact) => fact.provenance.dataset).values()].flatMap((spells) =>
    speaking(spells.map((fact) => ({ ...standingOf(fact, agreement, t), dated: isDated(fact), provenance: fact.provenance }))),
  );
  const verdict = (question: "concluded" | "lapsed" | "live"): Verdict =>
    decide(statements.map((statement) => ({ answer: statement[question], provenance: statement.provenance })));
  const [concluded, lapsed, live] = [verdict("concluded"), verdict("lapsed"), verdict("live")];
  return {
    concluded: concluded.answer,
    lapsed: lapsed.answer,
    live: lapsed.answer === "yes" || concluded.answer === "no" ? "no" : live.answer,
    conflict: concluded.conflict || lapsed.conflict || live.conflict,
  };
}

type Spell = Omit<Standing, "conflict"> & { dated: boolean; provenance: Provenance };

/**
 * Of several spells in one dataset the one that still holds: a withdrawal may be followed by a new accession.
 * Of equal ones the more decided, so that the order in which they are read makes no difference.
 */
function speaking(spells: readonly Spell[]): Spell[] {
  const order = (x: Spell, y: Spell): number =>
    rank(x) - rank(y) ||
    openness(x.concluded) - openness(y.concluded) ||
    openness(x.live) - openness(y.live) ||
    openness(x.lapsed) - openness(y.lapsed);
  return [...spells].sort(order).slice(0, 1);
}

/** A report without dates comes last: it says nothing against a dated statement before its own day. */
function rank({ concluded, lapsed, dated }: Spell): number {
  if (concluded === "yes" && lapsed !== "yes") return 0;
  if (concluded === "unknown" && lapsed !== "yes") return dated ? 1 : 4;
  return concluded === "no" ? 3 : 2;
}

function openness(answer: Ternary): number {
  return ["yes", "no", "unknown"].indexOf(answer);
}

function isDated({ signed, consentDate, inForce, withdrawn }: PartyFact): boolean {
  return [signed, consentDate, inForce, withdrawn].some((date) => date !== null);
}

function standingOf(fact: PartyFact, agreement: AgreementFact, t: string): { concluded: Ternary; lapsed: Ternary; live: Ternary } {
  const concluded = concludedBy(fact, agreement, t);
  const lapsed = lapsedBy(fact, agreement, t);
  return { concluded, lapsed, live: liveAt(fact, agreement, t, concluded, lapsed) };
}

function concludedBy(fact: PartyFact, agreement: AgreementFact, t: string): Ternary {
  const made = agreement.signed ?? agreement.adopted;
  if (made !== null && happenedBy(made, t) === "no") return "no";
  const own = [fact.signed, fact.consentDate, fact.inForce].filter((date) => date !== null);
  if (own.some((date) => happenedBy(date, t) === "yes")) return "yes";
  if (fact.signed !== null) return happenedBy(fact.signed, t);
  const joined = fact.consent === "accession" || fact.consent === "succession";
  if (joined) return fact.consentDate === null ? reportedBy(fact.provenance.statedAsOf, t) : happenedBy(fact.consentDate, t);
  // Who ratifies has signed; the two sides of a bilateral instrument sign on its own date.
  const ratified = fact.consent === "ratification" || fact.consent === "approval";
  if (made !== null && (agreement.level === "bilateral" || (ratified && own.length > 0))) return happenedBy(made, t);
  // What came later doesn't tell when it signed.
  if (own.length > 0) return "unknown";
  return reportedBy(fact.provenance.statedAsOf, t);
}

function lapsedBy(fact: PartyFact, agreement: AgreementFact, t: string): Ternary {
  const terminated = agreement.terminated === null ? "no" : happenedBy(agreement.terminated, t);
  return either(terminated, withdrawnBy(fact, t));
}

function withdrawnBy(fact: PartyFact, t: string): Ternary {
  if (fact.withdrawn !== null) return happenedBy(fact.withdrawn, t);
  return fact.status === "withdrawn" ? reportedBy(fact.provenance.statedAsOf, t) : "no";
}

function liveAt(fact: PartyFact, agreement: AgreementFact, t: string, concluded: Ternary, lapsed: Ternary): Ternary {
  if (lapsed === "yes" || concluded === "no" || fact.status === "signatory") return "no";
  const force = fact.inForce ?? (agreement.level === "bilateral" ? agreement.inForce : null);
  // Nobody is bound before it consents, or before the instrument itself is in force.
  const tooEarly = [force, fact.consentDate, agreement.inForce].some((date) => date !== null && happenedBy(date, t) === "no");
  if (tooEarly) return "no";
  return lapsed === "no" && force !== null ? happenedBy(force, t) : "unknown";
}

/** How two standings to one agreement come together. `theirs` is absent where the other side is the organisation whose agreement it is. */
export function together(mine: Standing, theirs: Standing | undefined): { concluded: Ternary; lapsed: boolean; live: Ternary } {
  const concluded = theirs ? both(mine.concluded, theirs.concluded) : mine.concluded;
  const lapsed = mine.lapsed === "yes" || theirs?.lapsed === "yes";
  return { concluded, lapsed, live: theirs ? both(mine.live, theirs.live) : mine.live };
}

export function strengthOf(agreement: AgreementFact, lapsed: boolean, live: Ternary): Strength {
  if (lapsed) return "lapsed";
  if (agreement.bindingness !== "binding") return agreement.bindingness;
  return live === "yes" ? "in_force" : live === "no" ? "signed_only" : "force_unknown";
}
