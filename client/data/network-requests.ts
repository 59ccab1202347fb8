import { TIES_EXPLORED } from "../../server/contract/explored.ts";
import type { ActorId, NodeId } from "../../server/contract/ids.ts";
import type { Channel, Level, Strength } from "../../server/contract/vocabulary.ts";
import type { EvidenceParameters, NetworkParameters } from "../../server/contract/wire/parameters.ts";
import { isActorId, type PairKey, pairEnds } from "../../server/domain/pair.ts";
import { addressOf } from "./address.ts";

/** What of a view decides which ties there are. */
export type NetworkView = {
  focus?: NodeId;
  expanded: readonly { id: NodeId; cap: number }[];
  added: readonly NodeId[];
  issues: readonly string[];
  levels: readonly Level[];
  strengths: readonly Strength[];
  channels: readonly Channel[];
  bodies: readonly string[];
  regions: readonly string[];
  actors: readonly ("state" | "organisation")[];
  datasets: readonly string[];
  minWeight: number;
  asOf?: string;
  /** Another day: each tie says what became of it between the two. */
  since?: string;
};

/** One request and how many partners of its centre are drawn that nobody else brings. */
export type CentreRequest = { role: "focus" | "expanded" | "added"; id?: ActorId; cap: number; parameters: NetworkParameters };

/** Partners of the focus that are drawn unless more are asked for: about what a screen takes calmly. */
export const FOCUS_CAP = 60;
const STATES_ASKED = 200;

/** Where the network of these parameters is asked for: once, by the page that is opened and by the program that then draws it. */
export function networkAddress(parameters: Readonly<NetworkParameters>): string {
  return addressOf("/api/network", { ...parameters, sources: "once" });
}

/** A view's filters as parameters of the API; a filter that filters nothing is left out. */
export function networkFilters(view: NetworkView): NetworkParameters {
  return {
    ...(view.issues.length > 0 && { issues: [...view.issues] }),
    ...(view.levels.length > 0 && { levels: [...view.levels] }),
    ...(view.strengths.length > 0 && { strengths: [...view.strengths] }),
    ...(view.channels.length > 0 && { channels: [...view.channels] }),
    ...(view.bodies.length > 0 && { bodies: [...view.bodies] }),
    ...(view.regions.length > 0 && { regions: [...view.regions] }),
    ...(view.actors.length > 0 && { actors: [...view.actors] }),
    ...(view.datasets.length > 0 && { datasets: [...view.datasets] }),
    ...(view.minWeight !== 1 && { minWeight: view.minWeight }),
    ...(view.asOf !== undefined && { asOf: view.asOf }),
  };
}

/** A network's filters, and the day with which it is compared. */
export function comparedFilters(view: NetworkView): NetworkParameters {
  return { ...networkFilters(view), ...(view.since !== undefined && { comparedWith: view.since }) };
}

/** Where it is asked which states have a tie with which, by the issues, levels, datasets and day of a view. */
export function tiedAddress(view: NetworkView): string {
  // Corridors are of states, and universal conventions tie everybody to everybody: no other filter says anything of them.
  const filters = networkFilters({ ...view, actors: ["state"], minWeight: 1, bodies: [], regions: [], strengths: [], channels: [] });
  return addressOf("/api/ties", filters);
}

/** Only actors have ties: anything else in focus is nobody's network. */
function focusOf({ focus }: NetworkView): ActorId | undefined {
  return focus !== undefined && isActorId(focus) ? focus : undefined;
}

/** One request for each centre: the focus, then what was expanded, then what was added. */
export function networkRequests(view: NetworkView): CentreRequest[] {
  const filters = comparedFilters(view);
  const focus = focusOf(view);
  const asked = (role: CentreRequest["role"], id: ActorId, cap: number): CentreRequest => ({
    role,
    id,
    cap,
    parameters: { focus: id, ...filters, limit: TIES_EXPLORED },
  });
  const expanded = view.expanded.flatMap(({ id, cap }) => (isActorId(id) && id !== focus ? [{ id, cap }] : []));
  const added = view.added.filter(isActorId).filter((id) => id !== focus && !expanded.some((expansion) => expansion.id === id));
  const first: CentreRequest =
    focus === undefined
      ? { role: "focus", cap: Number.POSITIVE_INFINITY, parameters: { ...filters, limit: TIES_EXPLORED } }
      : asked("focus", focus, view.expanded.find(({ id }) => id === focus)?.cap ?? FOCUS_CAP);
  return [first, ...expanded.map(({ id, cap }) => asked("expanded", id, cap)), ...added.map((id) => asked("added", id, 0))];
}

/**
 * The ties between partners of different centres, which no centre's own answer holds. Undefined where there are none to ask for.
 * @param visible the actors drawn, most important first
 */
export function amongRequest(view: NetworkView, visible: readonly ActorId[]): NetworkParameters | undefined {
  const several = view.expanded.some(({ id }) => id !== view.focus) && view.focus !== undefined;
  return several ? { ...comparedFilters(view), states: visible.slice(0, STATES_ASKED).toSorted(), limit: TIES_EXPLORED } : undefined;
}

/** What to ask for the grounds of one tie, by the same filters that drew it. Undefined if the key is none. */
export function evidenceParameters(view: NetworkView, key: PairKey): EvidenceParameters | undefined {
  const ends = pairEnds(key);
  return ends && { a: ends[0], b: ends[1], ...networkFilters(view) };
}
