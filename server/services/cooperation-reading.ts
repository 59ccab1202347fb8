import { byId, type CooperationIndex } from "../domain/cooperation-index.ts";
import type { AgreementFact, AuspicesFact, IssueFact, MembershipFact, ParticipationFact, PartyFact, Provenance } from "../domain/facts.ts";
import { compare, groupBy } from "../domain/parallel.ts";
import * as cooperation from "../queries/cooperation.ts";
import * as kept from "../queries/kept.ts";
import type { GraphStore } from "../store/port.ts";
import { rangesOf } from "./agreement-ranges.ts";
import { type Catalogue, ranked } from "./catalogue.ts";
import { Interned } from "./interned.ts";
import { othersTurn } from "./turn.ts";

/** So much is asked for at once that its rows come well within the store's time, however large the data. */
const AT_ONCE = { bodies: 100, events: 500 } as const;

type Stated<T> = { edge: string; fact: T };

/** Everything that ties are decided from, without what is only shown of it. */
export async function readCooperation(store: GraphStore, catalogue: Catalogue): Promise<CooperationIndex> {
  const on = { issues: catalogue.issues.entries.map(({ id }) => id), datasets: [] };
  const [sizes, bodies, events] = await Promise.all([
    store.run(kept.keptSizes, {}),
    store.run(cooperation.cooperationBodies, on),
    store.run(cooperation.cooperationEvents, on),
  ]);
  const issuesOf = (rows: readonly { issue: IssueFact }[]) =>
    ranked(
      rows.map(({ issue }) => issue),
      catalogue,
    );
  const bodyIds = [...new Set(bodies.map(({ body }) => body.id))];
  const eventIds = [...new Set(events.map(({ event }) => event.id))];
  const [agreements, memberships, participations] = await Promise.all([
    readAgreements(store, catalogue, sizes),
    inChunks(bodyIds, AT_ONCE.bodies, (some) => store.run(cooperation.cooperationMembers, { bodies: some, actors: [], datasets: [] })),
    inChunks(eventIds, AT_ONCE.events, (some) =>
      store.run(cooperation.cooperationParticipants, { events: some, actors: [], datasets: [] }),
    ),
  ]);
  return {
    ...agreements,
    bodies: byId(bodies.map(({ body }) => ({ ...body, size: catalogue.bodySizes.get(body.id) ?? 0 }))),
    bodyIssues: issuesOf(bodies),
    memberships: groupBy<MembershipFact>(ranked(memberships, catalogue), ({ body }) => body),
    events: byId(events.map(({ event }) => event)),
    eventIssues: issuesOf(events),
    participations: groupBy<ParticipationFact>(ranked(participations, catalogue), ({ event }) => event),
  };
}

type OfAgreements = Pick<CooperationIndex, "agreements" | "agreementIssues" | "parties" | "auspices">;

async function readAgreements(
  store: GraphStore,
  catalogue: Catalogue,
  sizes: readonly { id: string; size: number }[],
): Promise<OfAgreements> {
  const interned = new Interned();
  const agreements = new Map<string, AgreementFact>();
  const parties = new Map<string, PartyFact[]>();
  const auspices = new Map<string, AuspicesFact[]>();
  const covers: Stated<IssueFact>[] = [];
  const provisions: Stated<IssueFact>[] = [];
  for (const range of rangesOf(sizes)) {
    const [told, covering, through, stated, under] = await Promise.all([
      store.run(kept.keptAgreements, range),
      store.run(kept.keptCovers, range),
      store.run(kept.keptProvisions, range),
      store.run(kept.keptParties, range),
      store.run(kept.keptAuspices, range),
    ]);
    for (const agreement of told) agreements.set(agreement.id, interned.agreement(agreement));
    covers.push(...withFacts(covering, catalogue, interned.issue));
    provisions.push(...withFacts(through, catalogue, interned.issue));
    await othersTurn();
    const byAgreement = groupBy(withFacts(stated, catalogue, interned.party), ({ fact }) => fact.agreement);
    for (const [id, found] of byAgreement) parties.set(id, inOrder(found));
    for (const [id, found] of groupBy(ranked(under, catalogue), ({ agreement }) => agreement)) auspices.set(id, found);
    await othersTurn();
  }
  return { agreements, agreementIssues: [...inOrder(covers), ...inOrder(provisions)], parties, auspices };
}

function withFacts<T extends { provenance: Provenance }>(
  rows: readonly Stated<T>[],
  catalogue: Catalogue,
  intern: (fact: T) => T,
): Stated<T>[] {
  const facts = ranked(
    rows.map(({ fact }) => fact),
    catalogue,
  );
  return rows.map(({ edge, fact }, at) => ({ edge, fact: intern(facts[at] ?? fact) }));
}

/** By the ids of the statements. A provision may belong to several agreements. */
function inOrder<T extends IssueFact | PartyFact>(found: Stated<T>[]): T[] {
  const subject = (fact: IssueFact | PartyFact): string => ("subject" in fact ? fact.subject : fact.agreement);
  return found.sort((x, y) => compare(x.edge, y.edge) || compare(subject(x.fact), subject(y.fact))).map(({ fact }) => fact);
}

async function inChunks<T>(ids: readonly string[], size: number, read: (some: string[]) => Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (let at = 0; at < ids.length; at += size) all.push(...(await read(ids.slice(at, at + size))));
  return all;
}
