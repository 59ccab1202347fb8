import { LEVELS, type Level } from "../../server/contract/vocabulary.ts";
import { GAP_KINDS, type GapKind } from "../../server/contract/wire/gaps.ts";
import { GAP_PARTS, type GapPart, type GapWeights, PRESET_WEIGHTS } from "../../server/domain/coverage/gaps.ts";
import { wholeOf } from "./compact.ts";
import { COVERAGE_PRESET, type CoverageView, decodeCoverage, encodeCoverage } from "./coverage-view.ts";
import { type Dropped, reader } from "./reader.ts";
import type { ViewSearch } from "./search.ts";

/** What the list of gaps is of: what the matrix asks, and what ranks and narrows it. */
export type GapsView = {
  /** Between whom, on what, of which day, by which datasets and figures. */
  coverage: CoverageView;
  /** Whose gaps are listed. */
  layer: Level;
  /** Only gaps of these kinds; of all where there are none. */
  kinds: readonly GapKind[];
  /** Only where the figure is at least this. */
  minimum?: number;
  weights: GapWeights;
};

export const GAPS_PRESET: GapsView = { coverage: COVERAGE_PRESET, layer: "bilateral", kinds: [], weights: PRESET_WEIGHTS };
/** How much a part counts beside the others, in whole numbers; more than this the server doesn’t take. */
export const HEAVIEST = 100;

const OWN = ["layer", "kinds", "minimum", ...GAP_PARTS] as const;
/** What the matrix may suppose and this list may not: a gap that is only supposed would be told as one that is. */
const NOT_HERE = "suppose";

/** The parameters of the page’s address: those of the matrix, and those of its own. A pure inverse of {@link decodeGaps}. */
export function encodeGaps({ coverage, layer, kinds, minimum, weights }: GapsView): ViewSearch {
  const weighed = GAP_PARTS.filter((part) => weights[part] !== PRESET_WEIGHTS[part]).map((part) => [part, String(weights[part])]);
  const { suppose: _, ...actual } = coverage;
  return {
    ...encodeCoverage(actual),
    ...(layer !== GAPS_PRESET.layer && { layer }),
    ...(kinds.length > 0 && { kinds: kinds.join(",") }),
    ...(minimum !== undefined && { minimum: String(minimum) }),
    ...Object.fromEntries(weighed),
  };
}

/** The view that an address names, and what in it named nothing. Total: it never throws. */
export function decodeGaps(search: Readonly<Record<string, unknown>>): { view: GapsView; dropped: readonly Dropped[] } {
  const isOwn = (name: string): boolean => name === NOT_HERE || OWN.some((own) => own === name);
  const only = (wanted: boolean) => Object.fromEntries(Object.entries(search).filter(([name]) => isOwn(name) === wanted));
  const { view: coverage, dropped } = decodeCoverage(only(false));
  const read = reader(only(true), OWN);
  const minimum = read.one("minimum", minimumOf);
  const weight = (part: GapPart): number => read.one(part, (text) => wholeOf(text, 0, HEAVIEST)) ?? PRESET_WEIGHTS[part];
  const kinds = read.list("kinds", GAP_KINDS.length, (text) => GAP_KINDS.find((kind) => kind === text));
  return {
    view: {
      coverage,
      layer: read.one("layer", (text) => LEVELS.find((level) => level === text)) ?? GAPS_PRESET.layer,
      kinds: GAP_KINDS.filter((kind) => kinds.includes(kind)),
      ...(minimum !== undefined && { minimum }),
      weights: {
        people: weight("people"),
        missing: weight("missing"),
        asymmetry: weight("asymmetry"),
        claims: weight("claims"),
        evidence: weight("evidence"),
      },
    },
    dropped: [...dropped, ...read.dropped],
  };
}

export function weigh(view: GapsView, part: GapPart, weight: number): GapsView {
  const bounded = Math.max(0, Math.min(HEAVIEST, Math.round(weight) || 0));
  return view.weights[part] === bounded ? view : { ...view, weights: { ...view.weights, [part]: bounded } };
}

export function isPresetWeights(weights: GapWeights): boolean {
  return GAP_PARTS.every((part) => weights[part] === PRESET_WEIGHTS[part]);
}

/** @param minimum undefined: also where no figure is stated */
export function atLeast({ minimum: _, ...rest }: GapsView, minimum: number | undefined): GapsView {
  return minimum === undefined ? rest : { ...rest, minimum };
}

function minimumOf(text: string): number | undefined {
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}
