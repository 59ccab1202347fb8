import { NODE_LABELS, type NodeId, type NodeLabel } from "../contract/ids.ts";
import { nodeDefinition } from "../contract/model.ts";
import type { Conflict, Graph, GraphNode, Properties } from "./graph.ts";
import { mergeProperties } from "./merge-properties.ts";
import { type Cell, cellFinder, cellsOf, corridorStatement, countOfCells, figureId, figureStatement } from "./observation-table.ts";
import type { DatasetStatements, NodeStatement, ObservationTable } from "./statements.ts";

type Stated = { dataset: DatasetStatements; properties: Properties };
type OnConflict = (conflict: Graph["conflicts"][number]) => void;

/** Labels of which a single statement is the node as it stands: no names to unite. */
const PLAIN: ReadonlySet<NodeLabel> = new Set(
  NODE_LABELS.filter((label) => label !== "Dataset" && !nodeDefinition(label).properties.some(({ type }) => type === "list")),
);

/** Every node that the datasets state, once, from what each of them says of it. The datasets come by precedence. */
export class MergedNodes {
  readonly datasets: readonly DatasetStatements[];
  readonly length: number;
  /** Figures of tables of which a row of any dataset speaks too. */
  readonly mentioned: ReadonlySet<string>;
  readonly #stated = new Map<NodeLabel, Map<NodeId, Stated[]>>();

  constructor(datasets: readonly DatasetStatements[]) {
    this.datasets = datasets;
    for (const dataset of datasets) {
      for (const node of dataset.nodes) this.#add(dataset, node);
      for (const table of dataset.tables ?? []) {
        for (let row = 0; row < table.origins.length; row += 1)
          for (const corridor of corridorStatement(table, row)) this.#addOnce(dataset, corridor);
      }
    }
    const apart = [...this.#stated.values()].reduce((sum, { size }) => sum + size, 0);
    const both = this.#alsoInTables();
    const cells = datasets.flatMap(({ tables }) => tables ?? []).reduce((sum, table) => sum + countOfCells(table), 0);
    this.length = datasets.length + apart + cells - both;
    this.mentioned = this.#mentionedFigures();
  }

  #mentionedFigures(): Set<string> {
    const finders = this.#tables().map(({ table }) => cellFinder(table));
    const mentioned = new Set<string>(this.#stated.get("Observation")?.keys());
    if (finders.length === 0) return mentioned;
    for (const { edges } of this.datasets)
      for (const { from, to } of edges)
        for (const id of [from, to]) if (id.startsWith("observation:") && finders.some((find) => find(id))) mentioned.add(id);
    return mentioned;
  }

  /** By label, in the order of labels; `onConflict` hears of every property on which datasets differ. */
  *nodes(onConflict: OnConflict = () => undefined, lean = false): Generator<GraphNode> {
    for (const label of NODE_LABELS) {
      if (label === "Dataset") for (const { node } of this.datasets) yield node;
      for (const [id, stated] of this.#stated.get(label) ?? []) yield this.#node(id, label, stated, onConflict);
      if (label === "Observation") yield* this.#figures(lean);
    }
  }

  #add(dataset: DatasetStatements, { id, label, properties }: NodeStatement): void {
    const ofLabel = this.#stated.get(label) ?? new Map<NodeId, Stated[]>();
    this.#stated.set(label, ofLabel);
    const stated = ofLabel.get(id);
    if (stated) stated.push({ dataset, properties });
    else ofLabel.set(id, [{ dataset, properties }]);
  }

  /** A dataset states a corridor once, however many of its tables have it. */
  #addOnce(dataset: DatasetStatements, corridor: NodeStatement): void {
    if (this.#stated.get("Corridor")?.get(corridor.id)?.at(-1)?.dataset !== dataset) this.#add(dataset, corridor);
  }

  /** Joins what datasets say in rows of figures that stand in tables to what the tables say; gives how many these are. */
  #alsoInTables(): number {
    const apart = this.#stated.get("Observation") ?? new Map<NodeId, Stated[]>();
    const finders = apart.size === 0 ? [] : this.#tables().map(({ dataset, table }) => ({ dataset, table, find: cellFinder(table) }));
    let both = 0;
    for (const [id, stated] of apart) {
      for (const { dataset, table, find } of finders) {
        const cell = find(id);
        if (!cell) continue;
        both += 1;
        for (const { properties } of figureStatement(table, cell))
          stated.push({ dataset, properties: this.#named(table, cell, properties) });
        stated.sort((a, b) => this.datasets.indexOf(a.dataset) - this.datasets.indexOf(b.dataset));
      }
    }
    return both;
  }

  /** Those of which no dataset speaks in a row of its own; in a lean graph only those that some edge leads to. */
  *#figures(lean: boolean): Generator<GraphNode> {
    const apart = this.#stated.get("Observation");
    for (const { table } of lean && this.mentioned.size === 0 ? [] : this.#tables()) {
      for (const cell of cellsOf(table)) {
        const id = figureId(table, cell);
        if (id === undefined || apart?.has(id) || (lean && !this.mentioned.has(id))) continue;
        for (const { properties } of figureStatement(table, cell))
          yield { id, label: "Observation", properties: this.#named(table, cell, properties) };
      }
    }
  }

  #tables(): { dataset: DatasetStatements; table: ObservationTable }[] {
    return this.datasets.flatMap((dataset) => (dataset.tables ?? []).map((table) => ({ dataset, table })));
  }

  #node(id: NodeId, label: NodeLabel, stated: readonly Stated[], onConflict: OnConflict): GraphNode {
    const [only, another] = stated;
    const { properties, conflicts } =
      only && !another && PLAIN.has(label)
        ? { properties: only.properties, conflicts: NONE }
        : mergeProperties(
            nodeDefinition(label).properties,
            stated.map(({ dataset, properties }) => ({ dataset: dataset.id, properties })),
          );
    for (const conflict of conflicts) onConflict({ id, ...conflict });
    if (label !== "Corridor" || properties.name !== undefined) return { id, label, properties };
    return { id, label, properties: { ...properties, name: this.#way(properties.origin, properties.destination) } };
  }

  #named(table: ObservationTable, cell: Cell, properties: Properties): Properties {
    return { ...properties, name: this.nameOfFigure(table, cell) };
  }

  nameOfFigure(table: ObservationTable, { row, column }: Cell): string {
    return `${this.#way(table.origins[row], table.destinations[row])}, ${table.years[column]}: ${table.figure.metric}`;
  }

  /** What a corridor is called where no dataset gives it a name. */
  #way(origin: Properties[string] | undefined, destination: Properties[string] | undefined): string {
    return `${this.#nameOf(origin)} → ${this.#nameOf(destination)}`;
  }

  readonly #names = new Map<unknown, string>();

  #nameOf(state: Properties[string] | undefined): string {
    const known = this.#names.get(state);
    if (known !== undefined) return known;
    const id = [...(this.#stated.get("State")?.keys() ?? [])].find((each) => each === state);
    const stated =
      id &&
      this.#stated
        .get("State")
        ?.get(id)
        ?.find(({ properties }) => properties.name !== undefined);
    const name = String(stated?.properties.name ?? state);
    this.#names.set(state, name);
    return name;
  }
}

const NONE: readonly Conflict[] = [];
