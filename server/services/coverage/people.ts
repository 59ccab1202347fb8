import { EntenteError } from "../../contract/errors.ts";
import type { PeopleMeasure } from "../../contract/wire/coverage.ts";
import type { PeopleParameters } from "../../contract/wire/coverage-parameters.ts";
import type { Provenance } from "../../domain/facts.ts";
import { chooseFigures, Figures, type Offered } from "../../domain/questions/figures.ts";
import * as queries from "../../queries/questions.ts";
import type { GraphStore } from "../../store/port.ts";
import { type Catalogue, ranked } from "../catalogue.ts";
import { oncePerCatalogue } from "../once.ts";
import type { Whom } from "./whom.ts";

/** Figures of one metric, edition and year by corridor, `origin destination`, and where they were read, each source once. */
export type People = { measure: PeopleMeasure; figures: ReadonlyMap<string, number>; stated: readonly Provenance[] };

/**
 * The figures to stand beside the cells, chosen as the questions choose them; undefined where no metric is asked for.
 * @throws EntenteError bad_parameter that lists the choices, where there are no such figures
 */
export async function peopleOf(
  store: GraphStore,
  catalogue: Catalogue,
  { metric, edition, year, datasets = [] }: PeopleParameters & { datasets?: readonly string[] },
  { origins, destinations, names }: Whom,
  signal?: AbortSignal,
): Promise<People | undefined> {
  if (metric === undefined) {
    if (edition === undefined && year === undefined) return undefined;
    throw new EntenteError("bad_parameter", { detail: "edition and year say which figures of a metric are meant; give the metric too." });
  }
  const asked = { metric, ...(edition === undefined ? {} : { edition }), ...(year === undefined ? {} : { year }) };
  const choice = chooseFigures(await offered(store, catalogue), asked);
  if (typeof choice === "string") throw new EntenteError("bad_parameter", { detail: choice });
  const period = { from: `${choice.year}-01-01`, to: `${choice.year}-12-31` };
  // All of the world's are asked for as such.
  const among = (states: readonly string[]) => (states.length < names.size ? [...states] : []);
  const between = { origins: among(origins), destinations: among(destinations), datasets: [...datasets] };
  const narrowed = { metric: choice.metric, edition: choice.edition, ...period, minimum: 0, ...between };
  const rows = ranked(await store.run(queries.corridorFigures, narrowed, signal), catalogue);
  const figures = new Figures(
    choice,
    rows.map((row) => ({ ...choice, ...row })),
  );
  return {
    measure: choice,
    figures: new Map(figures.all.map(({ origin, destination, value }) => [`${origin} ${destination}`, value])),
    stated: [...new Map(rows.map(({ provenance }) => [`${provenance.source} ${provenance.dataset}`, provenance])).values()],
  };
}

/** Which figures about corridors these datasets offer. A period counts in a year if all of it lies there. */
export const offered = oncePerCatalogue(async (store, { chosen }): Promise<Offered[]> => {
  const rows = await store.run(queries.corridorEditions, { datasets: [...chosen] });
  const offers = new Map<string, Offered>();
  for (const { metric, edition, earliest, latest, unit, count } of rows) {
    const year = earliest.slice(0, 4);
    if (year !== latest.slice(0, 4)) continue;
    const key = JSON.stringify([metric, edition, year]);
    offers.set(key, { metric, edition, year: Number(year), unit, count: (offers.get(key)?.count ?? 0) + count });
  }
  return [...offers.values()];
});
