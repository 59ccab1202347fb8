import { EntenteError } from "../contract/errors.ts";
import { LEVELS } from "../contract/vocabulary.ts";
import type { SourceRef } from "../contract/wire/common.ts";
import type { ChangesParameters, TimelineParameters } from "../contract/wire/parameters.ts";
import type { ChangesAnswer, TimelineAnswer, Happening as WireHappening } from "../contract/wire/timeline.ts";
import { groupBy } from "../domain/parallel.ts";
import type { PathGraph } from "../domain/path-graph.ts";
import { today } from "../domain/time.ts";
import { asFound, type Happening, inOrder, subjectsOf, type TimelineQuestion } from "../domain/timeline.ts";
import { between, byYear, countKinds } from "../domain/timeline-counts.ts";
import * as queries from "../queries/nodes.ts";
import { pathEdges } from "../queries/paths.ts";
import type { GraphStore } from "../store/port.ts";
import { type Catalogue, cite, ranked } from "./catalogue.ts";
import { PRESET_LEVELS } from "./cooperation.ts";
import { describedNodes } from "./nodes.ts";
import type { PathRelations } from "./path-relations.ts";
import { inTurns } from "./turn.ts";

const NAMES_AT_ONCE = 2_000;

/** What happened in each year, of all years: it doesn't depend on the day asked about elsewhere. */
export async function timeline(
  store: GraphStore,
  relations: PathRelations,
  catalogue: Catalogue,
  asked: TimelineParameters,
  signal?: AbortSignal,
): Promise<TimelineAnswer> {
  const graph = await relations.read(catalogue);
  const question = questionOf(asked, graph, catalogue);
  const subjects = subjectsOf(graph, question);
  const all = await allOf(asFound(graph, question, subjects), signal);
  const countOf = async (wider: TimelineQuestion): Promise<number> => {
    let count = 0;
    const add = (): void => {
      count += 1;
    };
    await inTurns(asFound(graph, wider, subjects), add, signal);
    return count;
  };
  const { years, undated } = byYear(all);
  const placed = years.flatMap(({ happenings: each }) => each);
  const [from, limit] = [asked.offset ?? 0, asked.limit ?? 1000];
  const [items, without] = [placed.slice(from, from + limit), undated.slice(0, limit)];
  const named = await namesOf(store, graph, [...items, ...without], signal);
  return {
    years: years.map(({ year, happenings: each }) => ({ year, total: each.length, kinds: countKinds(each) })),
    undated: {
      total: undated.length,
      kinds: countKinds(undated),
      items: without.map((each) => wire(graph, each, named)),
      truncated: undated.length > without.length,
    },
    items: items.map((each) => wire(graph, each, named)),
    total: all.length,
    truncated: placed.length > from + items.length,
    leftOut: {
      universal: question.levels.includes("universal") ? 0 : (await countOf({ ...question, levels: LEVELS })) - all.length,
      beyond: asked.issues?.length || !question.issues ? 0 : (await countOf({ ...question, issues: undefined })) - all.length,
    },
  };
}

/** What came and what went between two days, and what may have. */
export async function changes(
  store: GraphStore,
  relations: PathRelations,
  catalogue: Catalogue,
  asked: ChangesParameters,
  signal?: AbortSignal,
): Promise<ChangesAnswer> {
  const [since, asOf] = [asked.since, asked.asOf ?? today()];
  if (since >= asOf) throw new EntenteError("bad_parameter", { detail: "since has to be earlier than asOf" });
  const graph = await relations.read(catalogue);
  const all = await allOf(asFound(graph, questionOf(asked, graph, catalogue)), signal);
  const known = all.filter(({ date, reported }) => between(date, since, asOf, reported) === "yes");
  const perhaps = all.filter(({ date, reported }) => between(date, since, asOf, reported) === "unknown");
  const [from, limit] = [asked.offset ?? 0, asked.limit ?? 200];
  const pages = { known: known.slice(from, from + limit), perhaps: perhaps.slice(0, limit) };
  const shown = [...pages.known, ...pages.perhaps];
  const [named, sourcesOf] = await Promise.all([
    namesOf(store, graph, shown, signal),
    citing(store, graph, catalogue, shown, asked.datasets ?? [], signal),
  ]);
  const change = (each: Happening) => ({ ...wire(graph, each, named), sources: sourcesOf(each) });
  return {
    since,
    asOf,
    kinds: countKinds(known),
    items: pages.known.map(change),
    total: known.length,
    truncated: known.length > from + pages.known.length,
    perhaps: {
      kinds: countKinds(perhaps),
      items: pages.perhaps.map(change),
      total: perhaps.length,
      truncated: perhaps.length > pages.perhaps.length,
    },
  };
}

