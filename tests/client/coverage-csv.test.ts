import { expect, test } from "vitest";
import { coverageRows } from "../../client/panels/coverage/csv-rows.ts";
import type { Cell } from "../../server/domain/coverage/cells.ts";

test("a cell's row tells its state, what makes nothing found of nothing, and the caveats; what is supposed says so first", () => {
  const nothing = {
    atLeast: null,
    agreements: [],
    undecided: [],
    soft: ["agreement:declared"],
    practice: [],
    unclear: [],
    confidence: null,
    conflict: false,
  };
  const inventory = { dataset: "dataset:list", until: "2020-12-31", completeness: "partial" } as const;
  const cell: Cell = {
    origin: "state:UZB",
    destination: "state:KAZ",
    issue: "issue:x",
    people: null,
    layers: {
      bilateral: { ...nothing, state: "none_found", reason: null, inventory },
      regional: { ...nothing, state: "unknown", reason: "no_inventory", inventory: null },
    },
  };
  const answer = { asOf: "2025-01-01", people: null, caveats: ["The list ends before the day."] };
  const [head, ...rows] = coverageRows([cell], answer, (id) => id.toUpperCase(), true);
  expect([head?.[0], ...rows.map(([first]) => first)]).toEqual(["hypothetical", "yes", "yes"]);
  const told = rows.map((row) => Object.fromEntries((head ?? []).map((name, at) => [name, row[at]])));
  expect(
    told.map(({ layer, state, reason, completeness, besideTheLaw, people, caveats }) => [
      layer,
      state,
      reason,
      completeness,
      besideTheLaw,
      people,
      caveats,
    ]),
  ).toEqual([
    ["bilateral", "none_found", "", "partial", "agreement:declared", "", "The list ends before the day."],
    ["regional", "unknown", "no_inventory", "", "agreement:declared", "", "The list ends before the day."],
  ]);
  expect(coverageRows([cell], answer, (id) => id)[0]?.[0]).toBe("origin");
});
