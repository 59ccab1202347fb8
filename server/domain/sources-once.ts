import type { SourceRef } from "../contract/wire/common.ts";
import type { Network, NetworkOnce } from "../contract/wire/network.ts";

/** The network with each source written once, in the order in which nodes and then ties first name them. */
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
  return { ...network, nodes: placed(network.nodes), edges: placed(network.edges), sources };
}

/** The network that {@link sourcesOnce} was given; nodes and ties share their sources. */
export function sourcesEach({ sources, ...network }: NetworkOnce): Network {
  const named = <T extends { sources: number[] }>(all: readonly T[]) =>
    all.map((each) => ({ ...each, sources: each.sources.flatMap((at) => sources[at] ?? []) }));
  return { ...network, nodes: named(network.nodes), edges: named(network.edges) };
}
