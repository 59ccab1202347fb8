// biome-ignore-all lint/a11y/useSemanticElements: a grid of rows laid freely, of which only those in sight exist; a table element can't be that
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes by rows
import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from "@tanstack/react-table";
import { useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { type CSSProperties, type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { ConflictSign } from "../parts/ConflictSign.tsx";
import { StaleMark } from "../parts/StaleMark.tsx";
import { usePrinting } from "../parts/use-printing.ts";
import { useWords } from "../parts/words.ts";
import type { Column, TableRow, Tabular } from "./columns.ts";
import { GridHead } from "./GridHead.tsx";
import { nextRow } from "./row-keys.ts";
import styles from "./table.module.css";

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
/** A row is as high as a finger needs where there is one. */
const ROW = window.matchMedia("(max-width: 767px), (pointer: coarse)").matches ? 40 : 34;
/** As in the style sheet, in pixels. */
const GAP = 14;
const MARGIN = 20;
/** Rows that are put on paper: some ten sheets. */
const PRINTED = 300;
const leastWidth = (wide: number): number => Math.round(wide * 62);

type Props<Id extends string> = Tabular<Id> & {
  label: string;
  aside?: (rows: readonly TableRow<Id>[]) => ReactNode;
  selection: readonly string[];
  onSelect: (id: Id, additive: boolean) => void;
};

/** A sortable grid of which only the rows in sight are in the page. Arrow keys move, Enter selects. */
export function Grid<Id extends string>({ columns, rows, label, aside, selection, onSelect }: Props<Id>) {
  const definitions = useMemo(() => columns.map(definition<Id>), [columns]);
  const first = columns.find(({ ascending }) => ascending) ?? columns.find(({ numeric }) => numeric);
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: ({ id }: TableRow<Id>) => id,
    initialState: { sorting: [{ id: first?.key ?? "", desc: !first?.ascending }] },
    enableSortingRemoval: false,
  });
  const sorted = table.getRowModel().rows.map(({ original }) => original);
  const { t, number } = useWords();
  const printing = usePrinting();
  const scroll = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    getItemKey: (index) => sorted[index]?.id ?? index,
    overscan: 12,
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = sorted[current];
    if ((event.key === "Enter" || event.key === " ") && row) {
      event.preventDefault();
      onSelect(row.id, event.ctrlKey || event.metaKey || event.shiftKey);
      return;
    }
    const next = nextRow(event.key, current, sorted.length);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    virtual.scrollToIndex(next);
    // The row may only now come into the page.
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus());
  };
  const template: CSSProperties = {
    gridTemplateColumns: columns.map(({ wide }) => `minmax(${printing ? 0 : leastWidth(wide)}px, ${wide}fr)`).join(" "),
    // One least width for the head and every row: rows lie freely, so nothing else would keep their columns in line.
    minWidth: printing ? 0 : columns.reduce((sum, { wide }) => sum + leastWidth(wide) + GAP, 2 * MARGIN - GAP),
  };
  const items: readonly Pick<VirtualItem, "index" | "key" | "start">[] = printing
    ? sorted.slice(0, PRINTED).map(({ id }, index) => ({ index, key: id, start: index * ROW }))
    : virtual.getVirtualItems();
  return (
    <>
      {aside && <div className={styles.aside}>{aside(sorted)}</div>}
      <div
        ref={scroll}
        className={styles.scroll}
        role="grid"
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        aria-colcount={columns.length}
      >
        <div role="rowgroup" className={styles.headGroup}>
          <div role="row" aria-rowindex={1} className={styles.head} style={template}>
            {table.getHeaderGroups()[0]?.headers.map(({ column }, index) => {
              const known = columns[index];
              return (
                known && <GridHead key={known.key} column={known} sorted={column.getIsSorted()} onSort={() => column.toggleSorting()} />
              );
            })}
          </div>
        </div>
        <div
          role="rowgroup"
          className={styles.rows}
          style={printing ? undefined : { height: virtual.getTotalSize() }}
          onKeyDown={onKeyDown}
        >
          {items.map(({ index, key, start }) => {
            const row = sorted[index];
            return (
              row && (
                <Row
                  key={String(key)}
                  row={row}
                  columns={columns}
                  index={index}
                  current={index === Math.min(current, sorted.length - 1)}
                  selected={selection.includes(row.id)}
                  style={printing ? template : { ...template, transform: `translateY(${start}px)` }}
                  onChoose={(additive) => {
                    setCurrent(index);
                    onSelect(row.id, additive);
                  }}
                />
              )
            );
          })}
        </div>
        {printing && sorted.length > PRINTED && (
          <p className={styles.cut}>{t("table.printed", { shown: number(PRINTED), total: number(sorted.length) })}</p>
        )}
      </div>
    </>
  );
}

function definition<Id extends string>({ key }: Column, index: number) {
  return {
    id: key,
    accessorFn: ({ cells }: TableRow<Id>) => cells[index]?.sort ?? "",
    sortFn: (a: { original: TableRow<Id> }, b: { original: TableRow<Id> }) =>
      compare(a.original.cells[index]?.sort, b.original.cells[index]?.sort),
  };
}

function compare(a: string | number | undefined, b: string | number | undefined): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a ?? "").localeCompare(String(b ?? ""));
}

type RowProps = {
  row: TableRow<string>;
  columns: readonly Column[];
  index: number;
  current: boolean;
  selected: boolean;
  style: CSSProperties;
  onChoose: (additive: boolean) => void;
};

function Row({ row, columns, index, current, selected, style, onChoose }: RowProps) {
  const { number } = useWords();
  const read = (text: string | undefined, amounts: boolean | undefined): string | undefined =>
    amounts ? text?.replace(/(?<![\d.])\d{4,}/g, (digits) => number(Number(digits))) : text;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of all its rows
    <div
      role="row"
      tabIndex={current ? 0 : -1}
      data-row={index}
      data-row-id={row.id}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={styles.row}
      style={style}
      onClick={(event) => onChoose(event.ctrlKey || event.metaKey || event.shiftKey)}
    >
      {columns.map(({ key, numeric, amounts }, column) => (
        <div
          key={key}
          role="gridcell"
          className={numeric ? styles.numeric : column === 0 ? styles.named : styles.cell}
          title={row.cells[column]?.text}
        >
          <span>{row.cells[column]?.shown ?? read(row.cells[column]?.text, amounts)}</span>
          {column === 0 && <StaleMark sources={row.sources} />}
          {column === 0 && row.disputed && <ConflictSign on={row.disputed} />}
        </div>
      ))}
    </div>
  );
}
