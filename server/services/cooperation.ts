import { CHANNELS, LEVELS, type Level } from "../contract/vocabulary.ts";
import type { NetworkParameters } from "../contract/wire/parameters.ts";
import { type Basis, basesOn } from "../domain/bases.ts";
import { type CooperationIndex, indexed } from "../domain/cooperation-index.ts";
import type { CooperationFacts, IssueFact } from "../domain/facts.ts";
import { grounds, type Question, rolesOr } from "../domain/tie-grounds.ts";
import { today } from "../domain/time.ts";
import * as queries from "../queries/cooperation.ts";
import type { GraphStore } from "../store/port.ts";
import { type Catalogue, ranked } from "./catalogue.ts";
import { othersTurn } from "./turn.ts";

/** The part of the network's parameters that decides what a tie is. */
export type TieFilter = Pick<NetworkParameters, "issues" | "levels" | "channels" | "bodies" | "roles" | "datasets" | "asOf">;

export const PRESET_LEVELS: readonly Level[] = ["bilateral", "regional"];

export function questionOf(filter: TieFilter, { issues }: Catalogue): Question {
  return {
    issues: issues.closure(filter.issues),
    levels: filter.levels?.length ? filter.levels : PRESET_LEVELS,
    channels: filter.channels?.length ? filter.channels : CHANNELS,
    bodies: filter.bodies ?? [],
    roles: rolesOr(filter.roles),
    t: filter.asOf ?? today(),
  };
}

/** Whom to read about. `touching` narrows agreements to those of some actors, `actors` every statement to some actors. */
export type Scope = { touching: readonly string[]; actors: readonly string[] };

export type Cooperation = { question: Question; facts: CooperationFacts; index: CooperationIndex; bases: Basis[] };

/** Reads the statements in scope and finds every ground of cooperation among them. */
export async function cooperation(
  store: GraphStore,
  catalogue: Catalogue,
  filter: TieFilter,
  scope: Scope,
  signal?: AbortSignal,
): Promise<Cooperation> {
  const question = questionOf(filter, catalogue);
  const facts = await readFacts(store, catalogue, question, filter.datasets ?? [], scope, signal);
  await othersTurn();
  const index = indexed(facts);
  return { question, facts, index, bases: basesOn(grounds(index, question)) };
}

async function readFacts(
  store: GraphStore,
  catalogue: Catalogue,
  question: Question,
  datasets: readonly string[],
  { touching, actors }: Scope,
  signal?: AbortSignal,
): Promise<CooperationFacts> {
  const on = { issues: [...question.issues], datasets: [...datasets] };
  // What level an agreement is of, the datasets chosen decide; the store knows what all of them together say.
  const covering = { ...on, levels: [...(datasets.length > 0 ? LEVELS : question.levels)], touching: [...touching] };
  const [direct, through, bodies, events] = await Promise.all([
    store.run(queries.cooperationAgreements, covering, signal),
    store.run(queries.cooperationProvisions, covering, signal),
    store.run(queries.cooperationBodies, on, signal),
    store.run(queries.cooperationEvents, on, signal),
  ]);
  const covered = [...direct, ...through].filter(({ agreement }) => question.levels.includes(agreement.level));
  const agreements = distinct(covered.map(({ agreement }) => agreement));
  const among = { actors: [...actors], datasets: [...datasets] };
  const about = { agreements: agreements.map(({ id }) => id), datasets: [...datasets] };
  const [parties, auspices, memberships, participations] = await Promise.all([
    store.run(queries.cooperationParties, { ...about, actors: [...actors] }, signal),
    store.run(queries.cooperationAuspices, about, signal),
    store.run(queries.cooperationMembers, { ...among, bodies: unique(bodies.map(({ body }) => body.id)) }, signal),
    store.run(queries.cooperationParticipants, { ...among, events: unique(events.map(({ event }) => event.id)) }, signal),
  ]);
  const issueFacts = (rows: readonly { issue: IssueFact }[]) =>
    ranked(
      rows.map(({ issue }) => issue),
      catalogue,
    );
  return {
    agreements,
    agreementIssues: issueFacts(covered),
    parties: ranked(parties, catalogue),
    auspices: ranked(auspices, catalogue),
    bodies: distinct(bodies.map(({ body }) => ({ ...body, size: catalogue.bodySizes.get(body.id) ?? 0 }))),
    bodyIssues: issueFacts(bodies),
    memberships: ranked(memberships, catalogue),
    events: distinct(events.map(({ event }) => event)),
    eventIssues: issueFacts(events),
    participations: ranked(participations, catalogue),
  };
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function distinct<T extends { id: string }>(found: readonly T[]): T[] {
  return [...new Map(found.map((each) => [each.id, each])).values()];
}
