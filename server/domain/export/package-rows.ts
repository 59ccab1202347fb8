import { dateProperties } from "../../contract/properties.ts";
import type { Column, Table } from "../../contract/tables.ts";
import { formatInterval, parseDate } from "../dates.ts";
import type { Properties, PropertyValue } from "../graph.ts";
import { quoted } from "./csv.ts";

/** What a row holds besides its id or its ends. */
export type Written = { ends: Readonly<Partial<Record<"id" | "from" | "to", string>>>; properties: Properties; provenance: Properties };

/** A table of a dataset: the columns that any row needs, in the model's order, and the rows as they are read again. */
export function tableText(table: Table, rows: readonly Written[]): { header: string[]; text: string } {
  const cells = rows.map((row) => new Map(table.columns.map((column) => [column.property.name, cellOf(column, row)])));
  const header = table.columns.flatMap(({ property: { name, required } }) =>
    required || cells.some((row) => row.get(name) !== "") ? [name] : [],
  );
  return { header, text: csvText([header, ...cells.map((row) => header.map((name) => row.get(name) ?? ""))]) };
}

/** As a dataset's files are written: nothing is changed in a cell, so that what is read again is what was there. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((text) => (/[",\r\n]/.test(text) ? quoted(text) : text)).join(",")}\n`).join("");
}

function cellOf({ role, property: { name, type } }: Column, { ends, properties, provenance }: Written): string {
  if (role === "id" || role === "from" || role === "to") return ends[role] ?? "";
  if (role === "raw") return dateOf(properties, name.slice(0, -"Raw".length)).raw;
  const among = role === "provenance" ? provenance : properties;
  return type === "date" ? dateOf(among, name).text : valueText(among[name]);
}

/** A date in its two columns: the text that says its days, and the text as printed where it differs. */
function dateOf(properties: Properties, name: string): { text: string; raw: string } {
  const keys = dateProperties(name);
  const day = (key: string): string | null => {
    const value = properties[key];
    return typeof value === "string" ? value : null;
  };
  const interval = { earliest: day(keys.earliest), latest: day(keys.latest) };
  const raw = day(keys.raw) ?? "";
  const read = parseDate(raw);
  if (read && read.earliest === interval.earliest && read.latest === interval.latest) return { text: raw, raw: "" };
  const text = formatInterval(interval) ?? "";
  return { text, raw: raw === text ? "" : raw };
}

function valueText(value: PropertyValue | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return numberText(value);
  return typeof value === "object" ? value.join("|") : String(value);
}

/** Without an exponent, which the format has no place for. */
export function numberText(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(100).replace(/0+$/, "");
}
