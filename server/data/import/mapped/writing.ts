import { createHash } from "node:crypto";
import { dateProperties } from "../../../contract/properties.ts";
import { isWebAddress } from "../../cells.ts";
import { COLUMNS } from "../columns.ts";
import type { ImportContext } from "../context.ts";
import type { OpenTable, TableRow } from "../tables.ts";
import { writtenAs } from "./cells.ts";
import type { Plan, Planned } from "./plan.ts";

/** Where the rows of a mapped table come from: one source for all of them, a line of the file for each. */
const NAME = 200;

export type Origin = { source: string; confidence: string };

export function provenanceOf({ sheet }: OpenTable, { row }: TableRow, { source, confidence }: Origin): Record<string, string> {
  return { source, locator: `${sheet === null ? "" : `${sheet}, `}row ${row}`, confidence };
}

/** The source that a row cites itself, written once however many rows cite it; else that of the whole table. */
export async function originOf({ out, given }: ImportContext, { columns }: Plan, { cells }: TableRow, origin: Origin): Promise<Origin> {
  const column = columns.find(({ kind }) => kind === "source");
  const citation = column && (cells[column.at] ?? "").replaceAll(/\s+/g, " ").trim();
  if (!citation) return origin;
  const digest = createHash("sha256").update(citation).digest("hex").slice(0, 12);
  const id = `source:${given.name ?? "imported"}-${digest}`;
  const [address = ""] = /https?:\/\/\S+/.exec(citation) ?? [];
  const url = isWebAddress(address) ? address : "";
  if (out.once(id)) await out.table("Source", COLUMNS.Source).write({ id, name: citation.slice(0, NAME), citation, url });
  return { source: id, confidence: "medium" };
}

/** The columns of the table that a plan fills: those mapped, dates with their text as printed, and provenance. */
export function columnsOf({ columns, constants }: Plan, first: readonly string[]): string[] {
  const mapped = columns.flatMap((column) =>
    column.kind === "property"
      ? [column.property.name, ...(column.property.type === "date" ? [dateProperties(column.property.name).raw] : [])]
      : [],
  );
  return [...new Set([...first, ...mapped, ...Object.keys(constants), "source", "locator", "confidence", "note"])];
}

/** The cells of a row that are properties; undefined where one of them is at fault, with every fault in the report. */
export function propertyCells(
  context: ImportContext,
  table: OpenTable,
  { columns, constants }: Plan,
  { row, cells }: TableRow,
): Record<string, string> | undefined {
  const written: Record<string, string> = { ...constants };
  let sound = true;
  for (const column of columns) {
    if (column.kind !== "property") continue;
    const value = cells[column.at] ?? "";
    const place = { file: table.file, row, column: column.header, value: value.trim() };
    const { name, type, required } = column.property;
    const cell = writtenAs(column.property, value, column.how);
    if ("reason" in cell) {
      context.report.fault(place, cell.reason, cell.remedy);
      sound = false;
    } else if (cell.text === "") {
      if (!required || constants[name]) continue;
      context.report.fault(place, "is empty", "fill it in: every row needs it");
      sound = false;
    } else {
      written[name] = cell.text;
      if (type === "date" && cell.raw !== undefined) written[dateProperties(name).raw] = cell.raw;
      if (cell.doubt !== undefined) context.report.doubtfulDate(place, cell.text, cell.doubt);
    }
  }
  return sound ? written : undefined;
}

export function linksOf({ columns }: Plan): (Planned & { kind: "link" })[] {
  return columns.filter((column): column is Planned & { kind: "link" } => column.kind === "link");
}
