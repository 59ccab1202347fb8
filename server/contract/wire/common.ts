import Type, { type Static, type TSchema } from "typebox";
import { NODE_LABELS } from "../ids.ts";
import { CONFIDENCES } from "../vocabulary.ts";

/** Builders and shapes that every answer shares. */
export function oneOf<const V extends readonly string[]>(values: V, options: object = {}) {
  return Type.Unsafe<V[number]>({ type: "string", enum: [...values], ...options });
}

export function object<P extends Record<string, TSchema>>(properties: P, options: object = {}) {
  return Type.Object(properties, { additionalProperties: false, ...options });
}

export function nullable<S extends TSchema>(schema: S) {
  return Type.Union([schema, Type.Null()]);
}

/** A calendar day, UTC, `YYYY-MM-DD`. A reader may write a month or a year for its last day. */
export const Day = Type.String({
  format: "date",
  pattern: "^\\d{4}-\\d{2}-\\d{2}$",
  "x-write": "a day such as 2018-12-31, or a month (2018-12) or a year (2018), whose last day is meant",
  description: "Calendar day, UTC: YYYY-MM-DD",
});

/** A date as far as it is known: as printed, and the first and last day that it can mean. */
export const PartialDate = object({ raw: nullable(Type.String()), earliest: nullable(Day), latest: nullable(Day) });
export type PartialDate = Static<typeof PartialDate>;

/** How old a report without dates may be when it is spoken of: it holds while it is fresh or old, and not before its day. */
export const REPORT_AGES = ["before", "fresh", "old", "expired"] as const;
export const Report = object(
  { asOf: PartialDate, age: oneOf(REPORT_AGES) },
  {
    description:
      "Of a membership without dates: as of when it was last reported; old after five years, expired once its dataset no longer vouches for it",
  },
);
export type Report = Static<typeof Report>;

/** Where a statement was read. */
export const SourceRef = object({
  id: Type.String(),
  citation: Type.String(),
  url: nullable(Type.String()),
  locator: nullable(Type.String()),
  dataset: Type.String(),
  confidence: oneOf(CONFIDENCES),
  stale: Type.Boolean(),
  note: nullable(Type.String()),
  refPrinted: nullable(Type.String()),
  refResolved: nullable(Type.String()),
  refConfidence: nullable(Type.String()),
});
export type SourceRef = Static<typeof SourceRef>;

export const Label = oneOf(NODE_LABELS);

/** A node named in passing. */
export const NodeRef = object({ id: Type.String(), label: Label, name: Type.String() });
export type NodeRef = Static<typeof NodeRef>;

/** A value of a property as it travels: dates as {@link PartialDate}. */
export const PropertyValue = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Array(Type.String()), PartialDate]);
export type PropertyValue = Static<typeof PropertyValue>;
export const Properties = Type.Record(Type.String(), PropertyValue);
export type Properties = Static<typeof Properties>;

export const GraphNode = object({
  id: Type.String(),
  label: Label,
  name: Type.String(),
  properties: Properties,
  describedBy: Type.Optional(Type.String({ description: "The dataset whose description it is: written for what that dataset is about" })),
  disputed: Type.Optional(Type.Array(Type.String(), { description: "Properties on which datasets differ: see /api/conflicts" })),
  sources: Type.Array(SourceRef),
});
export type GraphNode = Static<typeof GraphNode>;

export const GraphEdge = object({
  id: Type.String(),
  type: Type.String(),
  source: Type.String(),
  target: Type.String(),
  dataset: Type.String(),
  properties: Properties,
  sources: Type.Array(SourceRef),
});
export type GraphEdge = Static<typeof GraphEdge>;

export const Total = object({ nodes: Type.Integer(), edges: Type.Integer() });

export const ErrorBody = object({ error: object({ code: Type.String(), message: Type.String(), remedy: Type.String() }) });
export type ErrorBody = Static<typeof ErrorBody>;
