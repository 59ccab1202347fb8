import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeView, encodeView } from "../../client/state/codec.ts";
import {
  askPaths,
  leavePaths,
  pathParameters,
  seekPaths,
  setEnd,
  showPath,
  swapEnds,
  wideningsOf,
} from "../../client/state/path-questions.ts";
import { canEnd, PATHS, PATHS_MOST, STEP_FAMILIES, STEPS, STEPS_MOST, TYPES_OF } from "../../client/state/paths.ts";
import { parseSearch } from "../../client/state/search.ts";
import { DEFAULT_VIEW, type ViewState } from "../../client/state/view.ts";
import { idOf, NODE_LABELS, prefixOf } from "../../server/contract/ids.ts";
import { PATH_LABELS, PATH_TYPES, PathParameters } from "../../server/contract/wire/parameters.ts";
import { view } from "./views.ts";

const [UZB, IND, KAZ] = ["UZB", "IND", "KAZ"].map((code) => idOf("State", `state:${code}`)) as [
  ReturnType<typeof idOf<"State">>,
  ReturnType<typeof idOf<"State">>,
  ReturnType<typeof idOf<"State">>,
];
const asked = askPaths(DEFAULT_VIEW, { from: UZB, to: IND });
const decoded = (address: string) => decodeView(parseSearch(`?paths=${address}`));

describe("what can be asked is what the server answers", () => {
  it("knows the same labels, types and bounds", () => {
    expect(NODE_LABELS.filter((label) => canEnd(`${prefixOf(label)}:x`))).toEqual(PATH_LABELS);
    expect(STEP_FAMILIES.flatMap((family) => TYPES_OF[family]).toSorted()).toEqual([...PATH_TYPES].toSorted());
    expect(PathParameters.properties.k).toMatchObject({ default: PATHS, maximum: PATHS_MOST });
    expect(PathParameters.properties.maxLength).toMatchObject({ default: STEPS, maximum: STEPS_MOST });
  });

  it("follows the view's issues, levels, datasets and day", () => {
    const narrowed: ViewState = {
      ...seekPaths(asked, { k: 3, maxLength: 4, through: ["member", "party"] }),
      issues: [idOf("Issue", "issue:labour_mobility")],
      levels: ["bilateral"],
      datasets: [idOf("Dataset", "dataset:one")],
      asOf: "2018-12-31",
    };
    expect(pathParameters(narrowed)).toEqual({
      from: UZB,
      to: IND,
      k: 3,
      maxLength: 4,
      types: ["PARTY_TO", "MEMBER_OF"],
      issues: ["issue:labour_mobility"],
      levels: ["bilateral"],
      datasets: ["dataset:one"],
      asOf: "2018-12-31",
    });
    expect(pathParameters(asked)).toEqual({ from: UZB, to: IND });
    expect(pathParameters(seekPaths(asked, { universal: true }))?.levels).toEqual(["bilateral", "regional", "universal"]);
    expect(pathParameters(seekPaths(narrowed, { universal: true }))?.levels).toEqual(["bilateral", "universal"]);
    expect(pathParameters(askPaths(DEFAULT_VIEW, { from: UZB }))).toBeUndefined();
  });
});

