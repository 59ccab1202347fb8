import { describe, expect, test } from "vitest";
import type { ImportReport, TableMapping } from "../../../server/contract/wire/import.ts";
import { faultsOf, importTexts, leftOut } from "./importing.ts";
import { xlsx } from "./spreadsheet.ts";

const DATASET = { name: "mine", asOf: "2026-01-01", citation: "A list of agreements of our own." };
const AGREEMENTS = `Title;Country A;Country B;Date signed;Entry into force;Issue;Link;Remarks of the archive
On labour migration;Uzbekistan;Kazakhstan;15.04.2019;;Labour mobility;www.example.org/1;x
On readmission;Узбекистан;Россия;4/7/2007;2009;readmission_return;;y
On something;Uzbekistan;Korea;13/12/2010;;;;
On nothing;Uzbekistan;Tajikistan;31/31/2010;;Labour mobility;javascript:alert(1);
`;

const mappingOf = ({ mapping }: ImportReport) => mapping;

describe("Any table, by its columns", () => {
  test("a list of agreements: the mapping is proposed from the header and the cells, and said to be so", async () => {
    const { report, table, json } = await importTexts("table", { "list.csv": AGREEMENTS }, { dataset: DATASET });
    expect(mappingOf(report)).toEqual({
      table: "Agreement",
      columns: [
        { column: "Country A", to: "PARTY_TO" },
        { column: "Country B", to: "PARTY_TO" },
        { column: "Title", to: "name" },
        { column: "Date signed", to: "signed" },
        { column: "Entry into force", to: "inForce" },
        { column: "Link", to: "textUrl" },
        { column: "Issue", to: "COVERS" },
      ],
      constants: { form: "agreement", level: "bilateral", bindingness: "binding", "PARTY_TO.status": "unclear" },
    });
    expect(report.notes).toEqual([
      "The mapping of list.csv is what its header suggests: look at it before you apply.",
      "“Date signed” is read day-first: every date of it that tells its order says so.",
    ]);
    expect(
      (await table("Agreement")).map(({ id, name, signed, signedRaw, inForce, textUrl, locator }) => [
        id,
        name,
        signed,
        signedRaw,
        inForce,
        textUrl,
        locator,
      ]),
    ).toEqual([
      ["agreement:mine-on-labour-migration-2", "On labour migration", "2019-04-15", "15.04.2019", "", "https://www.example.org/1", "row 2"],
      ["agreement:mine-on-readmission-3", "On readmission", "2007-07-04", "4/7/2007", "2009", "", "row 3"],
    ]);
    expect((await table("PARTY_TO")).map(({ from, status, signed }) => [from, status, signed])).toEqual([
      ["state:UZB", "unclear", "2019-04-15"],
      ["state:KAZ", "unclear", "2019-04-15"],
      ["state:UZB", "unclear", "2007-07-04"],
      ["state:RUS", "unclear", "2007-07-04"],
    ]);
    expect((await table("COVERS")).map(({ to }) => to)).toEqual(["issue:labour_mobility", "issue:readmission_return"]);
    expect(report.undecided.map(({ name }) => name)).toEqual(["Korea"]);
    expect(faultsOf(report)).toEqual([
      "list.csv:5:Date signed: “31/31/2010” is not a date",
      "list.csv:5:Link: “javascript:alert(1)” “javascript:alert(1)” is not a web address",
    ]);
    expect(leftOut(report)).toContain("2 × Remarks of the archive: a column that is mapped to nothing");
    expect(await json()).toMatchObject({
      entente: { requires: ["issues", "states"], import: { parts: [{ format: "table", mapping: { table: "Agreement" } }] } },
    });
  });

  test("a mapping that was saved makes the same again", async () => {
    const first = await importTexts("table", { "list.csv": AGREEMENTS }, { dataset: DATASET });
    const again = await importTexts("table", { "list.csv": AGREEMENTS }, { dataset: DATASET, mapping: first.report.mapping });
    expect(await again.table("Agreement")).toEqual(await first.table("Agreement"));
    expect(again.report.notes).not.toContain("The mapping of list.csv is what its header suggests: look at it before you apply.");
  });

  test("without a telling date, and without a stated order, a date is an interval", async () => {
    const text = "Title,Country A,Country B,Date signed\nOn readmission,Uzbekistan,Russia,4/7/2007\n";
    const open = await importTexts("table", { "list.csv": text }, { dataset: DATASET });
    expect((await open.table("Agreement"))[0]).toMatchObject({ signed: "2007-04-07/2007-07-04", signedRaw: "4/7/2007" });
    expect(open.report.ambiguousDates.total).toBe(1);
    const stated = await importTexts("table", { "list.csv": text }, { dataset: DATASET, mapping: { reading: { dates: "month-first" } } });
    expect((await stated.table("Agreement"))[0]).toMatchObject({ signed: "2007-04-07" });
  });

  test("several parties in one cell, of an organisation too; what is skipped by decision is left out alone", async () => {
    const mapping: TableMapping = {
      table: "Agreement",
      columns: [
        { column: "name", to: "name" },
        { column: "parties", to: "PARTY_TO" },
        { column: "under", to: "UNDER" },
      ],
      constants: { form: "treaty", level: "regional", bindingness: "binding", "PARTY_TO.status": "signatory" },
    };
    const text = "name,parties,under\nA treaty,Uzbekistan; Kazakhstan | European Union; USSR,Commonwealth of Independent States\n";
    const { report, table } = await importTexts("table", { "list.csv": text }, { dataset: DATASET, mapping, decisions: { USSR: "skip" } });
    expect((await table("PARTY_TO")).map(({ from, signed }) => [from, signed])).toEqual(
      [
        ["state:UZB", ""],
        ["state:KAZ", ""],
        ["organisation:eu", ""],
      ].map(([from, signed]) => [from, signed]),
    );
    expect((await table("UNDER")).map(({ to }) => to)).toEqual(["organisation:cis"]);
    expect(leftOut(report)).toEqual(["1 × USSR: skipped by decision"]);
  });

  test("memberships: a body that isn't known by name is asked about", async () => {
    const text =
      "State,Organisation,Role,Since\nUzbekistan,CIS,Member,1994\nTurkmenistan,Commonwealth of Independent States,ASSOCIATE,2005\nUzbekistan,Commonwealth of Independent State,member,\nUzbekistan,sco,boss,\n";
    const { report, table } = await importTexts("table", { "members.csv": text }, { dataset: DATASET });
    expect(mappingOf(report)).toMatchObject({ table: "MEMBER_OF" });
    expect((await table("MEMBER_OF")).map(({ from, to, role, since }) => [from, to, role, since])).toEqual([
      ["state:UZB", "organisation:cis", "member", "1994"],
      ["state:TKM", "organisation:cis", "associate", "2005"],
    ]);
    expect(report.undecided.map(({ name, suggestions }) => [name, suggestions[0]?.id])).toEqual([
      ["Commonwealth of Independent State", "organisation:cis"],
    ]);
    expect(faultsOf(report)).toEqual(["members.csv:5:Role: “boss” is not one of the values"]);
  });

  test("figures: years as columns, in a spreadsheet, with a decimal comma that the column proves", async () => {
    const sheet = xlsx({
      Data: [
        ["Origin", "Destination", "2015", "2019"],
        ["Uzbekistan", "Kazakhstan", "1.234,5", "1,234"],
        ["Uzbekistan", "Uzbekistan", 1, 2],
        ["Uzbekistan", "Russia", "n/a", "12%"],
      ],
      Notes: [["x"]],
    });
    const { report, table, json } = await importTexts("table", { "f.xlsx": sheet }, { dataset: DATASET, mapping: undefined });
    expect(mappingOf(report)).toMatchObject({ table: "Observations", figures: { metric: "stock", unit: "persons" } });
    expect(faultsOf(report)).toEqual([
      "f.xlsx:2:2019: “1,234” can be read with a decimal comma or with thousands",
      "f.xlsx:4:2019: “12%” is a percentage",
    ]);
    expect(await table("Observations.stock")).toEqual([{ origin: "state:UZB", destination: "state:KAZ", "2015": "1234.5" }]);
    expect(leftOut(report)).toContain("1 × Notes: a further sheet: name it as the sheet to read, to take it instead");
    expect(await json()).toMatchObject({ resources: [{ observations: { source: "source:mine", confidence: "medium" } }, {}] });
    const stated = await importTexts("table", { "f.xlsx": sheet }, { dataset: DATASET, mapping: { reading: { decimal: "comma" } } });
    expect((await stated.table("Observations.stock"))[0]).toMatchObject({ "2019": "1.234" });
  });

  test("figures: one row a year", async () => {
    const mapping: TableMapping = {
      table: "Observations",
      columns: ["origin", "destination", "year", "value"].map((name) => ({ column: name, to: name })),
      figures: { metric: "Permits issued", unit: "permits", edition: "2025" },
    };
    const text = "origin,destination,year,value\nUZB,KAZ,2020,5\nUZB,KAZ,2021,6\nUZB,KAZ,2021,7\nUZB,KAZ,soon,7\n";
    const { report, table } = await importTexts("table", { "f.csv": text }, { dataset: DATASET, mapping });
    expect(await table("Observations.permits-issued")).toEqual([
      { origin: "state:UZB", destination: "state:KAZ", "2020": "5", "2021": "6" },
    ]);
    expect(faultsOf(report)).toEqual([
      "f.csv:4:value: “7” the corridor has the figure 6 for 2021 in row 3",
      "f.csv:5:year: “soon” is not a year",
    ]);
  });

  const base: TableMapping = {
    table: "Agreement",
    columns: [{ column: "name", to: "name" }],
    constants: { form: "treaty", level: "regional", bindingness: "binding" },
  };
  test.each<[string, unknown, string]>([
    ["a column that isn't there", { ...base, columns: [{ column: "Titel", to: "name" }] }, "has no column “Titel” that the mapping names"],
    ["a column that is there twice", { ...base, columns: [{ column: "twice", to: "name" }] }, "has the column “twice” twice"],
    ["a property that isn't there", { ...base, columns: [{ column: "name", to: "nickname" }] }, "takes “name” for “nickname”"],
    ["a table that can't be mapped", { ...base, table: "State" }, "which can't be mapped"],
    ["a table of no name", { ...base, table: "Planet" }, "which can't be mapped"],
    [
      "a value that isn't one",
      { ...base, constants: { ...base.constants, level: "galactic" } },
      "the mapping's level is not one of the values",
    ],
    ["a required property left out", { ...base, constants: { form: "treaty" } }, "nothing is mapped to “level”"],
    [
      "a required property of a link left out",
      { ...base, columns: [...base.columns, { column: "a", to: "PARTY_TO" }] },
      "nothing says the “status” that every PARTY_TO needs",
    ],
    ["what is no mapping", { table: 7 }, "the mapping can't be understood"],
    ["figures without a metric", { table: "Observations", columns: [] }, "doesn't say what the figures are"],
    ["a prototype", JSON.parse('{"table":"__proto__","columns":[]}'), "which can't be mapped"],
  ])("%s is refused by name", async (_, mapping, reason) => {
    const { report } = await importTexts("table", { "list.csv": "name,a,twice,twice\nx,Uzbekistan,1,2\n" }, { dataset: DATASET, mapping });
    expect(report).toMatchObject({ folder: null, faults: { blocking: true } });
    expect(faultsOf(report)[0]).toContain(reason);
  });

  test("without a day up to which it speaks nothing is made, but the proposed mapping is told", async () => {
    const { report } = await importTexts("table", { "list.csv": AGREEMENTS }, { dataset: { name: "mine" } });
    expect(report).toMatchObject({ folder: null, mapping: { table: "Agreement" } });
    expect(faultsOf(report).at(-1)).toContain("up to which day the dataset speaks isn't known");
  });

  test("a file without a citation bears little", async () => {
    const { table } = await importTexts("table", { "list.csv": AGREEMENTS }, { dataset: { name: "mine", asOf: "2026-01-01" } });
    expect((await table("Agreement"))[0]).toMatchObject({ confidence: "low", source: "source:mine" });
  });
});
