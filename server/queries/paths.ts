import { EDGE_TYPES } from "../contract/model.ts";
import { date, text, word } from "./decode.ts";
import { defineAbout, defineQuery, defineWhole, ids, words } from "./define.ts";
import { storedEdge } from "./nodes.ts";

/** Queries of which the relations for paths are made; parties and members come by those of cooperation. */
export const pathNodes = defineWhole("path_nodes", {}, (row) => text(row, "id"));

export const pathCorridors = defineWhole("path_corridors", {}, (row) => text(row, "id"));

export const pathCorridorEnds = defineQuery("path_corridor_ends", { ids }, (row) => ({
  type: word(row, "type", EDGE_TYPES),
  source: text(row, "source"),
  target: text(row, "target"),
  dataset: text(row, "dataset"),
  on: null,
  statedAsOf: date(row, "statedAsOf"),
}));

export const pathLinks = defineWhole("path_links", { types: words }, (row) => ({
  type: word(row, "type", EDGE_TYPES),
  source: text(row, "source"),
  target: text(row, "target"),
  dataset: text(row, "dataset"),
  on: date(row, "on"),
  statedAsOf: date(row, "statedAsOf"),
}));

export const pathEdges = defineAbout("ids", "path_edges", { ids, others: ids, datasets: ids }, (row) => ({
  source: text(row, "source"),
  target: text(row, "target"),
  ...storedEdge(row, word(row, "type", EDGE_TYPES)),
}));
