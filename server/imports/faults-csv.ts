import type { ImportFault } from "../contract/wire/imports.ts";

const COLUMNS = ["file", "row", "column", "value", "reason", "remedy"] as const;

/** Faults as CSV. A spreadsheet program reads every cell as text, whatever stands in the file at fault. */
export function faultsCsv(faults: readonly ImportFault[]): string {
  const rows = faults.map((fault) => COLUMNS.map((name) => cell(fault[name])).join(","));
  return `\ufeff${[COLUMNS.join(","), ...rows].join("\r\n")}\r\n`;
}

/** A leading sign that would begin a formula gets an apostrophe before it, which spreadsheet programs take for “text”. */
function cell(value: string | number | null): string {
  if (typeof value === "number") return String(value);
  const text = (value ?? "").replaceAll("\0", "");
  const safe = /^[\s]*[=+\-@\t\r|%]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
