import type { Cell, QuestionAnswer, QuestionColumn, QuestionRow } from "../../contract/wire/questions.ts";
import { joined } from "../../domain/export/cited.ts";
import { CSV_MARK, csv } from "../../domain/export/csv.ts";
import type { Catalogue } from "../catalogue.ts";

/**
 * The rows of an answer as a file: the columns, ids beside names, what each row rests on, under which licences, and
 * the caveats of the whole; what is only supposed says so first. What is not established follows, and says so.
 */
export function answerCsv(answer: QuestionAnswer, licences: ReadonlyMap<string, string>): string {
  const { columns, rows, undecided, names, asOf, hypothetical, caveats, sources } = answer;
  const cited = new Map(sources.map(({ id, citation, url }) => [id, [citation, url].filter(Boolean).join(", ")]));
  const supposed = hypothetical ? ["yes"] : [];
  const warned = [...caveats]
    .sort(supposedFirst)
    .map(({ text }) => text)
    .join(" ");
  const head = [
    ...supposed.map(() => "hypothetical"),
    ...columns.flatMap(({ label, type, unit }) =>
      type === "node" || type === "nodes" ? [label, `${label} (id)`] : [unit ? `${label} (${unit})` : label],
    ),
    "coverage",
    "established",
    "instruments",
    "sources",
    "figures",
    "as of",
    "citations",
    "licences",
    "caveats",
  ];
  const line = (established: string) => (row: QuestionRow) => [
    ...supposed,
    ...columns.flatMap((column) => cellsOf(column, row.cells[column.key] ?? null, names)),
    row.coverage ?? "",
    established,
    row.agreements.join(" "),
    row.sources.join(" "),
    row.figures
      .map(({ metric, year, edition, value, unit, source }) => `${metric} ${year ?? ""} ${edition ?? ""}: ${value} ${unit} (${source})`)
      .join("; "),
    asOf,
    joined(row.sources.flatMap((id) => cited.get(id) ?? [])),
    joined(row.sources.flatMap((id) => licences.get(id) ?? [])),
    warned,
  ];
  return `${CSV_MARK}${csv([head, ...rows.map(line("yes")), ...undecided.rows.map(line("no"))])}`;
}

function cellsOf({ type }: QuestionColumn, cell: Cell, names: Readonly<Record<string, string>>): (string | number)[] {
  if (type !== "node" && type !== "nodes") return [Array.isArray(cell) ? cell.join("; ") : (cell ?? "")];
  const ids = Array.isArray(cell) ? cell : cell === null ? [] : [String(cell)];
  return [ids.map((id) => names[id] ?? id).join("; "), ids.join(" ")];
}

function supposedFirst(a: { code: string }, b: { code: string }): number {
  return Number(b.code === "hypothetical") - Number(a.code === "hypothetical");
}

/** Of each source that names one, the licence. */
export function licencesOf({ sources }: Pick<Catalogue, "sources">): Map<string, string> {
  return new Map(
    [...sources].flatMap(([id, { properties }]): [string, string][] => {
      const { licence } = properties;
      return typeof licence === "string" && licence !== "" ? [[id, licence]] : [];
    }),
  );
}
