import { queryOptions } from "@tanstack/react-query";
import type { CorridorId, NodeId, NodeLabel, SourceId } from "../../server/contract/ids.ts";
import type { DatasetsAnswer, HealthAnswer, SchemaAnswer, SourceAnswer } from "../../server/contract/wire/catalogue.ts";
import type { ChoicesAnswer, CorridorAnswer } from "../../server/contract/wire/corridors.ts";
import type { CorridorsAnswer, NeighboursAnswer, NodeAnswer, SearchAnswer } from "../../server/contract/wire/explore.ts";
import type { InstrumentsAnswer } from "../../server/contract/wire/instruments.ts";
import type { Evidence, Network, NetworkOnce, TiedPairs } from "../../server/contract/wire/network.ts";
import type {
  ChangesParameters,
  CorridorParameters,
  EvidenceParameters,
  InstrumentParameters,
  NeighbourParameters,
  NetworkParameters,
  SourceParameters,
  TimelineParameters,
} from "../../server/contract/wire/parameters.ts";
import type { ChangesAnswer, TimelineAnswer } from "../../server/contract/wire/timeline.ts";
import { sourcesEach } from "../../server/domain/sources-once.ts";
import { addressOf, type ParameterValue } from "./address.ts";
import { type NetworkView, networkAddress, tiedAddress } from "./network-requests.ts";
import { PATIENT } from "./patient.ts";
import { get, worthRetrying } from "./request.ts";

/** The data change when the server loads another dataset: seldom, and an ETag makes asking again cheap. */
const STALE_AFTER = 5 * 60_000;

/** Keyed by the address: what differs in it is another query, what does not is the same. */
export function answerOf<Answer>(path: string, parameters: Readonly<Record<string, ParameterValue>> = {}) {
  const address = addressOf(path, parameters);
  return queryOptions({
    queryKey: [address],
    queryFn: ({ signal }) => get<Answer>(address, signal),
    staleTime: STALE_AFTER,
    retry: worthRetrying,
  });
}

export const healthQuery = () => answerOf<HealthAnswer>("/api/health");
export const schemaQuery = () => answerOf<SchemaAnswer>("/api/schema");
export const datasetsQuery = () => answerOf<DatasetsAnswer>("/api/datasets");

export function searchQuery(q: string, labels: readonly NodeLabel[] = [], limit = 12) {
  const query = q.trim().slice(0, 200);
  return { ...answerOf<SearchAnswer>("/api/search", { q: query, labels, limit }), enabled: query !== "" };
}

export function networkQuery(parameters: Readonly<NetworkParameters>) {
  const address = networkAddress(parameters);
  return queryOptions({
    queryKey: [address],
    queryFn: async ({ signal }): Promise<Network> => sourcesEach(await get<NetworkOnce>(address, signal)),
    staleTime: STALE_AFTER,
    ...PATIENT,
  });
}

/** The keys of all pairs of states with a tie, by the issues, levels, datasets and day of a view. */
export function tiedQuery(view: NetworkView) {
  const address = tiedAddress(view);
  return queryOptions({
    queryKey: [address],
    queryFn: async ({ signal }) => keysOf(await get<TiedPairs>(address, signal)),
    staleTime: STALE_AFTER,
    ...PATIENT,
  });
}

function keysOf({ actors, partners }: TiedPairs): ReadonlySet<string> {
  return new Set(partners.flatMap((after, at) => after.map((other) => `${actors[at]}~${actors[other]}`)));
}

export const evidenceQuery = (parameters: Readonly<EvidenceParameters>) => answerOf<Evidence>("/api/evidence", parameters);

export const instrumentsQuery = (parameters: Readonly<InstrumentParameters>) => answerOf<InstrumentsAnswer>("/api/instruments", parameters);

export const timelineQuery = (parameters: Readonly<TimelineParameters>) => answerOf<TimelineAnswer>("/api/timeline", parameters);
export const changesQuery = (parameters: Readonly<ChangesParameters>) => answerOf<ChangesAnswer>("/api/changes", parameters);

export const nodeQuery = (id: NodeId, parameters: Readonly<{ datasets?: string[]; asOf?: string }> = {}) =>
  answerOf<NodeAnswer>(`/api/nodes/${encodeURIComponent(id)}`, parameters);

/** What a text names, be it an id or not: the server finds what is meant, or names what is near. */
export const thingQuery = (text: string) => answerOf<NodeAnswer>(`/api/nodes/${encodeURIComponent(text)}`, {});

export const neighboursQuery = (id: NodeId, parameters: Readonly<NeighbourParameters> = {}) =>
  answerOf<NeighboursAnswer>(`/api/nodes/${encodeURIComponent(id)}/neighbours`, parameters);

export const corridorsQuery = (parameters: Readonly<CorridorParameters>) => answerOf<CorridorsAnswer>("/api/corridors", parameters);

export const corridorChoicesQuery = (parameters: Readonly<{ datasets?: string[] }> = {}) =>
  answerOf<ChoicesAnswer>("/api/corridors/choices", parameters);
export const corridorQuery = (id: CorridorId, parameters: Readonly<{ datasets?: string[] }> = {}) =>
  answerOf<CorridorAnswer>(`/api/corridors/${encodeURIComponent(id)}`, parameters);

export const sourceQuery = (id: SourceId, parameters: Readonly<SourceParameters> = {}) =>
  answerOf<SourceAnswer>(`/api/sources/${encodeURIComponent(id)}`, parameters);
