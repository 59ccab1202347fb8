import { labelOf } from "../contract/ids.ts";
import type { SourceRef } from "../contract/wire/common.ts";
import type { Network, Tie } from "../contract/wire/network.ts";
import type { NetworkParameters } from "../contract/wire/parameters.ts";
import { type Basis, eachBasis } from "../domain/bases.ts";
import type { Provenance } from "../domain/facts.ts";
import type { TieGround } from "../domain/tie-grounds.ts";
import type { TieWeight } from "../domain/tie-weights.ts";
import { fold, tieKey } from "../domain/ties.ts";
import type { StoredNode } from "../queries/nodes.ts";
import * as nodeQueries from "../queries/nodes.ts";
import type { GraphStore } from "../store/port.ts";
import { type Catalogue, cite } from "./catalogue.ts";
import { questionOf } from "./cooperation.ts";
import type { KeptCooperation } from "./kept-cooperation.ts";
import { describedNodes } from "./nodes.ts";
import { type EachPlace, placesIn } from "./provenance.ts";
import { liesIn } from "./regions.ts";
import { withChanges } from "./tie-changes.ts";
import { inTurns } from "./turn.ts";
import { type Weighed, weighed } from "./weighed.ts";

/** The cooperation lens: ties between states, and between states and organisations. */
export async function network(
  store: GraphStore,
  kept: KeptCooperation,
  catalogue: Catalogue,
  asked: NetworkParameters,
  signal?: AbortSignal,
): Promise<Network> {
  const index = await kept.read(catalogue);
  const question = questionOf(asked, catalogue);
  const found = await weighed(index, question);
  const { ties } = found;
  const allowed = actorFilter(asked, await statesOf(store, ties, asked, signal));
  const { drawn, leftOut } = sift(ties.filter(neighbourhood(ties, allowed, asked)), asked);
  const offset = asked.offset ?? 0;
  const page = drawn.slice(offset, offset + (asked.limit ?? 500));
  const shown = new Set(page.flatMap(({ a, b }) => [a, b]));
  if (asked.focus !== undefined && offset === 0) shown.add(asked.focus);
  return {
    nodes: await describedNodes(store, catalogue, [...shown].sort(), asked.datasets ?? [], signal),
    edges: await withChanges(
      await tiesOf(page, found, placesIn(index, question), catalogue, signal),
      { found, t: question.t },
      asked.comparedWith === undefined
        ? undefined
        : { found: await weighed(index, { ...question, t: asked.comparedWith }), t: asked.comparedWith },
    ),
    truncated: drawn.length > offset + page.length,
    total: { nodes: new Set([...drawn.flatMap(({ a, b }) => [a, b]), ...(asked.focus ? [asked.focus] : [])]).size, edges: drawn.length },
    leftOut: { ...leftOut, universal: !question.levels.includes("universal") },
    asOf: question.t,
  };
}

/** The states, where it matters in which region they lie. */
async function statesOf(
  store: GraphStore,
  ties: readonly TieWeight[],
  { regions }: NetworkParameters,
  signal?: AbortSignal,
): Promise<Map<string, StoredNode>> {
  const ids = regions?.length ? [...new Set(ties.flatMap(({ a, b }) => [a, b]))].filter((id) => labelOf(id) === "State") : [];
  const stored = ids.length === 0 ? [] : await store.run(nodeQueries.nodes, { ids }, signal);
  return new Map(stored.map((node) => [node.id, node]));
}

/** Which actors may be drawn. The focus always may. */
export function actorFilter(asked: NetworkParameters, actors: ReadonlyMap<string, StoredNode>): (id: string) => boolean {
  const { focus, states, regions } = asked;
  const kinds = new Set(asked.actors?.length ? asked.actors : ["state", "organisation"]);
  return (id) => {
    if (id === focus) return true;
    if (states?.length && !states.includes(id)) return false;
    const isState = labelOf(id) === "State";
    if (!kinds.has(isState ? "state" : "organisation")) return false;
    if (!regions?.length || !isState) return true;
    return liesIn(regions, actors.get(id));
  };
}

