import {
  type DatasetId,
  type IssueId,
  idOf,
  isId,
  type NodeLabel,
  type OrganisationId,
  prefixOf,
  type StateId,
} from "../../server/contract/ids.ts";
import { LEVELS, type Level } from "../../server/contract/vocabulary.ts";
import { isFigureName } from "../../server/domain/lists.ts";
import { compactNode, dayOf, nodeOf, regionOf, wholeOf } from "./compact.ts";
import { type Dropped, reader } from "./reader.ts";
import type { ViewSearch } from "./search.ts";
import { compactSupposition, SUPPOSED_MOST, type Supposition, suppositionOf } from "./suppositions.ts";

export const ARRANGEMENTS = ["states", "issues"] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];
export const MATRIX_ORDERS = ["name", "people", "gaps"] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

/** What the matrix of coverage is of. Absent figures and days are the server's own choice, which its answer names. */
export type CoverageView = {
  /** Origins by destinations on one issue, or corridors by issues. */
  by: Arrangement;
  bloc?: OrganisationId;
  states: readonly StateId[];
  /** UN M49 regions and subregions, beside the bloc and the states. */
  regions: readonly string[];
  issues: readonly IssueId[];
  /** Which layers a cell shows, in the order of the levels. */
  layers: readonly Level[];
  order: MatrixOrder;
  datasets: readonly DatasetId[];
  asOf?: string;
  /** The earlier day of two that are compared. */
  since?: string;
  metric?: string;
  edition?: string;
  year?: number;
  /** The cell whose evidence is open. */
  cell?: CellRef;
  /** What is not so and supposed: all that rests on it is marked as hypothetical. */
  suppose?: readonly Supposition[];
};
export type CellRef = { origin: StateId; destination: StateId; issue: IssueId };

export const LABOUR_MOBILITY = idOf("Issue", "issue:labour_mobility");
export const COVERAGE_PRESET: CoverageView = {
  by: "states",
  bloc: idOf("Organisation", "organisation:cis"),
  states: [],
  regions: [],
  issues: [LABOUR_MOBILITY],
  layers: ["bilateral", "regional"],
  order: "name",
  datasets: [],
};

const PARAMETERS = [
  "by",
  "bloc",
  "states",
  "regions",
  "issues",
  "layers",
  "order",
  "datasets",
  "asOf",
  "since",
  "metric",
  "edition",
  "year",
  "cell",
  "suppose",
] as const;
/** So many states a matrix has at most. */
export const STATES_AT_MOST = 200;
const MOST = { states: STATES_AT_MOST, regions: 30, issues: 40, datasets: 50 } as const;
const NONE = "none";

/** The same without any evidence open. */
export function closeCell({ cell: _, ...rest }: CoverageView): CoverageView {
  return rest;
}

/** The parameters of the page's address. A pure inverse of {@link decodeCoverage}; what is as preset is left out. */
export function encodeCoverage(view: CoverageView, preset = COVERAGE_PRESET): ViewSearch {
  const issues = view.issues.slice(0, MOST.issues);
  const written: Record<(typeof PARAMETERS)[number], string | undefined> = {
    by: view.by === preset.by ? undefined : view.by,
    bloc: view.bloc === preset.bloc ? undefined : view.bloc === undefined ? NONE : tailOf("Organisation", view.bloc),
    states: listed(view.states.slice(0, MOST.states).map(compactNode)),
    regions: listed(view.regions.slice(0, MOST.regions)),
    issues: same(issues, preset.issues) ? undefined : listed(issues.map((id) => tailOf("Issue", id))),
    layers: same(view.layers, preset.layers) ? undefined : listed(view.layers),
    order: view.order === preset.order ? undefined : view.order,
    datasets: listed(view.datasets.slice(0, MOST.datasets).map((id) => tailOf("Dataset", id))),
    asOf: view.asOf,
    since: view.since,
    metric: view.metric,
    edition: view.edition,
    year: view.year === undefined ? undefined : String(view.year),
    cell: view.cell && [compactNode(view.cell.origin), compactNode(view.cell.destination), tailOf("Issue", view.cell.issue)].join("~"),
    suppose: listed((view.suppose ?? []).slice(0, SUPPOSED_MOST.all).map(compactSupposition)),
  };
  return Object.fromEntries(PARAMETERS.flatMap((name) => (written[name] === undefined ? [] : [[name, written[name]]])));
}

