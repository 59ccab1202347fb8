import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseNumber, plainDecimal, styleOf } from "../../../server/data/import/numbers.ts";

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;

describe("Figures as people print them", () => {
  test.each([
    ["0", "0"],
    ["007", "7"],
    ["-0", "0"],
    ["1234", "1234"],
    ["1,234,567", "1234567"],
    ["1.234.567", "1234567"],
    ["1 234 567", "1234567"],
    ["1\u00a0234", "1234"],
    ["1\u202f234,5", "1234.5"],
    ["1'234.50", "1234.5"],
    ["1.234,5", "1234.5"],
    ["1,234.5", "1234.5"],
    ["0,5", "0.5"],
    ["12,34", "12.34"],
    ["0.125", "0.125"],
    ["1.5e3", "1500"],
    ["1E-3", "0.001"],
    ["−5", "-5"],
    ["+5", "5"],
    ["153011473", "153011473"],
    ["409.5316618211625", "409.5316618211625"],
  ])("%s is %s", (printed, text) => {
    expect(parseNumber(printed)).toEqual({ kind: "number", text });
  });

  test.each([
    ["123*", "123", "*"],
    ["123 1)", "123", "1)"],
    ["1234¹", "1234", "¹"],
    ["12 [2]", "12", "[2]"],
    ["12 (a)", "12", "(a)"],
    ["12†", "12", "†"],
  ])("%s is %s with the mark %s", (printed, text, footnote) => {
    expect(parseNumber(printed)).toEqual({ kind: "number", text, footnote });
  });

  test.each(["", " ", "..", "...", "…", "-", "–", "—", "n/a", "N/A", "n.a.", "na", "NA", "nan", "null", ":", "n.d.", "нет данных"])(
    "“%s” says that there is none",
    (printed) => {
      expect(parseNumber(printed).kind).toBe("missing");
    },
  );

  test.each([
    ["1)", "a footnote mark without a figure"],
    ["*", "a footnote mark without a figure"],
    ["1,234", "a decimal comma or with thousands"],
    ["12%", "a percentage"],
    [">100", "a bound"],
    ["=1+1", "a formula"],
    ["#DIV/0!", "an error of the spreadsheet"],
    ["about 5", "not a number"],
    ["0x10", "not a number"],
    ["Infinity", "not a number"],
    ["1.2.3", "not a number"],
    ["1,2,3", "not a number"],
    ["12.34.567", "not a number"],
    ["1e999", "not a number"],
    ["12 34", "not a number"],
    ["__proto__", "not a number"],
  ])("%s is refused: %s", (printed, reason) => {
    const reading = parseNumber(printed);
    expect(reading.kind === "refused" && reading.reason).toContain(reason);
  });

  test("the style of the column settles what a figure alone leaves open", () => {
    expect(parseNumber("1,234", "point")).toEqual({ kind: "number", text: "1234" });
    expect(parseNumber("1,234", "comma")).toEqual({ kind: "number", text: "1.234" });
    expect(parseNumber("1.234", "comma")).toEqual({ kind: "number", text: "1234" });
    expect(parseNumber("1.234", "point")).toEqual({ kind: "number", text: "1.234" });
    expect(parseNumber("1.234,5", "point").kind).toBe("refused");
  });

  test("what a figure proves of its style", () => {
    expect(["1,234.5", "1,234,567", "0.5", "12.3456"].map(styleOf)).toEqual(["point", "point", "point", "point"]);
    expect(["1.234,5", "1.234.567", "0,5", "12,34"].map(styleOf)).toEqual(["comma", "comma", "comma", "comma"]);
    expect(["1,234", "1.234", "1234", "n/a", "x"].map(styleOf)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  test("a figure written in a style is read back in it", () => {
    const grouped = (whole: number, mark: string) => String(whole).replaceAll(/\B(?=(\d{3})+$)/g, mark);
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.integer({ min: 0, max: 99 }), fc.boolean(), (whole, hundredths, negative) => {
        const fraction = String(hundredths).padStart(2, "0");
        const sign = negative && whole + hundredths > 0 ? "-" : "";
        const expected = { kind: "number", text: plainDecimal(`${sign}${whole}.${fraction}`) };
        expect(parseNumber(`${sign}${grouped(whole, ",")}.${fraction}`, "point")).toEqual(expected);
        expect(parseNumber(`${sign}${grouped(whole, ".")},${fraction}`, "comma")).toEqual(expected);
        expect(parseNumber(`${sign}${grouped(whole, " ")}.${fraction}`)).toEqual(expected);
      }),
    );
  });

  test("any text is read, missing or refused, never thrown at; what is read is a number of a dataset", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[-+0-9.,e *)]{1,12}$/)), (text) => {
        const reading = parseNumber(text);
        if (reading.kind === "number") expect(reading.text).toMatch(NUMBER);
      }),
      { examples: [["1,234.5"], ["-1e3"], ["12 *"]] },
    );
  });

  test("a double is written without an exponent and means the same", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e20, max: 1e20 }), (value) => {
        const text = plainDecimal(String(value));
        // Smaller than any figure is: refused.
        if (Math.abs(value) < 1e-40 && text === undefined) return;
        expect(text).toMatch(NUMBER);
        expect(Number(text)).toBeCloseTo(value, 12);
        if (Math.abs(value) > 1e-15) expect(Number(text)).toBe(value);
      }),
    );
  });
});
