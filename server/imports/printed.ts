import type { DryRun, ReadTable } from "../contract/wire/imports.ts";
import { formatFault } from "../data/faults.ts";

const FAULTS = 20;
const NAMES = 20;

/** How a table was read, column by column. */
function readLines({ file, sheet, header, columns }: ReadTable): string[] {
  const found = columns.map(({ column, kind, share, samples }) => {
    const sure = share < 1 ? ` (${Math.round(share * 100)} %)` : "";
    return `  ${column}: ${kind.replaceAll("_", " ")}${sure}${samples.length > 0 ? `: ${samples.join(" / ")}` : ""}`;
  });
  return [`${file}${sheet === null ? "" : `, ${sheet}`}: the names of the columns stand in row ${header}`, ...found];
}

/** A dry run, to be read in a terminal. Control characters of the files never reach it. */
export function printed({
  dataset,
  faults,
  undecided,
  ambiguousDates,
  leftOut,
  notes,
  changes,
  conflicts,
  read = [],
  mapping,
}: DryRun): string {
  const lines: string[] = [];
  if (dataset) {
    const replaces = dataset.replaces === null ? "new" : `in place of version ${dataset.replaces}`;
    lines.push(
      `${dataset.name}: ${dataset.title}, version ${dataset.version}, as of ${dataset.asOf}, ${dataset.licences.join(", ")} (${replaces})`,
    );
  }
  lines.push(...read.flatMap(readLines));
  if (read.length > 0 && mapping !== undefined) lines.push(`Which column is what, for --mapping: ${JSON.stringify(mapping)}`);
  for (const note of notes) lines.push(`  ${note}`);
  if (leftOut.length > 0)
    lines.push("Left out on purpose:", ...leftOut.slice(0, NAMES).map(({ what, why, count }) => `  ${what}: ${why} (${count})`));
  if (ambiguousDates > 0) lines.push(`Dates that can be read in two ways: ${ambiguousDates}`);
  if (undecided.length > 0) {
    lines.push("Names to decide:");
    for (const { name, rows, reason, suggestions } of undecided.slice(0, NAMES)) {
      const offered = suggestions.map(({ id, name: suggested }) => `${id} (${suggested})`).join(", ");
      lines.push(`  ${name}, in ${rows} rows: ${reason}${offered ? `; ${offered}` : ""}`);
    }
    if (undecided.length > NAMES) lines.push(`  … and ${undecided.length - NAMES} more`);
  }
  if (faults.total > 0) {
    lines.push(`Faults: ${faults.total}`);
    for (const { file, row, column, reason, remedy } of faults.shown.slice(0, FAULTS)) {
      lines.push(
        `  ${formatFault({ file, ...(row !== null && { row }), ...(column !== null && { field: column }), problem: reason, remedy })}`,
      );
    }
    if (faults.total > FAULTS) lines.push(`  … and ${faults.total - FAULTS} more`);
  }
  if (changes) {
    const rows = [
      ...changes.nodes.map(({ label, ...counts }) => ({ of: label, ...counts })),
      ...changes.edges.map(({ type, ...counts }) => ({ of: type, ...counts })),
    ].filter(({ added, changed, removed }) => added + changed + removed > 0);
    lines.push("Would change:");
    for (const { of, added, changed, removed, same } of rows)
      lines.push(`  ${of}: ${added} added, ${changed} changed, ${removed} removed, ${same} as before`);
    if (rows.length === 0) lines.push("  nothing");
    for (const { of, name, properties } of changes.preview.filter(({ change }) => change === "changed"))
      lines.push(
        `  ${of} ${name}: ${properties.map(({ property, before, after }) => `${property} “${before ?? ""}” → “${after ?? ""}”`).join("; ")}`,
      );
  }
  if (conflicts.total > 0) {
    lines.push(`Datasets would disagree anew: ${conflicts.total}`);
    for (const { name, property, values } of conflicts.shown.slice(0, NAMES))
      lines.push(`  ${name}, ${property}: ${values.map(({ value, dataset }) => `${value} (${dataset})`).join(" / ")}`);
  }
  return lines.map((line) => line.replace(/\p{Cc}/gu, "�")).join("\n");
}
