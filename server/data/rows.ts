import { isId, labelOf, nodeId, prefixOf } from "../contract/ids.ts";
import { type EdgeType, edgeDefinition } from "../contract/model.ts";
import { type Column, SOURCE_IS_END, type Table } from "../contract/tables.ts";
import type { Properties, PropertyValue } from "../domain/graph.ts";
import type { EdgeStatement, NodeStatement } from "../domain/statements.ts";
import { type Reading, readCell, textFault } from "./cells.ts";
import type { FaultList } from "./faults.ts";

/** What the cells of a row say; undefined where a cell is at fault. */
type RowReading = { properties: Properties; provenance: Properties };

/** So many different texts of a column are remembered with what they say: most columns repeat a few, over and over. */
const REMEMBERED = 5_000;

/** Reads the rows of one file, whose columns stand in the order of its header. */
export class RowReader {
  readonly #file: string;
  readonly #faults: FaultList;
  readonly #columns: readonly (Column & { at: number; known: Map<string, Reading> })[];
  readonly #places: { id: number; from: number; to: number };

  constructor(file: string, table: Table, header: readonly string[], faults: FaultList) {
    this.#file = file;
    this.#faults = faults;
    this.#columns = table.columns.map((column) => ({ ...column, at: header.indexOf(column.property.name), known: new Map() }));
    this.#places = { id: header.indexOf("id"), from: header.indexOf("from"), to: header.indexOf("to") };
  }

  node({ label }: Table & { kind: "node" }, cells: readonly string[], row: number): NodeStatement | undefined {
    const reading = this.#read(cells, row);
    const id = cells[this.#places.id] ?? "";
    if (id !== "" && !isId(label, id)) {
      const remedy = `write ${prefixOf(label)}: and letters, digits, dot, hyphen, underscore (at most 100)`;
      this.#fault(row, "id", `is not the id of a ${label}`, remedy);
      return undefined;
    }
    if (!reading) return undefined;
    const { origin, destination } = reading.properties;
    if (label === "Corridor" && id !== `corridor:${tail(origin)}>${tail(destination)}`) {
      this.#fault(row, "id", "doesn't name its origin and destination", `write corridor:${tail(origin)}>${tail(destination)}`);
      return undefined;
    }
    const { source } = reading.provenance;
    const node = { id: nodeId(id), label, properties: reading.properties };
    return typeof source === "string" ? { ...node, provenance: { ...reading.provenance, source } } : node;
  }

  edge({ type }: Table & { kind: "edge" }, cells: readonly string[], row: number): EdgeStatement | undefined {
    const before = this.#faults.count;
    const reading = this.#read(cells, row);
    const [from, to] = [cells[this.#places.from] ?? "", cells[this.#places.to] ?? ""];
    for (const [field, id] of [["from", from] as const, ["to", to] as const]) {
      if (id !== "" && labelOf(id) === undefined)
        this.#fault(row, field, "is not an id", "write the prefix of the label, a colon and a name: state:UZB");
    }
    if (this.#faults.count === before) this.#checkPair(row, type, from, to);
    if (!reading || this.#faults.count > before) return undefined;
    const source = SOURCE_IS_END.has(type) ? to : reading.provenance.source;
    if (typeof source !== "string") return undefined;
    // One object that grows: spread together, the half million of a world take half as much again, or not, as the compiler pleases.
    const properties = Object.assign(reading.properties, reading.provenance, { source });
    return { type, from: nodeId(from), to: nodeId(to), properties };
  }

  #read(cells: readonly string[], row: number): RowReading | undefined {
    const before = this.#faults.count;
    const properties: Record<string, PropertyValue> = {};
    const provenance: Record<string, PropertyValue> = {};
    for (const { role, property, at, known } of this.#columns) {
      const text = cells[at] ?? "";
      if (text === "") {
        if (property.required) this.#fault(row, property.name, "is empty", "fill it in: every row needs it");
      } else if (role === "id" || role === "from" || role === "to") {
        const fault = textFault(text, false);
        if (fault) this.#fault(row, property.name, fault.problem, fault.remedy);
      } else {
        const reading = known.get(text) ?? readCell(property, text);
        if (known.size < REMEMBERED) known.set(text, reading);
        if ("problem" in reading) this.#fault(row, property.name, reading.problem, reading.remedy);
        else for (const [name, value] of reading.values) (role === "provenance" ? provenance : properties)[name] = value;
      }
    }
    return this.#faults.count === before ? { properties, provenance } : undefined;
  }

  #checkPair(row: number, type: EdgeType, from: string, to: string): void {
    const { pairs } = edgeDefinition(type);
    const ends = [labelOf(from), labelOf(to)];
    if (pairs.some(([a, b]) => a === ends[0] && b === ends[1])) return;
    const allowed = pairs.slice(0, 6).map(([a, b]) => `${a} to ${b}`);
    if (pairs.length > allowed.length) allowed.push("…");
    this.#fault(row, "from", `leads from ${ends[0]} to ${ends[1]}, which ${type} doesn't`, `it leads from ${allowed.join(", ")}`);
  }

  #fault(row: number, field: string, problem: string, remedy: string): void {
    this.#faults.add({ file: this.#file, row, field, problem, remedy });
  }
}

function tail(id: PropertyValue | undefined): string {
  return typeof id === "string" ? id.slice(id.indexOf(":") + 1) : "";
}
