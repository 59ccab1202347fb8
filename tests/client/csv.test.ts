import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csv } from "../../client/panels/table/csv.ts";

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
