import type { CorridorObservation, CorridorsAnswer } from "../contract/wire/explore.ts";
import type { CorridorParameters } from "../contract/wire/parameters.ts";
import { compare } from "../domain/parallel.ts";
import * as nodeQueries from "../queries/nodes.ts";
import { corridorObservations } from "../queries/statements.ts";
import type { GraphStore } from "../store/port.ts";
import { type Catalogue, cite, ranked } from "./catalogue.ts";

/** Figures about corridors, largest first within a metric and edition. Nothing is summed or compared across editions. */
export async function corridors(
  store: GraphStore,
  catalogue: Catalogue,
  asked: CorridorParameters,
  signal?: AbortSignal,
): Promise<CorridorsAnswer> {
  const rows = await store.run(
    corridorObservations,
    {
      origins: [...(asked.origin ?? [])],
      destinations: [...(asked.destination ?? [])],
      metrics: [...(asked.metric ?? [])],
      editions: [...(asked.edition ?? [])],
      datasets: [...(asked.datasets ?? [])],
    },
    signal,
  );
  const found = ranked(rows, catalogue)
    .filter((row) => asked.year === undefined || yearOf(row.period) === asked.year)
    .filter((row) => asked.minimum === undefined || (row.value ?? row.valueHigh ?? Number.NEGATIVE_INFINITY) >= asked.minimum)
    .sort(
      (a, b) =>
        compare(a.metric, b.metric) || compare(a.edition ?? "", b.edition ?? "") || (b.value ?? 0) - (a.value ?? 0) || compare(a.id, b.id),
    );
  const offset = asked.offset ?? 0;
  const page = found.slice(offset, offset + (asked.limit ?? 200));
  const names = await namesOf(
    store,
    page.flatMap(({ origin, destination }) => [origin, destination]),
    signal,
  );
  const end = (id: string) => ({ id, label: "State" as const, name: names.get(id) ?? id });
  return {
    corridors: page.map(({ provenance, origin, destination, ...rest }): CorridorObservation => {
      return {
        ...rest,
        origin: end(origin),
        destination: end(destination),
        year: yearOf(rest.period),
        sources: cite([provenance], catalogue),
      };
    }),
    total: found.length,
    truncated: found.length > offset + page.length,
  };
}

/** The year in which the whole period lies, if there is one. */
function yearOf(period: CorridorObservation["period"]): number | null {
  const from = period?.earliest?.slice(0, 4);
  return from !== undefined && from === period?.latest?.slice(0, 4) ? Number(from) : null;
}

async function namesOf(store: GraphStore, ids: readonly string[], signal?: AbortSignal): Promise<Map<string, string>> {
  const stored = ids.length === 0 ? [] : await store.run(nodeQueries.nodes, { ids: [...new Set(ids)] }, signal);
  return new Map(stored.map(({ id, name }) => [id, name]));
}
