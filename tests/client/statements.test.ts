import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statementRows } from "../../client/panels/statements/csv-rows.ts";
import { parseSearch, stringifySearch, validateSearch } from "../../client/state/search.ts";
import {
  countStatementFilters,
  decodeStatements,
  EVERY_STATEMENT,
  encodeStatements,
  type StatementFilters,
  setContested,
  toggleStatements,
} from "../../client/state/statement-filters.ts";
import { viewOfStatement } from "../../client/state/statement-view.ts";
import { EMPTY_VIEW } from "../../client/state/view.ts";
import { idOf, nodeId } from "../../server/contract/ids.ts";
import { STANCES } from "../../server/contract/vocabulary.ts";
import type { Statement } from "../../server/contract/wire/explore.ts";
import { csv } from "../../server/domain/export/csv.ts";

const tail = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._>-]{0,20}$/);
const several = <T>(each: fc.Arbitrary<T>) => fc.uniqueArray(each, { maxLength: 6 });
const filters: fc.Arbitrary<StatementFilters> = fc.record(
  {
    stances: fc.subarray([...STANCES]),
    sections: several(
      fc.oneof(fc.string({ minLength: 1, maxLength: 60 }), fc.constantFrom("Trade, aid", "%2C", "+", "63 %", "__proto__")),
    ).map((all) => all.filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text))),
    issues: several(tail.map((text) => idOf("Issue", `issue:${text}`))),
    about: several(
      fc.tuple(fc.constantFrom("state", "organisation", "group", "agreement"), tail).map(([kind, text]) => nodeId(`${kind}:${text}`)),
    ),
    datasets: several(tail.map((text) => idOf("Dataset", `dataset:${text}`))),
    contested: fc.boolean(),
  },
  { requiredKeys: ["stances", "sections", "issues", "about", "datasets"] },
);

describe("the filters of the statements in a URL", () => {
  it("come back as they went in, through the address itself", () => {
    fc.assert(
      fc.property(filters, (before) => {
        const address = stringifySearch(encodeStatements(before));
        expect(decodeStatements(validateSearch(parseSearch(address)))).toEqual({ filters: before, dropped: [] });
      }),
    );
  });

  it("are decoded from anything at all, within bounds", () => {
    const name = fc.oneof(fc.constantFrom("stance", "contested", "issues", "about", "section", "datasets", "__proto__"), fc.string());
    fc.assert(
      fc.property(fc.dictionary(name, fc.oneof(fc.string({ unit: "binary" }), fc.jsonValue())), (search) => {
        const { filters: decoded } = decodeStatements(search);
        expect(decodeStatements(encodeStatements(decoded)).filters).toEqual(decoded);
      }),
    );
    const many = Array.from({ length: 500 }, (_, at) => `section ${at}`).join(",");
    const { filters: bounded, dropped } = decodeStatements({ section: many, stance: "rumour" });
    expect(bounded.sections).toHaveLength(20);
    expect(dropped.map(({ reason }) => reason)).toEqual(expect.arrayContaining(["too_many", "not_understood"]));
  });

  it("toggle, and are counted", () => {
    const gaps = toggleStatements(EVERY_STATEMENT, "stances", "gap");
    expect(toggleStatements(gaps, "stances", "gap")).toEqual(EVERY_STATEMENT);
    expect(countStatementFilters(setContested(gaps, true))).toBe(2);
    expect(setContested(setContested(gaps, false))).toEqual(gaps);
  });
});

describe("where a statement can be seen", () => {
  const viewOf = (about: readonly string[], issues: readonly string[] = []) =>
    viewOfStatement({ about: about.map((id) => ({ id })), issues: issues.map((id) => ({ id })) });

  it("of two actors: the one with the other added, their tie selected, on its issues", () => {
    expect(viewOf(["organisation:almaty-process", "state:UZB"], ["issue:refugee_protection"])).toEqual({
      ...EMPTY_VIEW,
      focus: "state:UZB",
      added: ["organisation:almaty-process"],
      issues: ["issue:refugee_protection"],
      selection: ["organisation:almaty-process~state:UZB"],
    });
  });

  it("of one actor: its network, on all of migration where no narrower issue is named", () => {
    expect(viewOf(["organisation:ots", "group:ots-member-states", "issue:migration"])).toEqual({
      ...EMPTY_VIEW,
      focus: "organisation:ots",
      selection: ["organisation:ots"],
    });
  });

  it("of instruments: among their parties, whatever issues those cover", () => {
    expect(viewOf(["agreement:rus-uzb-training", "agreement:jpn-uzb-training", "state:UZB", "issue:vocational_training"])).toEqual({
      ...EMPTY_VIEW,
      lens: "instruments",
      focus: "agreement:rus-uzb-training",
      added: ["agreement:jpn-uzb-training", "state:UZB"],
      selection: ["agreement:rus-uzb-training", "agreement:jpn-uzb-training"],
    });
  });

  it("of corridors: the flows out of their common origin", () => {
    expect(viewOf(["corridor:UZB>RUS", "corridor:UZB>KAZ", "state:UZB"])).toMatchObject({
      lens: "corridors",
      focus: "state:UZB",
      selection: ["corridor:UZB>RUS", "corridor:UZB>KAZ"],
    });
  });

  it("of a group or an event alone: drawn on demand; of issues alone: everybody's network on them", () => {
    expect(viewOf(["group:central-asia", "event:summit"])).toMatchObject({
      lens: "instruments",
      kinds: ["Event", "Group"],
      focus: "group:central-asia",
      added: ["event:summit"],
    });
    expect(viewOf([], ["issue:diversification"])).toEqual({ ...EMPTY_VIEW, issues: ["issue:diversification"] });
  });

  it("of what no graph shows: nowhere", () => {
    expect(viewOf(["issue:migration"])).toBeUndefined();
    expect(viewOf(["observation:share", "sector:construction", "nonsense"])).toBeUndefined();
    expect(viewOf([])).toBeUndefined();
  });
});

it("a statement in a file runs as no formula", () => {
  const source = {
    dataset: "dataset:x",
    confidence: "low",
    stale: false,
    note: null,
    refPrinted: null,
    refResolved: null,
    refConfidence: null,
  } as const;
  const cited = { ...source, id: "source:x", citation: "=HYPERLINK(1)", url: null, locator: "+1" };
  const statement: Statement = {
    id: "claim:x",
    name: "=1+1",
    text: '-2, "quoted"',
    stance: "gap",
    section: "@SUM(A1)",
    madeOn: { raw: "2025", earliest: "2025-01-01", latest: "2025-12-31" },
    notes: ["@note"],
    about: [{ id: "state:UZB", label: "State", name: "=cmd" }],
    issues: [],
    supportedBy: [],
    contradictedBy: [{ id: "event:x", label: "Event", name: "+x", note: "why", sources: [cited] }],
    sources: [cited],
  };
  const [, line = ""] = csv(statementRows([statement])).split("\r\n");
  expect(line).toContain(`"'=1+1"`);
  expect(line).toContain(`"'-2, ""quoted"""`);
  expect(line).toContain(`"'@SUM(A1)"`);
  expect(line).toContain("2025");
  for (const cell of line.match(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g) ?? []) expect(cell).not.toMatch(/^,?"?[=+@-]/);
});
