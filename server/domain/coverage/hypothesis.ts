import type { Bindingness, Level } from "../../contract/vocabulary.ts";
import type { AgreementFact, IssueFact, PartyFact, Provenance } from "../facts.ts";
import type { CoverageFacts } from "./instruments.ts";

/** What might be: each on a day, of one party or of a whole instrument. */
export type Hypothesis =
  | { kind: "accession" | "ratification" | "withdrawal"; state: string; agreement: string; on: string }
  | { kind: "in_force"; agreement: string; on: string }
  | {
      kind: "agreement";
      id: string;
      name: string;
      level: Level;
      bindingness: Bindingness;
      parties: readonly string[];
      issues: readonly string[];
      on: string;
    };

export const HYPOTHESIS = "dataset:hypothesis";

/** The facts as they would be. The facts given stay as they are; nothing supposed ever carries a source. */
export function suppose(facts: CoverageFacts, all: readonly Hypothesis[]): CoverageFacts {
  return all.reduce(apply, facts);
}

function apply(facts: CoverageFacts, supposed: Hypothesis): CoverageFacts {
  switch (supposed.kind) {
    case "agreement":
      return withAgreement(facts, supposed);
    case "in_force":
      return {
        ...facts,
        agreements: facts.agreements.map((fact) => (fact.id === supposed.agreement ? { ...fact, inForce: day(supposed.on) } : fact)),
      };
    case "withdrawal":
      return {
        ...facts,
        parties: facts.parties.map((fact) =>
          // Its status stays: who has signed only was never bound, and is not until the day of leaving either.
          concerns(fact, supposed) ? { ...fact, withdrawn: day(supposed.on) } : fact,
        ),
      };
    case "accession":
    case "ratification": {
      const before = facts.parties.filter((fact) => concerns(fact, supposed));
      const signed = before.find((fact) => fact.signed !== null)?.signed ?? null;
      const party = { ...bound(supposed.state, supposed.agreement, supposed.on), consent: supposed.kind, signed };
      return { ...facts, parties: [...facts.parties.filter((fact) => !before.includes(fact)), party] };
    }
  }
}

function concerns(fact: PartyFact, { state, agreement }: { state: string; agreement: string }): boolean {
  return fact.actor === state && fact.agreement === agreement;
}

function withAgreement(facts: CoverageFacts, supposed: Extract<Hypothesis, { kind: "agreement" }>): CoverageFacts {
  const { id, name, level, bindingness, parties, issues, on } = supposed;
  const agreement: AgreementFact = {
    id,
    name,
    form: "agreement",
    level,
    bindingness,
    adopted: null,
    signed: day(on),
    inForce: day(on),
    terminated: null,
    textUrl: null,
  };
  return {
    agreements: [...facts.agreements, agreement],
    agreementIssues: [
      ...facts.agreementIssues,
      ...issues.map((issue): IssueFact => ({ subject: id, issue, on: null, provenance: told(on) })),
    ],
    parties: [...facts.parties, ...parties.map((state) => ({ ...bound(state, id, on), signed: day(on) }))],
  };
}

function bound(actor: string, agreement: string, on: string): PartyFact {
  return {
    actor,
    agreement,
    status: "party",
    signed: null,
    consent: null,
    consentDate: day(on),
    inForce: day(on),
    withdrawn: null,
    reservation: null,
    role: null,
    provenance: told(on),
  };
}

function day(on: string) {
  return { raw: null, earliest: on, latest: on };
}

/** Low: a supposition is no evidence. */
function told(on: string): Provenance {
  return {
    dataset: HYPOTHESIS,
    precedence: 0,
    source: "",
    locator: null,
    confidence: "low",
    note: null,
    refPrinted: null,
    refResolved: null,
    refConfidence: null,
    statedAsOf: day(on),
  };
}
