import { EntenteError } from "../contract/errors.ts";
import type { CorridorId } from "../contract/ids.ts";
import { isId } from "../contract/ids.ts";
import type { ChoicesAnswer, CorridorAnswer } from "../contract/wire/corridors.ts";
import type { CorridorObservation, CorridorsAnswer, FigureGroup } from "../contract/wire/explore.ts";
import type { CorridorParameters } from "../contract/wire/parameters.ts";
import { seriesOf } from "../domain/corridor-series.ts";
import { addsUp, choicesOf, measureOf } from "../domain/figures.ts";
import { byPrecedence, compare } from "../domain/parallel.ts";
import * as nodeQueries from "../queries/nodes.ts";
import { corridorGroups, corridorObservations } from "../queries/statements.ts";
import type { GraphStore } from "../store/port.ts";
import { type Catalogue, cite, ranked } from "./catalogue.ts";
import { type Filters, figuresInOrder, NO_EDITION, narrowed, type StoredFigure } from "./figure-pages.ts";
import { describedNodes } from "./nodes.ts";
import { oncePerCatalogue } from "./once.ts";

/** Figures about corridors, largest first within a metric and edition. Nothing is summed or compared across editions. */
export async function corridors(
  store: GraphStore,
  catalogue: Catalogue,
  asked: CorridorParameters,
  signal?: AbortSignal,
): Promise<CorridorsAnswer> {
  const groups = await groupsOf(store, asked, signal);
  const total = groups.reduce((sum, { figures }) => sum + figures, 0);
  const offset = asked.offset ?? 0;
  // The embedded engine does not survive an offset far behind the last row.
  const limit = Math.min(asked.limit ?? 200, Math.max(0, total - offset));
  const rows = await figuresInOrder(store, narrowed(asked), groups, { offset, limit }, signal);
  const ends = [...new Set(rows.flatMap(({ origin, destination }) => [origin, destination]))];
  const nodes = await describedNodes(store, catalogue, ends, asked.datasets ?? [], signal);
  return {
    corridors: wired(catalogue, ranked(rows, catalogue), new Map(nodes.map(({ id, name }) => [id, name]))),
    nodes,
    total,
    truncated: total > offset + rows.length,
    groups,
  };
}

/** Which figures there are to choose from. */
export const corridorChoices = oncePerCatalogue(async (store, { chosen }): Promise<ChoicesAnswer> => {
  const choices = choicesOf(await groupsOf(store, { datasets: [...chosen] }));
  return { choices, preset: measureOf(choices, {}) ?? null };
});

const MOST = 2000;

/** All that is known of one corridor, year by year and edition by edition. @throws EntenteError not_found where nothing is */
export async function corridor(
  store: GraphStore,
  catalogue: Catalogue,
  id: CorridorId,
  asked: { datasets?: string[] },
  signal?: AbortSignal,
): Promise<CorridorAnswer> {
  const { origin, destination } = endsOf(id);
  if (!isId("State", origin) || !isId("State", destination)) throw new EntenteError("not_found", { what: `corridor ${id}` });
  const own = { origin: [origin], destination: [destination], ...asked };
  const rows = await store.run(corridorObservations, { ...narrowed(own), offset: 0, limit: MOST }, signal);
  if (rows.length === 0) throw new EntenteError("not_found", { what: `figure of ${id}` });
  const metric = [...new Set(rows.map((row) => row.metric))];
  const [all, fromOrigin, toDestination] = await Promise.all([
    groupsOf(store, { ...asked, metric }, signal),
    groupsOf(store, { ...asked, metric, origin: [origin] }, signal),
    groupsOf(store, { ...asked, metric, destination: [destination] }, signal),
  ]);
  const figures = ranked(rows, catalogue).sort(byPrecedence);
  const names = await namesOf(store, [origin, destination], signal);
  return {
    id,
    origin: { id: origin, label: "State", name: names.get(origin) ?? origin },
    destination: { id: destination, label: "State", name: names.get(destination) ?? destination },
    series: seriesOf({ figures: figures.map((row) => ({ ...row, year: yearOf(row.period) })), all, fromOrigin, toDestination }),
    figures: wired(catalogue, figures, names),
  };
}

function endsOf(id: CorridorId): { origin: string; destination: string } {
  const [origin = "", destination = ""] = id.slice(id.indexOf(":") + 1).split(">");
  return { origin: `state:${origin}`, destination: `state:${destination}` };
}

async function groupsOf(store: GraphStore, asked: Filters, signal?: AbortSignal): Promise<FigureGroup[]> {
  const rows = await store.run(corridorGroups, narrowed(asked), signal);
  // Ordered here: of several long keys the embedded engine orders now one way, now another.
  const ordered = rows.sort(
    (a, b) => compare(a.metric, b.metric) || compare(a.unit, b.unit) || compare(a.edition, b.edition) || a.year - b.year,
  );
  return ordered.map(({ metric, definition, unit, edition, year, figures, corridors: count, valued, sum, zeros, derived }) => ({
    metric,
    definition,
    unit,
    edition: edition === NO_EDITION ? null : edition,
    year: year === 0 ? null : year,
    figures,
    corridors: count,
    zeros,
    derived,
    sum: valued === figures && figures === count && addsUp(unit) ? sum : null,
  }));
}

function wired(catalogue: Catalogue, figures: readonly StoredFigure[], names: ReadonlyMap<string, string>): CorridorObservation[] {
  const end = (id: string) => ({ id, label: "State" as const, name: names.get(id) ?? id });
  return figures.map(({ provenance, origin, destination, ...rest }) => ({
    ...rest,
    origin: end(origin),
    destination: end(destination),
    year: yearOf(rest.period),
    sources: cite([provenance], catalogue),
  }));
}

/** The year in which the whole period lies, if there is one. */
function yearOf(period: CorridorObservation["period"]): number | null {
  const from = period?.earliest?.slice(0, 4);
  return from !== undefined && from === period?.latest?.slice(0, 4) ? Number(from) : null;
}

async function namesOf(store: GraphStore, ids: readonly string[], signal?: AbortSignal): Promise<Map<string, string>> {
  const stored = await store.run(nodeQueries.nodes, { ids: [...ids] }, signal);
  return new Map(stored.map(({ id, name }) => [id, name]));
}
