import Type, { type Static } from "typebox";
import { EDGE_TYPES } from "../model.ts";
import { FAMILIES } from "../vocabulary.ts";
import { Day, GraphEdge, GraphNode, Label, NodeRef, nullable, object, oneOf, Properties } from "./common.ts";
import { ImportFaults } from "./imports.ts";

export const IssueEntry = object({
  id: Type.String(),
  name: Type.String(),
  parent: nullable(Type.String()),
  family: nullable(oneOf(FAMILIES)),
  definition: nullable(Type.String()),
  gcmObjectives: Type.Array(Type.String()),
  migration: Type.Boolean({ description: "Whether it belongs to the migration branch" }),
});
export type IssueEntry = Static<typeof IssueEntry>;

/** How much there is of each kind: things by label, statements by type. */
export const Kinds = object({
  labels: Type.Array(object({ label: Label, count: Type.Integer({ minimum: 1 }) })),
  types: Type.Array(object({ type: oneOf(EDGE_TYPES), count: Type.Integer({ minimum: 1 }) })),
});
export type Kinds = Static<typeof Kinds>;

export const DatasetEntry = object({
  id: Type.String(),
  title: Type.String(),
  description: nullable(Type.String()),
  version: Type.String({ description: "Edition, as its authors number it" }),
  digest: Type.String({ description: "Digest of its files" }),
  asOf: Day,
  precedence: Type.Integer(),
  licenses: Type.Array(Type.String()),
  counts: object({ nodes: Type.Integer(), edges: Type.Integer() }),
  byKind: Kinds,
  inventoryOf: Type.Optional(Type.Array(Type.Unknown())),
  reportsHold: Type.Integer({ description: "For how many years a membership that it reports without dates holds" }),
  imported: Type.Optional(
    object({ at: Type.String(), format: Type.String() }, { description: "Of /api/datasets: only what was imported can be taken out" }),
  ),
  acceptedFaults: Type.Optional(ImportFaults),
});
export type DatasetEntry = Static<typeof DatasetEntry>;
export const DatasetsAnswer = object({ datasets: Type.Array(DatasetEntry) });
export type DatasetsAnswer = Static<typeof DatasetsAnswer>;

export const SchemaAnswer = object({
  labels: Type.Array(
    object({
      label: Label,
      count: Type.Integer(),
      properties: Type.Array(object({ name: Type.String(), type: Type.String(), description: Type.String() })),
    }),
  ),
  types: Type.Array(
    object({
      type: Type.String(),
      count: Type.Integer(),
      pairs: Type.Array(object({ from: Label, to: Label })),
      properties: Type.Array(object({ name: Type.String(), type: Type.String(), description: Type.String() })),
    }),
  ),
  time: object({ earliest: nullable(Day), latest: nullable(Day) }),
  issues: Type.Array(IssueEntry),
  regions: Type.Array(object({ name: Type.String(), subregions: Type.Array(Type.String()) })),
  states: Type.Array(
    object({
      id: Type.String(),
      name: Type.String(),
      region: nullable(Type.String()),
      subregion: nullable(Type.String()),
      latitude: nullable(Type.Number({ description: "Of the point that stands for it on a map, degrees" })),
      longitude: nullable(Type.Number()),
    }),
  ),
  bodies: Type.Array(
    object({
      id: Type.String(),
      name: Type.String(),
      acronym: nullable(Type.String()),
      kind: Type.String(),
      members: Type.Integer({ description: "Recorded as its members or its chair, on whichever day" }),
    }),
  ),
  datasets: Type.Array(DatasetEntry),
});
export type SchemaAnswer = Static<typeof SchemaAnswer>;

export const SourceAnswer = object({
  source: object({ id: Type.String(), name: Type.String(), properties: Properties }),
  supports: object({
    nodes: Type.Array(GraphNode),
    edges: Type.Array(GraphEdge),
    ends: Type.Array(NodeRef, { description: "What stands at the ends of the edges" }),
  }),
  byKind: Kinds,
  total: object({ nodes: Type.Integer(), edges: Type.Integer() }, { description: "Of the kinds asked for" }),
  truncated: Type.Boolean(),
});
export type SourceAnswer = Static<typeof SourceAnswer>;

export const HealthAnswer = object({
  status: oneOf(["ok", "unavailable"]),
  engine: oneOf(["embedded", "neo4j"]),
  version: Type.String({ description: "Version of the data: changes when any dataset does" }),
  counts: object({ nodes: Type.Integer(), edges: Type.Integer() }),
});
export type HealthAnswer = Static<typeof HealthAnswer>;
