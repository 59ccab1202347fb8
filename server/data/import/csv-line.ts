/** A line of a dataset's CSV: commas, double quotes where needed, a line feed. Nothing is added to what the cells say. */
export function datasetLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\n`;
}
