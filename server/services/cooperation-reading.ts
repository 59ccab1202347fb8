import { byId, type CooperationIndex } from "../domain/cooperation-index.ts";
import type { AgreementFact, AuspicesFact, IssueFact, MembershipFact, ParticipationFact, PartyFact } from "../domain/facts.ts";
import { compare, groupBy } from "../domain/parallel.ts";
import * as cooperation from "../queries/cooperation.ts";
import * as kept from "../queries/kept.ts";
import { type Stated, ToldFacts } from "../queries/told-facts.ts";
import type { GraphStore } from "../store/port.ts";
import { type Range, rangesOf } from "./agreement-ranges.ts";
import { type Catalogue, precedenceIn, ranked } from "./catalogue.ts";
import { oneAhead } from "./one-ahead.ts";
import { othersTurn } from "./turn.ts";

/** So much is asked for at once that its rows come well within the store's time, however large the data. */
const AT_ONCE = { bodies: 100, events: 500 } as const;

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
  const read = new ToldFacts(precedenceIn(catalogue));
  const agreements = new Map<string, AgreementFact>();
  const parties = new Map<string, PartyFact[]>();
  const auspices = new Map<string, AuspicesFact[]>();
  const covers: Stated<IssueFact>[] = [];
  const provisions: Stated<IssueFact>[] = [];
  const ask = (range: Range) =>
    Promise.all([
      store.run(kept.keptAgreements, range),
      store.run(kept.keptCovers, range),
      store.run(kept.keptProvisions, range),
      store.run(kept.keptParties, range),
      store.run(kept.keptAuspices, range),
    ]);
  for await (const [told, covering, through, stated, under] of oneAhead(rangesOf(sizes), ask)) {
    for (const agreement of told.map(read.agreement)) agreements.set(agreement.id, agreement);
    covers.push(...covering.map(read.issue));
    provisions.push(...through.map(read.issue));
    await othersTurn();
    for (const [id, found] of groupBy(stated.map(read.party), ({ fact }) => fact.agreement)) parties.set(id, inOrder(found));
    for (const [id, found] of groupBy(ranked(under, catalogue), ({ agreement }) => agreement)) auspices.set(id, found);
    await othersTurn();
  }
  return { agreements, agreementIssues: [...inOrder(covers), ...inOrder(provisions)], parties, auspices };
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
