import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvOf } from "../../client/panels/table/csv.ts";

describe("CSV of a table", () => {
  test("commas, quotes and line breaks stay within their cell", () => {
    expect(csvOf([["a", 'the "Pact"', "one, two", "up\ndown", 3]])).toBe('a,"the ""Pact""","one, two","up\ndown",3\r\n');
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://x.example","y")'])("%j is text, not a formula", (text) => {
    expect(parse(csvOf([[text]]), { quote: '"' })).toEqual([[`'${text}`]]);
  });

  test("a negative number stays a number", () => {
    expect(csvOf([[-1.5, 0]])).toBe("-1.5,0\r\n");
  });

  test("nothing is no row, and an empty text an empty cell", () => {
    expect(csvOf([])).toBe("");
    expect(csvOf([["", "b"]])).toBe(",b\r\n");
  });

  test("whatever goes in comes out, but for the apostrophe", () => {
    const text = fc.string({ unit: "grapheme" }).filter((each) => !each.startsWith("\u{FEFF}"));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const read = parse(csvOf([["a", "b"], ...rows]), { relax_column_count: false });
        const guarded = (each: string) => (/^[=+\-@\t\r]/.test(each) ? `'${each}` : each);
        expect(read).toEqual([["a", "b"], ...rows.map((row) => row.map(guarded))]);
      }),
    );
  });
});
