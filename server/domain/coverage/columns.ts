import { LEVELS, type Level } from "../../contract/vocabulary.ts";
import type { CoverageColumns, Verdict } from "../../contract/wire/coverage.ts";
import type { Cell } from "./cells.ts";
import type { LayerCoverage, Layers } from "./layer.ts";

type Columns = Pick<CoverageColumns, "columns" | "verdicts">;
type Dictionaries = { states: readonly { id: string }[]; issues: readonly { id: string }[]; agreements: readonly { id: string }[] };

/** Cells as numbers in dictionaries: a whole world in a fiftieth of the room. {@link cellsOfColumns} reads them back. */
export function columnsOf(cells: readonly Cell[], layers: readonly Level[], { states, issues, agreements }: Dictionaries): Columns {
  const numbers = (all: readonly { id: string }[]) => new Map(all.map(({ id }, at) => [id, at]));
  const [state, issue] = [numbers(states), numbers(issues)];
  const verdicts = new Verdicts(numbers(agreements));
  const columnOf = (level: Level): number[] => cells.map((cell) => verdicts.numberOf(cell.layers[level]));
  return {
    columns: {
      origin: cells.map((cell) => state.get(cell.origin) ?? -1),
      destination: cells.map((cell) => state.get(cell.destination) ?? -1),
      issue: cells.map((cell) => issue.get(cell.issue) ?? -1),
      layers: Object.fromEntries(layers.map((level) => [level, columnOf(level)])),
      people: cells.some(({ people }) => people !== null) ? cells.map(({ people }) => people) : null,
    },
    verdicts: verdicts.all,
  };
}

/** Equal verdicts have one number. */
class Verdicts {
  readonly all: Verdict[] = [];
  readonly #agreements: ReadonlyMap<string, number>;
  readonly #known = new Map<LayerCoverage, number>();
  readonly #texts = new Map<string, number>();

  constructor(agreements: ReadonlyMap<string, number>) {
    this.#agreements = agreements;
  }

  numberOf(layer: LayerCoverage | undefined): number {
    if (!layer) return -1;
    const known = this.#known.get(layer);
    if (known !== undefined) return known;
    const verdict = this.#compact(layer);
    const text = JSON.stringify(verdict);
    const number = this.#texts.get(text) ?? this.all.push(verdict) - 1;
    this.#texts.set(text, number);
    this.#known.set(layer, number);
    return number;
  }

  #compact({ state, reason, atLeast, inventory, confidence, conflict, ...ids }: LayerCoverage): Verdict {
    const numbers = (name: keyof typeof ids) =>
      ids[name].length === 0 ? {} : { [name]: ids[name].map((id) => this.#agreements.get(id) ?? -1) };
    return {
      state,
      ...(reason ? { reason } : {}),
      ...(atLeast ? { atLeast } : {}),
      ...numbers("agreements"),
      ...numbers("undecided"),
      ...numbers("soft"),
      ...numbers("practice"),
      ...numbers("unclear"),
      ...(inventory ? { inventory } : {}),
      ...(confidence ? { confidence } : {}),
      ...(conflict ? { conflict } : {}),
    };
  }
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
