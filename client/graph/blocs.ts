import type { Tie } from "../../server/contract/wire/network.ts";
import type { LensGraph } from "./lens-graph.ts";
import type { Measures } from "./measures.ts";

/** The blocs that a view holds, by their keys, each with its members in view. */
export type BlocMembers = ReadonlyMap<string, readonly string[]>;

/** Fewer are no bloc. */
const LEAST = 2;

/** A body's members are those whom it ties, itself not among them; a region's and a community's are all that are in it. */
export function blocsInView(graph: LensGraph, ties: readonly Tie[], measures: Measures | undefined): BlocMembers {
  const found = new Map<string, Set<string>>();
  const put = (key: string, id: string): void => {
    if (graph.hasNode(id)) found.set(key, (found.get(key) ?? new Set()).add(id));
  };
  for (const { source, target, bodies } of ties) {
    for (const body of bodies) for (const end of [source, target]) if (end !== body) put(body, end);
  }
  graph.forEachNode((id, { region, subregion, path }) => {
    if (path) return;
    if (region) put(`region:${region}`, id);
    if (subregion) put(`subregion:${subregion}`, id);
  });
  for (const [index, id] of (measures?.ids ?? []).entries()) put(`community:${measures?.communities.of[index]}`, id);
  return new Map([...found].filter(([, ids]) => ids.size >= LEAST).map(([key, ids]) => [key, [...ids].toSorted()]));
}
