import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gapParameters } from "../../client/data/gaps.ts";
import { i18n } from "../../client/i18n/i18n.ts";
import { gapRows } from "../../client/panels/gaps/csv-rows.ts";
import { layersAsked, whyText } from "../../client/panels/gaps/gap-text.ts";
import { wordsIn } from "../../client/panels/parts/words.ts";
import {
  atLeast,
  decodeGaps,
  encodeGaps,
  GAPS_PRESET,
  type GapsView,
  HEAVIEST,
  isPresetWeights,
  weigh,
} from "../../client/state/gaps-view.ts";
import { parseSearch, stringifySearch, validateSearch } from "../../client/state/search.ts";
import { idOf } from "../../server/contract/ids.ts";
import { LEVELS } from "../../server/contract/vocabulary.ts";
import { GAP_KINDS, type GapEntry, type GapsAnswer } from "../../server/contract/wire/gaps.ts";
import { GAP_PARTS, PRESET_WEIGHTS } from "../../server/domain/coverage/gaps.ts";
import { coverageView } from "./coverage-views.ts";

const weight = fc.integer({ min: 0, max: HEAVIEST });
const gapsView: fc.Arbitrary<GapsView> = fc.record(
  {
    coverage: coverageView,
    layer: fc.constantFrom(...LEVELS),
    kinds: fc.subarray([...GAP_KINDS]),
    minimum: fc.integer({ min: 0, max: 1e9 }),
    weights: fc.record({ people: weight, missing: weight, asymmetry: weight, claims: weight, evidence: weight }),
  },
  { requiredKeys: ["coverage", "layer", "kinds", "weights"] },
);

describe("the list of gaps in a URL", () => {
  it("comes back as it went in, through the address itself", () => {
    fc.assert(
      fc.property(gapsView, (before) => {
        const address = stringifySearch(encodeGaps(before));
        expect(decodeGaps(validateSearch(parseSearch(address)))).toEqual({ view: before, dropped: [] });
      }),
      { numRuns: 300 },
    );
  });

  it("is made of anything at all, and says what it could not use", () => {
    const name = fc.oneof(fc.constantFrom("layer", "kinds", "minimum", ...GAP_PARTS, "bloc", "__proto__"), fc.string());
    const value = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("101", "-1", "1e3", "none_found,unknown", "07"), fc.jsonValue());
    fc.assert(
      fc.property(fc.dictionary(name, value), (search) => {
        const { view } = decodeGaps(search);
        expect(decodeGaps(encodeGaps(view))).toEqual({ view, dropped: [] });
      }),
    );
    const { dropped } = decodeGaps({ people: "101", kinds: "unknown", nonsense: "1" });
    expect(dropped.map(({ parameter }) => parameter).sort()).toEqual(["kinds", "nonsense", "people"]);
    expect(decodeGaps({ suppose: "withdrawal~UZB~agreement:x" })).toMatchObject({ view: GAPS_PRESET, dropped: [{ parameter: "suppose" }] });
    expect(decodeGaps({}).view).toEqual(GAPS_PRESET);
    expect(encodeGaps(GAPS_PRESET)).toEqual({});
  });
});

describe("weights and the least number of people", () => {
  it("stay within bounds, and a step that changes nothing is none", () => {
    expect(weigh(GAPS_PRESET, "people", PRESET_WEIGHTS.people)).toBe(GAPS_PRESET);
    expect(weigh(GAPS_PRESET, "claims", 1e9).weights.claims).toBe(HEAVIEST);
    expect(weigh(GAPS_PRESET, "claims", Number.NaN).weights.claims).toBe(0);
    expect(isPresetWeights(weigh(GAPS_PRESET, "claims", 0).weights)).toBe(false);
    expect(atLeast(atLeast(GAPS_PRESET, 5), undefined)).toEqual(GAPS_PRESET);
  });

  it("are asked for as they are; without figures no least number is", () => {
    const view = atLeast(weigh(GAPS_PRESET, "people", 7), 100);
    expect(gapParameters(view)).toMatchObject({ people: 7, layer: "bilateral", bloc: "organisation:cis" });
    expect(gapParameters(view)).not.toHaveProperty("minimum");
    const { bloc: _, ...nobody } = view.coverage;
    const alone = { ...nobody, states: [idOf("State", "state:UZB")] };
    expect(gapParameters({ ...view, coverage: alone })).toMatchObject({ origin: ["state:UZB"] });
    const beside = gapParameters({ ...view, coverage: { ...alone, regions: ["Central Asia"] } });
    expect(beside).toMatchObject({ states: ["state:UZB"], regions: ["Central Asia"] });
    expect(beside).not.toHaveProperty("origin");
    expect(gapParameters({ ...view, coverage: { ...view.coverage, metric: "stock" } })).toMatchObject({ minimum: 100, metric: "stock" });
  });
});

