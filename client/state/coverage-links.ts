import { isId } from "../../server/contract/ids.ts";
import { pairKey } from "../../server/domain/pair.ts";
import { today } from "../../server/domain/time.ts";
import type { BriefView } from "./brief-view.ts";
import { type CellRef, COVERAGE_PRESET, type CoverageView, LABOUR_MOBILITY } from "./coverage-view.ts";
import type { Range } from "./range.ts";
import { EMPTY_VIEW, LIMITS, type ViewState } from "./view.ts";

/** The tie behind a cell in the explorer, with the matrix's issue, day and datasets. */
export function viewOfCell({ origin, destination, issue }: CellRef, { asOf, since, datasets }: CoverageView): ViewState {
  return {
    ...EMPTY_VIEW,
    focus: origin,
    added: [destination],
    issues: [issue],
    datasets,
    selection: [pairKey(origin, destination)],
    ...(asOf !== undefined && { asOf }),
    ...(since !== undefined && { since }),
  };
}

/** The matrix of what an explorer's view is about: its issues, days, datasets and figures, and its states where it names some. */
export function coverageOfView(view: ViewState): CoverageView {
  const { bloc: preset, ...base } = COVERAGE_PRESET;
  const named = [view.focus, ...view.added, ...view.selection].filter((id) => id !== undefined);
  const states = [...new Set(named.flatMap((id) => (isId("State", id) ? [id] : [])))];
  const bloc = named.find((id) => isId("Organisation", id)) ?? view.bodies[0];
  const { asOf, since, metric, edition, year } = view;
  return {
    ...base,
    issues: view.issues.length > 0 ? view.issues : base.issues,
    datasets: view.datasets,
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
  const { bloc, states, issues, layers, datasets } = view;
  const [first, ...others] = bloc === undefined ? states : [bloc];
  const isPreset = layers.length === COVERAGE_PRESET.layers.length && layers.every((level) => COVERAGE_PRESET.layers.includes(level));
  return {
    ...EMPTY_VIEW,
    ...daysOf(view),
    ...(first !== undefined && { focus: first }),
    added: others.slice(0, LIMITS.added),
    issues,
    levels: isPreset ? [] : layers,
    datasets,
  };
}
