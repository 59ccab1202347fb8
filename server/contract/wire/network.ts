import Type, { type Static } from "typebox";
import { BINDINGNESS, CHANNELS, FAMILIES, LEVELS, PARTY_STATUSES, STANCES, STRENGTHS } from "../vocabulary.ts";
import { Day, GraphNode, nullable, object, oneOf, PartialDate, Report, SourceRef, Total } from "./common.ts";
import { Ground } from "./explore.ts";

/**
 * What became of a tie or of a relation between two days, by its own history: `came` is only what was certainly not there on
 * the first, `went` what is certainly not there on the second; of what is `undated` it can't be told whether it is of between them.
 */
export const TIE_CHANGES = ["came", "went", "stronger", "weaker", "undated"] as const;
export type TieChange = (typeof TIE_CHANGES)[number];
const CHANGE = { description: "With comparedWith: what became of it from the earlier of the two days to the later; absent if nothing" };
export const Changed = Type.Optional(oneOf(TIE_CHANGES, CHANGE));

/** What two actors do together, folded into one undirected edge. What counts is written in docs/methods.md. */
export const Tie = object({
  id: Type.String(),
  type: Type.Literal("COOPERATES_WITH"),
  source: Type.String(),
  target: Type.String(),
  weight: Type.Integer({ minimum: 0, description: "Distinct agreements concluded, bodies and events" }),
  uncertain: Type.Integer({ minimum: 0, description: "What can't be placed in time, and so is not in the weight" }),
  agreements: Type.Array(Type.String()),
  bodies: Type.Array(Type.String()),
  events: Type.Array(Type.String()),
  strongest: oneOf(STRENGTHS),
  issues: Type.Array(Type.String()),
  families: Type.Array(oneOf(FAMILIES)),
  levels: Type.Array(oneOf(LEVELS)),
  channels: Type.Array(oneOf(CHANNELS)),
  change: Changed,
  sources: Type.Array(SourceRef),
});
export type Tie = Static<typeof Tie>;

/** Pairs that the answer leaves out, and why: nothing is hidden silently. */
export const LeftOut = object({
  lapsed: Type.Integer({ description: "Pairs whose every agreement has lapsed" }),
  undated: Type.Integer({ description: "Pairs with nothing that can be placed in time" }),
  belowWeight: Type.Integer({ description: "Pairs of less than the least weight" }),
  otherStrength: Type.Integer({ description: "Pairs whose strongest basis was not asked for" }),
  universal: Type.Boolean({ description: "True where universal instruments and bodies were left out" }),
});
export type LeftOut = Static<typeof LeftOut>;

export const Network = object({
  nodes: Type.Array(GraphNode),
  edges: Type.Array(Tie),
  truncated: Type.Boolean(),
  total: Total,
  leftOut: LeftOut,
  asOf: Day,
});
export type Network = Static<typeof Network>;

const Places = Type.Array(Type.Integer({ minimum: 0 }), { description: "Places in the answer's own list of sources" });

const Steps = Type.Array(Type.Integer(), {
  description:
    "Places in the answer's own list of agreements: the first counted from the list's beginning, each other from the one before it",
});

/** The same with each source and agreement written once: of a world, a tie names dozens, and most ties the same ones. */
export const NetworkOnce = object({
  ...Network.properties,
  nodes: Type.Array(object({ ...GraphNode.properties, sources: Places })),
  edges: Type.Array(object({ ...Tie.properties, agreements: Steps, sources: Places })),
  sources: Type.Array(SourceRef),
  agreements: Type.Array(Type.String()),
});
export type NetworkOnce = Static<typeof NetworkOnce>;

/** Which two have a tie, and nothing more about it: every pair, however many there are. */
export const TiedPairs = object({
  actors: Type.Array(Type.String(), { description: "Everybody who has a tie, in the order of ids" }),
  partners: Type.Array(Type.Array(Type.Integer({ minimum: 0 })), {
    description: "Of each, the places of those after it in `actors` whom it has a tie with, ascending",
  }),
  total: Type.Integer({ description: "How many ties there are" }),
  asOf: Day,
});
export type TiedPairs = Static<typeof TiedPairs>;

/** What is known of one side of an agreement. */
export const PartyRecord = object({
  status: oneOf(PARTY_STATUSES),
  signed: nullable(PartialDate),
  consent: nullable(Type.String()),
  consentDate: nullable(PartialDate),
  inForce: nullable(PartialDate),
  withdrawn: nullable(PartialDate),
  reservation: nullable(Type.String()),
  role: nullable(Type.String()),
  since: nullable(PartialDate),
  until: nullable(PartialDate),
  report: nullable(Report),
  conflict: Type.Boolean({ description: "True where datasets disagree on it" }),
});
export type PartyRecord = Static<typeof PartyRecord>;

export const EvidenceItem = object({
  kind: oneOf(["agreement", "organisation", "event"]),
  id: Type.String(),
  title: Type.String(),
  level: nullable(oneOf(LEVELS)),
  bindingness: nullable(oneOf(BINDINGNESS)),
  form: nullable(Type.String()),
  date: nullable(PartialDate),
  inForce: nullable(PartialDate),
  textUrl: nullable(Type.String()),
  issues: Type.Array(Type.String()),
  parties: object({ a: nullable(PartyRecord), b: nullable(PartyRecord) }),
  live: oneOf(["yes", "no", "unknown"]),
  strength: oneOf(STRENGTHS),
  counts: Type.Boolean(),
  lapsed: Type.Boolean(),
  note: nullable(Type.String()),
  disputed: Type.Optional(Type.Array(Type.String(), { description: "Properties of it on which datasets differ" })),
  sources: Type.Array(SourceRef),
});
export type EvidenceItem = Static<typeof EvidenceItem>;

export const EvidenceClaim = object({
  id: Type.String(),
  name: Type.String(),
  text: Type.String(),
  stance: oneOf(STANCES),
  section: nullable(Type.String()),
  madeOn: nullable(PartialDate),
  notes: Type.Array(Type.String()),
  sources: Type.Array(SourceRef),
  supportedBy: Type.Array(Type.String()),
  contradictedBy: Type.Array(Type.String()),
  grounds: Type.Array(Ground, { description: "Of the two lists before: what each is called, why, and who says so" }),
});
export type EvidenceClaim = Static<typeof EvidenceClaim>;

export const Evidence = object({
  a: Type.String(),
  b: Type.String(),
  asOf: Day,
  weight: Type.Integer(),
  uncertain: Type.Integer(),
  strongest: nullable(oneOf(STRENGTHS)),
  total: Type.Integer(),
  truncated: Type.Boolean(),
  items: Type.Array(EvidenceItem),
  claims: Type.Array(EvidenceClaim),
});
export type Evidence = Static<typeof Evidence>;
