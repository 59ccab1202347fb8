import { EntenteError } from "../contract/errors.ts";
import type { InstrumentsAnswer, Relation } from "../contract/wire/instruments.ts";
import type { TieChange } from "../contract/wire/network.ts";
import type { InstrumentParameters } from "../contract/wire/parameters.ts";
import { type InstrumentGraph, type InstrumentQuestion, instrumentsIn, type Through } from "../domain/instruments.ts";
import { compare, groupBy } from "../domain/parallel.ts";
import type { PathGraph } from "../domain/path-graph.ts";
import { Presence } from "../domain/presence.ts";
import { today } from "../domain/time.ts";
import { pathEdges } from "../queries/paths.ts";
import type { GraphStore } from "../store/port.ts";
import { type Catalogue, ranked } from "./catalogue.ts";
import { PRESET_LEVELS } from "./cooperation.ts";
import { describedNodes } from "./nodes.ts";
import type { PathRelations } from "./path-relations.ts";
import { type Statement, type Told, wireRelation } from "./relations.ts";

/** The instruments lens: agreements with their parties, issues and bodies. */
export async function instruments(
  store: GraphStore,
  relations: PathRelations,
  catalogue: Catalogue,
  asked: InstrumentParameters,
  signal?: AbortSignal,
): Promise<InstrumentsAnswer> {
  const graph = await relations.read(catalogue);
  const datasets = asked.datasets ?? [];
  const t = asked.asOf ?? today();
  const presenceOn = (day: string) => new Presence(graph, datasets.length > 0 ? new Set(datasets) : undefined, day);
  const presence = presenceOn(t);
  const other = asked.comparedWith === undefined ? undefined : presenceOn(asked.comparedWith);
  const { drawn, whole, agreements, universal } = instrumentsIn(graph, presence, questionOf(asked, graph, catalogue));
  const ids = idsOf(graph, drawn.nodes);
  const between = idsOf(graph, [...drawn.nodes, ...drawn.through.flatMap((one) => provisionsOf(graph, one))]);
  const [nodes, stated] = await Promise.all([
    describedNodes(store, catalogue, ids, datasets, signal),
    drawn.relations.length + drawn.through.length === 0
      ? []
      : store.run(pathEdges, { ids: between, others: between, datasets: [...datasets] }, signal),
  ]);
  return {
    nodes,
    edges: edgesOf(graph, { presence, other }, drawn, ranked(stated, catalogue), t, catalogue),
    truncated: agreements.drawn < agreements.all,
    total: { ...whole, agreements: agreements.all },
    leftOut: { universal },
    asOf: t,
  };
}

/** @throws EntenteError not_found where there is no such focus */
function questionOf(asked: InstrumentParameters, graph: PathGraph, { issues }: Catalogue): InstrumentQuestion {
  const focus = asked.focus === undefined ? undefined : graph.numbers.get(asked.focus);
  if (asked.focus !== undefined && focus === undefined) throw new EntenteError("not_found", { what: `node ${asked.focus}` });
  return {
    focus,
    around: asked.focus?.startsWith("issue:") ? issues.closure([asked.focus]) : undefined,
    labels: new Set(asked.labels),
    issues: asked.issues?.length ? issues.closure(asked.issues) : undefined,
    levels: asked.levels?.length ? asked.levels : PRESET_LEVELS,
    limit: asked.limit ?? 60,
    offset: asked.offset ?? 0,
  };
}

function edgesOf(
  graph: PathGraph,
  { presence, other }: { presence: Presence; other: Presence | undefined },
  { relations, through }: InstrumentGraph,
  statements: readonly Statement[],
  t: string,
  catalogue: Catalogue,
): Relation[] {
  const stated = groupBy(statements, ({ type, source, target }) => `${type} ${source} ${target}`);
  const statementsOf = (at: number): readonly Statement[] => {
    const { type, source, target } = endsOf(graph, at);
    return stated.get(`${type} ${source} ${target}`) ?? [];
  };
  const direct = relations.map((at) => {
    const told: Told = { ...endsOf(graph, at), ...presence.standing(at) };
    const relation = wireRelation(told, statementsOf(at), graph.nodes[graph.relations[at]?.target ?? -1]?.fact, t, catalogue);
    return changed(relation, other && presence.change(at, other));
  });
  const derived = through.map((one) => {
    const [source = "", target = ""] = idsInOrder(graph, [one.agreement, one.issue]);
    const told: Told = { type: "COVERS", source, target, live: null, conflict: false };
    const relation = wireRelation(told, one.relations.flatMap(statementsOf), undefined, t, catalogue);
    const properties = { ...relation.properties, through: idsOf(graph, provisionsOf(graph, one)) };
    const changes = new Set(one.relations.map((at) => other && presence.change(at, other)));
    // By several provisions: it is new only if all of them are.
    return changed({ ...relation, properties }, changes.size === 1 ? [...changes][0] : undefined);
  });
  return [...direct, ...derived].sort((a, b) => compare(a.id, b.id));
}

function changed(relation: Relation, change: TieChange | undefined): Relation {
  return change ? { ...relation, change } : relation;
}

function endsOf({ nodes, relations }: PathGraph, at: number): Pick<Told, "type" | "source" | "target"> {
  const relation = relations[at];
  if (!relation) throw new RangeError(`no relation ${at}`);
  return { type: relation.type, source: nodes[relation.source]?.id ?? "", target: nodes[relation.target]?.id ?? "" };
}

function provisionsOf({ relations }: PathGraph, { relations: covering }: Through): number[] {
  return covering.flatMap((at) => relations[at]?.source ?? []);
}

function idsInOrder({ nodes }: PathGraph, numbers: readonly number[]): string[] {
  return numbers.map((at) => nodes[at]?.id ?? "");
}

/** Each once, in order. */
function idsOf(graph: PathGraph, numbers: readonly number[]): string[] {
  return [...new Set(idsInOrder(graph, numbers))].sort(compare);
}
