import type { NodeId } from "../contract/ids.ts";
import type { Table } from "../contract/tables.ts";
import { cellFinder } from "../domain/observation-table.ts";
import type { EdgeStatement, NodeStatement, ObservationTable } from "../domain/statements.ts";
import { type CsvTable, checkHeader } from "./csv.ts";
import type { FaultList } from "./faults.ts";
import { RowReader } from "./rows.ts";

/** What the rows of a dataset's tables say, and where each of them stands. */
export class Statements {
  readonly nodes: NodeStatement[] = [];
  readonly edges: EdgeStatement[] = [];
  readonly places = new Map<NodeStatement | EdgeStatement, { file: string; row: number }>();
  readonly #faults: FaultList;
  readonly #rowOfNode = new Map<NodeId, number>();

  constructor(faults: FaultList) {
    this.#faults = faults;
  }

  table(file: string, table: Table): CsvTable {
    const names = new Set(table.columns.map(({ property }) => property.name));
    const required = table.columns.flatMap(({ property }) => (property.required ? [property.name] : []));
    const rowOfText = new Map<string, number>();
    let reader: RowReader | undefined;
    return {
      header: (header) => {
        reader = new RowReader(file, table, header, this.#faults);
        return checkHeader(file, header, names, required, this.#faults);
      },
      row: (cells, row) => {
        const text = cells.join("\u0000");
        const same = rowOfText.get(text);
        if (same === undefined) rowOfText.set(text, row);
        else this.#faults.add({ file, row, problem: `is the same as row ${same}`, remedy: "delete one" });
        if (!reader) return;
        if (table.kind === "edge") this.#edge(reader.edge(table, cells, row), file, row);
        else this.#node(reader.node(table, cells, row), file, row, same !== undefined);
      },
    };
  }

  /** A figure stands in a row or in a wide table of its dataset, not in both. */
  refuseFiguresOf(tables: readonly ObservationTable[]): void {
    const finders = tables.map(cellFinder);
    for (const node of this.nodes) {
      if (node.label !== "Observation" || !finders.some((find) => find(node.id))) continue;
      const place = this.places.get(node);
      if (place) this.#faults.add({ ...place, field: "id", problem: "is a figure of a wide table too", remedy: "delete one of the two" });
    }
  }

  #edge(edge: EdgeStatement | undefined, file: string, row: number): void {
    if (!edge) return;
    this.places.set(edge, { file, row });
    this.edges.push(edge);
  }

  #node(node: NodeStatement | undefined, file: string, row: number, same: boolean): void {
    if (!node) return;
    this.places.set(node, { file, row });
    const earlier = this.#rowOfNode.get(node.id);
    if (earlier !== undefined && !same)
      this.#faults.add({
        file,
        row,
        field: "id",
        problem: `${node.id} is already in row ${earlier}`,
        remedy: "make it one row; list further sources in DESCRIBED_IN.csv",
      });
    this.#rowOfNode.set(node.id, row);
    this.nodes.push(node);
  }
}
