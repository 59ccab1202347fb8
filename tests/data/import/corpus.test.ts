import { join } from "node:path";
import { describe } from "vitest";
import { FIGURES, type FileCase, testFiles } from "./outcome.ts";

const COW = {
  ...FIGURES,
  columns: FIGURES.columns.map(({ column, to }) => ({ column: { origin: "ccode1", destination: "ccode2" }[column] ?? column, to })),
};
const LETTERS = {
  ...FIGURES,
  columns: FIGURES.columns.map(({ column, to }) => ({ column: { origin: "a", destination: "b" }[column] ?? column, to })),
};
const NOT_CLOSED = "has a quote at the start of a cell that is not closed in its row";

/** One small file of our own a kind. */
const CASES: readonly FileCase[] = [
  {
    file: "codes-in-any-case.csv",
    mapping: FIGURES,
    figures: ["GBR IRL 2018 5", "LKA QAT 2018 34", "MAR ESP 2018 12", "TON FJI 2018 6"],
    undecided: ["EECA"],
  },
  { file: "codes-of-another-list.csv", mapping: COW, figures: [], undecided: ["365", "703", "704", "705", "710"] },
  {
    file: "codes-of-another-list.csv",
    mapping: { ...COW, reading: { codes: "cow" } },
    figures: ["KAZ UZB 2010 80", "KGZ CHN 2010 7", "UZB RUS 2010 120"],
  },
  {
    file: "codes-of-another-list.csv",
    mapping: COW,
    decisions: { 704: "state:UZB", 705: "state:KAZ", 365: "skip", 703: "skip", 710: "skip" },
    figures: ["KAZ UZB 2010 80"],
  },
  { file: "letters-of-another-list.csv", mapping: LETTERS, figures: [], undecided: ["AUS", "GFR", "JPN", "ROK"] },
  {
    file: "letters-of-another-list.csv",
    mapping: { ...LETTERS, reading: { codes: "iso" } },
    figures: [],
    undecided: ["GFR", "ROK"],
  },
  { file: "answers-in-a-column.csv", agreements: ["Uno ESP MAR", "Dos ESP NOR", "Tres CHL ESP"], leftOut: ["renovado"] },
  { file: "quotes-between-tabs.tsv", agreements: ['Accord on "guest workers" DEU TUR', '12" protocol DEU TUN'] },
  { file: "quote-not-closed.tsv", agreements: [], faults: ["3:-: can't be read as a table: Quote Not Closed"] },
  { file: "quote-not-closed.csv", agreements: [], faults: [`3:-: ${NOT_CLOSED}`] },
  { file: "backslash-before-quote.csv", agreements: [], faults: ["3:-: can't be read as a table: Invalid Closing Quote"] },
  { file: "declared-separator.csv", figures: ["PER CHL 2017 1.5"] },
  { file: "bars.csv", figures: ["CHL PER 2017 3", "PER CHL 2017 15"] },
  { file: "utf16-unmarked.csv", figures: ["ARM RUS 2015 7.5"], leftOut: ["Всего"] },
  { file: "unicode-text-of-a-spreadsheet.txt", figures: ["PER CHL 2017 1500.5"] },
  { file: "windows-1251.csv", figures: ["GEO RUS 2015 1200"], leftOut: ["Не указано", "Прочие страны"] },
  {
    file: "dates-with-times.csv",
    agreements: ["A", "B", "C", "D"].map((name) => `${name} CHL PER 2018-03-09`),
    faults: ["6:date signed: “9-Mar-18” has a year of two digits"],
  },
  {
    file: "dates-both-ways.csv",
    agreements: ["A CHL PER 2018-03-09/2018-09-03", "B CHL PER 2018-09-09"],
    doubtful: ["3/9/2018 = 2018-03-09/2018-09-03"],
  },
  {
    file: "dates-both-ways.csv",
    mapping: { reading: { dates: "day-first" } },
    agreements: ["A CHL PER 2018-09-03", "B CHL PER 2018-09-09"],
  },
  { file: "days-of-a-spreadsheet.xlsx", agreements: ["A CHL PER 2018-03-09", "B CHL PER 1900-02-28"] },
  { file: "misspelt-topic.csv", agreements: [], undecided: ["Labour mobilti"] },
  { file: "misspelt-topic.csv", decisions: { "Labour mobilti": "issue:labour_mobility" }, agreements: ["One CHL PER"] },
  {
    file: "misspelt-topic.csv",
    decisions: { "Labour mobilti": "labour mobility" },
    agreements: [],
    undecided: ["Labour mobilti"],
    faults: ["-:-: “Labour mobilti” is decided to be “labour mobility”"],
  },
  {
    file: "odd-figures.csv",
    figures: ["PER CHL 2017 100"],
    undecided: ["?"],
    faults: ["4:value: “-4” is less than nothing", "5:origin: “” is empty", "6:destination: “” is empty"],
    leftOut: ["World", "a row without origin and destination", "row 3: state:PER to state:CHL, 2017"],
  },
  { file: "odd-figures.csv", decisions: { "—": "state:KAZ" }, figures: ["PER CHL 2017 100"], undecided: ["?"], faults: ["4:", "5:", "6:"] },
  {
    file: "package-of-signs",
    figures: ["BOL PER 2010 7", "BOL PER 2020 1.5", "CHL PER 2010 2.5", "PER CHL 2010 1234", "PER CHL 2020 1234"],
    leftOut: ["-1"],
  },
  { file: "package-of-parts", figures: ["CHL PER 2017 2", "PER CHL 2017 1"] },
  { file: "break-in-a-cell.csv", agreements: ["One CHL PER first line\nsecond line"] },
  { file: "damaged-characters.csv", agreements: ["One CHL PER"], faults: ["3:1: “T\\u{7}wo” contains a control character"] },
  { file: "graph.gexf", faults: ["-:-: is a GEXF graph"] },
  { file: "graph.graphml", faults: ["-:-: is a GraphML graph"] },
  { file: "page.html", faults: ["-:-: is a web page"] },
  { file: "rows.json", faults: ["-:-: is JSON"] },
  { file: "picture.png", faults: ["-:-: is a picture"] },
  { file: "treaties-parties.csv", after: "treaties.csv", parties: ["PER lima-1 2001-02-03 2001-05-04", "CHL lima-1 2002-02-03 "] },
  { file: "sheets-behind-a-cover.xlsx", figures: ["PER CHL 2017 100"], leftOut: ["About", "Old"] },
  { file: "sheets-behind-a-cover.xlsx", mapping: { reading: { sheet: "Old" } }, figures: ["PER CHL 2017 99"] },
  { file: "titles-above.xlsx", figures: ["PER CHL 2017 100"], leftOut: ["row 1: Table 3", "row 2: in persons"] },
  { file: "titles-above.xlsx", mapping: { reading: { header: 3 } }, figures: [], faults: ["-:-: has nothing in row 3, the stated header"] },
  { file: "names-in-two-rows.xlsx", figures: ["PER CHL 2010 100", "PER CHL 2020 200"] },
  {
    file: "errors-in-cells.xlsx",
    figures: ["PER CHL 2017 1"],
    faults: [
      "3:value: “#REF!” is an error of the spreadsheet",
      "4:value: “=SUM(A1:A2)” is a formula",
      "5:origin: “#N/A” is an error of the spreadsheet",
    ],
  },
  { file: "stock-matrix-2019.xlsx", format: "undesa-matrix", figures: ["PER CHL 2019 9"], leftOut: ["CONTENTS", "Table 2", "WORLD"] },
  {
    file: "stock-pairs-2024.xlsx",
    format: "undesa-matrix",
    figures: ["PER CHL 2020 10", "PER CHL 2024 12"],
    leftOut: ["Contents", "World"],
  },
];

describe("A file of each kind", () => testFiles(join(import.meta.dirname, "../../fixtures/import"), CASES));
