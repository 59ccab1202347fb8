import type { EdgeType } from "../../server/contract/model.ts";
import type { Graph, GraphEdge, GraphNode, Properties } from "../../server/domain/graph.ts";

/**
 * A graph as the naive reference reads it: whole, in memory, without any query. Nothing of the program's
 * own predicates is used here or in the files beside this one: they are what it is compared with.
 */
export class Reading {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly #byType = new Map<EdgeType, GraphEdge[]>();
  readonly #byEnds = new Map<string, GraphEdge[]>();

  constructor({ nodes, edges }: Pick<Graph, "nodes" | "edges">) {
    this.nodes = new Map(nodes.map((node) => [node.id, node]));
    for (const edge of edges) {
      push(this.#byType, edge.type, edge);
      push(this.#byEnds, `${edge.type} ${edge.from} ${edge.to}`, edge);
    }
  }

  /** Edges of a type, of these datasets or of all. */
  edges(type: EdgeType, datasets: readonly string[] = []): GraphEdge[] {
    return (this.#byType.get(type) ?? []).filter((edge) => ofDatasets(edge, datasets));
  }

  between(type: EdgeType, from: string, to: string, datasets: readonly string[] = []): GraphEdge[] {
    return (this.#byEnds.get(`${type} ${from} ${to}`) ?? []).filter((edge) => ofDatasets(edge, datasets));
  }

  labelled(...labels: GraphNode["label"][]): GraphNode[] {
    return [...this.nodes.values()].filter(({ label }) => labels.includes(label));
  }

  precedence(edge: GraphEdge): number {
    return Number(this.nodes.get(text(edge.properties, "dataset"))?.properties.precedence);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
}

function ofDatasets(edge: GraphEdge, datasets: readonly string[]): boolean {
  return datasets.length === 0 || datasets.includes(text(edge.properties, "dataset"));
}

export function text(properties: Properties, name: string): string {
  const value = properties[name];
  return typeof value === "string" ? value : "";
}

/** The days between which a date lies; undefined where none is stated. */
export type Span = { first: string | undefined; last: string | undefined };

export function span(properties: Properties, name: string): Span | undefined {
  const [first, last] = [properties[`${name}Earliest`], properties[`${name}Latest`]];
  const known = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
  return first === undefined && last === undefined && properties[`${name}Raw`] === undefined
    ? undefined
    : { first: known(first), last: known(last) };
}
