import { Value } from "typebox/value";
import { MAPPED_TO_NOTHING, TableMapping } from "../../../contract/wire/import.ts";
import { COLUMNS } from "../columns.ts";
import type { Described, ImportContext } from "../context.ts";
import { writeFigures } from "../mapped/figures.ts";
import { wordsOfHeader } from "../mapped/header.ts";
import { KnownNodes } from "../mapped/known-nodes.ts";
import { planFor } from "../mapped/plan.ts";
import { type ColumnProfile, profileOf } from "../mapped/profile.ts";
import { proposeMapping } from "../mapped/propose.ts";
import { readAs } from "../mapped/read-as.ts";
import { writeEdge, writeNode } from "../mapped/rows.ts";
import { FIGURES, mappableTable, mappableTables } from "../mapped/targets.ts";
import type { Origin } from "../mapped/writing.ts";
import { StateNames } from "../names/reconcile.ts";
import { ImportRefused } from "../refused.ts";
import type { OpenTable } from "../tables.ts";

/** Any table, by a mapping of its columns: as given, else as its header suggests. */
export async function importTable(context: ImportContext): Promise<Described> {
  const names = new StateNames(context.decisions);
  const known = new KnownNodes(context, names);
  const origin = await writeSource(context);
  let proposed: TableMapping | undefined;
  for (const table of await oneSheetEach(context)) {
    const { headerRow, columns } = await profileOf(context, table, names);
    context.read.push(readAs(context, table, headerRow, columns));
    // Several files are parts of one table: what the first one suggests holds for all.
    const mapping = proposed ?? mappingFor(context, table, columns, known);
    proposed = mapping;
    context.mappingUsed = mapping;
    noteColumns(context, mapping, columns);
    if (mapping.table === FIGURES) await writeFigures(context, table, mapping, columns, headerRow, origin);
    else await writeRows(context, table, mapping, columns, headerRow, known, origin);
  }
  return describe(context, [...known.required, "states"]);
}

async function writeRows(
  context: ImportContext,
  table: OpenTable,
  mapping: TableMapping,
  columns: readonly ColumnProfile[],
  headerRow: number,
  known: KnownNodes,
  origin: Origin,
): Promise<void> {
  const target = mappableTable(mapping.table);
  if (!target)
    throw new ImportRefused(
      table.file,
      `the mapping makes “${mapping.table}” of it, which can't be mapped`,
      `use ${mappableTables().join(", ")}`,
    );
  const plan = planFor(table, target, mapping, columns);
  for await (const row of context.rows(table)) {
    if (row.row <= headerRow) continue;
    if (target.kind === "node") await writeNode(context, table, target, plan, known, origin, row);
    else await writeEdge(context, table, target, plan, known, origin, row);
  }
}

/** The mapping as given, or as the header suggests: then a person should look at it. */
function mappingFor(context: ImportContext, table: OpenTable, columns: readonly ColumnProfile[], known: KnownNodes): TableMapping {
  const { mapping } = context;
  const onlyReading = typeof mapping === "object" && mapping !== null && !("table" in mapping);
  if (mapping === undefined || mapping === null || onlyReading) {
    context.report.note(`The mapping of ${table.file} is what its header suggests: look at it before you apply.`);
    return {
      ...proposeMapping(columns, known),
      ...(onlyReading &&
        "reading" in mapping &&
        Value.Check(TableMapping.properties.reading, mapping.reading) && { reading: mapping.reading }),
    };
  }
  if (Value.Check(TableMapping, mapping)) return mapping;
  const [fault] = Value.Errors(TableMapping, mapping);
  throw new ImportRefused(
    table.file,
    `the mapping can't be understood: ${fault?.instancePath.slice(1) ?? ""} ${fault?.message ?? ""}`.trim(),
    "see docs/importing.md",
  );
}

/** Of a spreadsheet one sheet is taken: the one that is named, else the first whose header has names that we know, else the first. */
async function oneSheetEach(context: ImportContext): Promise<OpenTable[]> {
  const files = [...new Set(context.tables.map(({ file }) => file))];
  const taken: OpenTable[] = [];
  for (const file of files) {
    const tables = context.tables.filter((table) => table.file === file);
    const [first, ...more] = tables;
    if (!first) continue;
    const words = more.length === 0 ? [] : await Promise.all(tables.map((table) => wordsOfHeader(context, table)));
    const chosen = tables.find((_, at) => (words[at] ?? 0) >= 2) ?? first;
    taken.push(chosen);
    if (more.length > 0) context.report.note(`Of ${file} the sheet “${chosen.sheet}” is read. Another can be stated.`);
    for (const { sheet } of tables.filter((table) => table !== chosen))
      context.report.leftOut(sheet ?? "", "a further sheet: name it as the sheet to read, to take it instead");
  }
  return taken;
}

function noteColumns({ report }: ImportContext, { columns, reading }: TableMapping, profiles: readonly ColumnProfile[]): void {
  const mapped = new Set(columns.map(({ column }) => column.replaceAll(/\s+/g, " ").trim()));
  for (const { header, filled, order, style } of profiles) {
    if (!mapped.has(header)) {
      if (filled > 0) report.leftOut(header || "a column without a name", MAPPED_TO_NOTHING, filled);
      continue;
    }
    if (!reading?.dates && order)
      report.note(
        order === "mixed"
          ? `“${header}” has dates in both orders: those that don't tell are kept as intervals.`
          : `“${header}” is read ${order}: every date of it that tells its order says so.`,
      );
    if (!reading?.decimal && style)
      report.note(
        style === "mixed"
          ? `“${header}” has figures with decimal point and with decimal comma.`
          : `“${header}” is read with a decimal ${style}.`,
      );
  }
}

/** One source for all rows: the work that is cited, else the file itself, whose rows then bear little. */
async function writeSource({ out, given, tables }: ImportContext): Promise<Origin> {
  const id = `source:${given.name ?? "imported"}`;
  const files = [...new Set(tables.map(({ file }) => file))].join(", ");
  const cited = given.citation !== undefined;
  await out.table("Source", COLUMNS.Source).write({
    id,
    name: given.title ?? files,
    citation: given.citation ?? `${files}, as brought in; where it comes from was not stated.`,
    url: given.url ?? "",
    licence: given.licence ?? "",
    edition: given.version ?? "",
  });
  return { source: id, confidence: cited ? "medium" : "low" };
}

function describe({ given, tables }: ImportContext, requires: readonly string[]): Described {
  const files = [...new Set(tables.map(({ file }) => file))].join(", ");
  return {
    title: given.title ?? files,
    description: given.description ?? `Made of ${files} by mapping its columns.`,
    version: given.version ?? "1",
    licenses: [{ name: given.licence ?? "unknown", title: given.licence ?? "No licence was stated when this was imported" }],
    sources: [{ title: given.citation ?? files, ...(given.url !== undefined && { path: given.url }) }],
    precedence: 80,
    requires,
  };
}
