import Type, { type Static, type TSchema } from "typebox";
import { NODE_LABELS, type NodeLabel } from "../ids.ts";
import { EDGE_TYPES } from "../model.ts";
import { CHANNELS, LEVELS, ROLES, STANCES, STRENGTHS } from "../vocabulary.ts";
import { Day, object, oneOf } from "./common.ts";

/** Parameters of the GET addresses. A list is written with commas; the server splits it before validation. */
export const list = <S extends TSchema>(each: S, description: string) =>
  Type.Optional(Type.Array(each, { description, maxItems: 200, uniqueItems: true, style: "form", explode: false }));

/** Whole, or without its prefix where that is clear; which ids there are the data tell. */
export const idParameter = (...labels: NodeLabel[]) =>
  Type.String({ maxLength: 120, "x-ids": labels, description: `Id of a ${labels.join(" or ")}` });

/** Values that are no ids, and of which the data tell which there are. */
export const WORD_KINDS = ["region", "metric", "unit", "edition", "section", "property"] as const;
export type WordKind = (typeof WORD_KINDS)[number];
export const wordParameter = (kind: WordKind, options: { maxLength: number; minLength?: number; description?: string }) =>
  Type.String({ ...options, "x-word": kind });

export const limit = (preset: number, maximum: number) =>
  Type.Optional(Type.Integer({ minimum: 1, maximum, default: preset, description: `At most this many; ${preset} if left out` }));
export const offset = Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0, description: "Skip this many first" }));
export const asOf = Type.Optional({ ...Day, description: "The day asked about, taken at its end, UTC; today if left out" });
export const region = wordParameter("region", { maxLength: 80 });
export const datasets = list(idParameter("Dataset"), "Only what these datasets say; all if left out");
const issues = list(idParameter("Issue"), "Issues, their children included; all migration issues if left out");

/** Another day, earlier or later: each tie or relation then says what became of it between the two. */
const comparedWith = Type.Optional({
  ...Day,
  description: "Another day: each edge says what became of it from the earlier day to the later",
});

export const NetworkParameters = object({
  focus: Type.Optional(idParameter("State", "Organisation")),
  issues,
  levels: list(oneOf(LEVELS), "Levels of agreements and bodies; bilateral and regional if left out"),
  channels: list(oneOf(CHANNELS), "What may make a tie; all if left out"),
  bodies: list(idParameter("Organisation"), "Only ties through these bodies, or through agreements under them"),
  states: list(idParameter("State", "Organisation"), "Only ties among these and the focus"),
  actors: list(oneOf(["state", "organisation"]), "Kinds of actor; both if left out"),
  regions: list(region, "Only states of these UN M49 regions or subregions, and the focus"),
  roles: list(oneOf(ROLES), "Roles of membership that make a tie; member and chair if left out"),
  strengths: list(oneOf(STRENGTHS), "Only ties whose strongest basis is one of these"),
  datasets,
  asOf,
  comparedWith,
  minWeight: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 10_000, default: 1, description: "Least weight; 0 also draws lapsed and undated ties" }),
  ),
  limit: limit(500, 5000),
  offset,
});
export type NetworkParameters = Static<typeof NetworkParameters>;

/** How the network is written, beside what is asked. */
export const NetworkQuery = object({
  ...NetworkParameters.properties,
  sources: Type.Optional(
    oneOf(["each", "once"], {
      default: "each",
      description: "once: lists of sources and agreements of their own, whose places nodes and ties give; a tenth of the size",
    }),
  ),
});

/** What decides whether two actors have a tie at all. */
export const TieParameters = object({
  issues: NetworkParameters.properties.issues,
  levels: NetworkParameters.properties.levels,
  channels: NetworkParameters.properties.channels,
  bodies: NetworkParameters.properties.bodies,
  actors: NetworkParameters.properties.actors,
  roles: NetworkParameters.properties.roles,
  datasets,
  asOf,
});
export type TieParameters = Static<typeof TieParameters>;

/** Which pair the evidence is about, and every filter of the network that can change a tie. */
export const EvidenceParameters = object({
  a: idParameter("State", "Organisation"),
  b: idParameter("State", "Organisation"),
  issues: NetworkParameters.properties.issues,
  levels: NetworkParameters.properties.levels,
  channels: NetworkParameters.properties.channels,
  bodies: NetworkParameters.properties.bodies,
  states: NetworkParameters.properties.states,
  actors: NetworkParameters.properties.actors,
  regions: NetworkParameters.properties.regions,
  roles: NetworkParameters.properties.roles,
  strengths: NetworkParameters.properties.strengths,
  focus: NetworkParameters.properties.focus,
  minWeight: NetworkParameters.properties.minWeight,
  datasets,
  asOf,
  limit: limit(200, 1000),
  offset,
});
export type EvidenceParameters = Static<typeof EvidenceParameters>;

export const SearchParameters = object({
  q: Type.String({ minLength: 1, maxLength: 200, description: "What to search for" }),
  labels: list(oneOf(NODE_LABELS), "Only these labels"),
  datasets,
  limit: limit(20, 100),
});
export type SearchParameters = Static<typeof SearchParameters>;

export const NodePath = object({ id: { ...idParameter(...NODE_LABELS), description: "Id of a node" } });
export const SourcePath = object({ id: idParameter("Source") });

export const SchemaParameters = object({ datasets });
export const NodeParameters = object({ datasets, asOf });

