import { idOf, type NodeId } from "../contract/ids.ts";
import { EDGE_TYPES, type EdgeType } from "../contract/model.ts";
import { dateProperties } from "../contract/properties.ts";
import { AS_IT_STANDS, type GraphEdge, type Properties } from "./graph.ts";
import { type Cell, cellsOf, corridorStatement, countOfCells, endOfCorridor, figureStatement, measuredBy } from "./observation-table.ts";
import { groupBy } from "./parallel.ts";
import type { DatasetStatements, EdgeStatement, NodeStatement, ObservationTable, Sourced } from "./statements.ts";

/** Every edge that the datasets state, by type: those of a row as it stands, and those that a node or a table implies. */
export class MergedEdges {
  readonly parts: readonly DatasetEdges[];
  readonly length: number;

  /** @param mentioned figures of tables of which something else speaks too */
  constructor(datasets: readonly DatasetStatements[], mentioned: ReadonlySet<string>) {
    const days = daysOfSources(datasets);
    this.parts = datasets.map((dataset) => new DatasetEdges(dataset, days, mentioned));
    this.length = this.parts.reduce((sum, { length }) => sum + length, 0);
  }

  /** @param figures whose edges are wanted among those of tables */
  *edges(figures: FigureFilter = () => true): Generator<GraphEdge> {
    for (const type of EDGE_TYPES) for (const part of this.parts) yield* part.ofType(type, figures);
  }
}

type FigureFilter = (table: ObservationTable, cell: Cell) => boolean;

class DatasetEdges {
  readonly length: number;
  readonly #dataset: DatasetStatements;
  readonly #days: ReadonlyMap<string, Properties>;
  readonly #mentioned: ReadonlySet<string>;
  readonly #rows: ReadonlyMap<string, readonly EdgeStatement[]>;
  /** Corridors that a table brings: those which neither a row nor an earlier table of the dataset has. */
  readonly #corridors: readonly { table: ObservationTable; row: number }[];

