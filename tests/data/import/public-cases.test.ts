import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importAll } from "./importing.ts";
import { FIGURES, type FileCase, testFiles } from "./outcome.ts";

/** Files from public reports of faults. They stand beside a checkout and are in no repository: where they are absent this is skipped. */
const FOLDER = join(import.meta.dirname, "../../../../shared/cases/import");

const dyads = (origin: string, destination: string, reading = {}) => ({
  reading,
  table: "Observations",
  columns: Object.entries({ [origin]: "origin", [destination]: "destination", year: "year", value: "value" }).map(([column, to]) => ({
    column,
    to,
  })),
  figures: { metric: "dyads", unit: "ties" },
});
const TWO = (first: number, second: number) => [`KAZ RUS 2019 ${second}`, `UZB RUS 2019 ${first}`];

const CASES: readonly FileCase[] = [
  {
    file: "short-names.csv",
    mapping: FIGURES,
    figures: ["BDI TZA 2019 9", "KAZ RUS 2019 100", "MYS SGP 2019 88", "NGA ITA 2019 77", "TJK RUS 2019 100", "UZB RUS 2019 100"],
    undecided: ["SAM"],
    leftOut: ["MENA"],
  },
  {
    file: "foreign-codes.csv",
    mapping: dyads("ccode1", "ccode2"),
    figures: [],
    undecided: ["225", "305", "365", "702", "703", "704", "705", "710", "840", "850"],
  },
  {
    file: "foreign-codes.csv",
    mapping: dyads("ccode1", "ccode2", { codes: "cow" }),
    figures: ["AUT CHE 2010 44", "CHN UZB 2010 3", "KGZ TJK 2010 7", "UZB KAZ 2010 80", "UZB RUS 2010 120"],
    faults: ["7:value: “-9” is less than nothing"],
  },
  {
    file: "foreign-codes.csv",
    mapping: dyads("stateabb1", "stateabb2"),
    figures: [],
    undecided: ["AUS", "CHN", "INS", "KYR", "KZK", "PHI", "RUS", "SWZ", "TAJ", "UZB"],
  },
  {
    file: "yes-no-columns.csv",
    agreements: [
      "Agreement on labour migration RUS UZB 2017-04-05",
      "Agreement on social security KAZ UZB 2018-12-12",
      "Protocol on readmission TJK UZB 2019-01-02",
      "Memorandum on recruitment KGZ RUS 2016-03-01",
    ],
    leftOut: ["renewed"],
  },
  {
    file: "quote-inside.tsv",
    agreements: [
      'Agreement on "organised recruitment" RUS UZB 2017-04-05',
      'Protocol 5" annex KAZ UZB 2018-12-12',
      "Third TUR UZB 2019-01-02",
    ],
  },
  { file: "utf16-without-mark.csv", figures: ["KAZ RUS 2019 25", "TJK RUS 2019 35", "UZB RUS 2019 15"] },
  { file: "excel_unicode_text.txt", figures: ["CIV FRA 2019 2", "UZB RUS 2019 1234.5"] },
  { file: "backslash.csv", agreements: [], faults: ["2:-: can't be read as a table"] },
  { file: "unclosed-quote.tsv", agreements: [], faults: ["2:-: has a quote at the start of a cell that is not closed"] },
  { file: "sep-line.csv", figures: TWO(1.5, 2.5) },
  { file: "pipe.csv", figures: TWO(15, 25) },
  {
    file: "note-with-line-break.csv",
    figures: TWO(1234.5, 12.5),
  },
  {
    file: "spreadsheet-errors.xlsx",
    figures: ["ARM RUS 2019 1000000000000000", "BLR RUS 2019 5", "GEO RUS 2019 0.3", "KAZ RUS 2019 0.25", "TJK RUS 2019 1234"],
    faults: ["2:year: “2019-01-01” is not a year", "5:value: “#N/A” is an error of the spreadsheet", "6:value: “true” is not a number"],
  },
  { file: "title_rows.xlsx", agreements: ["First RUS UZB 2017-04-05"], faults: ["6:date signed: “32.13.2017” is not a date"] },
  { file: "two_row_header.xlsx", figures: ["KAZ RUS 2015 300", "KAZ RUS 2019 400", "UZB RUS 2015 100", "UZB RUS 2019 200"] },
  { file: "cover_sheet.xlsx", figures: ["UZB RUS 2019 100"], leftOut: ["Read me", "old"] },
  { file: "cover_sheet.xlsx", mapping: { reading: { sheet: "old" } }, figures: ["UZB RUS 2019 99"] },
  { file: "misspelt-issue.csv", agreements: [], undecided: ["Labour mobilty", "Recognition of skills"] },
  {
    file: "misspelt-issue.csv",
    decisions: { "Labour mobilty": "issue:labour_mobility", "Recognition of skills": "issue:skills_recognition" },
    agreements: ["Agreement X KAZ UZB 2019-01-01", "Agreement Y RUS UZB 2019-01-01"],
  },
  { file: "agreements-of-by-id.csv", agreements: ["Berne Convention", "Paris Convention"] },
  { file: "package-decimal", figures: TWO(1234, 12345) },
  { file: "package-multipart", figures: TWO(20, 30) },
  { file: "package-enc_cp1252", figures: ["CIV FRA 2019 10", "UZB RUS 2019 20"] },
  { file: "package-enc_latin1", figures: ["CIV FRA 2019 10", "UZB RUS 2019 20"] },
  { file: "package-dialect_ref", figures: ["KAZ RUS 2019 30"] },
  { file: "package-schema_ref", figures: ["KAZ RUS 2019 30"] },
  {
    file: "odd-figures.csv",
    figures: [
      "ARM RUS 2019 12.5",
      "KAZ RUS 2019 0",
      "KGZ RUS 2019 123",
      "MDA RUS 2019 1234567890123456789012",
      "RUS UZB 2019 5",
      "UZB RUS 2019 100",
    ],
    faults: [
      "8:value: “-9” is less",
      "10:origin: “” is empty",
      "12:destination: “” is empty",
      "13:year: “” is not a year",
      "15:year: “19” is not",
      "16:year: “2019/2020” is not",
    ],
    leftOut: ["7", "World", "an empty cell", "row 3: state:UZB to state:RUS, 2019"],
  },
  {
    file: "undesa-2019-layout.xlsx",
    format: "undesa-matrix",
    figures: [
      "CZE KAZ 1990 50",
      "CZE KAZ 2019 50",
      "CZE RUS 1990 20",
      "CZE RUS 2019 20",
      "KAZ RUS 1990 400",
      "KAZ RUS 2019 400",
      "UZB KAZ 1990 300",
      "UZB KAZ 2019 300",
      "UZB RUS 1990 200",
      "UZB RUS 2019 200",
    ],
  },
  {
    file: "undesa-2020-layout.xlsx",
    format: "undesa-matrix",
    figures: ["SRB DEU 2015 10", "SRB DEU 2020 12", "UZB KAZ 2015 300", "UZB KAZ 2020 310", "UZB RUS 2015 600", "UZB RUS 2020 690"],
  },
  { file: "metric-names.csv", figures: ["UZB KAZ 2021 1250", "UZB RUS 2021 40"] },
  { file: "many-left-out.csv", figures: ["UZB KAZ 2019 5"] },
  { file: "ru_1251.csv", figures: ["KAZ RUS 2019 12345", "KGZ RUS 2019 640", "TJK TUR 2019 0.5", "UZB RUS 2019 1234567.5"] },
];