/** The view that an address names, and what in it named nothing. Total: it never throws. */
export function decodeCoverage(
  search: Readonly<Record<string, unknown>>,
  preset = COVERAGE_PRESET,
): { view: CoverageView; dropped: readonly Dropped[] } {
  const read = reader(search, PARAMETERS);
  const word = <W extends string>(name: string, words: readonly W[]) => read.one(name, (text) => words.find((each) => each === text));
  const bloc = read.one("bloc", (text) => (text === NONE ? NONE : idWith("Organisation", text)));
  const issues = read.list("issues", MOST.issues, (text) => idWith("Issue", text));
  const asOf = read.one("asOf", dayOf);
  const since = read.one("since", dayOf);
  const suppose = read.unique("suppose", SUPPOSED_MOST.all, suppositionOf, compactSupposition);
  const name = (text: string): string | undefined => (isFigureName(text) ? text : undefined);
  const optional = {
    ...(bloc !== NONE && { bloc: bloc ?? preset.bloc }),
    asOf,
    since,
    metric: read.one("metric", name),
    edition: read.one("edition", name),
    year: read.one("year", (text) => wholeOf(text, 1900, 2100)),
    cell: read.one("cell", cellOf),
    suppose: suppose.length > 0 ? suppose : undefined,
  };
  return {
    view: {
      by: word("by", ARRANGEMENTS) ?? preset.by,
      states: read.list("states", MOST.states, (text) => {
        const id = nodeOf(text);
        return id !== undefined && isId("State", id) ? id : undefined;
      }),
      regions: read.list("regions", MOST.regions, regionOf),
      issues: issues.length > 0 ? issues : preset.issues,
      layers: layersOf(
        read.list("layers", LEVELS.length, (text) => LEVELS.find((level) => level === text)),
        preset.layers,
      ),
      order: word("order", MATRIX_ORDERS) ?? preset.order,
      datasets: read.list("datasets", MOST.datasets, (text) => idWith("Dataset", text)),
      ...present(optional),
    },
    dropped: read.dropped,
  };
}

/** Only what is there: an absent choice is no key. */
function present<T extends Record<string, unknown>>(optional: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const kept: { [K in keyof T]?: NonNullable<T[K]> } = {};
  for (const key in optional) {
    const value = optional[key];
    if (value !== undefined && value !== null) kept[key] = value;
  }
  return kept;
}

function cellOf(text: string): CellRef | undefined {
  const [from = "", to = "", tail = "", ...rest] = text.split("~");
  const [origin, destination, issue] = [nodeOf(from), nodeOf(to), idWith("Issue", tail)];
  if (!origin || !destination || !issue || rest.length > 0 || origin === destination) return undefined;
  return isId("State", origin) && isId("State", destination) ? { origin, destination, issue } : undefined;
}

function layersOf(found: readonly Level[], preset: readonly Level[]): readonly Level[] {
  const layers = LEVELS.filter((level) => found.includes(level));
  return layers.length > 0 ? layers : preset;
}

function idWith<L extends NodeLabel>(label: L, tail: string) {
  const id = `${prefixOf(label)}:${tail}`;
  return isId(label, id) ? idOf(label, id) : undefined;
}

function tailOf(label: NodeLabel, id: string): string {
  return id.slice(prefixOf(label).length + 1);
}

function listed(words: readonly string[]): string | undefined {
  return words.length > 0 ? words.join(",") : undefined;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}
