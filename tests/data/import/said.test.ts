import { expect, test } from "vitest";
import { mappingOf } from "../../../client/panels/imports/mapping.ts";
import { TEMPLATE_KINDS, TEMPLATES } from "../../../client/panels/imports/templates.ts";
import type { DryRun } from "../../../server/contract/wire/imports.ts";
import { printed } from "../../../server/imports/printed.ts";
import { importTexts } from "./importing.ts";

const DATASET = { name: "mine", asOf: "2026-01-01" };

test("memberships in bodies that discuss no migration issue are said to make no ties, and what would", async () => {
  const rows = "Country,Organisation,Since\nUzbekistan,organisation:cis,1993\nKazakhstan,organisation:adb,1994\n";
  const { report } = await importTexts("table", { "m.csv": rows }, { dataset: DATASET });
  const [note] = report.notes.filter((each) => each.includes("ties"));
  expect(note).toMatch(/^1 of 2 bodies are not known to discuss a migration issue \(organisation:adb\).*A table of DISCUSSED/);
  const only = await importTexts("table", { "m.csv": rows.replace(/Kaz.*\n/, "") }, { dataset: DATASET });
  expect(only.report.notes.join()).not.toContain("ties");
});

test("the command line says on what a mapping rests, the mapping to change, and what is changed by name", async () => {
  const { report } = await importTexts("table", { "f.csv": "origin,destination,year,value\nPeru,Chile,2017,1\n" }, { dataset: DATASET });
  const { files: _, folder: __, counts: ___, format: ____, faultsFile: _____, ambiguousDates, ...rest } = report;
  const total = { added: 0, changed: 1, removed: 0, same: 0 };
  const aliases = { property: "aliases", before: "a", after: "b" };
  const dryRun: DryRun = {
    ...rest,
    dataset: null,
    ambiguousDates: ambiguousDates.total,
    doubtfulDates: [],
    tables: [],
    changes: {
      nodes: [{ label: "State", ...total }],
      edges: [],
      total,
      preview: [{ change: "changed", kind: "node", id: "state:PER", of: "State", name: "Peru", properties: [aliases] }],
    },
    conflicts: { total: 0, shown: [] },
    limit: null,
  };
  const lines = printed(dryRun).split("\n");
  expect(lines).toEqual(
    expect.arrayContaining([
      "f.csv: the names of the columns stand in row 1",
      "  origin: states: Peru",
      "  value: figures: 1",
      "  State Peru: aliases “a” → “b”",
    ]),
  );
  expect(lines.find((line) => line.startsWith("Which column is what"))).toContain('{"column":"origin","to":"origin"}');
});

test.each(TEMPLATE_KINDS)("the template of %s is understood as it is: every column, without a fault or a question", async (kind) => {
  const text = TEMPLATES[kind];
  const { report, json } = await importTexts("table", { "t.csv": `\ufeff${text}` }, { dataset: DATASET });
  expect([report.faults.total, report.undecided, report.leftOut, report.ambiguousDates.total]).toEqual([0, [], [], 0]);
  const { columns } = mappingOf(report.mapping) ?? { columns: [] };
  expect(columns.map(({ column }) => column).sort()).toEqual((text.split("\n")[0] ?? "").split(",").sort());
  const table = { figures: "Observations.stock", agreements: "Agreement", parties: "PARTY_TO", memberships: "MEMBER_OF" }[kind];
  expect(report.counts[table]).toBe(1);
  expect(JSON.stringify(await json())).toContain(table);
});

test("a column can cite the source of each row, once for all rows that cite it", async () => {
  const cited = "Treaty Series 7, https://example.org/7";
  const rows = `title,country a,country b,source\nOne,Peru,Chile,"${cited}"\nTwo,Peru,Bolivia,"${cited}"\nThree,Peru,Brazil,\n`;
  const { table } = await importTexts("table", { "a.csv": rows }, { dataset: DATASET });
  const sources = await table("Source");
  expect(sources.map(({ citation, url }) => [citation, url])).toEqual([
    [expect.stringContaining("a.csv, as brought in"), ""],
    [cited, "https://example.org/7"],
  ]);
  const [whole, own] = sources.map(({ id }) => id);
  expect((await table("Agreement")).map(({ source, confidence }) => [source, confidence])).toEqual([
    [own, "medium"],
    [own, "medium"],
    [whole, "low"],
  ]);
  expect(new Set((await table("PARTY_TO")).map(({ source }) => source))).toEqual(new Set([whole, own]));
});
