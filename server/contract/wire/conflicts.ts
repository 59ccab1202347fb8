import Type, { type Static } from "typebox";
import { NODE_LABELS } from "../ids.ts";
import { Day, NodeRef, nullable, object, oneOf, PropertyValue, SourceRef } from "./common.ts";
import { NodeCount } from "./explore.ts";
import { asOf, datasets, idParameter, limit, list, offset, wordParameter } from "./parameters.ts";

/** Of what a conflict is: a node of this label, or a relation of this type. */
export const CONFLICT_KINDS = [
  ...NODE_LABELS.filter((label) => label !== "Source" && label !== "Dataset"),
  "PARTY_TO",
  "MEMBER_OF",
] as const;

/** Why a value is the one shown. */
export const REASONS = ["precedence", "narrower", "decided", "larger"] as const;

export const ConflictingValue = object({
  value: PropertyValue,
  dataset: Type.String(),
  edition: Type.String({ description: "Of the dataset, as its authors number it" }),
  shown: Type.Boolean({ description: "Whether it is the one shown elsewhere" }),
  sources: Type.Array(SourceRef),
});
export type ConflictingValue = Static<typeof ConflictingValue>;

/** A property, a status or a figure of which datasets say different things. */
export const ConflictEntry = object({
  id: Type.String({ description: "<about> <property>, and of a figure what it is a figure of" }),
  about: Type.String({ description: "Id of the node, or <source>~<TYPE>~<target> of the relation" }),
  kind: oneOf(CONFLICT_KINDS),
  subject: NodeRef,
  target: nullable(NodeRef),
  property: Type.String({
    description: "Property of the node or the relation; standing: what a party or a member is on the day; value: a figure",
  }),
  figure: nullable(
    object(
      { metric: Type.String(), unit: Type.String(), edition: nullable(Type.String()), period: Type.String() },
      { description: "Of a figure" },
    ),
  ),
  values: Type.Array(ConflictingValue, { description: "The dataset of highest precedence first" }),
  why: oneOf(REASONS, {
    description:
      "Why one is shown: its dataset comes first; narrower: of dates that agree with the first it is the most exact; decided: those before it leave open what holds on the day; larger: of the figures of one dataset",
  }),
});
export type ConflictEntry = Static<typeof ConflictEntry>;

const count = { count: Type.Integer({ minimum: 1 }) };

/** How many conflicts each value would leave, by the other filters alone. A value that would leave none is not listed. */
export const ConflictCounts = object({
  kinds: Type.Array(object({ value: oneOf(CONFLICT_KINDS), ...count })),
  properties: Type.Array(object({ value: Type.String(), ...count })),
  said: Type.Array(NodeCount, { description: "Datasets that take part" }),
  states: Type.Array(NodeCount, { description: "States concerned: by themselves, as party or member, or as an end of a corridor" }),
});
export type ConflictCounts = Static<typeof ConflictCounts>;

export const ConflictsAnswer = object({
  conflicts: Type.Array(ConflictEntry),
  total: Type.Integer(),
  truncated: Type.Boolean(),
  counts: ConflictCounts,
  asOf: Day,
});
export type ConflictsAnswer = Static<typeof ConflictsAnswer>;

/** A node, or `<source>~<TYPE>~<target>`. */
const about = Type.Optional({
  ...idParameter(...NODE_LABELS),
  maxLength: 260,
  "x-relation": true,
  description: "Only about this node, or about this relation: <source>~<TYPE>~<target>",
});

export const ConflictParameters = object({
  about,
  touching: Type.Optional({ ...idParameter(...NODE_LABELS), description: "Only about this node, or a relation of which it is an end" }),
  kinds: list(oneOf(CONFLICT_KINDS), "Only of nodes of these labels, or relations of these types"),
  properties: list(wordParameter("property", { maxLength: 40 }), "Only on these properties"),
  said: list(idParameter("Dataset"), "Only where one of these datasets takes part"),
  states: list(idParameter("State"), "Only what concerns these states: themselves, their memberships, agreements and corridors"),
  datasets,
  asOf,
  format: Type.Optional(oneOf(["json", "csv"], { default: "json", description: "csv: a row for each value; without limit, everything" })),
  limit: limit(50, 500),
  offset,
});
export type ConflictParameters = Static<typeof ConflictParameters>;
