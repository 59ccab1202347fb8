import { labelOf } from "../../contract/ids.ts";
import { formatInterval } from "../../domain/dates.ts";
import { contradicting } from "../../domain/figure-disputes.ts";
import { byPrecedence, groupBy } from "../../domain/parallel.ts";
import { differingFigures, figuresAbout } from "../../queries/conflicts.ts";
import type { GraphStore } from "../../store/port.ts";
import { type Catalogue, ranked } from "../catalogue.ts";
import { oncePerCatalogue } from "../once.ts";
import { type FoundConflict, isConflictKind } from "./found.ts";
import { statesIn } from "./of-nodes.ts";

const AT_ONCE = 500;
/** Figures about one corridor, state, group, sector or body that contradict each other, from all figures that there are. */
export const figureConflicts = oncePerCatalogue(readFigures);

async function readFigures(store: GraphStore, catalogue: Catalogue): Promise<FoundConflict[]> {
  const datasets = [...catalogue.chosen];
  const measured = await store.run(differingFigures, { datasets });
  const found: FoundConflict[] = [];
  for (let at = 0; at < measured.length; at += AT_ONCE) {
    const rows = await store.run(figuresAbout, { ids: measured.slice(at, at + AT_ONCE), datasets });
    const ofEach = groupBy(ranked(rows, catalogue).sort(shownFirst), ({ about }) => about);
    for (const [about, figures] of ofEach) found.push(...contradicting(figures).flatMap((among) => wired(about, among)));
  }
  return found;
}

/** Among figures of one dataset the largest is the one drawn. */
function shownFirst(a: Row, b: Row): number {
  return byPrecedence(a, b) || b.value - a.value;
}

type Row = ReturnType<typeof figuresAbout.decode>;

function wired(about: string, figures: readonly Row[]): FoundConflict[] {
  const kind = labelOf(about);
  if (kind === undefined || !isConflictKind(kind)) return [];
  const [first, ...others] = figures;
  const period = first?.period ? (formatInterval(first.period) ?? "") : "";
  return [
    {
      about,
      kind,
      ends: [about],
      property: "value",
      figure: first ? { metric: first.metric, unit: first.unit, edition: first.edition, period } : null,
      values: figures.map(({ value, provenance }, at) => ({ value, dataset: provenance.dataset, shown: at === 0, places: [provenance] })),
      why: others.every(({ provenance }) => provenance.dataset !== first?.provenance.dataset) ? "precedence" : "larger",
      states: statesIn(about),
    },
  ];
}
