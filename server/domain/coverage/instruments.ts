import { CONFIDENCES, type Confidence } from "../../contract/vocabulary.ts";
import type { AgreementFact, CooperationFacts, IssueFact, PartyFact, Provenance } from "../facts.ts";
import { type Standing, standing } from "../force.ts";
import { compare, groupBy } from "../parallel.ts";
import { standNumber } from "./grades.ts";

/** What coverage is decided from: instruments, the issues they cover, and who is party to them. */
export type CoverageFacts = Pick<CooperationFacts, "agreements" | "agreementIssues" | "parties">;

/** How a party stands to an instrument on a day, and how well it is borne out. */
export type PartyStand = Standing & { number: number; confidence: Confidence; facts: readonly PartyFact[] };

export type Instrument = {
  fact: AgreementFact;
  /** Issues it covers, with the statements that say so. */
  issues: ReadonlyMap<string, readonly IssueFact[]>;
  parties: ReadonlyMap<string, PartyStand>;
};

/** Every instrument with parties, as it stands at the end of day t, in the order of ids. */
export function instrumentsAt(facts: CoverageFacts, t: string): Instrument[] {
  const parties = groupBy(facts.parties, ({ agreement }) => agreement);
  const issues = groupBy(facts.agreementIssues, ({ subject }) => subject);
  return facts.agreements
    .flatMap((fact): Instrument[] => {
      const [stated, covered] = [parties.get(fact.id), issues.get(fact.id)];
      if (!stated || !covered) return [];
      return [{ fact, issues: groupBy(covered, ({ issue }) => issue), parties: standsOf(stated, fact, t) }];
    })
    .sort((a, b) => compare(a.fact.id, b.fact.id));
}

function standsOf(stated: readonly PartyFact[], agreement: AgreementFact, t: string): Map<string, PartyStand> {
  const stands = new Map<string, PartyStand>();
  for (const [actor, facts] of groupBy(stated, (fact) => fact.actor)) {
    const { concluded, lapsed, live, conflict } = standing(facts, agreement, t);
    const number = standNumber({ concluded, lapsed, live });
    stands.set(actor, { concluded, lapsed, live, conflict, number, confidence: surest(facts), facts });
  }
  return stands;
}

/** Of several statements of one thing the best borne out counts. */
export function surest(statements: readonly { provenance: Pick<Provenance, "confidence"> }[]): Confidence {
  const [first] = statements;
  // Nearly everything is said once.
  if (first && statements.length === 1) return first.provenance.confidence;
  return CONFIDENCES.find((confidence) => statements.some(({ provenance }) => provenance.confidence === confidence)) ?? "low";
}

/** What rests on several things is as sure as the least sure of them. */
export function weakest(links: readonly Confidence[]): Confidence {
  return CONFIDENCES.findLast((confidence) => links.includes(confidence)) ?? "low";
}

/** Whether it covers one of these issues. */
export function coversOneOf({ issues }: Instrument, within: ReadonlySet<string>): boolean {
  for (const issue of issues.keys()) if (within.has(issue)) return true;
  return false;
}
