import type { Cell, QuestionAnswer, QuestionColumn, QuestionRow } from "../../contract/wire/questions.ts";
import { csv } from "../../domain/export/csv.ts";

/** The rows of an answer as a file: the columns, ids beside names, and what each row rests on. What is not established follows, and says so. */
export function answerCsv({ columns, rows, undecided, names, asOf }: QuestionAnswer): string {
  const head = [
    ...columns.flatMap(({ label, type, unit }) =>
      type === "node" || type === "nodes" ? [label, `${label} (id)`] : [unit ? `${label} (${unit})` : label],
    ),
    "coverage",
    "established",
    "instruments",
    "sources",
    "figures",
    "as of",
  ];
  const line = (established: string) => (row: QuestionRow) => [
    ...columns.flatMap((column) => cellsOf(column, row.cells[column.key] ?? null, names)),
    row.coverage ?? "",
    established,
    row.agreements.join(" "),
    row.sources.join(" "),
    row.figures
      .map(({ metric, year, edition, value, unit, source }) => `${metric} ${year ?? ""} ${edition ?? ""}: ${value} ${unit} (${source})`)
      .join("; "),
    asOf,
  ];
  return csv([head, ...rows.map(line("yes")), ...undecided.rows.map(line("no"))]);
}

function cellsOf({ type }: QuestionColumn, cell: Cell, names: Readonly<Record<string, string>>): (string | number)[] {
  if (type !== "node" && type !== "nodes") return [Array.isArray(cell) ? cell.join("; ") : (cell ?? "")];
  const ids = Array.isArray(cell) ? cell : cell === null ? [] : [String(cell)];
  return [ids.map((id) => names[id] ?? id).join("; "), ids.join(" ")];
}
