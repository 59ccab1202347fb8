import Type, { type Static } from "typebox";
import { STANCES } from "../vocabulary.ts";
import {
  Day,
  GraphEdge,
  GraphNode,
  Label,
  NodeRef,
  nullable,
  object,
  oneOf,
  PartialDate,
  Properties,
  PropertyValue,
  Report,
  SourceRef,
} from "./common.ts";

export const SearchResult = object({
  id: Type.String(),
  label: Label,
  name: Type.String(),
  detail: Type.String({ description: "What tells it from others of the same name" }),
  matched: Type.String({ description: "The name, the date in words or the statement’s text that the query matched" }),
});
export type SearchResult = Static<typeof SearchResult>;
export const SearchAnswer = object({
  results: Type.Array(SearchResult),
  total: Type.Integer(),
  truncated: Type.Boolean(),
  pair: nullable(
    object(
      { source: SearchResult, target: SearchResult },
      { description: "Where the query is two names, one after the other, both actors" },
    ),
  ),
});
export type SearchAnswer = Static<typeof SearchAnswer>;

/** A node named beside a claim, why it supports or contradicts it, and who says that it does. */
export const Ground = object({
  id: Type.String(),
  label: Label,
  name: Type.String(),
  note: nullable(Type.String()),
  sources: Type.Array(SourceRef),
});
export type Ground = Static<typeof Ground>;

export const Statement = object({
  id: Type.String(),
  name: Type.String(),
  text: Type.String(),
  stance: oneOf(STANCES),
  section: nullable(Type.String()),
  madeOn: nullable(PartialDate),
  notes: Type.Array(Type.String(), { description: "What the datasets remark on it, such as that it carries no reference" }),
  about: Type.Array(NodeRef),
  issues: Type.Array(NodeRef),
  supportedBy: Type.Array(Ground),
  contradictedBy: Type.Array(Ground),
  sources: Type.Array(SourceRef),
});
export type Statement = Static<typeof Statement>;

const count = { count: Type.Integer({ minimum: 1 }) };
export const NodeCount = object({ ...NodeRef.properties, ...count });
export type NodeCount = Static<typeof NodeCount>;

/** How many statements each value would leave, by the other filters alone. A value that would leave none is not listed. */
export const StatementCounts = object({
  stance: Type.Array(object({ value: oneOf(STANCES), ...count })),
  section: Type.Array(object({ value: Type.String(), ...count })),
  issues: Type.Array(NodeCount, { description: "An issue counts what its children do" }),
  actors: Type.Array(NodeCount, { description: "States, organisations and groups" }),
  contested: Type.Integer({ description: "How many have something that contradicts them" }),
});
export type StatementCounts = Static<typeof StatementCounts>;

export const StatementsAnswer = object({
  statements: Type.Array(Statement),
  total: Type.Integer(),
  truncated: Type.Boolean(),
  counts: StatementCounts,
});
export type StatementsAnswer = Static<typeof StatementsAnswer>;

export const Conflict = object({
  property: Type.String(),
  shown: Type.String({ description: "The dataset whose value is shown" }),
  values: Type.Array(object({ value: PropertyValue, dataset: Type.String() })),
});
export type Conflict = Static<typeof Conflict>;

export const NodeAnswer = object({
  node: GraphNode,
  degree: Type.Array(object({ type: Type.String(), direction: oneOf(["in", "out"]), label: Label, count: Type.Integer() })),
  descriptions: Type.Array(
    object({
      dataset: Type.String(),
      source: Type.String(),
      locator: nullable(Type.String()),
      confidence: Type.String(),
      note: nullable(Type.String()),
      values: Properties,
    }),
  ),
  conflicts: Type.Array(Conflict),
  claims: Type.Array(Statement),
});
export type NodeAnswer = Static<typeof NodeAnswer>;

/** An edge as the neighbours of a node list it: every statement is there, whatever the day. */
export const NeighbourEdge = object({
  ...GraphEdge.properties,
  holds: nullable(
    oneOf(["yes", "no", "unknown"], { description: "Whether this membership holds on the day asked about; null for other edges" }),
  ),
  report: nullable(Report),
});
export type NeighbourEdge = Static<typeof NeighbourEdge>;

export const NeighboursAnswer = object({
  nodes: Type.Array(GraphNode),
  edges: Type.Array(NeighbourEdge),
  truncated: Type.Boolean(),
  total: object({ nodes: Type.Integer(), edges: Type.Integer(), byType: Type.Record(Type.String(), Type.Integer()) }),
  asOf: Day,
});
export type NeighboursAnswer = Static<typeof NeighboursAnswer>;

export const CorridorObservation = object({
  id: Type.String(),
  corridor: Type.String(),
  origin: NodeRef,
  destination: NodeRef,
  metric: Type.String(),
  definition: nullable(Type.String()),
  year: nullable(Type.Integer()),
  period: nullable(PartialDate),
  edition: nullable(Type.String()),
  value: nullable(Type.Number()),
  valueLow: nullable(Type.Number()),
  valueHigh: nullable(Type.Number()),
  qualifier: nullable(Type.String()),
  unit: Type.String(),
  base: nullable(Type.String()),
  baseCertainty: nullable(Type.String()),
  derived: Type.Boolean(),
  formula: nullable(Type.String()),
  sources: Type.Array(SourceRef),
});
export type CorridorObservation = Static<typeof CorridorObservation>;

/** Figures that may be put in one order: of one metric, unit, edition and year. Others never are, nor summed. */
export const FigureGroup = object({
  metric: Type.String(),
  definition: nullable(Type.String()),
  unit: Type.String(),
  edition: nullable(Type.String({ description: "null: the figures name none" })),
  year: nullable(Type.Integer({ description: "null: their periods lie in no one year" })),
  figures: Type.Integer(),
  corridors: Type.Integer(),
  zeros: Type.Integer({ description: "Figures that are stated, and are zero" }),
  derived: Type.Integer({ description: "Figures that were computed here" }),
  sum: nullable(
    Type.Number({ description: "Sum of the figures; null where they don't add up: shares, ranges, several figures for one corridor" }),
  ),
});
export type FigureGroup = Static<typeof FigureGroup>;

export const CorridorsAnswer = object({
  corridors: Type.Array(CorridorObservation),
  nodes: Type.Array(GraphNode, { description: "The states at their ends, with who describes them" }),
  total: Type.Integer(),
  truncated: Type.Boolean(),
  groups: Type.Array(FigureGroup, { description: "What all the figures asked for come to, this page or not, each kind by itself" }),
});
export type CorridorsAnswer = Static<typeof CorridorsAnswer>;
