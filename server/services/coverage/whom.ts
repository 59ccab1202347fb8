import { EntenteError } from "../../contract/errors.ts";
import { labelOf } from "../../contract/ids.ts";
import { TYING_ROLES } from "../../contract/vocabulary.ts";
import type { WhomParameters } from "../../contract/wire/coverage-parameters.ts";
import { memberAt } from "../../domain/membership.ts";
import { compare, groupBy } from "../../domain/parallel.ts";
import { cooperationMembers } from "../../queries/cooperation.ts";
import { coverageStates } from "../../queries/coverage.ts";
import * as nodeQueries from "../../queries/nodes.ts";
import type { GraphStore } from "../../store/port.ts";
import { type Catalogue, ranked } from "../catalogue.ts";
import { statesIn } from "../regions.ts";

/** Between whom, in the order of ids, and what they are called. */
export type Whom = { states: string[]; origins: string[]; destinations: string[]; names: ReadonlyMap<string, string>; caveats: string[] };

const ALONE = "Among one state alone there are no pairs: given as origin or as destination, it is paired with every other.";

/** @throws EntenteError not_found where a state or the bloc isn't there */
export async function whomOf(
  store: GraphStore,
  catalogue: Catalogue,
  asked: WhomParameters,
  t: string,
  signal?: AbortSignal,
): Promise<Whom> {
  const all = await store.run(coverageStates, {}, signal);
  const names = new Map(all.map(({ id, name }) => [id, name]));
  const lost = [...(asked.states ?? []), ...(asked.origin ?? []), ...(asked.destination ?? [])].find((id) => !names.has(id));
  if (lost !== undefined) throw new EntenteError("not_found", { what: `state ${lost}` });
  const bloc = asked.bloc === undefined ? undefined : await membersOf(store, catalogue, asked.bloc, asked.datasets ?? [], t, signal);
  const inside = await statesIn(store, asked.regions ?? [], signal);
  const named = [...(asked.states ?? []), ...(bloc?.members ?? []), ...inside];
  const isNarrow = asked.states?.length || asked.regions?.length || bloc !== undefined;
  const states = [...new Set(isNarrow ? named : names.keys())].sort(compare);
  const among = (chosen: readonly string[] | undefined) => (chosen?.length ? states.filter((id) => chosen.includes(id)) : states);
  return {
    states,
    origins: among(asked.origin),
    destinations: among(asked.destination),
    names,
    caveats: [...(bloc?.caveats ?? []), ...(states.length === 1 ? [ALONE] : [])],
  };
}

async function membersOf(
  store: GraphStore,
  catalogue: Catalogue,
  bloc: string,
  datasets: readonly string[],
  t: string,
  signal?: AbortSignal,
): Promise<{ members: string[]; caveats: string[] }> {
  const [[node], rows] = await Promise.all([
    store.run(nodeQueries.nodes, { ids: [bloc] }, signal),
    store.run(cooperationMembers, { bodies: [bloc], actors: [], datasets: [...datasets] }, signal),
  ]);
  if (!node) throw new EntenteError("not_found", { what: `organisation ${bloc}` });
  const stated = groupBy(ranked(rows, catalogue), ({ actor }) => actor);
  const answers = [...stated].flatMap(([id, facts]) =>
    labelOf(id) === "State" ? [{ id, answer: memberAt(facts, TYING_ROLES, t).answer }] : [],
  );
  const members = answers.filter(({ answer }) => answer === "yes").map(({ id }) => id);
  const unsure = answers.filter(({ answer }) => answer === "unknown").length;
  const caveats = [
    ...(members.length === 0 ? [`No state is known to be a member of ${node.name} on ${t}, so there are no pairs inside it.`] : []),
    ...(unsure > 0 ? [`Of ${unsure} more it isn't known whether they were members of ${node.name} on ${t}; they are left out.`] : []),
  ];
  return { members, caveats };
}
