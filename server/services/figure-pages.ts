import type { FigureGroup } from "../contract/wire/explore.ts";
import type { CorridorParameters } from "../contract/wire/parameters.ts";
import { compare, groupBy } from "../domain/parallel.ts";
import { corridorObservations } from "../queries/statements.ts";
import type { GraphStore } from "../store/port.ts";

export type StoredFigure = ReturnType<typeof corridorObservations.decode>;
export type Filters = Omit<CorridorParameters, "limit" | "offset">;
type Narrowed = ReturnType<typeof narrowed>;
/** Figures that are read together: those of a year, or of a unit where some lie in no one year. */
type Part = Pick<FigureGroup, "metric" | "unit" | "edition" | "year" | "figures">;

/** Figures that an engine puts in order well within the time that an answer has. */
const AT_ONCE = 2_000;
export const NO_EDITION = "none";

/** Filters as the queries take them. */
export function narrowed({ origin, destination, metric, unit, edition, datasets, year, minimum }: Filters) {
  return {
    origins: [...(origin ?? [])],
    destinations: [...(destination ?? [])],
    metrics: [...(metric ?? [])],
    units: [...(unit ?? [])],
    editions: [...(edition ?? [])],
    datasets: [...(datasets ?? [])],
    dated: year !== undefined,
    from: `${year ?? 1900}-01-01`,
    until: `${year ?? 2100}-12-31`,
    bounded: minimum !== undefined,
    minimum: minimum ?? 0,
  };
}

/**
 * So many figures, largest first within a metric and an edition, however many there are: a world of them, in order, takes
 * an engine longer than one answer may. @param groups of all that pass, which say where each part begins
 */
export async function figuresInOrder(
  store: GraphStore,
  asked: Narrowed,
  groups: readonly FigureGroup[],
  { offset, limit }: { offset: number; limit: number },
  signal?: AbortSignal,
): Promise<StoredFigure[]> {
  if (limit <= AT_ONCE) return limit === 0 ? [] : store.run(corridorObservations, { ...asked, offset, limit }, signal);
  const found: StoredFigure[][] = [];
  let before = 0;
  for (const block of blocksOf(groups)) {
    const from = Math.max(0, offset - before);
    const until = Math.min(sizeOf(block), offset + limit - before);
    before += sizeOf(block);
    if (from < until) found.push((await firstOf(store, asked, block, until, signal)).slice(from));
  }
  return found.flat();
}

/** Groups that stand in one order, in the order of their metrics and editions. */
function blocksOf(groups: readonly FigureGroup[]): FigureGroup[][] {
  const blocks = [...groupBy(groups, ({ metric, edition }) => JSON.stringify([metric, edition])).values()];
  const edition = ([first]: readonly FigureGroup[]): string => first?.edition ?? NO_EDITION;
  return blocks.sort((a, b) => compare(a[0]?.metric ?? "", b[0]?.metric ?? "") || compare(edition(a), edition(b)));
}

const sizeOf = (groups: readonly Pick<FigureGroup, "figures">[]): number => groups.reduce((sum, { figures }) => sum + figures, 0);

/** The first figures of a block: of each part no more than could be among them. */
async function firstOf(
  store: GraphStore,
  asked: Narrowed,
  block: readonly FigureGroup[],
  most: number,
  signal?: AbortSignal,
): Promise<StoredFigure[]> {
  const read: StoredFigure[][] = [];
  for (const part of [...groupBy(block, ({ unit }) => unit).values()].flatMap(partsOf))
    read.push(await partOf(store, asked, part, Math.min(part.figures, most), signal));
  // Statements of one figure stay in the order in which they came.
  const sorted = read.flat().sort((a, b) => amount(b) - amount(a) || compare(a.id, b.id));
  return sorted.slice(0, most);
}

function partsOf(groups: readonly FigureGroup[]): Part[] {
  const [first] = groups;
  if (!first || groups.every(({ year }) => year !== null)) return [...groups];
  return [{ ...first, year: null, figures: sizeOf(groups) }];
}

async function partOf(
  store: GraphStore,
  asked: Narrowed,
  { metric, unit, edition, year }: Part,
  most: number,
  signal?: AbortSignal,
): Promise<StoredFigure[]> {
  const period = year === null ? {} : { dated: true, from: `${year}-01-01`, until: `${year}-12-31` };
  const own = { ...asked, metrics: [metric], units: [unit], editions: [edition ?? NO_EDITION], ...period };
  const pages: StoredFigure[][] = [];
  for (let offset = 0; offset < most; offset += AT_ONCE)
    pages.push(await store.run(corridorObservations, { ...own, offset, limit: Math.min(AT_ONCE, most - offset) }, signal));
  return pages.flat();
}

/** As the query orders. */
function amount({ value, valueLow, valueHigh }: StoredFigure): number {
  return value ?? valueLow ?? valueHigh ?? -1;
}
