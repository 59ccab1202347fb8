import { COVERAGE_STATES } from "../../../server/contract/vocabulary.ts";
import type { ColumnType, QuestionColumn, QuestionRow, Cell as WireCell } from "../../../server/contract/wire/questions.ts";
import { parseDate } from "../../../server/domain/dates.ts";
import type { Words } from "../parts/words.ts";
import type { Cell, Column, Tabular } from "../table/columns.ts";
import { CoverageMark } from "./CoverageMark.tsx";

const WIDE: Readonly<Record<ColumnType, number>> = { node: 2.6, nodes: 3.2, text: 3, number: 1.7, share: 1.6, date: 1.7, coverage: 2.1 };

/** The rows of an answer as the grid takes them. The order of the answer is kept by a place of their own. */
export function answerTable(
  columns: readonly QuestionColumn[],
  rows: readonly QuestionRow[],
  prefix: string,
  words: Words,
  nameOf: (id: string) => string,
): Tabular<string> {
  const place: Column = { key: "#", name: "#", numeric: true, ascending: true, wide: 0.7 };
  return {
    columns: [
      place,
      ...columns.map(
        ({ key, label, type, unit }): Column => ({
          key,
          name: label,
          ...(unit !== undefined && { title: unit }),
          ...((type === "number" || type === "share") && { numeric: true }),
          wide: WIDE[type],
        }),
      ),
    ],
    rows: rows.map((row, at) => ({
      id: `${prefix}-${at}`,
      cells: [
        { sort: at, text: words.number(at + 1) },
        ...columns.map(({ key, type }) => cellOf(type, row.cells[key] ?? null, words, nameOf)),
      ],
      sources: [],
    })),
  };
}

function cellOf(type: ColumnType, value: WireCell, { number, date, t }: Words, nameOf: (id: string) => string): Cell {
  if (value === null) return { sort: type === "number" || type === "share" ? Number.NEGATIVE_INFINITY : "", text: "" };
  if (Array.isArray(value)) {
    const text = value.map(nameOf).join(", ");
    return { sort: value.length, text };
  }
  if (typeof value === "number")
    return { sort: value, text: type === "share" ? t("questions.share.percent", { value: number(value * 100) }) : number(value) };
  const state = type === "coverage" ? COVERAGE_STATES.find((each) => each === value) : undefined;
  if (state) return { sort: COVERAGE_STATES.indexOf(state), text: t(`questions.coverage.${state}`), shown: <CoverageMark state={state} /> };
  if (type === "date") {
    const interval = parseDate(value);
    return { sort: value, text: interval ? date({ raw: null, ...interval }) : value };
  }
  const text = type === "node" ? nameOf(value) : value;
  return { sort: text.toLowerCase(), text };
}
