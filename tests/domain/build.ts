import type { PartialDate } from "../../server/contract/wire/common.ts";
import type {
  AgreementFact,
  BodyFact,
  CooperationFacts,
  EventFact,
  IssueFact,
  MembershipFact,
  ParticipationFact,
  PartyFact,
  Provenance,
} from "../../server/domain/facts.ts";

/** Facts for the tests of the predicates: each says what the test is about and nothing else. */

/** A date known to the day. */
export const on = (day: string): PartialDate => ({ raw: null, earliest: day, latest: day });
export const between = (earliest: string | null, latest: string | null): PartialDate => ({ raw: null, earliest, latest });
/** A date of which only the year is known. */
export const year = (number: number): PartialDate => between(`${number}-01-01`, `${number}-12-31`);

/** A statement of one dataset, made on a day that lies after every day that the tests ask about, unless it says otherwise. */
export function stated(changes: Partial<Provenance> = {}): Provenance {
  return {
    dataset: "dataset:one",
    precedence: 10,
    source: "source:one",
    locator: null,
    confidence: "high",
    note: null,
    refPrinted: null,
    refResolved: null,
    refConfidence: null,
    statedAsOf: on("2030-01-01"),
    ...changes,
  };
}

export function party(changes: Partial<PartyFact> = {}): PartyFact {
  return {
    actor: "state:AAA",
    agreement: "agreement:x",
    status: "unclear",
    signed: null,
    consent: null,
    consentDate: null,
    inForce: null,
    withdrawn: null,
    reservation: null,
    role: null,
    provenance: stated(),
    ...changes,
  };
}

/** A binding regional agreement of which no date is known. */
export function agreement(changes: Partial<AgreementFact> = {}): AgreementFact {
  return {
    id: "agreement:x",
    name: "X",
    form: "agreement",
    level: "regional",
    bindingness: "binding",
    adopted: null,
    signed: null,
    inForce: null,
    terminated: null,
    textUrl: null,
    ...changes,
  };
}

export function membership(changes: Partial<MembershipFact> = {}): MembershipFact {
  return { actor: "state:AAA", body: "organisation:x", role: "member", from: null, to: null, provenance: stated(), ...changes };
}

export function body(changes: Partial<BodyFact> = {}): BodyFact {
  return { id: "organisation:x", name: "X", kind: "regional-organisation", size: 2, ...changes };
}

export const event = (changes: Partial<EventFact> = {}): EventFact => ({ id: "event:x", name: "X", date: null, ...changes });

export const participation = (actor: string, of = "event:x"): ParticipationFact => ({ actor, event: of, provenance: stated() });

export function about(subject: string, changes: Partial<IssueFact> = {}): IssueFact {
  return { subject, issue: "issue:labour_mobility", on: null, provenance: stated(), ...changes };
}

export function facts(changes: Partial<CooperationFacts> = {}): CooperationFacts {
  return {
    agreements: [],
    agreementIssues: [],
    parties: [],
    auspices: [],
    bodies: [],
    bodyIssues: [],
    memberships: [],
    events: [],
    eventIssues: [],
    participations: [],
    ...changes,
  };
}
