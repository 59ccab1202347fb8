import { describe, expect, it } from "vitest";
import { happenedRows } from "../../client/panels/changes/happened-rows.ts";
import { changeRows, hypotheticalRows } from "../../client/panels/coverage/change-rows.ts";
import { CHANGE_SIGNS } from "../../client/panels/coverage/change-words.ts";
import { daysOf, tiesOfCoverage } from "../../client/state/coverage-links.ts";
import { COVERAGE_PRESET } from "../../client/state/coverage-view.ts";
import { idOf } from "../../server/contract/ids.ts";
import type { CoverageChangesAnswer, WhatIfAnswer } from "../../server/contract/wire/coverage-changes.ts";
import { nothing } from "../../server/domain/coverage/layer.ts";

const answer: CoverageChangesAnswer = {
  since: "2010-01-01",
  asOf: "2025-03-04",
  kinds: [{ kind: "established", count: 1 }],
  items: [
    {
      origin: "state:KAZ",
      destination: "state:UZB",
      issue: "issue:labour_mobility",
      level: "bilateral",
      kind: "established",
      before: nothing(undefined),
      after: { ...nothing(undefined), state: "in_force", reason: null, agreements: ["agreement:x"] },
      people: null,
    },
  ],
  total: 1,
  truncated: false,
  states: [{ id: "state:KAZ", name: "Kazakhstan" }],
  issues: [],
  agreements: [],
  people: { metric: "stock", edition: "", year: 2019, unit: "persons" },
  inventories: [],
  caveats: ["An inventory ends before the day."],
};

describe("changes as a file", () => {
  it("name both days, both sides and what warns; a figure that isn’t stated is no zero", () => {
    const [head = [], row = []] = changeRows(answer);
    const told = Object.fromEntries(head.map((name, at) => [name, row[at]]));
    expect(row).toHaveLength(head.length);
    expect(told).toMatchObject({
      since: "2010-01-01",
      originName: "Kazakhstan",
      destinationName: "state:UZB",
      "before.state": "unknown",
      "before.reason": "no_inventory",
      "after.state": "in_force",
      "after.instruments": "agreement:x",
      people: "",
      peopleOf: "",
    });
    expect(told.caveats).toContain("An inventory ends");
  });

  it("say first of what is supposed that it is, and what", () => {
    const supposed: WhatIfAnswer = {
      ...answer,
      hypothetical: true,
      supposed: ["Kazakhstan accedes."],
      pairs: 1,
      peopleCovered: null,
      coveredTwice: { pairs: 0, people: null },
      perhapsBefore: { pairs: 0, people: null },
      issuesTouched: [],
      duplications: { items: [], total: 0, truncated: false },
      caveats: ["Hypothetical: no source states it.", ...answer.caveats],
    };
    const [head = [], ...rows] = hypotheticalRows(supposed);
    expect(head.slice(0, 2)).toEqual(["hypothetical", "supposed"]);
    expect(rows.map((row) => row.slice(0, 2))).toEqual([["yes", "Kazakhstan accedes."]]);
    expect(rows[0]?.at(-1)).toMatch(/^Hypothetical/);
  });

  it("tell what happened from what may have", () => {
    const item = { id: "agreement:x", kind: "concluded", actor: null, role: null, families: [], sources: [], datedBy: null } as const;
    const named = { ...item, families: [], sources: [], subject: { id: "agreement:x", name: "X" } };
    const dated = { ...named, date: { raw: "2011", earliest: "2011-01-01", latest: "2011-12-31" } };
    const perhaps = { kinds: [], items: [{ ...named, date: null }], total: 1, truncated: false };
    const [, sure = [], maybe = []] = happenedRows({ since: "2010-01-01", asOf: "2025-03-04", items: [dated], perhaps });
    expect([sure[2], sure[9], maybe[2], maybe[9]]).toEqual(["yes", "2011", "unknown", ""]);
  });

  it("have a sign each, so that none is told by its colour", () => {
    expect(new Set(Object.values(CHANGE_SIGNS)).size).toBe(Object.keys(CHANGE_SIGNS).length);
  });
});

describe("two days of the matrix", () => {
  it("are those it names, else ten years, also from a leap day", () => {
    expect(daysOf({ ...COVERAGE_PRESET, since: "2019-01-01", asOf: "2020-01-01" })).toEqual({ since: "2019-01-01", asOf: "2020-01-01" });
    expect(daysOf({ ...COVERAGE_PRESET, asOf: "2024-02-29" })).toEqual({ since: "2014-02-28", asOf: "2024-02-29" });
    expect(daysOf({ ...COVERAGE_PRESET, since: "2021-01-01", asOf: "2020-01-01" }).since).toBe("2010-01-01");
  });

  it("are drawn of the bloc, else among the states chosen, else of everybody", () => {
    const days = { since: "2019-01-01", asOf: "2020-01-01" };
    const { bloc, ...open } = { ...COVERAGE_PRESET, ...days };
    expect(tiesOfCoverage({ ...open, ...(bloc && { bloc }) })).toMatchObject({ focus: "organisation:cis", added: [], ...days });
    const states = ["KAZ", "UZB"].map((code) => idOf("State", `state:${code}`));
    expect(tiesOfCoverage({ ...open, states })).toMatchObject({ focus: "state:KAZ", added: ["state:UZB"] });
    expect(tiesOfCoverage(open).focus).toBeUndefined();
  });
});
