import { EntenteError } from "../contract/errors.ts";
import { labelOf } from "../contract/ids.ts";
import type { SourceRef } from "../contract/wire/common.ts";
import type { Network, Tie } from "../contract/wire/network.ts";
import type { NetworkParameters } from "../contract/wire/parameters.ts";
import type { Basis } from "../domain/bases.ts";
import type { Provenance } from "../domain/facts.ts";
import { groupBy } from "../domain/parallel.ts";
import { type TieFold, tieKey, ties } from "../domain/ties.ts";
import type { StoredNode } from "../queries/nodes.ts";
import * as nodeQueries from "../queries/nodes.ts";
import type { GraphStore } from "../store/port.ts";
import { type Catalogue, cite } from "./catalogue.ts";
import { known } from "./chosen.ts";
import { cooperation } from "./cooperation.ts";
import { describedNodes } from "./nodes.ts";
import { provenanceIn } from "./provenance.ts";
import { othersTurn } from "./turn.ts";

const TIES_AT_ONCE = 500;

/** The cooperation lens: ties between states, and between states and organisations. */
export async function network(store: GraphStore, catalogue: Catalogue, asked: NetworkParameters, signal?: AbortSignal): Promise<Network> {
  await refuseUnknown(store, catalogue, asked, signal);
  const around = await scopeOf(store, catalogue, asked, signal);
  const found = await cooperation(store, catalogue, asked, around, signal);
  const actors = await actorsOf(store, found.bases, signal);
  const allowed = actorFilter(asked, actors);
  await othersTurn();
  const inFocus = neighbourhood(
    asked.focus,
    found.bases.filter((basis) => allowed(basis.a) && allowed(basis.b)),
    (tie) => reasonToLeaveOut(tie, asked) === undefined,
  );
  await othersTurn();
  const { drawn, leftOut } = sift(ties(inFocus), asked);
  const offset = asked.offset ?? 0;
  const page = drawn.slice(offset, offset + (asked.limit ?? 500));
  const shown = new Set(page.flatMap(({ a, b }) => [a, b]));
  if (asked.focus !== undefined && offset === 0) shown.add(asked.focus);
  await othersTurn();
  const grounds = groupBy(inFocus, tieKey);
  const provenance = provenanceIn(found);
  const nodes = await describedNodes(store, catalogue, [...shown].sort(), asked.datasets ?? [], signal);
  const edges: Tie[] = [];
  for (const [at, tie] of page.entries()) {
    if (at % TIES_AT_ONCE === 0) await othersTurn();
    edges.push(wireTie(tie, grounds.get(tieKey(tie)) ?? [], provenance, catalogue));
  }
  return {
    nodes,
    edges,
    truncated: drawn.length > offset + page.length,
    total: { nodes: new Set([...drawn.flatMap(({ a, b }) => [a, b]), ...(asked.focus ? [asked.focus] : [])]).size, edges: drawn.length },
    leftOut: { ...leftOut, universal: !found.question.levels.includes("universal") },
    asOf: found.question.t,
  };
}

/** With a focus, statements are read in two steps: who is near it, then what these have with each other. */
async function scopeOf(store: GraphStore, catalogue: Catalogue, asked: NetworkParameters, signal?: AbortSignal) {
  if (asked.focus === undefined) return { touching: [], actors: asked.states ?? [] };
  const near = await cooperation(store, catalogue, asked, { touching: [asked.focus], actors: [] }, signal);
  const focus = asked.focus;
  const actors = new Set([focus]);
  for (const { a, b } of near.bases) if (a === focus || b === focus) actors.add(a).add(b);
  return { touching: [...actors], actors: [...actors] };
}

async function refuseUnknown(store: GraphStore, catalogue: Catalogue, asked: NetworkParameters, signal?: AbortSignal): Promise<void> {
  if (asked.focus === undefined) return;
  const found = await store.run(nodeQueries.nodes, { ids: await known(store, catalogue, [asked.focus], signal) }, signal);
  if (found.length === 0) throw new EntenteError("not_found", { what: `node ${asked.focus}` });
}

async function actorsOf(store: GraphStore, found: readonly Basis[], signal?: AbortSignal): Promise<Map<string, StoredNode>> {
  const ids = [...new Set(found.flatMap(({ a, b }) => [a, b]))];
  const stored = ids.length === 0 ? [] : await store.run(nodeQueries.nodes, { ids }, signal);
  return new Map(stored.map((node) => [node.id, node]));
}

/** Which actors may be drawn. The focus always may. */
function actorFilter(asked: NetworkParameters, actors: ReadonlyMap<string, StoredNode>): (id: string) => boolean {
  const { focus, states, regions } = asked;
  const kinds = new Set(asked.actors?.length ? asked.actors : ["state", "organisation"]);
  return (id) => {
    if (id === focus) return true;
    if (states?.length && !states.includes(id)) return false;
    const isState = labelOf(id) === "State";
    if (!kinds.has(isState ? "state" : "organisation")) return false;
    if (!regions?.length || !isState) return true;
    const { region, subregion } = actors.get(id)?.properties ?? {};
    return regions.some((each) => each === region || each === subregion);
  };
}

/** The focus, who has a tie with it that is drawn, and the ties among them. */
function neighbourhood(focus: string | undefined, found: readonly Basis[], isDrawn: (tie: TieFold) => boolean): Basis[] {
  if (focus === undefined) return [...found];
  const near = new Set([focus]);
  const touching = found.filter(({ a, b }) => a === focus || b === focus);
  for (const tie of ties(touching).filter(isDrawn)) near.add(tie.a).add(tie.b);
  return found.filter(({ a, b }) => (near.has(a) && near.has(b)) || a === focus || b === focus);
}

function sift(all: readonly TieFold[], asked: NetworkParameters) {
  const leftOut = { lapsed: 0, undated: 0, belowWeight: 0, otherStrength: 0 };
  const drawn = all.filter((tie) => {
    const reason = reasonToLeaveOut(tie, asked);
    if (reason) leftOut[reason] += 1;
    return reason === undefined;
  });
  return { drawn, leftOut };
}

function reasonToLeaveOut(tie: TieFold, { minWeight = 1, strengths = [] }: NetworkParameters) {
  if (tie.weight < minWeight) return tie.weight > 0 ? "belowWeight" : tie.uncertain > 0 ? "undated" : "lapsed";
  return strengths.length > 0 && !strengths.includes(tie.strongest) ? "otherStrength" : undefined;
}

function wireTie(tie: TieFold, grounds: readonly Basis[], provenance: (basis: Basis) => Provenance[], catalogue: Catalogue): Tie {
  const { a, b, ...rest } = tie;
  return {
    id: tieKey(tie),
    type: "COOPERATES_WITH",
    source: a,
    target: b,
    ...rest,
    families: catalogue.issues.families(tie.issues),
    sources: onePlaceEach(cite(grounds.flatMap(provenance), catalogue)),
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
