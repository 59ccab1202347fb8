import type { Level } from "../../../server/contract/vocabulary.ts";
import type { Cell } from "../../../server/domain/coverage/cells.ts";
import { isGap } from "../../../server/domain/coverage/diff.ts";
import type { Arrangement, MatrixOrder } from "../../state/coverage-view.ts";

/** A row or a column: a state, a corridor or an issue. */
export type Line = {
  key: string;
  /** Figures of one metric, edition and year, summed along the line; null where none is stated. */
  people: number | null;
  /** Cells whose first layer is a gap: what is not established is none. */
  gaps: number;
  /** The same without what is supposed, or on the earlier day; as many where nothing is compared. */
  gapsBefore: number;
  unknown: number;
};
export type Matrix = {
  rows: readonly Line[];
  columns: readonly Line[];
  at: (row: string, column: string) => Cell | undefined;
};
type Named = { name: (key: string) => string };

const corridorOf = ({ origin, destination }: Cell): string => `${origin} ${destination}`;

/**
 * Lays cells out in rows and columns. Columns stand by name, so that the eye finds them again whatever the order of the rows.
 *
 * @param before the same cells, in the same order, as they were without what they are compared with
 */
export function matrixOf(
  cells: readonly Cell[],
  before: readonly Cell[],
  by: Arrangement,
  order: MatrixOrder,
  layers: readonly Level[],
  { name }: Named,
): Matrix {
  const rowOf = by === "states" ? ({ origin }: Cell): string => origin : corridorOf;
  const columnOf = by === "states" ? ({ destination }: Cell): string => destination : ({ issue }: Cell): string => issue;
  const rows = new Lines(layers[0], by === "states");
  const columns = new Lines(layers[0], by === "states");
  const places = new Map<string, Map<string, Cell>>();
  for (const [at, cell] of cells.entries()) {
    const [row, column] = [rowOf(cell), columnOf(cell)];
    const was = before[at] ?? cell;
    rows.take(row, cell, was);
    columns.take(column, cell, was);
    const line = places.get(row) ?? new Map<string, Cell>();
    places.set(row, line.set(column, cell));
  }
  const byName = (a: Line, b: Line): number => name(a.key).localeCompare(name(b.key));
  const orders: Readonly<Record<MatrixOrder, (a: Line, b: Line) => number>> = {
    name: byName,
    people: (a, b) => (b.people ?? -1) - (a.people ?? -1) || byName(a, b),
    gaps: (a, b) => b.gaps - a.gaps || byName(a, b),
  };
  return {
    rows: rows.all.sort(orders[order]),
    columns: columns.all.sort(byName),
    at: (row, column) => places.get(row)?.get(column),
  };
}

class Lines {
  readonly #lines = new Map<string, Line>();
  readonly #layer: Level | undefined;
  /** A corridor has one figure, whatever the issue. */
  readonly #sums: boolean;

  constructor(layer: Level | undefined, sums: boolean) {
    this.#layer = layer;
    this.#sums = sums;
  }

  take(key: string, { layers, people }: Cell, before: Cell): void {
    let line = this.#lines.get(key);
    if (!line) {
      line = { key, people: null, gaps: 0, gapsBefore: 0, unknown: 0 };
      this.#lines.set(key, line);
    }
    const layer = this.#layer && layers[this.#layer];
    const was = this.#layer && before.layers[this.#layer];
    if (people !== null) line.people = this.#sums ? (line.people ?? 0) + people : people;
    if (layer && isGap(layer)) line.gaps += 1;
    if (was && isGap(was)) line.gapsBefore += 1;
    if (layer?.state === "unknown") line.unknown += 1;
  }

  get all(): Line[] {
    return [...this.#lines.values()];
  }
}
