import { formatInterval } from "../../domain/dates.ts";
import { contradicting } from "../../domain/figure-disputes.ts";
import { byPrecedence, groupBy } from "../../domain/parallel.ts";
import { differingFigures, figuresOfCorridors } from "../../queries/conflicts.ts";
import type { GraphStore } from "../../store/port.ts";
import { type Catalogue, ranked } from "../catalogue.ts";
import type { FoundConflict } from "./found.ts";

const AT_ONCE = 500;
const known = new WeakMap<Catalogue, Promise<FoundConflict[]>>();

/** Figures about corridors that contradict each other: read once for each catalogue, from all figures that there are. */
export function figureConflicts(store: GraphStore, catalogue: Catalogue): Promise<FoundConflict[]> {
  const before = known.get(catalogue);
  if (before) return before;
  const read = readFigures(store, catalogue);
  known.set(catalogue, read);
  // A failed reading is not kept: the next request tries anew.
  read.catch(() => known.delete(catalogue));
  return read;
}

async function readFigures(store: GraphStore, catalogue: Catalogue): Promise<FoundConflict[]> {
  const datasets = [...catalogue.chosen];
  const corridors = await store.run(differingFigures, { datasets });
  const found: FoundConflict[] = [];
  for (let at = 0; at < corridors.length; at += AT_ONCE) {
    const rows = await store.run(figuresOfCorridors, { ids: corridors.slice(at, at + AT_ONCE), datasets });
    const ofEach = groupBy(ranked(rows, catalogue).sort(shownFirst), ({ corridor }) => corridor);
    for (const [corridor, figures] of ofEach) found.push(...contradicting(figures).map((among) => wired(corridor, among)));
  }
  return found;
}

/** Among figures of one dataset the largest is the one drawn. */
function shownFirst(a: Row, b: Row): number {
  return byPrecedence(a, b) || b.value - a.value;
}

type Row = ReturnType<typeof figuresOfCorridors.decode>;

function wired(corridor: string, figures: readonly Row[]): FoundConflict {
  const [first, ...others] = figures;
  const period = first?.period ? (formatInterval(first.period) ?? "") : "";
  return {
    about: corridor,
    kind: "Corridor",
    ends: [corridor],
    property: "value",
    figure: first ? { metric: first.metric, unit: first.unit, edition: first.edition, period } : null,
    values: figures.map(({ value, provenance }, at) => ({ value, dataset: provenance.dataset, shown: at === 0, places: [provenance] })),
    why: others.every(({ provenance }) => provenance.dataset !== first?.provenance.dataset) ? "precedence" : "larger",
    states: corridor
      .slice("corridor:".length)
      .split(">")
      .map((code) => `state:${code}`),
  };
}
