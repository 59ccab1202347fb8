import type { QuestionFigure } from "../../contract/wire/questions.ts";
import type { Provenance } from "../facts.ts";
import { byPrecedence, compare, groupBy } from "../parallel.ts";
import type { AskedQuestion } from "./found.ts";
import { listed, number } from "./words.ts";

/** A figure about a corridor. One metric, one year and one edition stand together; others are never mixed in. */
export type CorridorFigure = {
  origin: string;
  destination: string;
  value: number;
  unit: string;
  metric: string;
  year: number | null;
  edition: string | null;
  provenance: Provenance;
};

export type FigureChoice = { metric: string; edition: string; year: number; unit: string };

/** So many corridors have a figure of this metric, edition and year. */
export type Offered = FigureChoice & { count: number };

/** Fills in what of metric, edition and year is left out; a text says why they can't go together, and what can. */
export function chooseFigures(
  offered: readonly Offered[],
  { metric = "stock", edition, year }: Partial<AskedQuestion>,
): FigureChoice | string {
  const measured = offered.filter((each) => each.metric === metric);
  if (measured.length === 0) {
    const others = distinct(offered.map((each) => each.metric));
    return others.length === 0
      ? "The chosen datasets have no figures about corridors. Choose a dataset that has."
      : `The chosen datasets have no figures of “${metric}”; they have ${listed(others, 8)}.`;
  }
  const editions = distinct(measured.map((each) => each.edition));
  if (edition !== undefined && !editions.includes(edition))
    return `There is no edition “${edition}” of “${metric}” in the chosen datasets; there is ${listed(editions.map(editionText), 8)}.`;
  const fitting = measured.filter(
    (each) => (edition === undefined || each.edition === edition) && (year === undefined || each.year === year),
  );
  const most = widest(fitting);
  if (most === undefined) {
    const years = distinct(measured.filter((each) => edition === undefined || each.edition === edition).map((each) => String(each.year)));
    return `${edition === undefined ? `No edition of “${metric}” has` : `The edition “${edition}” of “${metric}” doesn’t have`} figures of ${year}; there are figures of ${listed(years, 12)}.`;
  }
  const latest = fitting.filter((each) => each.edition === most.edition).reduce((last, each) => Math.max(last, each.year), 0);
  return { metric, edition: most.edition, year: latest, unit: most.unit };
}

/** The edition with most corridors in any one year; of equal ones the last by name. */
function widest(offered: readonly Offered[]): Offered | undefined {
  return [...offered].sort((a, b) => b.count - a.count || compare(b.edition, a.edition))[0];
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort(compare);
}

/** One figure for each corridor: that of the dataset of highest precedence. Largest first. */
export class Figures {
  readonly choice: FigureChoice;
  readonly all: readonly CorridorFigure[];
  readonly #byCorridor: ReadonlyMap<string, CorridorFigure>;

  constructor(choice: FigureChoice, stated: readonly CorridorFigure[]) {
    this.choice = choice;
    const first = [...groupBy(stated, corridorKey).values()].flatMap((each) => [...each].sort(byPrecedence).slice(0, 1));
    this.all = first.sort((a, b) => b.value - a.value || compare(corridorKey(a), corridorKey(b)));
    this.#byCorridor = new Map(this.all.map((each) => [corridorKey(each), each]));
  }

  of(origin: string, destination: string): CorridorFigure | undefined {
    return this.#byCorridor.get(`${origin}>${destination}`);
  }

  get unit(): string {
    return this.choice.unit;
  }

  /** “stock, 2019, edition Rev. 2019”. */
  get words(): string {
    const { metric, year, edition } = this.choice;
    return `${metric}, ${year}, ${editionText(edition)}`;
  }
}

/** An empty one: its source states none. */
export function editionText(edition: string): string {
  return edition === "" ? "no edition stated" : `edition ${edition}`;
}

export function wireFigure({ metric, value, unit, year, edition, provenance }: CorridorFigure): QuestionFigure {
  return { metric, value, unit, year, edition: edition === "" ? null : edition, source: provenance.source };
}

/** Several figures of one edition and year, added up. Says so. */
export function summed(figures: readonly CorridorFigure[]): number {
  return figures.reduce((sum, { value }) => sum + value, 0);
}

export function people(value: number, unit: string): string {
  return `${number(Math.round(value))} ${unit === "persons" ? "people" : unit}`;
}

function corridorKey({ origin, destination }: { origin: string; destination: string }): string {
  return `${origin}>${destination}`;
}

export function corridorId(origin: string, destination: string): string {
  return `corridor:${origin.slice("state:".length)}>${destination.slice("state:".length)}`;
}