export const NeighbourParameters = object({
  types: list(oneOf(EDGE_TYPES), "Only edges of these types"),
  labels: list(oneOf(NODE_LABELS), "Only neighbours of these labels"),
  direction: Type.Optional(oneOf(["in", "out", "both"], { default: "both" })),
  datasets,
  asOf,
  limit: limit(100, 1000),
  offset,
});
export type NeighbourParameters = Static<typeof NeighbourParameters>;

export const CorridorParameters = object({
  origin: list(idParameter("State"), "Origins"),
  destination: list(idParameter("State"), "Destinations"),
  metric: list(
    wordParameter("metric", { maxLength: 300 }),
    "Metrics, such as stock, departures or share; a comma in a name is written %252C",
  ),
  year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2100, description: "Periods that lie in this year" })),
  unit: list(wordParameter("unit", { maxLength: 300 }), "Units; a comma in a name is written %252C"),
  edition: list(
    wordParameter("edition", { maxLength: 300 }),
    "Editions; none: figures that name no edition; a comma in a name is written %252C",
  ),
  minimum: Type.Optional(Type.Number({ minimum: 0, description: "Least value, in the metric's own unit" })),
  datasets,
  limit: limit(200, 2000),
  offset,
});
export const ChoicesParameters = object({ datasets });
export const CorridorPath = object({ id: idParameter("Corridor") });
export type CorridorParameters = Static<typeof CorridorParameters>;

export const StatementParameters = object({
  stance: list(oneOf(STANCES), "Stances"),
  about: list(idParameter(...NODE_LABELS), "Nodes that a statement is about: any of them"),
  issues: list(idParameter("Issue"), "Issues that it is about or proposes to address, their children included"),
  section: list(wordParameter("section", { maxLength: 240 }), "Sections of the source; a comma in a name is written %252C"),
  contested: Type.Optional(Type.Boolean({ description: "true: only what something contradicts; false: only what nothing does" })),
  datasets,
  limit: limit(100, 500),
  offset,
});
export type StatementParameters = Static<typeof StatementParameters>;

/** What a path may start from, end at and pass through: sources and figures only bear witness. */
export const PATH_LABELS = NODE_LABELS.filter((label) => !["Observation", "Source", "Dataset"].includes(label));
/** What a path may be made of: every relation between such nodes. */
export const PATH_TYPES = EDGE_TYPES.filter((type) => !["MEASURED_BY", "STATED_IN", "DESCRIBED_IN"].includes(type));

export const PathParameters = object({
  from: idParameter(...PATH_LABELS),
  to: idParameter(...PATH_LABELS),
  k: Type.Optional(Type.Integer({ minimum: 1, maximum: 10, default: 5, description: "How many paths at most; 5 if left out" })),
  maxLength: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 8, default: 6, description: "Steps of the longest path looked for; 6 if left out" }),
  ),
  types: list(oneOf(PATH_TYPES), "Only relations of these types; all if left out"),
  issues: list(
    idParameter("Issue"),
    "Pass only through agreements, bodies and events that concern these issues, their children included; any if left out",
  ),
  beyond: Type.Optional(
    Type.Boolean({
      default: false,
      description: "true: where no issues are chosen, also through bodies of which no migration issue is recorded",
    }),
  ),
  levels: list(oneOf(LEVELS), "Pass only through agreements and bodies of these levels; bilateral and regional if left out"),
  datasets,
  asOf,
});
export type PathParameters = Static<typeof PathParameters>;

/** What the instruments lens draws only when asked for. */
export const EXTRA_LABELS = ["Event", "Group", "Provision", "Claim"] as const satisfies readonly NodeLabel[];

export const InstrumentParameters = object({
  focus: Type.Optional(idParameter("State", "Organisation", "Agreement", "Issue", ...EXTRA_LABELS)),
  labels: list(oneOf(EXTRA_LABELS), "Draw these labels too, beside states, organisations, agreements and issues"),
  issues: list(idParameter("Issue"), "Only agreements that cover these issues, their children included; all agreements if left out"),
  levels: list(oneOf(LEVELS), "Levels of agreements; bilateral and regional if left out"),
  datasets,
  asOf,
  comparedWith,
  limit: limit(60, 500),
  offset,
});
export type InstrumentParameters = Static<typeof InstrumentParameters>;

export const TimelineParameters = object({
  focus: Type.Optional(idParameter("State", "Organisation", "Agreement", "Issue", ...EXTRA_LABELS)),
  issues,
  beyond: Type.Optional(
    Type.Boolean({ default: false, description: "true: where no issues are chosen, also what concerns no migration issue" }),
  ),
  levels: list(oneOf(LEVELS), "Levels of agreements and bodies; bilateral and regional if left out"),
  channels: list(oneOf(CHANNELS), "Only what happened to agreements, bodies or events; all if left out"),
  datasets,
  limit: limit(1000, 5000),
  offset,
});
export type TimelineParameters = Static<typeof TimelineParameters>;

export const ChangesParameters = object({
  ...TimelineParameters.properties,
  since: { ...Day, description: "What had happened by the end of this day is no change" },
  asOf,
  limit: limit(200, 1000),
});
export type ChangesParameters = Static<typeof ChangesParameters>;

export const SourceParameters = object({
  types: list(oneOf(EDGE_TYPES), "Only statements of these types; DESCRIBED_IN: things that it describes"),
  labels: list(oneOf(NODE_LABELS), "Only what starts from these labels"),
  datasets,
  limit: limit(200, 2000),
  offset,
});
export type SourceParameters = Static<typeof SourceParameters>;
