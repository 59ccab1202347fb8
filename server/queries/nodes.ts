import Type from "typebox";
import { NODE_LABELS, type NodeLabel } from "../contract/ids.ts";
import { EDGE_TYPES, type EdgeType } from "../contract/model.ts";
import type { Provenance } from "../domain/facts.ts";
import { bag, number, provenance, text, word } from "./decode.ts";
import { count, defineAbout, defineQuery, defineWhole, ids, words } from "./define.ts";
import type { Row } from "./query.ts";

/** A node or an edge as stored: properties flat, days as text. */
export type StoredNode = { id: string; label: NodeLabel; name: string; properties: Row };
export type StoredEdge = { id: string; type: EdgeType; properties: Row; provenance: Provenance };

export function storedNode(row: Row): StoredNode {
  const properties = bag(row, "node");
  return { id: text(properties, "id"), label: word(properties, "$label", NODE_LABELS), name: text(properties, "name"), properties };
}

export function storedEdge(row: Row, type: EdgeType): StoredEdge {
  const properties = bag(row, "edge");
  return { id: text(properties, "id"), type, properties, provenance: provenance(properties) };
}

export const nodes = defineAbout("ids", "nodes", { ids }, (row) => storedNode(row));

export const descriptions = defineAbout("ids", "descriptions", { ids, datasets: ids }, (row) => ({
  node: text(row, "node"),
  source: text(row, "source"),
  ...storedEdge(row, "DESCRIBED_IN"),
}));

export const multiplyDescribed = defineWhole("multiply_described", {}, (row) => text(row, "id"));
export const describedAmong = defineAbout("ids", "described_among", { ids, datasets: ids }, (row) => text(row, "id"));

const neighbourhood = { id: Type.String(), types: words, labels: words, datasets: ids };
const page = { offset: count, limit: count };
const neighbour = (row: Row) => ({ edge: storedEdge(row, word(row, "type", EDGE_TYPES)), node: storedNode(row) });
const degree = (row: Row) => ({
  type: word(row, "type", EDGE_TYPES),
  label: word(row, "label", NODE_LABELS),
  count: number(row, "count"),
});

export const neighboursOut = defineAbout("id", "neighbours_out", { ...neighbourhood, ...page }, neighbour);
export const neighboursIn = defineAbout("id", "neighbours_in", { ...neighbourhood, ...page }, neighbour);
export const degreeOut = defineAbout("id", "degree_out", neighbourhood, degree);
export const degreeIn = defineAbout("id", "degree_in", neighbourhood, degree);

export const searchEntries = defineWhole("search_entries", {}, (row) => storedNode(row));
export const searchFigures = defineWhole("search_figures", {}, (row) => ({
  id: text(row, "id"),
  name: text(row, "name"),
  metric: text(row, "metric"),
  about: text(row, "about"),
}));

/** What an edge leads from or to: enough to name it. */
const end = (row: Row, field: "origin" | "target") => ({
  id: text(row, field),
  label: word(row, `${field}Label`, NODE_LABELS),
  name: text(row, `${field}Name`),
});

export const sourceEdges = defineQuery("source_edges", { ...neighbourhood, ...page }, (row) => ({
  edge: storedEdge(row, word(row, "type", EDGE_TYPES)),
  from: end(row, "origin"),
  to: end(row, "target"),
}));

export const sourceEdgeCount = defineQuery("source_edge_count", { id: Type.String(), datasets: ids }, (row) => ({
  type: word(row, "type", EDGE_TYPES),
  label: word(row, "label", NODE_LABELS),
  count: number(row, "count"),
}));
