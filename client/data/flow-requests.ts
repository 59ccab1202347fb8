import { isId, type NodeId, type StateId } from "../../server/contract/ids.ts";
import type { FigureChoice } from "../../server/contract/wire/corridors.ts";
import type { CorridorParameters } from "../../server/contract/wire/parameters.ts";
import { type Measure, measureOf } from "../../server/domain/figures.ts";
import { toListed } from "../../server/domain/lists.ts";
import type { NetworkView } from "./network-requests.ts";

/** What of a view decides which corridors there are. `edition` "none" is that of figures which name none. */
export type CorridorView = NetworkView & {
  flows: "both" | "out" | "in";
  metric?: string;
  edition?: string;
  year?: number;
  /** How many corridors of each direction are drawn, largest first. */
  top: number;
};

/** One direction of what is asked for: all corridors, or those out of or into the states in focus. */
export type FlowRequest = { direction: "all" | "out" | "in"; parameters: CorridorParameters };

const NO_EDITION = "none";

/** The wish that a view's address makes. */
export function wishOf({ metric, edition, year }: Pick<CorridorView, "metric" | "edition" | "year">) {
  return {
    ...(metric !== undefined && { metric }),
    ...(edition !== undefined && { edition: edition === NO_EDITION ? null : edition }),
    ...(year !== undefined && { year }),
  };
}

/** What the address calls an edition. */
export function editionName(edition: string | null): string {
  return edition ?? NO_EDITION;
}

/** One kind of figure as parameters, which are lists: a comma in a name is escaped. */
export function kindParameters({ metric, unit, edition, year }: Measure) {
  const [its, ofUnit, ofEdition] = [metric, unit, editionName(edition)].map(toListed);
  return { metric: [its ?? ""], unit: [ofUnit ?? ""], edition: [ofEdition ?? ""], ...(year !== null && { year }) };
}

export function choiceParameters({ datasets }: Pick<CorridorView, "datasets">): { datasets?: string[] } {
  return datasets.length > 0 ? { datasets: [...datasets] } : {};
}

/** What is asked for once it is known which figures there are: of one kind, or nothing where there are none. */
export function flowRequests(
  view: CorridorView,
  choices: readonly FigureChoice[],
): { measure: Measure | undefined; requests: FlowRequest[] } {
  const measure = measureOf(choices, wishOf(view));
  if (!measure) return { measure, requests: [] };
  const parameters = { ...kindParameters(measure), ...choiceParameters(view), limit: view.top };
  return { measure, requests: sidesOf(view).map(({ direction, ends }) => ({ direction, parameters: { ...ends, ...parameters } })) };
}

type Side = { direction: FlowRequest["direction"]; ends: { origin?: StateId[]; destination?: StateId[] } };

export function sidesOf({ focus, expanded, added, flows }: CorridorView): Side[] {
  const states = [focus, ...expanded.map(({ id }) => id), ...added].filter(isState);
  if (states.length === 0) return [{ direction: "all", ends: {} }];
  const out: Side = { direction: "out", ends: { origin: states } };
  const into: Side = { direction: "in", ends: { destination: states } };
  return flows === "out" ? [out] : flows === "in" ? [into] : [out, into];
}

function isState(id: NodeId | undefined): id is StateId {
  return id !== undefined && isId("State", id);
}
