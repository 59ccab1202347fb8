import Type, { type Static } from "typebox";
import { EDGE_TYPES } from "../model.ts";
import { Day, GraphNode, nullable, object, oneOf, PartialDate, Properties, SourceRef } from "./common.ts";

/** What a step of a path is, strongest first. What each costs is in docs/methods.md. */
export const STEP_KINDS = [
  "in_force",
  "force_unknown",
  "signed_only",
  "soft",
  "practice",
  "institution",
  "member",
  "observer",
  "event",
  "subject",
  "movement",
  "claim",
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Why a search ended before it was done: its work was used up, its time, or the relations are still being read. */
export const GIVEN_UP = ["work", "time", "reading"] as const;
export type GivenUp = (typeof GIVEN_UP)[number];

/** Which of its dates a step is dated by: `date` is the event's own, `agreed` the agreement's own signature or adoption. */
export const DATED_BY = ["since", "inForce", "consentDate", "signed", "agreed", "on", "date"] as const;

/** Every statement of one type between two neighbours of a path, merged. `source` and `target` are as the relation points. */
export const PathStep = object({
  id: Type.String({ description: "Type and ends: the same in every path that takes the step" }),
  type: oneOf(EDGE_TYPES),
  source: Type.String(),
  target: Type.String(),
  forward: Type.Boolean({ description: "True where the path goes from source to target" }),
  kind: oneOf(STEP_KINDS),
  holds: oneOf(["yes", "unknown"], { description: "Whether it stood on the day asked about: unknown where no date tells" }),
  live: nullable(oneOf(["yes", "no", "unknown"], { description: "Of a party to an agreement: whether it is bound on that day" })),
  role: nullable(Type.String({ description: "Of a member: in what role" })),
  status: nullable(Type.String({ description: "Of a party: how far its consent is known to go" })),
  dated: nullable(object({ by: oneOf(DATED_BY), on: PartialDate }, { description: "The date to tell it by" })),
  /** As stated by the dataset of highest precedence among those that speak. */
  properties: Properties,
  conflict: Type.Boolean({ description: "True where datasets disagree on it" }),
  parallel: Type.Integer({ minimum: 1, description: "How many statements are merged in it" }),
  also: Type.Array(oneOf(EDGE_TYPES), { description: "Other types of relation between the same two, which cost more" }),
  cost: Type.Integer({ minimum: 0, description: "Of the step itself" }),
  sources: Type.Array(SourceRef),
});
export type PathStep = Static<typeof PathStep>;

export const Path = object({
  id: Type.String({ description: "Its nodes' ids, joined by ~" }),
  nodes: Type.Array(Type.String(), { description: "Ids from end to end: one more than steps" }),
  steps: Type.Array(PathStep),
  cost: Type.Integer({ description: "Its steps' costs, and for each node passed through one that grows with the node's neighbours" }),
  weakest: oneOf(STEP_KINDS, { description: "The weakest kind among its steps" }),
  holds: oneOf(["yes", "unknown"], { description: "Unknown where any step is" }),
});
export type Path = Static<typeof Path>;

export const PathsAnswer = object({
  from: Type.String(),
  to: Type.String(),
  asOf: Day,
  nodes: Type.Array(GraphNode, { description: "The two ends and every node of the paths, each once" }),
  paths: Type.Array(Path, { description: "Cheapest first; fewer than asked for where there are no more, or the search gave up" }),
  complete: Type.Boolean({ description: "False where the search gave up: there may be further paths, none cheaper than those given" }),
  reason: nullable(oneOf(GIVEN_UP)),
  searched: object({
    maxLength: Type.Integer({ description: "Longest path looked for, in steps" }),
    work: Type.Integer({ description: "Relations looked at" }),
    budget: Type.Integer({ description: "Relations that may be looked at" }),
  }),
  leftOut: object({
    universal: Type.Boolean({ description: "True where universal instruments and bodies may not be passed through" }),
    nodes: Type.Integer({
      description: "How many nodes the levels and the issues leave out, and bodies of which no migration issue is recorded",
    }),
  }),
});
export type PathsAnswer = Static<typeof PathsAnswer>;
