import type { SourceRef } from "../contract/wire/common.ts";
import type { Network, NetworkOnce } from "../contract/wire/network.ts";
import { compare } from "./parallel.ts";

/**
 * The network with each source written once, in the order in which nodes and then ties first name them, and each agreement
 * once, in the order of ids: a tie's places among those lie close together, and steps from one to the next are short.
 */
export function sourcesOnce(network: Network): NetworkOnce {
  const sources: SourceRef[] = [];
  const placeOf = new Map<SourceRef, number>();
  const placeBySpelling = new Map<string, number>();
  const place = (source: SourceRef): number => {
    // Nearly always it is the very same one: only a new one is spelt out.
    let at = placeOf.get(source);
    if (at !== undefined) return at;
    const spelling = JSON.stringify(source);
    at = placeBySpelling.get(spelling) ?? sources.push(source) - 1;
    placeBySpelling.set(spelling, at);
    placeOf.set(source, at);
    return at;
  };
  const placed = <T extends { sources: SourceRef[] }>(all: readonly T[]) =>
    all.map((each) => ({ ...each, sources: each.sources.map(place) }));
  const nodes = placed(network.nodes);
  const agreements = [...new Set(network.edges.flatMap((tie) => tie.agreements))].sort(compare);
  const placeOfAgreement = new Map(agreements.map((id, at) => [id, at]));
  const edges = placed(network.edges).map((tie) => ({ ...tie, agreements: steps(tie.agreements, placeOfAgreement) }));
  return { ...network, nodes, edges, sources, agreements };
}

function steps(ids: readonly string[], places: ReadonlyMap<string, number>): number[] {
  let before = 0;
  return ids.map((id) => {
    const place = places.get(id) ?? 0;
    const step = place - before;
    before = place;
    return step;
  });
}

function idsAt(taken: readonly number[], all: readonly string[]): string[] {
  let place = 0;
  return taken.flatMap((step) => {
    place += step;
    return all[place] ?? [];
  });
}

/** The network that {@link sourcesOnce} was given; nodes and ties share their sources. */
export function sourcesEach({ sources, agreements, ...network }: NetworkOnce): Network {
  const named = <T extends { sources: number[] }>(all: readonly T[]) =>
    all.map((each) => ({ ...each, sources: each.sources.flatMap((at) => sources[at] ?? []) }));
  const edges = named(network.edges).map((tie) => ({ ...tie, agreements: idsAt(tie.agreements, agreements) }));
  return { ...network, nodes: named(network.nodes), edges };
}
