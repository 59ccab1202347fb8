import { labelOf, prefixOf } from "../../../contract/ids.ts";
import { edgeDefinition } from "../../../contract/model.ts";
import type { Table } from "../../../contract/tables.ts";
import { type ImportContext, NAMES_NOTHING } from "../context.ts";
import type { OpenTable, TableRow } from "../tables.ts";
import { type KnownNodes, SKIPPED } from "./known-nodes.ts";
import { labelsAt, type Plan } from "./plan.ts";
import { partsOf } from "./profile.ts";
import { columnsOf, linksOf, type Origin, originOf, propertyCells, provenanceOf } from "./writing.ts";

type Edge = { type: string; cells: Record<string, string>; columns: readonly string[] };

/** A row of nodes: the node, and the edges of the columns that name others. All of it, or nothing. */
export async function writeNode(
  context: ImportContext,
  table: OpenTable,
  target: Table & { kind: "node" },
  plan: Plan,
  known: KnownNodes,
  whole: Origin,
  row: TableRow,
): Promise<void> {
  if (namesNothing(context, plan, row)) return;
  const origin = await originOf(context, plan, row, whole);
  const cells = propertyCells(context, table, plan, row);
  const id = cells && idFor(context, table, target, cells, row);
  const edges = id === undefined || !cells ? undefined : linkEdges(context, table, plan, known, origin, row, id, cells);
  if (id === undefined || !cells || !edges) return;
  if (!context.out.once(id)) {
    context.report.fault(
      { file: table.file, row: row.row, column: "id", value: id },
      "is the id of another row already",
      "give each row an id of its own",
    );
    return;
  }
  await context.out.table(target.label, columnsOf(plan, ["id"])).write({ ...provenanceOf(table, row, origin), ...cells, id });
  for (const edge of edges)
    if (!(await context.out.table(edge.type, edge.columns).write(edge.cells)))
      context.report.leftOut(`${edge.cells.from} ${edge.type} ${edge.cells.to}`, "the same once more");
}

/** A row in which nothing is filled that would name a node or an end: the empty rest of a table, or a line for the eye. */
function namesNothing({ report }: ImportContext, { columns }: Plan, { cells }: TableRow): boolean {
  const naming = columns.filter((column) => column.kind === "link" || (column.kind === "property" && NAMING.has(column.property.name)));
  if (naming.length === 0 || naming.some(({ at }) => cells[at]?.trim())) return false;
  report.leftOut("a row without a name", NAMES_NOTHING);
  return true;
}
const NAMING: ReadonlySet<string> = new Set(["id", "name", "from", "to", "text"]);

/** The id that the row gives, in full or without its prefix; else one made of the dataset's name and the node's, or its row. */
function idFor(
  context: ImportContext,
  table: OpenTable,
  { label }: Table & { kind: "node" },
  cells: Record<string, string>,
  { row }: TableRow,
): string | undefined {
  const prefix = prefixOf(label);
  const given = cells.id;
  // What is cut is the name: the row at the end keeps the ids of a dataset distinct.
  if (given === undefined)
    return `${`${prefix}:${context.given.name ?? "imported"}-${slug(cells.name ?? "") || "row"}`.slice(0, 100 - String(row).length - 1)}-${row}`;
  const id = given.startsWith(`${prefix}:`) ? given : `${prefix}:${given}`;
  if (labelOf(id) === label) return id;
  context.report.fault(
    { file: table.file, row, column: "id", value: given },
    `can't be the id of a ${label}`,
    "use letters, digits, dot, hyphen, underscore",
  );
  return undefined;
}

function slug(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 40);
}

/** The edges of a node's row; undefined where one of the names is open. */
function linkEdges(
  context: ImportContext,
  table: OpenTable,
  plan: Plan,
  known: KnownNodes,
  origin: Origin,
  row: TableRow,
  id: string,
  node: Record<string, string>,
): Edge[] | undefined {
  const edges: Edge[] = [];
  let open = false;
  for (const { at, header, link, constants } of linksOf(plan)) {
    for (const name of partsOf(row.cells[at] ?? "")) {
      const sound = context.isName({ file: table.file, row: row.row, column: header, value: name });
      const other = sound ? known.find(name, link.others, plan.states.get(at)) : undefined;
      if (other === undefined) open = true;
      if (other === undefined || other === SKIPPED) continue;
      const [from, to] = link.fromOther ? [other, id] : [id, other];
      // Of two parties the agreement's own day is that of both; of more, each may have signed on its own.
      const signed = link.type === "PARTY_TO" && node.level === "bilateral" && node.signed !== undefined ? { signed: node.signed } : {};
      const own = Object.keys(constants).filter((name) => !["source", "locator", "confidence", "note"].includes(name));
      const columns = [
        ...new Set(["from", "to", ...own, ...(link.type === "PARTY_TO" ? ["signed"] : []), "source", "locator", "confidence", "note"]),
      ];
      edges.push({ type: link.type, columns, cells: { ...provenanceOf(table, row, origin), ...constants, ...signed, from, to } });
    }
  }
  return open ? undefined : edges;
}

/** A row of edges. */
export async function writeEdge(
  context: ImportContext,
  table: OpenTable,
  target: Table & { kind: "edge" },
  plan: Plan,
  known: KnownNodes,
  whole: Origin,
  row: TableRow,
): Promise<void> {
  if (namesNothing(context, plan, row)) return;
  const origin = await originOf(context, plan, row, whole);
  const cells = propertyCells(context, table, plan, row);
  if (!cells) return;
  const { pairs } = edgeDefinition(target.type);
  const [from, to] = ([0, 1] as const).map((end) => {
    const name = end === 0 ? "from" : "to";
    const column = plan.columns.find((each) => each.kind === "property" && each.property.name === name);
    return known.find(cells[name] ?? "", labelsAt(pairs, end), column && plan.states.get(column.at));
  });
  if (from === undefined || to === undefined || from === SKIPPED || to === SKIPPED) return;
  const added = await context.out
    .table(target.type, columnsOf(plan, ["from", "to"]))
    .write({ ...provenanceOf(table, row, origin), ...cells, from, to });
  if (!added) context.report.leftOut(`${from} ${target.type} ${to}`, "the same once more");
}
