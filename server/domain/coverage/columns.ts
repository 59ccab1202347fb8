import { LEVELS, type Level } from "../../contract/vocabulary.ts";
import type { CoverageColumns, Verdict } from "../../contract/wire/coverage.ts";
import type { Cell } from "./cells.ts";
import type { LayerCoverage, Layers } from "./layer.ts";

type Columns = Pick<CoverageColumns, "columns" | "verdicts">;
type Dictionaries = { states: readonly { id: string }[]; issues: readonly { id: string }[]; agreements: readonly { id: string }[] };

/**
 * Cells as numbers in dictionaries: a whole world in a fiftieth of the room. {@link cellsOfColumns} reads them back.
 * @param agreements all that the cells may name; those come back that they do name, and these are the verdicts' dictionary
 */
export function columnsOf<A extends { id: string }>(
  cells: readonly Cell[],
  layers: readonly Level[],
  { states, issues, agreements }: Dictionaries & { agreements: readonly A[] },
): Columns & { agreements: A[] } {
  const numbers = (all: readonly { id: string }[]) => new Map(all.map(({ id }, at) => [id, at]));
  const [state, issue] = [numbers(states), numbers(issues)];
  const verdicts = new Verdicts(numbers(agreements));
  const origin = cells.map((cell) => state.get(cell.origin) ?? -1);
  const destination = cells.map((cell) => state.get(cell.destination) ?? -1);
  const about = cells.map((cell) => issue.get(cell.issue) ?? -1);
  // Two directions of a pair share their layers.
  const pair = (at: number): number => {
    const [a = 0, b = 0] = [origin[at], destination[at]];
    return ((about[at] ?? 0) * states.length + Math.min(a, b)) * states.length + Math.max(a, b);
  };
  const columnOf = (level: Level): number[] => {
    const known = new Int32Array(issues.length * states.length ** 2);
    return cells.map(({ layers: found }, at) => {
      const place = pair(at);
      const number = known[place] || verdicts.numberOf(found[level]) + 1;
      known[place] = number;
      return number - 1;
    });
  };
  return {
    columns: {
      origin,
      destination,
      issue: about,
      layers: Object.fromEntries(layers.map((level) => [level, columnOf(level)])),
      people: cells.some(({ people }) => people !== null) ? cells.map(({ people }) => people) : null,
    },
    verdicts: verdicts.all,
    agreements: verdicts.named().flatMap((number) => agreements[number] ?? []),
  };
}

const LISTS = ["agreements", "undecided", "soft", "practice", "unclear"] as const;

const NONE: number[] = [];

/** Equal verdicts have one number. */
class Verdicts {
  readonly all: Verdict[] = [];
  readonly #agreements: ReadonlyMap<string, number>;
  readonly #alike = new Map<string, number>();

  constructor(agreements: ReadonlyMap<string, number>) {
    this.#agreements = agreements;
  }

  numberOf(layer: LayerCoverage | undefined): number {
    if (!layer) return -1;
    const { state, reason, atLeast, inventory, confidence, conflict } = layer;
    const lists = LISTS.map((name) => this.#numbers(layer[name]));
    // Shorter to make than the verdict's own text, and there are tens of thousands.
    let key = `${state} ${reason} ${atLeast} ${confidence} ${conflict}`;
    if (inventory) key += ` ${inventory.dataset} ${inventory.completeness} ${inventory.until}`;
    for (const list of lists) key += list === NONE ? ";" : `;${list.join()}`;
    const number = this.#alike.get(key) ?? this.all.push(verdictOf(layer, lists)) - 1;
    this.#alike.set(key, number);
    return number;
  }

  /** Which agreements the verdicts name. From then on these count them by their place among those. */
  named(): number[] {
    const used = new Uint32Array(this.#agreements.size);
    const lists = this.all.flatMap((verdict) => LISTS.flatMap((name) => (verdict[name] ? [verdict[name]] : [])));
    for (const list of lists) for (const number of list) used[number] = 1;
    const named = [...used.keys()].filter((number) => used[number] === 1);
    for (const [place, number] of named.entries()) used[number] = place;
    for (const list of lists) for (const [at, number] of list.entries()) list[at] = used[number] ?? -1;
    return named;
  }

  #numbers(ids: readonly string[]): number[] {
    return ids.length === 0 ? NONE : ids.map((id) => this.#agreements.get(id) ?? -1);
  }
}

function verdictOf({ state, reason, atLeast, inventory, confidence, conflict }: LayerCoverage, lists: readonly number[][]): Verdict {
  const verdict: Verdict = { state };
  if (reason) verdict.reason = reason;
  if (atLeast) verdict.atLeast = atLeast;
  for (const [at, name] of LISTS.entries()) if (lists[at]?.length) verdict[name] = lists[at];
  if (inventory) verdict.inventory = inventory;
  if (confidence) verdict.confidence = confidence;
  if (conflict) verdict.conflict = conflict;
  return verdict;
}

/** The cells of a compact answer. Equal verdicts are one object. */
export function cellsOfColumns({ columns, verdicts, states, issues, agreements }: Columns & Dictionaries): Cell[] {
  const layers = verdicts.map((verdict) => layerOfVerdict(verdict, agreements));
  const levels = LEVELS.filter((level) => columns.layers[level]);
  return columns.origin.map((origin, at) => {
    const found: Layers = {};
    for (const level of levels) {
      const layer = layers[columns.layers[level]?.[at] ?? -1];
      if (layer) found[level] = layer;
    }
    return {
      origin: states[origin]?.id ?? "",
      destination: states[columns.destination[at] ?? -1]?.id ?? "",
      issue: issues[columns.issue[at] ?? -1]?.id ?? "",
      layers: found,
      people: columns.people?.[at] ?? null,
    };
  });
}

function layerOfVerdict(verdict: Verdict, agreements: readonly { id: string }[]): LayerCoverage {
  const ids = (numbers: readonly number[] | undefined) => (numbers ?? []).map((number) => agreements[number]?.id ?? "");
  return {
    state: verdict.state,
    reason: verdict.reason ?? null,
    atLeast: verdict.atLeast ?? null,
    agreements: ids(verdict.agreements),
    undecided: ids(verdict.undecided),
    soft: ids(verdict.soft),
    practice: ids(verdict.practice),
    unclear: ids(verdict.unclear),
    inventory: verdict.inventory ?? null,
    confidence: verdict.confidence ?? null,
    conflict: verdict.conflict ?? false,
  };
}
