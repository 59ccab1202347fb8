import { type IssueId, idOf, isId, type NodeId, type StateId } from "../../server/contract/ids.ts";
import { LEVELS } from "../../server/contract/vocabulary.ts";
import { today } from "../../server/domain/time.ts";
import { type CellRef, COVERAGE_PRESET, type CoverageView, LABOUR_MOBILITY } from "./coverage-view.ts";
import { SUPPOSED_MOST, type SupposedKind, type Supposition } from "./suppositions.ts";

/** What would follow is asked of everybody whom it touches, in every layer, on whatever the instruments are about. */
export const WHAT_IF_PRESET: CoverageView = {
  by: "states",
  states: [],
  regions: [],
  issues: [],
  layers: LEVELS,
  order: "name",
  datasets: [],
};

/** So many states are laid out in the matrix beside what is supposed. */
const LAID_OUT = 60;

export function blankSupposition(kind: SupposedKind): Supposition {
  return kind === "agreement" ? { kind, level: "bilateral", bindingness: "binding", parties: [], issues: [] } : { kind };
}

/** One more, one in the place of another, or one less: at which place, and undefined for none. */
export function withSupposition(view: CoverageView, at: number, next: Supposition | undefined): CoverageView {
  const { suppose: before = [], cell: _, ...rest } = view;
  const suppose = before.toSpliced(at, 1, ...(next ? [next] : [])).slice(0, SUPPOSED_MOST.all);
  if (suppose.length === 0) return rest;
  return lateEnough({ ...rest, suppose });
}

/** What happens on a day has no consequence before it, so the day asked about is at least that of each change. */
function lateEnough(view: CoverageView): CoverageView {
  const last = (view.suppose ?? [])
    .flatMap(({ on }) => on ?? [])
    .toSorted()
    .at(-1);
  return last !== undefined && last > (view.asOf ?? today()) ? { ...view, asOf: last } : view;
}

/** A supposition that begins with one thing: who would join what, with the rest still to be chosen. */
export function supposeAbout(id: NodeId): CoverageView | undefined {
  const begun = beginWith(id);
  return begun && { ...WHAT_IF_PRESET, suppose: [begun] };
}

function beginWith(id: NodeId): Supposition | undefined {
  if (isId("Agreement", id)) return { kind: "accession", agreement: idOf("Agreement", id) };
  if (isId("Organisation", id)) return { kind: "membership", body: idOf("Organisation", id) };
  if (isId("State", id)) return { kind: "accession", state: idOf("State", id) };
  return undefined;
}

/** What is supposed of a cell: a new agreement of the two on its issue, or that one that is on record is in force. */
export function supposeOfCell({ origin, destination, issue }: CellRef, view: CoverageView, agreement?: NodeId): CoverageView {
  const begun: Supposition =
    agreement !== undefined && isId("Agreement", agreement)
      ? { kind: "in_force", agreement: idOf("Agreement", agreement) }
      : { ...newAgreement([origin, destination]), issues: [issue] };
  const { asOf, datasets, metric, edition, year } = view;
  return {
    ...WHAT_IF_PRESET,
    datasets,
    suppose: [begun],
    ...(asOf !== undefined && { asOf }),
    ...(metric !== undefined && { metric }),
    ...(edition !== undefined && { edition }),
    ...(year !== undefined && { year }),
  };
}

function newAgreement(parties: readonly StateId[]) {
  return { kind: "agreement", level: "bilateral", bindingness: "binding", parties, issues: [] } as const;
}

/** The matrix of the same suppositions: among the states that they touch where none were chosen, on an issue that they touch. */
export function matrixUnder(view: CoverageView, touched: readonly StateId[], issues: readonly IssueId[]): CoverageView {
  const { cell: _, ...rest } = view;
  const narrow = view.bloc !== undefined || view.states.length + view.regions.length > 0;
  return {
    ...rest,
    layers: COVERAGE_PRESET.layers,
    issues: view.issues.length > 0 ? view.issues : issues.length > 0 ? issues : [LABOUR_MOBILITY],
    states: narrow ? view.states : touched.slice(0, LAID_OUT),
  };
}
