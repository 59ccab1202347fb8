import type { GraphEdge } from "../../server/domain/graph.ts";
import { memberOf } from "./predicates.ts";
import { type Reading, text } from "./reading.ts";

export type AskedNeighbours = {
  types?: readonly string[];
  labels?: readonly string[];
  direction?: "in" | "out" | "both";
  datasets?: readonly string[];
};

/** Edges of a node as a network of neighbours lists them: leaving first, then coming, each by type, name and id. */
export function neighbours(reading: Reading, edges: readonly GraphEdge[], id: string, asked: AskedNeighbours): GraphEdge[] {
  const wanted = (asked_: readonly string[] | undefined, value: string) => !asked_?.length || asked_.includes(value);
  const found = (here: "from" | "to", there: "from" | "to") =>
    edges
      .filter((edge) => edge[here] === id && wanted(asked.types, edge.type) && wanted(asked.datasets, text(edge.properties, "dataset")))
      .filter((edge) => wanted(asked.labels, reading.nodes.get(edge[there])?.label ?? ""))
      .sort((x, y) => order(x.type, y.type) || order(nameOf(reading, x[there]), nameOf(reading, y[there])) || order(x.id, y.id));
  return [...(asked.direction === "in" ? [] : found("from", "to")), ...(asked.direction === "out" ? [] : found("to", "from"))];
}

/** Whether a membership holds on a day, by all that is said of the two in that role; null for an edge of another type. */
export function holds(reading: Reading, { type, from, to, properties }: GraphEdge, t: string, datasets: readonly string[] = []) {
  if (type !== "MEMBER_OF") return null;
  return memberOf(reading, reading.between(type, from, to, datasets), [text(properties, "role")], t);
}

function nameOf(reading: Reading, id: string): string {
  return text(reading.nodes.get(id)?.properties ?? {}, "name");
}

/** By code points, as databases order texts; JavaScript's own order is by code units. */
export function order(x: string, y: string): number {
  const [a, b] = [[...x], [...y]];
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const difference = (a[at]?.codePointAt(0) ?? 0) - (b[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
