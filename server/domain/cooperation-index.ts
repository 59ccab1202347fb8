import type {
  AgreementFact,
  AuspicesFact,
  BodyFact,
  CooperationFacts,
  EventFact,
  IssueFact,
  MembershipFact,
  ParticipationFact,
  PartyFact,
  Provenance,
} from "./facts.ts";
import { groupBy } from "./parallel.ts";

/**
 * Everything that ties are decided from, by the id of the agreement, the body or the event that it is about. The
 * statements of each stand in the order of their ids, and so do those about issues: the first of equal ones is cited.
 */
export type CooperationIndex = {
  agreements: ReadonlyMap<string, AgreementFact>;
  agreementIssues: readonly IssueFact[];
  parties: ReadonlyMap<string, readonly PartyFact[]>;
  auspices: ReadonlyMap<string, readonly AuspicesFact[]>;
  bodies: ReadonlyMap<string, BodyFact>;
  bodyIssues: readonly IssueFact[];
  memberships: ReadonlyMap<string, readonly MembershipFact[]>;
  events: ReadonlyMap<string, EventFact>;
  eventIssues: readonly IssueFact[];
  participations: ReadonlyMap<string, readonly ParticipationFact[]>;
};

export function indexed(facts: CooperationFacts): CooperationIndex {
  return {
    agreements: byId(facts.agreements),
    agreementIssues: facts.agreementIssues,
    parties: groupBy(facts.parties, ({ agreement }) => agreement),
    auspices: groupBy(facts.auspices, ({ agreement }) => agreement),
    bodies: byId(facts.bodies),
    bodyIssues: facts.bodyIssues,
    memberships: groupBy(facts.memberships, ({ body }) => body),
    events: byId(facts.events),
    eventIssues: facts.eventIssues,
    participations: groupBy(facts.participations, ({ event }) => event),
  };
}

/** Nodes as the datasets chosen describe them, where that differs from what all of them say. */
export type ToldAnew = Pick<CooperationFacts, "agreements" | "bodies" | "events">;

/** What some datasets alone state. */
export function statedBy(datasets: ReadonlySet<string>, index: CooperationIndex, anew: ToldAnew): CooperationIndex {
  const states = ({ provenance }: { provenance: Provenance }): boolean => datasets.has(provenance.dataset);
  const among = <T extends { provenance: Provenance }>(groups: ReadonlyMap<string, readonly T[]>): Map<string, readonly T[]> =>
    new Map([...groups].map(([id, statements]) => [id, statements.every(states) ? statements : statements.filter(states)]));
  return {
    agreements: new Map([...index.agreements, ...byId(anew.agreements)]),
    agreementIssues: index.agreementIssues.filter(states),
    parties: among(index.parties),
    auspices: among(index.auspices),
    bodies: new Map([...index.bodies, ...byId(anew.bodies)]),
    bodyIssues: index.bodyIssues.filter(states),
    memberships: among(index.memberships),
    events: new Map([...index.events, ...byId(anew.events)]),
    eventIssues: index.eventIssues.filter(states),
    participations: among(index.participations),
  };
}

export function byId<T extends { id: string }>(found: readonly T[]): Map<string, T> {
  return new Map(found.map((each) => [each.id, each]));
}
