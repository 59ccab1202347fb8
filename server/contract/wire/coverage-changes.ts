import Type, { type Static } from "typebox";
import { BINDINGNESS, LEVELS } from "../vocabulary.ts";
import { Day, nullable, object, oneOf } from "./common.ts";
import { CoverageAgreement, CoverageInventory, LayerCoverage, PeopleMeasure } from "./coverage.ts";
import { CoverageParameters } from "./coverage-parameters.ts";
import { idParameter, region } from "./parameters.ts";

/**
 * `closed`: a gap before, in force now; `opened` the other way round. `established`: in force now, and not established before.
 * `advanced`: a gap before, and now perhaps in force: concluded or consented to, and no date tells of force.
 * `stronger`, `weaker`: from one kind of gap to another. `settled`: not established before, a gap now. `unsettled`: decided
 * before and perhaps less now, which no date tells: no loss that is known.
 */
export const COVERAGE_CHANGE_KINDS = ["closed", "established", "advanced", "opened", "stronger", "weaker", "settled", "unsettled"] as const;
export type CoverageChangeKind = (typeof COVERAGE_CHANGE_KINDS)[number];

const { states, bloc, regions, origin, destination, issues, layers, datasets, asOf, metric, edition, year, offset } =
  CoverageParameters.properties;

export const CoverageChangesParameters = object({
  since: { ...Day, description: "The day to compare with, taken at its end" },
  states,
  bloc,
  regions,
  origin,
  destination,
  issues,
  layers,
  datasets,
  asOf,
  metric,
  edition,
  year,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000, default: 500, description: "At most this many; 500 if left out" })),
  offset,
});
export type CoverageChangesParameters = Static<typeof CoverageChangesParameters>;

const change = {
  origin: Type.String(),
  destination: Type.String(),
  issue: Type.String(),
  level: oneOf(LEVELS),
  before: LayerCoverage,
  after: LayerCoverage,
  people: nullable(Type.Number()),
};
export const CoverageChange = object({ ...change, kind: oneOf(COVERAGE_CHANGE_KINDS) });
export type CoverageChange = Static<typeof CoverageChange>;
export const Duplication = object(change);
export type Duplication = Static<typeof Duplication>;

const Named = object({ id: Type.String(), name: Type.String() });
const about = {
  asOf: Day,
  states: Type.Array(Named),
  issues: Type.Array(Named),
  agreements: Type.Array(CoverageAgreement),
  people: nullable(PeopleMeasure),
  inventories: Type.Array(CoverageInventory),
  caveats: Type.Array(Type.String()),
};
const changed = {
  kinds: Type.Array(object({ kind: oneOf(COVERAGE_CHANGE_KINDS), count: Type.Integer() })),
  items: Type.Array(CoverageChange),
  total: Type.Integer(),
  truncated: Type.Boolean(),
};

export const CoverageChangesAnswer = object({ since: Day, ...changed, ...about });
export type CoverageChangesAnswer = Static<typeof CoverageChangesAnswer>;

const state = idParameter("State");
const agreement = idParameter("Agreement");
const on = Type.Optional({ ...Day, description: "On which day; on the day asked about if left out" });

export const SupposedChange = Type.Union([
  object({ kind: oneOf(["accession", "ratification", "withdrawal"]), state, agreement, on }),
  object({ kind: Type.Literal("in_force"), agreement, on }),
  object({
    kind: Type.Literal("agreement"),
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    level: oneOf(LEVELS),
    bindingness: Type.Optional(oneOf(BINDINGNESS, { description: "binding if left out" })),
    parties: Type.Array(state, { minItems: 2, maxItems: 250, uniqueItems: true }),
    issues: Type.Array(idParameter("Issue"), { minItems: 1, maxItems: 20, uniqueItems: true }),
    on,
  }),
]);
export type SupposedChange = Static<typeof SupposedChange>;

/** The body of a what-if: what is supposed, and of what the consequences are asked. Lists are JSON lists here. */
export const WhatIfBody = object({
  changes: Type.Array(SupposedChange, { minItems: 1, maxItems: 20 }),
  issues: Type.Optional(Type.Array(idParameter("Issue"), { maxItems: 20, uniqueItems: true })),
  layers: Type.Optional(Type.Array(oneOf(LEVELS), { maxItems: 3, uniqueItems: true })),
  states: Type.Optional(Type.Array(state, { maxItems: 250, uniqueItems: true })),
  bloc: Type.Optional(idParameter("Organisation")),
  regions: Type.Optional(Type.Array(region, { maxItems: 200, uniqueItems: true })),
  datasets: Type.Optional(Type.Array(idParameter("Dataset"), { maxItems: 200, uniqueItems: true })),
  asOf: Type.Optional(Day),
  metric,
  edition,
  year,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
});
export type WhatIfBody = Static<typeof WhatIfBody>;

const PeopleCovered = nullable(
  object(
    { sum: Type.Number(), corridors: Type.Integer(), formula: Type.String() },
    { description: "Derived: nobody states it; null without figures, or where they don’t add up, as shares" },
  ),
);

export const WhatIfAnswer = object({
  hypothetical: Type.Literal(true),
  supposed: Type.Array(Type.String(), { description: "In words; a new agreement has the id agreement:supposed-<number>" }),
  pairs: Type.Integer({ description: "Pairs that would be covered on an issue on which nothing covers them now, each once" }),
  peopleCovered: PeopleCovered,
  coveredTwice: object(
    { pairs: Type.Integer(), people: PeopleCovered },
    { description: "What would be covered in one more layer, and is covered already in another" },
  ),
  perhapsBefore: object(
    { pairs: Type.Integer(), people: PeopleCovered },
    { description: "What would be covered, and may be so already: no date tells" },
  ),
  issuesTouched: Type.Array(Named),
  ...changed,
  duplications: object({ items: Type.Array(Duplication), total: Type.Integer(), truncated: Type.Boolean() }),
  ...about,
});
export type WhatIfAnswer = Static<typeof WhatIfAnswer>;
