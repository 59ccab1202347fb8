import { describe, expect, test } from "vitest";
import { faultsOf, importTexts, leftOut } from "./importing.ts";
import { xlsx } from "./spreadsheet.ts";

const MATRIX = `Year,Destination,Total,Other South,Uzbekistan,Kazakhstan,Channel Islands
2015,WORLD,300,1,200,99,0
2015,Russian Federation,"1,150,000",..,"1,146,535",50*,5
2019,Russian Federation,1,0,1146535,-,
2019,Kazakhstan,1,0,294395,7,
2019,Korea,9,,1,8,
2019,Uzbekistan,9,,0,8x,
`;

describe("UN DESA's matrix", () => {
  test("becomes a wide table; aggregates, marks and empty cells are counted, and a name that can be two states is asked about", async () => {
    const { report, table, json } = await importTexts("undesa-matrix", { "stock.csv": MATRIX });
    expect(await table("Observations.undesa-2019")).toEqual([
      { origin: "state:KAZ", destination: "state:RUS", "2015": "50", "2019": "" },
      { origin: "state:UZB", destination: "state:KAZ", "2015": "", "2019": "294395" },
      { origin: "state:UZB", destination: "state:RUS", "2015": "1146535", "2019": "1146535" },
    ]);
    expect(leftOut(report)).toEqual(
      expect.arrayContaining([
        "1 × WORLD: an aggregate, not a state",
        "6 × Other South: an aggregate, not a state",
        "6 × Channel Islands: an area without a code of its own in ISO 3166-1",
        "1 × *: a footnote mark behind a figure, which was read without it",
        "1 × -: no figure",
        "1 × 7: the origin is the destination",
        "1 × 0: nobody: a corridor begins with the first person",
      ]),
    );
    expect(report.undecided).toEqual([
      {
        name: "Korea",
        rows: 1,
        reason: "Two states bear the name.",
        suggestions: [
          { id: "state:KOR", name: "South Korea" },
          { id: "state:PRK", name: "North Korea" },
        ],
      },
    ]);
    expect(faultsOf(report)).toEqual(["stock.csv:7:Kazakhstan: “8x” is not a number"]);
    expect(report.counts).toEqual({ "Observations.undesa-2019": 4, Source: 1 });
    expect(await json()).toMatchObject({
      name: "imported",
      version: "Rev. 2019",
      resources: [
        { observations: { metric: "stock", unit: "persons", edition: "UN DESA Rev. 2019", source: "source:undesa-ims-2019" } },
        { name: "source" },
      ],
      entente: { asOf: "2019-07-01", requires: ["states"], import: { parts: [{ format: "undesa-matrix" }], faults: 1 } },
    });
  });

  test("what a person decides about a name holds for all its rows", async () => {
    const { report, table } = await importTexts("undesa-matrix", { "stock.csv": MATRIX }, { decisions: { Korea: "state:KOR" } });
    expect(report.undecided).toEqual([]);
    expect((await table("Observations.undesa-2019")).map(({ origin, destination }) => `${origin}>${destination}`)).toContain(
      "state:KAZ>state:KOR",
    );
  });

  test("the same files give the same bytes", async () => {
    const [a, b] = [
      await importTexts("undesa-matrix", { "stock.csv": MATRIX }),
      await importTexts("undesa-matrix", { "stock.csv": MATRIX }),
    ];
    expect(await a.json()).toEqual(await b.json());
    expect(await a.table("Observations.undesa-2019")).toEqual(await b.table("Observations.undesa-2019"));
  });

  test("the block above the header, and columns that are no origin, are passed over", async () => {
    const text =
      'United Nations,,,\nTable 1,,,\n\nYear,Sort order,"Major area, region, country or area of destination",Notes,Code,Total,Uzbekistan\n2019,1,Kazakhstan,(1),398,9,294395\n';
    const { table } = await importTexts("undesa-matrix", { "stock.csv": text });
    expect(await table("Observations.undesa-2019")).toEqual([{ origin: "state:UZB", destination: "state:KAZ", "2019": "294395" }]);
  });

  test("an edition that can't be told is asked for, and never made up", async () => {
    const text = "Year,Destination,Uzbekistan\n2013,Kazakhstan,5\n";
    const { report } = await importTexts("undesa-matrix", { "stock.csv": text });
    expect(report).toMatchObject({
      folder: null,
      faults: { blocking: true, shown: [{ file: "stock.csv", remedy: "state the edition as the dataset's version" }] },
    });
    const stated = await importTexts("undesa-matrix", { "stock.csv": text }, { mapping: { edition: "Rev. 2013" } });
    expect(await stated.json()).toMatchObject({ version: "Rev. 2013" });
  });

  test("two names for one state must agree, or one of them is a fault", async () => {
    const text = "Year,Destination,Uzbekistan,Czechoslovakia,Czechia\n2019,Kazakhstan,5,1,2\n2019,Russia,5,3,3\n";
    const { report } = await importTexts("undesa-matrix", { "stock.csv": text }, { decisions: { Czechoslovakia: "state:CZE" } });
    expect(faultsOf(report)).toEqual(["stock.csv:2:Czechia: “2” the corridor has the figure 1 for 2019 in row 2"]);
  });
});

