import { EDGE_TYPES } from "../contract/model.ts";
import { date, text, word } from "./decode.ts";
import { defineQuery, ids, words } from "./define.ts";
import { storedEdge } from "./nodes.ts";

/** Queries of which the relations for paths are made; parties and members come by those of cooperation. */
export const pathNodes = defineQuery("path_nodes", {}, (row) => text(row, "id"));

export const pathCorridors = defineQuery("path_corridors", {}, (row) => text(row, "id"));

export const pathCorridorEnds = defineQuery("path_corridor_ends", { ids }, (row) => ({
  type: word(row, "type", EDGE_TYPES),
  source: text(row, "source"),
  target: text(row, "target"),
  dataset: text(row, "dataset"),
  on: null,
  statedAsOf: date(row, "statedAsOf"),
}));

export const pathLinks = defineQuery("path_links", { types: words }, (row) => ({
  type: word(row, "type", EDGE_TYPES),
  source: text(row, "source"),
  target: text(row, "target"),
  dataset: text(row, "dataset"),
  on: date(row, "on"),
  statedAsOf: date(row, "statedAsOf"),
}));

export const pathEdges = defineQuery("path_edges", { ids, datasets: ids }, (row) => ({
  source: text(row, "source"),
  target: text(row, "target"),
  ...storedEdge(row, word(row, "type", EDGE_TYPES)),
}));