const words = wordsIn(i18n.t, "en");
const nameOf = (id: string): string => id.slice(id.indexOf(":") + 1);
const gap: GapEntry = {
  origin: "state:UZB",
  destination: "state:RUS",
  issue: "issue:x",
  kind: "none_found",
  coverage: {
    state: "none_found",
    reason: null,
    atLeast: null,
    agreements: [],
    undecided: [],
    soft: ["agreement:soft"],
    practice: [],
    unclear: [],
    inventory: { dataset: "dataset:list", completeness: "partial", until: "2025-01-01" },
    confidence: "low",
    conflict: false,
  },
  people: null,
  score: 43.5,
  why: {
    people: { part: 0, points: 0 },
    missing: { part: 0.5, points: 10, layers: ["bilateral"] },
    asymmetry: { part: 1, points: 10, originOnly: [], destinationOnly: ["agreement:one", "agreement:two"] },
    claims: { part: 1, points: 20, claims: [{ id: "claim:c", name: "Nothing is agreed" }] },
    evidence: { part: 1 / 3, points: 3.5 },
  },
};

describe("why a gap ranks where it does", () => {
  const why = (part: (typeof GAP_PARTS)[number], of: GapEntry = gap) => whyText(part, of, 2, "persons", nameOf, words);

  it("is said part by part, and what is absent is never a number", () => {
    expect(why("people")).toBe("no figure stated");
    expect(why("people", { ...gap, people: 0 })).toBe("0 persons");
    expect(why("missing")).toBe("1 of 2 layers: bilateral");
    expect(why("asymmetry")).toBe("2 in force for RUS alone");
    expect(why("claims")).toBe("1 claim names it");
    expect(why("claims", { ...gap, why: { ...gap.why, claims: { part: 0, points: 0, claims: [] } } })).toBe("no source names it");
    expect(why("evidence")).toBe("confidence: low");
    expect(layersAsked(["bilateral"], "universal")).toEqual(["bilateral", "universal"]);
  });

  it("stands in the file with every part, its weight and its points, and the ranks go on from answer to answer", () => {
    const answer: GapsAnswer = {
      asOf: "2025-03-04",
      layer: "bilateral",
      directed: true,
      gaps: [gap, { ...gap, people: 12 }],
      total: 3,
      truncated: true,
      counts: { in_force: 0, signed_only: 0, lapsed: 0, none_found: 3, soft_beside: 3, date_unknown: 0, no_inventory: 0 },
      weights: PRESET_WEIGHTS,
      formula: "",
      states: [],
      issues: [],
      agreements: [],
      people: { metric: "stock", edition: "2019", year: 2019, unit: "persons" },
      inventories: [],
      caveats: [],
    };
    const [head = [], ...rows] = gapRows([answer, { ...answer, gaps: [gap] }], nameOf);
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    expect(rows.every(({ length }) => length === head.length)).toBe(true);
    expect(column("rank")).toEqual([1, 2, 3]);
    expect(column("people")).toEqual(["", 12, ""]);
    expect(column("claimsWeight")).toEqual([2, 2, 2]);
    expect(column("claimsPoints")).toEqual([20, 20, 20]);
    expect(column("softBeside")).toEqual(Array(3).fill("agreement:soft"));
    expect(column("completeness")).toEqual(Array(3).fill("partial"));
  });
});
