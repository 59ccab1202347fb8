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
  const size = states.length;
  const pairs = cells.map((_, at) => {
    const a = origin[at] ?? 0;
    const b = destination[at] ?? 0;
    return ((about[at] ?? 0) * size + Math.min(a, b)) * size + Math.max(a, b);
  });
  const columnOf = (level: Level): number[] => {
    const known = new Int32Array(issues.length * size ** 2);
    return cells.map(({ layers: found }, at) => {
      const pair = pairs[at] ?? 0;
      const number = known[pair] || verdicts.numberOf(found[level]) + 1;
      known[pair] = number;
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
/** Between two lists of a verdict; no agreement has this number. */
const END = -2;

/** Equal verdicts have one number. Found by a sum over what they hold: a text for each of tens of thousands would cost more than all else. */
class Verdicts {
  readonly all: Verdict[] = [];
  readonly #agreements: ReadonlyMap<string, number>;
  /** Of each verdict: its lists one after the other, each with its end, and the verdict before it that has the same sum. */
  readonly #held: number[][] = [];
  readonly #before: number[] = [];
  readonly #last = new Map<number, number>();
  #scratch: number[] = [];

  constructor(agreements: ReadonlyMap<string, number>) {
    this.#agreements = agreements;
  }

  numberOf(layer: LayerCoverage | undefined): number {
    if (!layer) return -1;
    const held = this.#scratch;
    held.length = 0;
    let sum = layer.state.length;
    for (const name of LISTS) {
      for (const id of layer[name]) {
        const number = this.#agreements.get(id) ?? -1;
        held.push(number);
        sum = (Math.imul(sum, 31) + number) | 0;
      }
      held.push(END);
      sum = (Math.imul(sum, 31) + END) | 0;
    }
    let number = this.#last.get(sum) ?? -1;
    while (number >= 0 && !this.#isSame(number, layer, held)) number = this.#before[number] ?? -1;
    return number >= 0 ? number : this.#add(layer, held, sum);
  }

  #isSame(number: number, layer: LayerCoverage, held: readonly number[]): boolean {
    const verdict = this.all[number];
    const known = this.#held[number];
    if (!verdict || known?.length !== held.length || !sameWords(verdict, layer)) return false;
    for (let at = 0; at < held.length; at++) if (known[at] !== held[at]) return false;
    return true;
  }

  #add(layer: LayerCoverage, held: readonly number[], sum: number): number {
    const number = this.all.push(verdictOf(layer, held)) - 1;
    this.#held.push([...held]);
    this.#before.push(this.#last.get(sum) ?? -1);
    this.#last.set(sum, number);
    return number;
  }

  /** Which agreements the verdicts name. From then on these count them by their place among those. */
  named(): number[] {
    const used = new Uint32Array(this.#agreements.size);
    const lists: number[][] = [];
    for (const verdict of this.all) {
      for (const name of LISTS) {
        const list = verdict[name];
        if (list) lists.push(list);
      }
    }
    for (const list of lists) for (const number of list) used[number] = 1;
    const named = [...used.keys()].filter((number) => used[number] === 1);
    for (const [place, number] of named.entries()) used[number] = place;
    for (const list of lists) for (const [at, number] of list.entries()) list[at] = used[number] ?? -1;
    return named;
  }
}

/** Whether a verdict says the same as a layer, its lists aside. */
function sameWords(verdict: Verdict, { state, reason, atLeast, inventory, confidence, conflict }: LayerCoverage): boolean {
  const own = verdict.inventory;
  return (
    verdict.state === state &&
    (verdict.reason ?? null) === reason &&
    (verdict.atLeast ?? null) === atLeast &&
    (verdict.confidence ?? null) === confidence &&
    (verdict.conflict ?? false) === conflict &&
    own?.dataset === inventory?.dataset &&
    own?.completeness === inventory?.completeness &&
    own?.until === inventory?.until
  );
}

function verdictOf({ state, reason, atLeast, inventory, confidence, conflict }: LayerCoverage, held: readonly number[]): Verdict {
  const verdict: Verdict = { state };
  if (reason) verdict.reason = reason;
  if (atLeast) verdict.atLeast = atLeast;
  let from = 0;
  for (const name of LISTS) {
    const end = held.indexOf(END, from);
    if (end > from) verdict[name] = held.slice(from, end);
    from = end + 1;
  }
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
