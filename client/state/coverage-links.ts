import { type IssueId, idOf, isId, type OrganisationId, type StateId } from "../../server/contract/ids.ts";
import { MIGRATION } from "../../server/domain/issues.ts";
import { pairKey } from "../../server/domain/pair.ts";
import { today } from "../../server/domain/time.ts";
import type { BriefView } from "./brief-view.ts";
import { type CellRef, COVERAGE_PRESET, type CoverageView, LABOUR_MOBILITY } from "./coverage-view.ts";
import { coverIssue } from "./looks.ts";
import type { Range } from "./range.ts";
import { endsOf } from "./selected.ts";
import { EMPTY_VIEW, LIMITS, type ViewState } from "./view.ts";

const EVERY_ISSUE = idOf("Issue", MIGRATION);

/** The tie behind a cell in the explorer, with the matrix's issue, day and datasets. */
export function viewOfCell({ origin, destination, issue }: CellRef, { asOf, since, datasets, layers }: CoverageView): ViewState {
  return {
    ...EMPTY_VIEW,
    focus: origin,
    added: [destination],
    issues: [issue],
    datasets,
    selection: [pairKey(origin, destination)],
    ...(asOf !== undefined && { asOf }),
    ...(since !== undefined && { since }),
    // Through the corridors lens the paint is that of the layer which the matrix shows first.
    ...(layers[0] !== undefined && { cover: layers[0] }),
  };
}

/** The corridor of a cell in the explorer, among its origin’s, drawn by what covers them: as the matrix shows it, on the map. */
export function corridorOfCell(cell: CellRef, matrix: CoverageView): ViewState {
  const { origin, destination } = cell;
  const { metric, edition, year } = matrix;
  return {
    ...viewOfCell(cell, matrix),
    lens: "corridors",
    layout: "map",
    added: [],
    selection: [idOf("Corridor", `corridor:${origin.slice(6)}>${destination.slice(6)}`)],
    ...(metric !== undefined && { metric }),
    ...(edition !== undefined && { edition }),
    ...(year !== undefined && { year }),
  };
}

/** The matrix of what an explorer's view is about: its issues, days, datasets and figures, and its states where it names some. */
export function coverageOfView(view: ViewState): CoverageView {
  const { bloc: preset, ...base } = COVERAGE_PRESET;
  const named = [view.focus, ...view.added, ...view.selection.flatMap(endsOf)].filter((id) => id !== undefined);
  const states = [...new Set(named.flatMap((id) => (isId("State", id) ? [id] : [])))];
  const bloc = named.find((id) => isId("Organisation", id)) ?? view.bodies[0];
  const { asOf, since, metric, edition, year, cover } = view;
  return {
    ...base,
    issues: view.issues.length > 0 ? view.issues : base.issues,
    datasets: view.datasets,
    // The layer shown first is that by which corridors are drawn.
    ...(cover !== undefined && base.layers[0] !== cover && { layers: [cover] }),
    // One state alone has no pair: it is seen among the bloc's members.
    states: states.length > 1 ? states : [],
    ...(states.length > 1 ? {} : { bloc: bloc !== undefined && isId("Organisation", bloc) ? bloc : preset }),
    ...(asOf !== undefined && { asOf }),
    ...(since !== undefined && { since }),
    ...(metric !== undefined && { metric }),
    ...(edition !== undefined && { edition }),
    ...(year !== undefined && { year }),
  };
}

/** What changed of what an explorer's view is about: whose network, between its days, on its issues or on all of them. */
export function changesOfView(view: ViewState): CoverageView {
  const { bloc: _, ...matrix } = coverageOfView(view);
  const named = [...(view.focus === undefined ? [] : [view.focus]), ...view.added];
  const bloc = named.flatMap((id) => (isId("Organisation", id) ? [id] : []))[0] ?? view.bodies[0];
  return {
    ...matrix,
    issues: view.issues.length > 0 ? view.issues : [EVERY_ISSUE],
    layers: view.levels.length > 0 ? view.levels : matrix.layers,
    states: named.flatMap((id) => (isId("State", id) ? [id] : [])),
    ...(bloc !== undefined && isId("Organisation", bloc) && { bloc }),
  };
}

/** Whose changes are shown: the body's, or those of the one state that is chosen; else everybody's. */
export function focusOfCoverage({ bloc, states }: CoverageView): StateId | OrganisationId | undefined {
  return bloc ?? (states.length === 1 ? states[0] : undefined);
}

/** The issues that narrow: the whole field leaves out nothing, not even what names no issue. */
export function narrowingIssues({ issues }: CoverageView): readonly IssueId[] {
  return issues.includes(EVERY_ISSUE) ? [] : issues;
}

/** The matrix of some states of a view: on the issue and in the layer by which its corridors are drawn. */
export function coverageAmong(view: ViewState, states: readonly string[]): CoverageView {
  const { bloc: _, ...matrix } = coverageOfView(view);
  return {
    ...matrix,
    issues: [coverIssue(view)],
    states: [...new Set(states)].flatMap((id) => (isId("State", id) ? [idOf("State", id)] : [])),
  };
}

/** The matrix of a view with the evidence of one corridor open: on the issue and in the layer by which it is drawn. */
export function coverageOfCorridor(view: ViewState, origin: StateId, destination: StateId): CoverageView {
  const issue = coverIssue(view);
  const states = [origin, destination, ...coverageOfView(view).states];
  return { ...coverageAmong(view, states), cell: { origin, destination, issue } };
}

/** The brief of a row's state: on the matrix's first issue, of its day, by its datasets. */
export function briefOf({ issues, datasets, asOf }: CoverageView): BriefView {
  return { issue: issues[0] ?? LABOUR_MOBILITY, datasets, ...(asOf !== undefined && { asOf }) };
}

/** Two days of the matrix: those it names, else today and ten years before the later one. */
export function daysOf({ since, asOf = today() }: CoverageView): Range {
  return {
    since: since !== undefined && since < asOf ? since : `${Number(asOf.slice(0, 4)) - 10}${asOf.slice(4).replace("02-29", "02-28")}`,
    asOf,
  };
}

/** The ties of whom the matrix is about, between its two days: of the bloc, else among the states chosen, else everybody’s. */
export function tiesOfCoverage(view: CoverageView): ViewState {
  const { bloc, states, regions, layers, datasets } = view;
  const [first, ...others] = bloc === undefined ? states : [bloc];
  const isPreset = layers.length === COVERAGE_PRESET.layers.length && layers.every((level) => COVERAGE_PRESET.layers.includes(level));
  return {
    ...EMPTY_VIEW,
    ...daysOf(view),
    ...(first !== undefined && { focus: first }),
    added: others.slice(0, LIMITS.added),
    issues: narrowingIssues(view),
    levels: isPreset ? [] : layers,
    regions,
    datasets,
  };
}