/** Whether a tie is one of the focus, or among those who have a tie with it that is drawn. */
function neighbourhood(
  ties: readonly TieWeight[],
  allowed: (id: string) => boolean,
  asked: NetworkParameters,
): (tie: TieWeight) => boolean {
  const { focus } = asked;
  const may = ({ a, b }: TieWeight): boolean => allowed(a) && allowed(b);
  if (focus === undefined) return may;
  const touching = (tie: TieWeight): boolean => (tie.a === focus || tie.b === focus) && may(tie);
  const { drawn } = sift(ties.filter(touching), asked);
  const near = new Set([focus, ...drawn.flatMap(({ a, b }) => [a, b])]);
  return (tie) => (near.has(tie.a) && near.has(tie.b)) || touching(tie);
}

function sift(all: readonly TieWeight[], asked: NetworkParameters) {
  const leftOut = { lapsed: 0, undated: 0, belowWeight: 0, otherStrength: 0 };
  const drawn = all.filter((tie) => {
    const reason = reasonToLeaveOut(tie, asked);
    if (reason) leftOut[reason] += 1;
    return reason === undefined;
  });
  return { drawn, leftOut };
}

function reasonToLeaveOut(tie: TieWeight, { minWeight = 1, strengths = [] }: NetworkParameters) {
  if (tie.weight < minWeight) return tie.weight > 0 ? "belowWeight" : tie.uncertain > 0 ? "undated" : "lapsed";
  return strengths.length > 0 && !strengths.includes(tie.strongest) ? "otherStrength" : undefined;
}

/** So many ties in full are kept for one question: their sources take some kilobyte each. */
const KEPT_IN_FULL = 8_000;

/** What a tie rests on, and where that was read. */
type Gathered = { bases: Basis[]; places: Set<Provenance> };

/** The ties of a page in full, with where they were read. Who opens the same view again, or one beside it, finds most of them made. */
async function tiesOf(
  page: readonly TieWeight[],
  { grounds, inFull }: Weighed,
  placesOf: ReturnType<typeof placesIn>,
  catalogue: Catalogue,
  signal?: AbortSignal,
): Promise<Tie[]> {
  const missing = page.filter((tie) => !inFull.has(tieKey(tie)));
  const made = new Map<string, Tie>();
  if (missing.length > 0) {
    const wanted = new Map<string, Map<string, Gathered>>();
    for (const { a, b } of missing) {
      const others = wanted.get(a) ?? new Map<string, Gathered>();
      // Kept statements that were read in the same place share it.
      wanted.set(a, others.set(b, { bases: [], places: new Set() }));
    }
    const gather = (ground: TieGround): void => {
      let places: EachPlace | undefined;
      const add = (basis: Basis): void => {
        const tie = wanted.get(basis.a)?.get(basis.b);
        if (!tie) return;
        tie.bases.push(basis);
        places ??= placesOf(ground.subject);
        let before: Provenance | undefined;
        places(basis.a, basis.b, (place) => {
          if (place !== before) tie.places.add(place);
          before = place;
        });
      };
      eachBasis(ground, add, wanted);
    };
    await inTurns(grounds, gather, signal);
    const gathered = [...wanted.values()].flatMap((others) => [...others.values()]);
    const make = (each: Gathered): void => {
      const tie = wireTie(each, catalogue);
      made.set(tie.id, tie);
    };
    await inTurns(gathered, make, signal);
  }
  const edges = page.flatMap((tie) => inFull.get(tieKey(tie)) ?? made.get(tieKey(tie)) ?? []);
  if (inFull.size + made.size > KEPT_IN_FULL) inFull.clear();
  for (const [key, tie] of made) inFull.set(key, tie);
  return edges;
}

function wireTie({ bases, places }: Gathered, catalogue: Catalogue): Tie {
  const tie = fold(bases);
  const { a, b, ...rest } = tie;
  return {
    id: tieKey(tie),
    type: "COOPERATES_WITH",
    source: a,
    target: b,
    ...rest,
    families: catalogue.issues.families(tie.issues),
    sources: onePlaceEach(cite([...places], catalogue)),
  };
}

/** A tie names each source once; the evidence behind it has every place in it. */
function onePlaceEach(sources: readonly SourceRef[]): SourceRef[] {
  const first = new Map<string, SourceRef>();
  for (const source of sources) {
    const key = `${source.id} ${source.dataset}`;
    if (!first.has(key)) first.set(key, source);
  }
  return [...first.values()];
}