describe("UN DESA's rows", () => {
  test("by codes, Namibia's too", async () => {
    const { report, table } = await importTexts("undesa-tidy", {
      "rows.csv": "origin_iso2,dest_iso2,year,stock\nUZ,KZ,2024,744161\nNA,ZA,2024,10\nXX,KZ,2024,1\n",
    });
    expect(await table("Observations.undesa-2024")).toEqual([
      { origin: "state:NAM", destination: "state:ZAF", "2024": "10" },
      { origin: "state:UZB", destination: "state:KAZ", "2024": "744161" },
    ]);
    expect(report.undecided.map(({ name, rows }) => [name, rows])).toEqual([["XX", 1]]);
  });

  test("a column that is missing is named, with the header that is there", async () => {
    const { report } = await importTexts("undesa-tidy", { "rows.csv": "from,to,year,stock\nUZ,KZ,2024,1\n" });
    expect(faultsOf(report)[0]).toBe("rows.csv:1:origin_name: has no column “origin_name”: its header is from | to | year | stock");
  });
});

describe("KNOMAD's spreadsheets", () => {
  const stock = xlsx({
    Stocks: [
      ["Bilateral Estimates of Migrant Stocks in 2017"],
      [null, "Kazakhstan", "Korea, Rep.", "World"],
      ["Uzbekistan", 300_000.5, 0, 300_000.5],
      ["Kosovo", 1, 2, 3],
      ["Kazakhstan", 4, { formula: "1+1", value: 2 }, 6],
      ["World", 1, 2, 3],
      [],
      ["Notes:"],
      ["World Bank staff estimates"],
    ],
    "countries-comparison": [["a", "b"]],
  });
  const remittances = xlsx({
    Remittances: [
      ["Bilateral Remittance Estimates for 2017 (millions of US$) (April 2018 Version)"],
      ["receiving (across) / sending (down)", "Uzbekistan", "WORLD"],
      ["Russian Federation", 2_500.25, 1],
      ["Kazakhstan", { formula: "1/0", value: "#DIV/0!" }, 1],
    ],
  });

  test("a row of the stocks is an origin; a formula counts with the value saved with it", async () => {
    const { report, table } = await importTexts("knomad", { "stock.xlsx": stock });
    expect(await table("Observations.knomad-stock-2017")).toEqual([
      { origin: "state:KAZ", destination: "state:KOR", "2017": "2" },
      { origin: "state:UZB", destination: "state:KAZ", "2017": "300000.5" },
    ]);
    expect(leftOut(report)).toContain("1 × countries-comparison: a sheet without the title of a bilateral matrix");
    expect(report.faults.total).toBe(0);
  });

  test("remittances stand on the corridor of the people who send them, with the edition of the matrix; an error of a formula is a fault", async () => {
    const { report, table, json } = await importTexts("knomad", { "remit.xlsx": remittances });
    expect(await table("Observations.knomad-remit-2017")).toEqual([{ origin: "state:UZB", destination: "state:RUS", "2017": "2500.25" }]);
    expect(faultsOf(report)).toEqual(["remit.xlsx:4:Uzbekistan: “#DIV/0!” is an error of the spreadsheet"]);
    expect(await json()).toMatchObject({
      resources: [{ observations: { metric: "remittances", unit: "million US dollars", edition: "KNOMAD April 2018" } }, {}],
    });
  });

  test("both at once are one dataset with two tables", async () => {
    const { report } = await importTexts("knomad", { "stock.xlsx": stock, "remit.xlsx": remittances });
    expect(report.counts).toEqual({ "Observations.knomad-remit-2017": 1, "Observations.knomad-stock-2017": 2, Source: 2 });
  });

  test("a spreadsheet without a matrix is refused", async () => {
    const { report } = await importTexts("knomad", { "x.xlsx": xlsx({ Sheet1: [["a", "b"]] }) });
    expect(report.faults).toMatchObject({ blocking: true, total: 1 });
  });
});