  constructor(dataset: DatasetStatements, days: ReadonlyMap<string, Properties>, mentioned: ReadonlySet<string>) {
    this.#dataset = dataset;
    this.#days = days;
    this.#mentioned = mentioned;
    this.#rows = groupBy(dataset.edges, ({ type }) => type);
    const tables = dataset.tables ?? [];
    const known = new Set<NodeId>(tables.length > 0 ? dataset.nodes.map(({ id }) => id) : []);
    this.#corridors = tables.flatMap((table) =>
      table.origins.flatMap((_, row) => {
        const [corridor] = corridorStatement(table, row);
        if (!corridor || known.has(corridor.id)) return [];
        known.add(corridor.id);
        return [{ table, row }];
      }),
    );
    const described = dataset.nodes.reduce((sum, { provenance }) => sum + (provenance ? 1 : 0), 0);
    const cells = tables.reduce((sum, table) => sum + countOfCells(table), 0);
    this.length = described + dataset.edges.length + 3 * this.#corridors.length + 2 * cells;
  }

  /** What nodes and tables imply comes first; a repeat of the same type between the same ends is numbered. */
  *ofType(type: EdgeType, figures: FigureFilter): Generator<GraphEdge> {
    const rows = this.#rows.get(type) ?? [];
    const repeats = new Map<string, number>();
    if (type === "DESCRIBED_IN")
      for (const node of this.#dataset.nodes) for (const edge of describedIn(node)) yield this.#edge(edge, repeats);
    // A table has each corridor and each figure once: only a row can repeat what it says.
    const among = new Set(this.#dataset.tables && rows.map(endsOf));
    for (const edge of this.#implied(type, figures)) yield this.#edge(edge, among.has(endsOf(edge)) ? repeats : undefined);
    for (const edge of rows) yield this.#edge(edge, repeats);
  }

  *#implied(type: EdgeType, figures: FigureFilter): Generator<EdgeStatement> {
    const tables = this.#dataset.tables ?? [];
    if (type === "DESCRIBED_IN") {
      for (const { table, row } of this.#corridors) yield* corridorStatement(table, row).flatMap((corridor) => describedIn(corridor));
      for (const { table, cell } of wanted(tables, figures))
        yield* figureStatement(table, cell).flatMap((figure) => describedIn(figure, !this.#mentioned.has(figure.id)));
    } else if (type === "FROM" || type === "TO") {
      for (const { table, row } of this.#corridors) yield* endOfCorridor(table, row, type);
    } else if (type === "MEASURED_BY") {
      for (const { table, cell } of wanted(tables, figures)) yield* measuredBy(table, cell);
    }
  }

  /** What every edge of a table's figures has in common. */
  shared(table: ObservationTable): Sourced {
    const statement = { properties: table.provenance };
    return { dataset: this.#dataset.id, ...this.#statedAsOf(statement), ...table.provenance };
  }

  #edge(edge: EdgeStatement, repeats: Map<string, number> | undefined): GraphEdge {
    const { name, id: dataset } = this.#dataset;
    const ends = endsOf(edge);
    const repeat = repeats ? (repeats.get(ends) ?? 0) + 1 : 1;
    repeats?.set(ends, repeat);
    const id = `${edge.type}:${name}:${ends}${repeat === 1 ? "" : `#${repeat}`}`;
    const { type, from, to } = edge;
    return { type, from, to, id, properties: { id, dataset, ...this.#statedAsOf(edge), ...edge.properties } };
  }

  readonly #ofDataset = new Map<string, Properties>();

  /** From when an undated statement holds: the day it was reported for, else its source was published, else its dataset speaks to. */
  #statedAsOf({ properties }: Pick<EdgeStatement, "properties">): Properties {
    const reported = renamed(properties, "reportedAsOf", "statedAsOf");
    if (reported) return reported;
    const known = this.#ofDataset.get(properties.source);
    if (known) return known;
    const day = this.#days.get(properties.source) ?? renamed(this.#dataset.node.properties, "asOf", "statedAsOf") ?? {};
    this.#ofDataset.set(properties.source, day);
    return day;
  }
}

function* wanted(tables: readonly ObservationTable[], figures: FigureFilter): Generator<{ table: ObservationTable; cell: Cell }> {
  for (const table of tables) for (const cell of cellsOf(table)) if (figures(table, cell)) yield { table, cell };
}

function endsOf({ from, to }: EdgeStatement): string {
  return `${from}>${to}`;
}

function daysOfSources(datasets: readonly DatasetStatements[]): Map<string, Properties> {
  const days = new Map<string, Properties>();
  for (const { nodes } of datasets) {
    for (const { id, label, properties } of nodes) {
      const day = label === "Source" ? renamed(properties, "published", "statedAsOf") : undefined;
      if (day && !days.has(id)) days.set(id, day);
    }
  }
  return days;
}

/** The stored properties of a date under another name; undefined where it is not known. */
function renamed(properties: Properties, from: string, to: string): Properties | undefined {
  const known = dateProperties(from);
  if (properties[known.raw] === undefined && properties[known.earliest] === undefined && properties[known.latest] === undefined)
    return undefined;
  const named = dateProperties(to);
  const found: Record<string, Properties[string]> = {};
  for (const part of ["raw", "earliest", "latest"] as const) {
    const value = properties[known[part]];
    if (value !== undefined) found[named[part]] = value;
  }
  return found;
}

/**
 * A node row says where it was read, and keeps there what its own dataset says.
 * @param alone whether nothing else speaks of the node, so that it is what is said
 */
function describedIn({ id, properties, provenance }: NodeStatement, alone = false): EdgeStatement[] {
  if (!provenance) return [];
  return [
    {
      type: "DESCRIBED_IN",
      from: id,
      to: idOf("Source", provenance.source),
      properties: { ...provenance, values: alone ? AS_IT_STANDS : JSON.stringify(properties) },
    },
  ];
}
