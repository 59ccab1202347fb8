import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRows } from "../../client/panels/table/csv-rows.ts";
import { idOf } from "../../server/contract/ids.ts";
import { csv } from "../../server/domain/export/csv.ts";
import { pairKey } from "../../server/domain/pair.ts";

describe("CSV of a table", () => {
  test("commas, quotes and line breaks stay within their cell", () => {
    expect(csv([["a", 'the "Pact"', "one, two", "up\ndown", 3]])).toBe('a,"the ""Pact""","one, two","up\ndown",3\r\n');
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://x.example","y")'])("%j is text, not a formula", (text) => {
    expect(parse(csv([[text]]), { quote: '"' })).toEqual([[`'${text}`]]);
  });

  test("a negative number stays a number", () => {
    expect(csv([[-1.5, 0]])).toBe("-1.5,0\r\n");
  });

  test("nothing is no row, and an empty text an empty cell", () => {
    expect(csv([])).toBe("");
    expect(csv([["", "b"]])).toBe(",b\r\n");
  });

  test("whatever goes in comes out, but for an apostrophe in front", () => {
    const text = fc.string({ unit: "grapheme" }).filter((each) => !each.startsWith("\u{FEFF}"));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const read: string[][] = parse(csv([["a", "b"], ...rows]));
        const [, ...cells] = read;
        expect(cells.map((row, at) => row.map((each, column) => (each === rows[at]?.[column] ? each : each.replace(/^'/, ""))))).toEqual(
          rows,
        );
        expect(read.flat().filter((each) => /^[=+\-@\t\r]/.test(each))).toEqual([]);
      }),
    );
  });
});

describe("what a table's file holds", () => {
  const source = {
    id: "source:a",
    citation: "A treaty collection",
    url: "https://treaties.example/1",
    locator: "p. 3",
    dataset: "dataset:x",
    confidence: "high" as const,
    stale: false,
    note: null,
    refPrinted: "12",
    refResolved: "source:kamilov-ref-12",
    refConfidence: null,
  };
  const id = pairKey(idOf("State", "state:KAZ"), idOf("State", "state:UZB"));
  const columns = [
    { key: "a", name: "First", wide: 1 },
    { key: "weight", name: "Weight", wide: 1, numeric: true },
  ];
  const cells = [
    { sort: "kazakhstan", text: "Kazakhstan" },
    { sort: 3, text: "3" },
  ];

  test("the columns as shown between the id and the sources, each source once with place and address", () => {
    const other = { ...source, citation: "A gazette", locator: null, url: null };
    expect(csvRows(columns, [{ id, cells, sources: [source, source, other] }])).toEqual([
      ["id", "a", "weight", "refPrinted", "refResolved", "sources", "datasets"],
      [id, "Kazakhstan", 3, "12", "source:kamilov-ref-12", "A treaty collection, p. 3, https://treaties.example/1; A gazette", "dataset:x"],
    ]);
  });

  test("on what datasets disagree comes last, where the table can tell", () => {
    const rows = [
      { id, cells: [], sources: [], disputed: "Signed" },
      { id, cells: [], sources: [], disputed: "" },
    ];
    expect(csvRows([], rows).map((row) => row.at(-1))).toEqual(["disputed", "Signed", ""]);
  });

  test("rows in the order given", () => {
    const rows = [3, 1, 2].map((weight) => ({ id, cells: [{ sort: weight, text: String(weight) }], sources: [] }));
    expect(csvRows([{ key: "weight", name: "Weight", wide: 1 }], rows).map((row) => row[1])).toEqual(["weight", 3, 1, 2]);
  });
});