describe("from one question to the next", () => {
  it("begins with the best, changes an end, and swaps where both ends would be the same", () => {
    expect(asked.paths).toEqual({ from: UZB, to: IND, shown: 1 });
    expect(setEnd(showPath(asked, 3), "to", KAZ).paths).toEqual({ from: UZB, to: KAZ, shown: 1 });
    expect(setEnd(asked, "from", IND).paths).toEqual({ from: IND, to: UZB, shown: 1 });
    expect(setEnd(asked, "to", IND)).toBe(asked);
    expect(setEnd(askPaths(DEFAULT_VIEW, {}), "to", KAZ).paths).toEqual({ to: KAZ, shown: 1 });
    expect(swapEnds(seekPaths(asked, { k: 2 })).paths).toEqual({ from: IND, to: UZB, shown: 1, k: 2 });
    expect(swapEnds(askPaths(DEFAULT_VIEW, { from: UZB })).paths).toEqual({ to: UZB, shown: 1 });
    expect(askPaths(DEFAULT_VIEW, { from: UZB, to: UZB }).paths).toEqual({ from: UZB, shown: 1 });
    expect(leavePaths(asked)).toEqual(DEFAULT_VIEW);
    expect(leavePaths(DEFAULT_VIEW)).toBe(DEFAULT_VIEW);
  });

  it("keeps how they are sought, and says only what is not as by default", () => {
    const sought = seekPaths(asked, { k: 8, maxLength: 3, through: ["member"], universal: true });
    expect(askPaths(sought, { from: KAZ, to: IND }).paths).toMatchObject({ k: 8, maxLength: 3, through: ["member"], universal: true });
    expect(seekPaths(sought, { k: PATHS, maxLength: STEPS, through: STEP_FAMILIES, universal: false }).paths).toEqual(asked.paths);
    expect(seekPaths(showPath(asked, 0), { k: 2 }).paths?.shown).toBe(0);
    expect(seekPaths(showPath(asked, 4), { k: 2 }).paths?.shown).toBe(1);
  });

  it("whatever is done, the address carries it", () => {
    fc.assert(
      fc.property(
        view,
        fc.constantFrom<(v: ViewState) => ViewState>(
          (v) => setEnd(v, "from", KAZ),
          (v) => setEnd(v, "to", KAZ),
          swapEnds,
          leavePaths,
          (v) => showPath(v, 2),
          (v) => seekPaths(v, { through: ["claim", "party"] }),
          (v) => seekPaths(v, { maxLength: STEPS_MOST, universal: true }),
        ),
        (before, change) => {
          const after = change(before);
          expect(decodeView(encodeView(after)).view.paths).toEqual(after.paths);
        },
      ),
    );
  });
});

describe("in the address", () => {
  it("reads plainly", () => {
    expect(encodeView(seekPaths(asked, { k: 3, through: ["event", "member"], universal: true })).paths).toBe(
      "UZB~IND~1~k3~universal~member.event",
    );
    expect(decoded("UZB~~1").view.paths).toEqual({ from: UZB, shown: 1 });
    expect(decoded("UZB~IND~0~k10~len8~party").view.paths).toEqual({
      from: UZB,
      to: IND,
      shown: 0,
      k: 10,
      maxLength: 8,
      through: ["party"],
    });
  });

  it.each([
    "UZB~UZB~1",
    "UZB~IND",
    "UZB~IND~11",
    "UZB~Atlantis~1",
    "UZB~source:one~1",
    "UZB~IND~1~k0",
    "UZB~IND~1~k11",
    "UZB~IND~1~len9",
    "UZB~IND~1~k2~k3",
    "UZB~IND~1~party.party",
    "UZB~IND~1~rumour",
    "UZB~IND~1~",
    "UZB~IND~1~__proto__",
  ])("%s is not understood, and said to be", (text) => {
    const { view: read, dropped } = decoded(text);
    expect(read.paths).toBeUndefined();
    expect(dropped).toEqual([{ parameter: "paths", value: text, reason: "not_understood" }]);
  });
});

describe("what would look farther", () => {
  it("offers what narrows the search, and nothing else", () => {
    expect(wideningsOf(DEFAULT_VIEW)).toEqual([]);
    expect(wideningsOf(asked).map(({ by }) => by)).toEqual(["length", "universal", "beyond"]);
    const narrow: ViewState = {
      ...seekPaths(asked, { maxLength: STEPS_MOST, through: ["party"] }),
      issues: [idOf("Issue", "issue:one")],
      levels: ["universal"],
      datasets: [idOf("Dataset", "dataset:one")],
      asOf: "2001-01-01",
    };
    expect(wideningsOf(narrow).map(({ by }) => by)).toEqual(["through", "issues", "levels", "datasets", "today"]);
    for (const { by, view: wider } of wideningsOf(narrow)) expect(wideningsOf(wider).map((one) => one.by)).not.toContain(by);
  });
});