async function allOf(each: Iterable<Happening>, signal?: AbortSignal): Promise<Happening[]> {
  const found: Happening[] = [];
  await inTurns(each, (happening) => found.push(happening), signal);
  return inOrder(found);
}

/** @throws EntenteError not_found where there is no such focus */
function questionOf(asked: TimelineParameters, graph: PathGraph, { issues }: Catalogue): TimelineQuestion {
  const focus = asked.focus === undefined ? undefined : graph.numbers.get(asked.focus);
  if (asked.focus !== undefined && focus === undefined) throw new EntenteError("not_found", { what: `node ${asked.focus}` });
  const chosen = (asked.issues ?? []).length > 0;
  return {
    focus,
    around: asked.focus?.startsWith("issue:") ? issues.closure([asked.focus]) : undefined,
    issues: chosen || !asked.beyond ? issues.closure(asked.issues) : undefined,
    levels: asked.levels?.length ? asked.levels : PRESET_LEVELS,
    channels: asked.channels?.length ? asked.channels : undefined,
    datasets: asked.datasets?.length ? new Set(asked.datasets) : undefined,
    familiesOf: (all) => issues.families(all),
  };
}

type Names = ReadonlyMap<string, string>;

async function namesOf(store: GraphStore, graph: PathGraph, shown: readonly Happening[], signal?: AbortSignal): Promise<Names> {
  const ids = [
    ...new Set(shown.flatMap(({ subject, actor }) => [idOf(graph, subject), ...(actor === undefined ? [] : [idOf(graph, actor)])])),
  ];
  const names = new Map<string, string>();
  for (let at = 0; at < ids.length; at += NAMES_AT_ONCE) {
    for (const { id, name } of await store.run(queries.nodes, { ids: ids.slice(at, at + NAMES_AT_ONCE) }, signal)) names.set(id, name);
  }
  return names;
}

/** Where each was read: of the relation that tells it, or of the subject itself. */
async function citing(
  store: GraphStore,
  graph: PathGraph,
  catalogue: Catalogue,
  shown: readonly Happening[],
  datasets: readonly string[],
  signal?: AbortSignal,
): Promise<(happening: Happening) => SourceRef[]> {
  const told = shown.filter(({ actor }) => actor !== undefined);
  const ends = [...new Set(told.flatMap(({ subject, actor }) => [idOf(graph, subject), idOf(graph, actor ?? -1)]))].sort();
  const alone = [...new Set(shown.flatMap(({ subject, actor }) => (actor === undefined ? [idOf(graph, subject)] : [])))].sort();
  const [nodes, statements] = await Promise.all([
    alone.length === 0 ? [] : describedNodes(store, catalogue, alone, datasets, signal),
    ends.length === 0 ? [] : store.run(pathEdges, { ids: ends, others: ends, datasets: [...datasets] }, signal),
  ]);
  const sources = new Map(nodes.map((node) => [node.id, node.sources]));
  const stated = groupBy(ranked(statements, catalogue), ({ type, source, target }) => `${source}~${type}~${target}`);
  return (happening) => {
    const id = idOfHappening(graph, happening);
    const told = stated.get(id);
    return told
      ? cite(
          told.map(({ provenance }) => provenance),
          catalogue,
        )
      : (sources.get(id) ?? []);
  };
}

function wire(graph: PathGraph, happening: Happening, names: Names): WireHappening {
  const { kind, subject, actor, role, date, datedBy, families } = happening;
  const named = (at: number) => ({ id: idOf(graph, at), name: names.get(idOf(graph, at)) ?? idOf(graph, at) });
  return {
    id: idOfHappening(graph, happening),
    kind,
    subject: named(subject),
    actor: actor === undefined ? null : named(actor),
    role,
    date,
    datedBy,
    families: [...families],
  };
}

function idOfHappening(graph: PathGraph, { subject, actor, relation }: Happening): string {
  const type = relation === undefined ? undefined : graph.relations[relation]?.type;
  return actor === undefined || type === undefined ? idOf(graph, subject) : `${idOf(graph, actor)}~${type}~${idOf(graph, subject)}`;
}

function idOf({ nodes }: PathGraph, at: number): string {
  return nodes[at]?.id ?? "";
}
