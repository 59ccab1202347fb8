import { NODE_LABELS } from "../contract/ids.ts";
import { EDGE_TYPES } from "../contract/model.ts";
import { FAMILIES } from "../contract/vocabulary.ts";
import type { IssueEntry } from "../contract/wire/catalogue.ts";
import { REPORT_HOLDS_YEARS } from "../domain/time.ts";
import { bag, date, flag, list, maybeNumber, maybeText, number, text, word } from "./decode.ts";
import { defineQuery, ids } from "./define.ts";
import type { Row } from "./query.ts";

/** What is loaded: small tables that every answer leans on, and counts. */
export const datasetVersions = defineQuery("dataset_versions", {}, (row) => ({ id: text(row, "id"), version: text(row, "version") }));

export const datasets = defineQuery("datasets", {}, (row) => {
  const node = bag(row, "node");
  return {
    id: text(node, "id"),
    title: text(node, "name"),
    description: maybeText(node, "description"),
    version: maybeText(node, "edition") ?? "",
    digest: text(node, "version"),
    asOf: date(node, "asOf")?.latest ?? "",
    precedence: number(node, "precedence"),
    licenses: list(node, "licences"),
    requires: list(node, "requires"),
    inventoryOf: inventory(node),
    reportsHold: maybeNumber(node, "reportsHold") ?? REPORT_HOLDS_YEARS,
  };
});

function inventory(node: Row): unknown[] | undefined {
  const stated = maybeText(node, "inventoryOf");
  if (stated === null) return undefined;
  const parsed: unknown = JSON.parse(stated);
  return Array.isArray(parsed) ? parsed : [parsed];
}

export const sources = defineQuery("sources", {}, (row) => {
  const node = bag(row, "node");
  return {
    id: text(node, "id"),
    name: text(node, "name"),
    citation: text(node, "citation"),
    url: maybeText(node, "url"),
    stale: flag(node, "stale"),
    properties: node,
  };
});

export const issues = defineQuery("issues", {}, (row): Omit<IssueEntry, "migration"> => {
  const node = bag(row, "node");
  return {
    id: text(node, "id"),
    name: text(node, "name"),
    parent: maybeText(node, "parent"),
    family: maybeText(node, "family") === null ? null : word(node, "family", FAMILIES),
    definition: maybeText(node, "definition"),
    gcmObjectives: list(node, "gcmObjectives"),
  };
});

export const bodySizes = defineQuery("body_sizes", { datasets: ids }, (row) => ({ body: text(row, "body"), size: number(row, "size") }));

export const nodeCounts = defineQuery("node_counts", {}, (row) => ({
  label: word(row, "label", NODE_LABELS),
  count: number(row, "count"),
}));

export const edgeCounts = defineQuery("edge_counts", {}, (row) => ({
  type: word(row, "type", EDGE_TYPES),
  dataset: text(row, "dataset"),
  count: number(row, "count"),
}));

export const describedCounts = defineQuery("described_counts", {}, (row) => ({
  dataset: text(row, "dataset"),
  label: word(row, "label", NODE_LABELS),
  count: number(row, "count"),
}));

export const describedBy = defineQuery("described_by", { datasets: ids }, (row) => ({
  label: word(row, "label", NODE_LABELS),
  count: number(row, "count"),
}));

export const citedSources = defineQuery("cited_sources", { datasets: ids }, (row) => number(row, "count"));
