import { isId, labelOf, nodeId, prefixOf } from "../contract/ids.ts";
import { type EdgeType, edgeDefinition } from "../contract/model.ts";
import type { Properties, PropertyValue } from "../domain/graph.ts";
import type { EdgeStatement, NodeStatement } from "../domain/statements.ts";
import { readCell, textFault } from "./cells.ts";
import { type Column, SOURCE_IS_END, type Table } from "./columns.ts";
import type { CsvRow } from "./csv.ts";
import type { FaultList } from "./faults.ts";

/** What the cells of a row say, by the role of their columns; undefined where a cell is at fault. */
type RowReading = { ends: ReadonlyMap<Column["role"], string>; properties: Properties; provenance: Properties };

function readRow(file: string, { columns }: Table, { row, cells }: CsvRow, faults: FaultList): RowReading | undefined {
  const before = faults.count;
  const ends = new Map<Column["role"], string>();
  const properties = new Map<string, PropertyValue>();
  const provenance = new Map<string, PropertyValue>();
  for (const { role, property } of columns) {
    const text = cells.get(property.name) ?? "";
    const field = property.name;
    if (text === "") {
      if (property.required) faults.add({ file, row, field, problem: "is empty", remedy: "fill it in: every row needs it" });
    } else if (role === "id" || role === "from" || role === "to") {
      const fault = textFault(text, false);
      if (fault) faults.add({ file, row, field, ...fault });
      ends.set(role, text);
    } else {
      const reading = readCell(property, text);
      if ("problem" in reading) faults.add({ file, row, field, ...reading });
      else for (const [name, value] of reading.values) (role === "provenance" ? provenance : properties).set(name, value);
    }
  }
  return faults.count === before
    ? { ends, properties: Object.fromEntries(properties), provenance: Object.fromEntries(provenance) }
    : undefined;
}

export function readNode(file: string, table: Table & { kind: "node" }, csvRow: CsvRow, faults: FaultList): NodeStatement | undefined {
  const { row } = csvRow;
  const reading = readRow(file, table, csvRow, faults);
  const id = csvRow.cells.get("id") ?? "";
  if (id !== "" && !isId(table.label, id)) {
    faults.add({
      file,
      row,
      field: "id",
      problem: `is not the id of a ${table.label}`,
      remedy: `write ${prefixOf(table.label)}: and letters, digits, dot, hyphen, underscore (at most 100)`,
    });
    return undefined;
  }
  if (!reading) return undefined;
  const { origin, destination } = reading.properties;
  if (table.label === "Corridor" && id !== `corridor:${tail(origin)}>${tail(destination)}`) {
    faults.add({
      file,
      row,
      field: "id",
      problem: "doesn't name its origin and destination",
      remedy: `write corridor:${tail(origin)}>${tail(destination)}`,
    });
    return undefined;
  }
  const { source } = reading.provenance;
  const node = { id: nodeId(id), label: table.label, properties: reading.properties };
  return typeof source === "string" ? { ...node, provenance: { ...reading.provenance, source } } : node;
}

export function readEdge(file: string, table: Table & { kind: "edge" }, csvRow: CsvRow, faults: FaultList): EdgeStatement | undefined {
  const { row } = csvRow;
  const before = faults.count;
  const reading = readRow(file, table, csvRow, faults);
  const ends = [csvRow.cells.get("from") ?? "", csvRow.cells.get("to") ?? ""];
  const [from = "", to = ""] = ends;
  for (const [field, id] of [["from", from] as const, ["to", to] as const]) {
    if (id !== "" && labelOf(id) === undefined)
      faults.add({ file, row, field, problem: "is not an id", remedy: "write the prefix of the label, a colon and a name: state:UZB" });
  }
  if (faults.count === before) checkPair(file, row, table.type, from, to, faults);
  if (!reading || faults.count > before) return undefined;
  const source = SOURCE_IS_END.has(table.type) ? to : reading.provenance.source;
  if (typeof source !== "string") return undefined;
  return { type: table.type, from: nodeId(from), to: nodeId(to), properties: { ...reading.properties, ...reading.provenance, source } };
}

function checkPair(file: string, row: number, type: EdgeType, from: string, to: string, faults: FaultList): void {
  const { pairs } = edgeDefinition(type);
  if (pairs.some(([a, b]) => a === labelOf(from) && b === labelOf(to))) return;
  const allowed = pairs.slice(0, 6).map(([a, b]) => `${a} to ${b}`);
  if (pairs.length > allowed.length) allowed.push("…");
  faults.add({
    file,
    row,
    field: "from",
    problem: `leads from ${labelOf(from)} to ${labelOf(to)}, which ${type} doesn't`,
    remedy: `it leads from ${allowed.join(", ")}`,
  });
}

function tail(id: PropertyValue | undefined): string {
  return typeof id === "string" ? id.slice(id.indexOf(":") + 1) : "";
}
