import { coverageStates } from "../queries/coverage.ts";
import type { StoredNode } from "../queries/nodes.ts";
import * as nodeQueries from "../queries/nodes.ts";
import type { GraphStore } from "../store/port.ts";

/** Whether a state lies in one of these UN M49 regions or subregions. */
export function liesIn(regions: readonly string[], state: StoredNode | undefined): boolean {
  const { region, subregion } = state?.properties ?? {};
  return regions.some((name) => name === region || name === subregion);
}

/** The states that lie in these regions, in the order of their ids. */
export async function statesIn(store: GraphStore, regions: readonly string[], signal?: AbortSignal): Promise<string[]> {
  if (regions.length === 0) return [];
  const all = await store.run(coverageStates, {}, signal);
  const nodes = await store.run(nodeQueries.nodes, { ids: all.map(({ id }) => id) }, signal);
  const inside = new Set(nodes.filter((node) => liesIn(regions, node)).map(({ id }) => id));
  return all.flatMap(({ id }) => (inside.has(id) ? [id] : []));
}
