import { type CSSProperties, type KeyboardEvent, useState } from "react";
import type { Level } from "../../../server/contract/vocabulary.ts";
import type { Cell } from "../../../server/domain/coverage/cells.ts";
import type { Arrangement } from "../../state/coverage-view.ts";
import type { ViewSearch } from "../../state/search.ts";
import { nextRow } from "../table/row-keys.ts";
import { ColumnHead, RowHead } from "./heads.tsx";
import { MatrixCell } from "./MatrixCell.tsx";
import styles from "./matrix.module.css";
import type { Line, Matrix } from "./matrix-model.ts";
import type { Marked } from "./use-marked.ts";
import { useMatrixWindow } from "./use-matrix-window.ts";

type Props = {
  matrix: Matrix;
  by: Arrangement;
  layers: readonly Level[];
  /** What changed in which layer, and is marked. */
  marked: Marked;
  caption: string;
  /** What a state's brief is asked about, beside the state. */
  brief: ViewSearch;
  isOpen: (cell: Cell) => boolean;
  onOpen: (cell: Cell) => void;
};

/** Pixels of the column of names. */
const NARROW = window.matchMedia("(max-width: 767px)").matches;
const NAMES = { states: NARROW ? 116 : 212, issues: NARROW ? 150 : 292 } as const;

/** The matrix as a real table, of which only what is in sight is in the page. Arrow keys go from cell to cell, Enter opens one. */
export function MatrixTable({ matrix, by, layers, marked, caption, brief, isOpen, onOpen }: Props) {
  const width = Math.max(by === "states" ? 44 : 72, (marked.size > 0 ? 28 : 18) * layers.length + 12);
  const inSight = useMatrixWindow(matrix, width);
  const [current, setCurrent] = useState({ row: 0, column: 0 });
  const go = (row: number, column: number): void => {
    setCurrent({ row, column });
    inSight.show(row, column);
    // The cell may only now come into the page.
    requestAnimationFrame(() => inSight.scroll.current?.querySelector<HTMLElement>(`[data-at="${row} ${column}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { row, column } = current;
    const across = sideways(event.key, column, matrix.columns.length);
    const down = event.ctrlKey ? undefined : nextRow(event.key, row, matrix.rows.length);
    if (across === undefined && (down === undefined || event.key === "Home" || event.key === "End")) return;
    event.preventDefault();
    if (across !== undefined) go(row, across);
    else go(down ?? row, column);
  };
  const rowsIn = known(inSight.rows, matrix.rows);
  const columnsIn = known(inSight.columns, matrix.columns);
  const strip = (size: number): CSSProperties => ({ width: size });
  return (
    <div ref={inSight.scroll} className={styles.scroll}>
      <table
        className={styles.table}
        // The columns out of sight have their room, or those in sight would be squeezed.
        style={{ width: NAMES[by] + width * matrix.columns.length }}
        aria-rowcount={matrix.rows.length + 1}
        aria-colcount={matrix.columns.length + 1}
        data-by={by}
      >
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <td className={styles.corner} style={strip(NAMES[by])} />
            <td aria-hidden style={strip(inSight.horizontal.before)} />
            {columnsIn.map(([index, line]) => (
              <ColumnHead key={line.key} line={line} by={by} index={index} width={width} />
            ))}
            <td aria-hidden style={strip(inSight.horizontal.after)} />
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          <tr aria-hidden style={{ height: inSight.vertical.before }} />
          {rowsIn.map(([row, line]) => (
            <tr key={line.key} aria-rowindex={row + 2} style={{ height: inSight.rowHeight }}>
              <RowHead line={line} by={by} brief={brief} />
              <td aria-hidden />
              {columnsIn.map(([column, { key }]) => (
                <MatrixCell
                  key={key}
                  cell={matrix.at(line.key, key)}
                  at={`${row} ${column}`}
                  column={column}
                  layers={layers}
                  marked={marked}
                  current={row === current.row && column === current.column}
                  isOpen={isOpen}
                  onOpen={(cell) => {
                    setCurrent({ row, column });
                    onOpen(cell);
                  }}
                />
              ))}
              <td aria-hidden />
            </tr>
          ))}
          <tr aria-hidden style={{ height: inSight.vertical.after }} />
        </tbody>
      </table>
    </div>
  );
}

function known(indexes: readonly number[], lines: readonly Line[]): [number, Line][] {
  return indexes.flatMap((index): [number, Line][] => {
    const line = lines[index];
    return line ? [[index, line]] : [];
  });
}

function sideways(key: string, column: number, count: number): number | undefined {
  const moves: Readonly<Record<string, number>> = { ArrowLeft: column - 1, ArrowRight: column + 1, Home: 0, End: count - 1 };
  const to = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to));
}
