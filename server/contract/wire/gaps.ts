import Type, { type Static } from "typebox";
import { LEVELS } from "../vocabulary.ts";
import { Day, nullable, object, oneOf } from "./common.ts";
import { CoverageAgreement, CoverageInventory, LayerCoverage, PeopleMeasure, StateCounts } from "./coverage.ts";
import { CoverageParameters } from "./coverage-parameters.ts";

/** What counts as a gap, what was never found first; `unknown` never does. */
export const GAP_KINDS = ["none_found", "lapsed", "signed_only"] as const;
export type GapKind = (typeof GAP_KINDS)[number];

const weight = (what: string, preset: number) =>
  Type.Optional(Type.Number({ minimum: 0, maximum: 100, default: preset, description: `Weight of ${what}; ${preset} if left out` }));

const { format: _, order: __, limit: ___, ...shared } = CoverageParameters.properties;

export const GapParameters = object({
  ...shared,
  layer: Type.Optional(oneOf(LEVELS, { default: "bilateral", description: "The layer whose gaps are listed" })),
  kinds: Type.Optional(
    Type.Array(oneOf(["none_found", "lapsed", "signed_only"]), {
      description: "Only gaps of these kinds",
      maxItems: 3,
      uniqueItems: true,
      style: "form",
      explode: false,
    }),
  ),
  people: weight("how many people", 4),
  missing: weight("in how many layers it is missing", 2),
  asymmetry: weight("how much binds one side alone", 1),
  claims: weight("sources that name it", 2),
  evidence: weight("how well it is borne out", 1),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 100, description: "At most this many; 100 if left out" })),
});
export type GapParameters = Static<typeof GapParameters>;

const Named = object({ id: Type.String(), name: Type.String() });
const part = { part: Type.Number({ minimum: 0, maximum: 1 }), points: Type.Number() };

export const GapEntry = object({
  origin: Type.String(),
  destination: Type.String(),
  issue: Type.String(),
  kind: oneOf(GAP_KINDS),
  coverage: LayerCoverage,
  people: nullable(Type.Number()),
  score: Type.Number({ description: "The points of its parts, added up: 100 at most" }),
  why: object({
    people: object(part),
    missing: object({ ...part, layers: Type.Array(oneOf(LEVELS), { description: "In which of the layers asked for it is a gap" }) }),
    asymmetry: object({
      ...part,
      originOnly: Type.Array(Type.String(), { description: "Multilateral instruments on the issue that bind the origin alone" }),
      destinationOnly: Type.Array(Type.String()),
    }),
    claims: object({ ...part, claims: Type.Array(Named, { description: "Gaps that sources name between the two" }) }),
    evidence: object(part),
  }),
});
export type GapEntry = Static<typeof GapEntry>;

export const GapsAnswer = object({
  asOf: Day,
  layer: oneOf(LEVELS),
  directed: Type.Boolean({ description: "False without figures: each pair then stands once" }),
  gaps: Type.Array(GapEntry),
  total: Type.Integer(),
  truncated: Type.Boolean(),
  counts: StateCounts,
  weights: object({
    people: Type.Number(),
    missing: Type.Number(),
    asymmetry: Type.Number(),
    claims: Type.Number(),
    evidence: Type.Number(),
  }),
  formula: Type.String(),
  states: Type.Array(Named),
  issues: Type.Array(Named),
  agreements: Type.Array(CoverageAgreement),
  people: nullable(PeopleMeasure),
  inventories: Type.Array(CoverageInventory),
  caveats: Type.Array(Type.String()),
});
export type GapsAnswer = Static<typeof GapsAnswer>;
