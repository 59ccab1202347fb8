import { describe, expect, it } from "vitest";
import { i18n } from "../../client/i18n/i18n.ts";
import { pathsSentence } from "../../client/panels/canvas/paths-sentence.ts";
import { chipsOf } from "../../client/panels/chips/chips-of.ts";
import { namesFrom } from "../../client/panels/parts/names.ts";
import { wordsIn } from "../../client/panels/parts/words.ts";
import { pathTable } from "../../client/panels/table/path-columns.ts";
import { askPaths, showPath } from "../../client/state/path-questions.ts";
import { DEFAULT_VIEW } from "../../client/state/view.ts";
import { idOf } from "../../server/contract/ids.ts";
import type { PathsAnswer } from "../../server/contract/wire/paths.ts";
import { named, on, path, step } from "./path-answers.ts";

const words = wordsIn(i18n.t, "en");
const [UZB, IND] = [idOf("State", "state:UZB"), idOf("State", "state:IND")];
const [SCO, TREATY] = ["organisation:sco", "agreement:treaty"];
const nodes = [named(UZB, "Uzbekistan"), named(IND, "India"), named(SCO, "the SCO"), named(TREATY, "the Treaty")];
const names = namesFrom(undefined, nodes);
const joined = step("MEMBER_OF", IND, SCO, { holds: "unknown", role: "observer", kind: "observer", cost: 50 });
const paths = [
  path(UZB, [step("MEMBER_OF", UZB, SCO, { dated: { by: "since", on: on("2001-06-15") } }), joined]),
  path(UZB, [step("PARTY_TO", UZB, TREATY, { kind: "in_force", cost: 10 }), step("UNDER", TREATY, SCO), joined]),
];
const answer: PathsAnswer = {
  from: UZB,
  to: IND,
  asOf: "2016-12-31",
  nodes,
  paths,
  complete: true,
  reason: null,
  searched: { maxLength: 6, work: 12, budget: 400_000 },
  leftOut: { universal: true, nodes: 0 },
};
const found = { answer, pending: false, fetching: false, retry: () => {}, question: undefined };
const view = askPaths(DEFAULT_VIEW, { from: UZB, to: IND });

describe("the paths that are shown, in one sentence", () => {
  it("says which, and through what", () => {
    expect(pathsSentence(words, showPath(view, 2), found, names)).toBe(
      "Path 2 of 2 between Uzbekistan and India: through the Treaty and the SCO.",
    );
    expect(pathsSentence(words, showPath(view, 0), found, names)).toBe(
      "2 paths between Uzbekistan and India; the strongest leads through the SCO.",
    );
    expect(pathsSentence(words, DEFAULT_VIEW, found, names)).toBeUndefined();
    expect(pathsSentence(words, view, { ...found, answer: { ...answer, paths: [] } }, names)).toBeUndefined();
  });
});

describe("the steps of the paths as a table", () => {
  it("has each once, with the paths that take it, and says what is not known", () => {
    const { rows } = pathTable(paths, names, words);
    const texts = rows.map(({ cells }) => cells.map(({ text }) => text));
    expect(texts).toEqual([
      ["1", "Uzbekistan", "member", "the SCO", "membership", "", "yes", "30"],
      ["1, 2", "India", "observer", "the SCO", "observer or partner", "", "not known", "50"],
      ["2", "Uzbekistan", "party, in force", "the Treaty", "in force", "", "yes", "10"],
      ["2", "the Treaty", "under", "the SCO", "institutional", "", "yes", "30"],
    ]);
  });
});

it("a chip names the ends, one that is still sought left out, and takes the paths away", () => {
  const long = namesFrom(undefined, [named(UZB, "U".repeat(60)), named(IND, "India")]);
  const chip = (ends: Parameters<typeof askPaths>[1], by = names) =>
    chipsOf(askPaths(DEFAULT_VIEW, ends), words, by).find(({ key }) => key === "paths");
  expect(chip({ from: UZB, to: IND })?.text).toBe("paths Uzbekistan – India");
  expect(chip({ from: UZB })?.text).toBe("paths from Uzbekistan");
  expect(chip({})?.text).toBe("paths");
  expect(chip({ from: UZB, to: IND }, long)?.text.length).toBeLessThan(45);
  expect(chip({ from: UZB, to: IND })?.without).toEqual(DEFAULT_VIEW);
});
