import Type, { type Static } from "typebox";
import { EDGE_TYPES } from "../model.ts";
import { Day, GraphNode, nullable, object, oneOf, Properties, SourceRef } from "./common.ts";
import { Changed } from "./network.ts";

/** Every statement of one type from one node to another, merged into one edge. */
export const Relation = object({
  id: Type.String({ description: "<source>~<TYPE>~<target>" }),
  type: oneOf(EDGE_TYPES),
  source: Type.String(),
  target: Type.String(),
  /**
   * Each as stated by the dataset of highest precedence among those that state it. Where an agreement covers an issue only by
   * provisions that are not drawn, `through` lists these: the edge is then derived from theirs.
   */
  properties: Properties,
  live: nullable(
    oneOf(["yes", "no", "unknown"], {
      description: "Of a party to an agreement: whether it is bound on the day asked about; of a member: whether it is one in any role",
    }),
  ),
  parallel: Type.Integer({ minimum: 1, description: "How many statements are merged in it" }),
  conflict: Type.Boolean({ description: "True where datasets disagree on it" }),
  change: Changed,
  sources: Type.Array(SourceRef),
});
export type Relation = Static<typeof Relation>;

export const InstrumentsAnswer = object({
  nodes: Type.Array(GraphNode),
  edges: Type.Array(Relation),
  truncated: Type.Boolean({ description: "True where more agreements follow those of this answer" }),
  total: object(
    { nodes: Type.Integer(), edges: Type.Integer(), agreements: Type.Integer() },
    { description: "What there would be without limit and offset" },
  ),
  /** Nothing is hidden silently. */
  leftOut: object({
    universal: Type.Integer({ description: "Universal agreements that would otherwise be in the answer" }),
  }),
  asOf: Day,
});
export type InstrumentsAnswer = Static<typeof InstrumentsAnswer>;
