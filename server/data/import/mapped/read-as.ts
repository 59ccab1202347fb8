import type { ReadColumn, ReadTable } from "../../../contract/wire/imports.ts";
import type { ImportContext } from "../context.ts";
import type { OpenTable } from "../tables.ts";
import { type ColumnProfile, DATES_LOOKED_AT, isStates, isYesNo } from "./profile.ts";

const SAMPLE = 60;
const MOST = 0.5;

/** How a table was read, for whoever looks at the mapping: the file, the header, and each column with some of its cells. */
export function readAs({ tables }: ImportContext, table: OpenTable, header: number, columns: readonly ColumnProfile[]): ReadTable {
  const { file, sheet, encoding, guessed, separator } = table;
  const sheets = tables.flatMap((each) => (each.file === file && each.sheet !== null ? [each.sheet] : []));
  return { file, sheet, sheets, encoding, guessed, separator, header, columns: columns.map(columnAs) };
}

function columnAs(column: ColumnProfile): ReadColumn {
  const samples = column.samples.map((text) => text.slice(0, SAMPLE));
  return { column: column.header, ...kindOf(column), samples };
}

function kindOf(column: ColumnProfile): Pick<ReadColumn, "kind" | "share"> {
  const { filled, numbers, dates, distinct, codes } = column;
  if (filled === 0) return { kind: "empty", share: 1 };
  const states = [...distinct.values()].filter(Boolean).length / Math.max(1, distinct.size);
  if (isYesNo(column)) return { kind: "yes_no", share: 1 };
  if (distinct.size > 0 && codes !== "none") return { kind: codes === "known" ? "codes" : "foreign_codes", share: states };
  if (isStates(column)) return { kind: "states", share: round(states) };
  if (numbers / filled > MOST) return { kind: "figures", share: round(numbers / filled) };
  const share = dates / Math.min(filled, DATES_LOOKED_AT);
  return share > MOST ? { kind: "dates", share: round(share) } : { kind: "text", share: 1 };
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
