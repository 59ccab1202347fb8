import { EDGE_TYPES } from "../contract/model.ts";
import { text, word } from "./decode.ts";
import { defineQuery, ids } from "./define.ts";
import { storedEdge } from "./nodes.ts";

/** What an export of statements rests on. */
export const exportEdges = defineQuery("export_edges", { ids, datasets: ids }, (row) => ({
  source: text(row, "source"),
  target: text(row, "target"),
  ...storedEdge(row, word(row, "type", EDGE_TYPES)),
}));

export const exportProvisions = defineQuery("export_provisions", { agreements: ids, datasets: ids }, (row) => text(row, "id"));
