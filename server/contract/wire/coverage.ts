import Type, { type Static, type TSchema } from "typebox";
import { Inventory } from "../inventory.ts";
import { BINDINGNESS, COMPLETENESS, CONFIDENCES, COVERAGE_STATES, LEVELS, UNKNOWN_REASONS } from "../vocabulary.ts";
import { Day, nullable, object, oneOf, PartialDate, SourceRef } from "./common.ts";
import { EvidenceClaim, PartyRecord } from "./network.ts";

const Ids = Type.Array(Type.String());
const KNOWN_STATES = ["in_force", "signed_only", "lapsed", "none_found"] as const;

/** What two states come to on an issue in one layer; the rules are in docs/methods.md. */
export const LayerCoverage = object({
  state: oneOf(COVERAGE_STATES),
  reason: nullable(oneOf(UNKNOWN_REASONS, { description: "Of unknown: why" })),
  atLeast: nullable(oneOf(KNOWN_STATES, { description: "Of unknown for a date: what it is at the least" })),
  agreements: Type.Array(Type.String(), { description: "Binding instruments of that state, or of the best state that is decided" }),
  undecided: Type.Array(Type.String(), { description: "Binding instruments that the day leaves open and that could come to more" }),
  soft: Type.Array(Type.String(), { description: "Soft law beside it; never in the state" }),
  practice: Type.Array(Type.String(), { description: "Practice beside it; never in the state" }),
  unclear: Type.Array(Type.String(), { description: "Soft law and practice that no date places" }),
  inventory: nullable(
    object(
      { dataset: Type.String(), completeness: oneOf(COMPLETENESS), until: Day },
      { description: "What makes it none_found rather than unknown" },
    ),
  ),
  confidence: nullable(oneOf(CONFIDENCES)),
  conflict: Type.Boolean({ description: "Datasets contradict each other on an instrument that it rests on" }),
});

/** One shape for every layer that was asked for. */
function inLayers<S extends TSchema>(each: S) {
  return object({ bilateral: Type.Optional(each), regional: Type.Optional(each), universal: Type.Optional(each) });
}

export const CoverageCell = object({
  origin: Type.String(),
  destination: Type.String(),
  issue: Type.String(),
  layers: inLayers(LayerCoverage),
  people: nullable(Type.Number({ description: "Of the one metric, edition and year named in the answer; null: not stated" })),
});
export type CoverageCell = Static<typeof CoverageCell>;

const Named = object({ id: Type.String(), name: Type.String() });
export const CoverageAgreement = object({
  id: Type.String(),
  name: Type.String(),
  level: oneOf(LEVELS),
  bindingness: oneOf(BINDINGNESS),
});

/** Which figures stand beside the cells: never of two metrics, editions or years. */
export const PeopleMeasure = object({
  metric: Type.String(),
  edition: Type.String({ description: "Empty where the figures are of none" }),
  year: Type.Integer(),
  unit: Type.String(),
});
export type PeopleMeasure = Static<typeof PeopleMeasure>;

export const CoverageInventory = object({ dataset: Type.String(), claim: Inventory, until: Day });
export type CoverageInventory = Static<typeof CoverageInventory>;

/** How many of all cells asked for, not of the page alone, are in each state. */
export const StateCounts = object({
  in_force: Type.Integer(),
  signed_only: Type.Integer(),
  lapsed: Type.Integer(),
  none_found: Type.Integer({ description: "Nothing that binds" }),
  soft_beside: Type.Integer({ description: "Of none_found: with soft law or practice on record; the others have no record at all" }),
  date_unknown: Type.Integer(),
  no_inventory: Type.Integer(),
});
export type StateCounts = Static<typeof StateCounts>;

const about = {
  asOf: Day,
  total: Type.Integer(),
  truncated: Type.Boolean(),
  states: Type.Array(Named, { description: "Of the page: what its ids are called" }),
  issues: Type.Array(Named),
  agreements: Type.Array(CoverageAgreement, { description: "Of the page" }),
  people: nullable(PeopleMeasure),
  counts: inLayers(StateCounts),
  inventories: Type.Array(CoverageInventory, {
    description: "What the chosen datasets claim to list; after `until` it can't be relied on",
  }),
  caveats: Type.Array(Type.String()),
};

export const CoverageCells = object({ format: Type.Literal("cells"), cells: Type.Array(CoverageCell), ...about });
export type CoverageCells = Static<typeof CoverageCells>;

/**
 * The same, compact: a cell is a place in each column, and its layers are numbers in `verdicts`. Instruments are numbers in
 * `agreements`; what a verdict leaves out is null, false or empty.
 */
const Numbers = Type.Array(Type.Integer());
export const Verdict = object({
  state: oneOf(COVERAGE_STATES),
  reason: Type.Optional(oneOf(UNKNOWN_REASONS)),
  atLeast: Type.Optional(oneOf(KNOWN_STATES)),
  agreements: Type.Optional(Numbers),
  undecided: Type.Optional(Numbers),
  soft: Type.Optional(Numbers),
  practice: Type.Optional(Numbers),
  unclear: Type.Optional(Numbers),
  inventory: Type.Optional(object({ dataset: Type.String(), completeness: oneOf(COMPLETENESS), until: Day })),
  confidence: Type.Optional(oneOf(CONFIDENCES)),
  conflict: Type.Optional(Type.Boolean()),
});
export type Verdict = Static<typeof Verdict>;

export const CoverageColumns = object({
  format: Type.Literal("columns"),
  columns: object({
    origin: Numbers,
    destination: Numbers,
    issue: Numbers,
    layers: inLayers(Numbers),
    people: nullable(Type.Array(nullable(Type.Number()))),
  }),
  verdicts: Type.Array(Verdict),
  ...about,
});
export type CoverageColumns = Static<typeof CoverageColumns>;

export const CoverageAnswer = Type.Union([CoverageCells, CoverageColumns]);
export type CoverageAnswer = Static<typeof CoverageAnswer>;

/** One instrument behind a cell, with both sides' part in it. */
export const CoverageItem = object({
  id: Type.String(),
  title: Type.String(),
  level: oneOf(LEVELS),
  bindingness: oneOf(BINDINGNESS),
  form: Type.String(),
  date: nullable(PartialDate),
  inForce: nullable(PartialDate),
  terminated: nullable(PartialDate),
  textUrl: nullable(Type.String()),
  issues: Ids,
  comesTo: Type.Array(oneOf(["in_force", "signed_only", "lapsed", "none"]), {
    description: "What it is between the two on that day; several where dates leave it open",
  }),
  part: oneOf(["decides", "undecided", "outranked", "beside", "not_yet"], { description: "Its part in the state of its layer" }),
  live: oneOf(["yes", "no", "unknown"]),
  parties: object({ origin: PartyRecord, destination: PartyRecord }),
  sources: Type.Array(SourceRef),
});
export type CoverageItem = Static<typeof CoverageItem>;

export const CoverageEvidence = object({
  origin: Named,
  destination: Named,
  issue: Named,
  asOf: Day,
  layers: inLayers(object({ coverage: LayerCoverage, items: Type.Array(CoverageItem) })),
  inventories: Type.Array(CoverageInventory),
  claims: Type.Array(EvidenceClaim),
});
export type CoverageEvidence = Static<typeof CoverageEvidence>;
