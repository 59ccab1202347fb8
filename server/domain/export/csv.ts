/** What a file of CSV begins with, so that a spreadsheet reads it as UTF-8. */
export const CSV_MARK = "\uFEFF";

/** Cells as RFC 4180 wants them; text that a spreadsheet would run as a formula is made plain text by an apostrophe. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map(csvLine).join("");
}

export function csvLine(row: readonly (string | number)[]): string {
  return `${row.map(cell).join(",")}\r\n`;
}

const FORMULA = /^[=+\-@\t\r\n]/;

function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value.replace(/^["'\s]*(?=[=+\-@])/u, "")) || FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n\t']/.test(text) ? quoted(text) : text;
}

export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
