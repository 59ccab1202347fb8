import type { Bindingness, Level, PartyStatus, Role } from "../contract/vocabulary.ts";
import type { PartialDate } from "../contract/wire/common.ts";

/** Statements as the datasets make them: one for each edge, parallel ones kept apart. */
export type Provenance = {
  dataset: string;
  /** Lower wins where datasets differ. */
  precedence: number;
  source: string;
  locator: string | null;
  confidence: "high" | "medium" | "low";
  note: string | null;
  refPrinted: string | null;
  refResolved: string | null;
  refConfidence: string | null;
  statedAsOf: PartialDate | null;
  /** For how many years its dataset vouches for a report of a membership; {@link REPORT_HOLDS_YEARS} where it doesn't say. */
  reportsHold?: number;
};

export type PartyFact = {
  actor: string;
  agreement: string;
  status: PartyStatus;
  signed: PartialDate | null;
  consent: string | null;
  consentDate: PartialDate | null;
  inForce: PartialDate | null;
  withdrawn: PartialDate | null;
  reservation: string | null;
  role: string | null;
  provenance: Provenance;
};

export type AgreementFact = {
  id: string;
  name: string;
  form: string;
  level: Level;
  bindingness: Bindingness;
  adopted: PartialDate | null;
  signed: PartialDate | null;
  inForce: PartialDate | null;
  terminated: PartialDate | null;
  textUrl: string | null;
};

/** An attribution of an issue to an agreement, a body or an event. `on` is set only for what was discussed. */
export type IssueFact = { subject: string; issue: string; on: PartialDate | null; provenance: Provenance };

export type MembershipFact = {
  actor: string;
  body: string;
  role: Role;
  from: PartialDate | null;
  to: PartialDate | null;
  provenance: Provenance;
};

export type BodyFact = { id: string; name: string; kind: string; size: number };
export type AuspicesFact = { agreement: string; body: string; provenance: Provenance };
export type EventFact = { id: string; name: string; date: PartialDate | null };
export type ParticipationFact = { actor: string; event: string; provenance: Provenance };

/** Everything that ties between actors are decided from. */
export type CooperationFacts = {
  agreements: readonly AgreementFact[];
  agreementIssues: readonly IssueFact[];
  parties: readonly PartyFact[];
  auspices: readonly AuspicesFact[];
  bodies: readonly BodyFact[];
  bodyIssues: readonly IssueFact[];
  memberships: readonly MembershipFact[];
  events: readonly EventFact[];
  eventIssues: readonly IssueFact[];
  participations: readonly ParticipationFact[];
};