const one = (file: string) => [{ name: file, path: join(FOLDER, file) }];

describe.skipIf(!existsSync(FOLDER))("Public files that were read wrongly", () => {
  testFiles(FOLDER, CASES);

  test("date-spellings.csv: what is a day is read as the day, and what could be something else is a fault", async () => {
    const { report, table } = await importAll("table", one("date-spellings.csv"), { dataset: { name: "mine", asOf: "2026-01-01" } });
    const read = await table("Agreement");
    const days = read.filter(({ signed }) => signed === "2019-04-15").map(({ name = "" }) => Number(/^A(\d+)/.exec(name)?.[1]));
    expect(days).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 37, 40, 61]);
    expect(report.faults.shown.map(({ value }) => value)).toEqual([
      ...[
        "15-Apr-19",
        "43570",
        "1998-99",
        "c. 1992",
        "1992?",
        "ca. 1992",
        "before 1992",
        "after 1992",
        "00.00.1992",
        "31.02.2019",
        "2019-02-30",
      ],
      ...[
        "15.04.19",
        "15/04/19",
        "4/15/19",
        "15 avril 2019",
        "15 de abril de 2019",
        "IV 2019",
        "Q2 2019",
        "2019-Q2",
        "spring 2019",
        "0000-00-00",
      ],
      ...["1900-01-00", "TBD", "not yet", "unknown", "pending", "14 Mar 2003 a", "2019年4月15日"],
    ]);
    expect(read.length + report.faults.total).toBe(62);
  });

  test("long-ids.csv: made ids stay distinct under a long name of the dataset", async () => {
    const { report } = await importAll("table", one("long-ids.csv"), { dataset: { name: "n".repeat(56), asOf: "2026-01-01" } });
    expect([report.faults.total, report.counts.Agreement]).toEqual([0, 260]);
  });

  test("agreements-by-id.csv: a long table refers to what was brought in before", async () => {
    const before = await importAll("table", one("agreements-of-by-id.csv"), { dataset: { name: "wipo", asOf: "2026-01-01" } });
    const known = [{ name: "wipo", folder: before.report.folder ?? "" }];
    const { report, table, json } = await importAll("table", one("agreements-by-id.csv"), {
      dataset: { name: "mine", asOf: "2026-01-01" },
      known,
      unchecked: true,
    });
    expect([report.faults.total, report.counts.PARTY_TO, report.counts.Agreement]).toEqual([0, 30, undefined]);
    expect((await table("PARTY_TO"))[0]).toMatchObject({ from: "state:AFG", to: "agreement:wipo-berne", consentDate: "2018-03-02" });
    expect(await json()).toMatchObject({ entente: { requires: ["states", "wipo"] } });
  });
});
