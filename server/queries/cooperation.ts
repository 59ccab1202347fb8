import { BINDINGNESS, LEVELS, PARTY_STATUSES, ROLES } from "../contract/vocabulary.ts";
import type { AgreementFact, AuspicesFact, EventFact, IssueFact, MembershipFact, ParticipationFact, PartyFact } from "../domain/facts.ts";
import { bag, date, maybeText, provenance, text, word } from "./decode.ts";
import { defineQuery, ids, words } from "./define.ts";
import type { Row } from "./query.ts";

/** Queries from which ties are decided: each returns the statements themselves, one row for each. */
export const cooperationAgreements = defineQuery(
  "cooperation_agreements",
  { issues: ids, levels: words, datasets: ids, touching: ids },
  agreementOnIssue,
);

export const cooperationProvisions = defineQuery(
  "cooperation_provisions",
  { issues: ids, levels: words, datasets: ids, touching: ids },
  agreementOnIssue,
);

export const cooperationParties = defineQuery("cooperation_parties", { agreements: ids, actors: ids, datasets: ids }, (row): PartyFact => {
  const edge = bag(row, "edge");
  return {
    actor: text(row, "actor"),
    agreement: text(row, "agreement"),
    status: word(edge, "status", PARTY_STATUSES),
    signed: date(edge, "signed"),
    consent: maybeText(edge, "consent"),
    consentDate: date(edge, "consentDate"),
    inForce: date(edge, "inForce"),
    withdrawn: date(edge, "withdrawn"),
    reservation: maybeText(edge, "reservation"),
    role: maybeText(edge, "role"),
    provenance: provenance(edge),
  };
});

export const cooperationAuspices = defineQuery(
  "cooperation_auspices",
  { agreements: ids, datasets: ids },
  (row): AuspicesFact => ({ agreement: text(row, "agreement"), body: text(row, "body"), provenance: provenance(bag(row, "edge")) }),
);

export const cooperationBodies = defineQuery("cooperation_bodies", { issues: ids, datasets: ids }, (row) => {
  const edge = bag(row, "edge");
  const body = text(row, "body");
  const issue: IssueFact = { subject: body, issue: text(row, "issue"), on: date(edge, "on"), provenance: provenance(edge) };
  return { body: { id: body, name: text(row, "name"), kind: text(row, "kind") }, issue };
});

export const cooperationMembers = defineQuery("cooperation_members", { bodies: ids, actors: ids, datasets: ids }, (row): MembershipFact => {
  const edge = bag(row, "edge");
  return {
    actor: text(row, "actor"),
    body: text(row, "body"),
    role: word(edge, "role", ROLES),
    from: date(edge, "since"),
    to: date(edge, "until"),
    provenance: provenance(edge),
  };
});

export const cooperationEvents = defineQuery("cooperation_events", { issues: ids, datasets: ids }, (row) => {
  const node = bag(row, "node");
  const edge = bag(row, "edge");
  const event: EventFact = { id: text(node, "id"), name: text(node, "name"), date: date(node, "date") };
  const issue: IssueFact = { subject: event.id, issue: text(row, "issue"), on: date(edge, "on"), provenance: provenance(edge) };
  return { event, issue };
});

export const cooperationParticipants = defineQuery(
  "cooperation_participants",
  { events: ids, actors: ids, datasets: ids },
  (row): ParticipationFact => ({ actor: text(row, "actor"), event: text(row, "event"), provenance: provenance(bag(row, "edge")) }),
);

export function agreementFact(node: Row): AgreementFact {
  return {
    id: text(node, "id"),
    name: text(node, "name"),
    form: text(node, "form"),
    level: word(node, "level", LEVELS),
    bindingness: word(node, "bindingness", BINDINGNESS),
    adopted: date(node, "adopted"),
    signed: date(node, "signed"),
    inForce: date(node, "inForce"),
    terminated: date(node, "terminated"),
    textUrl: maybeText(node, "textUrl"),
  };
}

function agreementOnIssue(row: Row): { agreement: AgreementFact; issue: IssueFact } {
  const agreement = agreementFact(bag(row, "node"));
  const issue: IssueFact = { subject: agreement.id, issue: text(row, "issue"), on: null, provenance: provenance(bag(row, "edge")) };
  return { agreement, issue };
}
