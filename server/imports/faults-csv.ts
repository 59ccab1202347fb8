import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import type { Prepared } from "./prepare.ts";

const COLUMNS = ["file", "row", "column", "value", "reason", "remedy"] as const;

/** Faults as CSV. A spreadsheet program reads every cell as text, whatever stands in the file at fault. */
export async function faultsCsv({ found, own, file }: Prepared["faults"]): Promise<string> {
  const listed = file === null ? own : await listedIn(file);
  const rows = [...found, ...listed].map((fault) => COLUMNS.map((name) => cell(fault[name])).join(","));
  return `\ufeff${[COLUMNS.join(","), ...rows].join("\r\n")}\r\n`;
}

/** What an importer listed: more than it spelt out. */
async function listedIn(file: string): Promise<Record<(typeof COLUMNS)[number], string>[]> {
  const [, ...rows]: unknown[] = parse(await readFile(file), { relax_column_count: true, skip_empty_lines: true });
  return rows.map((row) => {
    const [name = "", at = "", column = "", value = "", reason = "", remedy = ""] = Array.isArray(row) ? row.map(String) : [];
    return { file: name, row: at, column, value, reason, remedy };
  });
}

/** A leading sign that would begin a formula gets an apostrophe before it, which spreadsheet programs take for “text”. */
function cell(value: string | number | null): string {
  if (typeof value === "number") return String(value);
  const text = (value ?? "").replaceAll("\0", "");
  const safe = /^[\s]*[=+\-@\t\r|%]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
