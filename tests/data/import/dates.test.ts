import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderOf, parsePrintedDate } from "../../../server/data/import/dates.ts";
import { parseDate } from "../../../server/domain/dates.ts";

const day = fc
  .date({ min: new Date("1000-01-01T00:00:00Z"), max: new Date("2999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("Dates as people print them", () => {
  test.each([
    ["2019-04-15", "2019-04-15"],
    ["2019-04", "2019-04"],
    ["2019", "2019"],
    ["2007-04-07/2007-07-04", "2007-04-07/2007-07-04"],
    ["../2018", "../2018"],
    ["2019/4/5", "2019-04-05"],
    ["15.04.2019", "2019-04-15"],
    ["5.4.2019", "2019-04-05"],
    ["15/4/2019", "2019-04-15"],
    ["4/15/2019", "2019-04-15"],
    ["5/5/2019", "2019-05-05"],
    ["15-04-2019", "2019-04-15"],
    ["5 Jun 2007", "2007-06-05"],
    ["5 June 2007", "2007-06-05"],
    ["June 5, 2007", "2007-06-05"],
    ["Jun. 2007", "2007-06"],
    ["5 июня 2007 г.", "2007-06-05"],
    ["март 2007", "2007-03"],
    ["  5/19/1947", "1947-05-19"],
    ["2019-04-15T10:00:00Z", "2019-04-15"],
    ["2019-04-15 00:00:00", "2019-04-15"],
    ["2019-04-15T13:45:00+05:00", "2019-04-15"],
    ["15/04/2019 0:00", "2019-04-15"],
    ["4/15/2019 1:30 PM", "2019-04-15"],
    ["15-Apr-2019", "2019-04-15"],
    ["15.04.2019 г.", "2019-04-15"],
    ["15.IV.2019", "2019-04-15"],
    ["20190415", "2019-04-15"],
    ["2019-4-5", "2019-04-05"],
    ["15th April 2019", "2019-04-15"],
    ["Monday, 15 April 2019", "2019-04-15"],
    ["04/2019", "2019-04"],
    ["2019.0", "2019"],
    ["1998–1999", "1998/1999"],
  ])("%s is %s", (printed, text) => {
    expect(parsePrintedDate(printed)).toEqual({ kind: "date", text });
  });

  test.each([
    ["4/7/2007", "2007-04-07/2007-07-04"],
    ["5/4/2017", "2017-04-05/2017-05-04"],
    ["12-11-1957", "1957-11-12/1957-12-11"],
  ])("%s can be two days, and is kept as the interval that holds both: %s", (printed, text) => {
    expect(parsePrintedDate(printed)).toEqual({ kind: "date", text, doubt: "day and month can be either way round" });
  });

  test("a stated order settles it, and what is written in the other is refused, not turned round", () => {
    expect(parsePrintedDate("4/7/2007", "day-first")).toEqual({ kind: "date", text: "2007-07-04" });
    expect(parsePrintedDate("4/7/2007", "month-first")).toEqual({ kind: "date", text: "2007-04-07" });
    expect(parsePrintedDate("4/15/2007", "day-first")).toMatchObject({
      kind: "refused",
      reason: "is in another order than the one stated",
    });
  });

  test("several dates, and a bound", () => {
    expect(parsePrintedDate("1/26/1951, 4/24/1951")).toEqual({
      kind: "date",
      text: "1951-01-26/1951-04-24",
      doubt: "two dates stand in the cell",
    });
    expect(parsePrintedDate("5/29/2007 or sooner")).toMatchObject({ kind: "date", text: "../2007-05-29" });
  });

  test.each(["", "n/a", "..", "-"])("“%s” says that there is none", (printed) => {
    expect(parsePrintedDate(printed).kind).toBe("missing");
  });

  test.each([
    ["5/4/17", "has a year of two digits"],
    ["31/4/2017", "is not a date"],
    ["29/2/2019", "is not a date"],
    ["13/13/2019", "is not a date"],
    ["2/30/2997x", "is not a date"],
    ["soon", "is not a date"],
    ["31.04.2017", "is not a date"],
    ["2019-04-15T10:00:00Zulu", "is not a date"],
    ["43570", "is not a date"],
    ["15-Apr-19", "has a year of two digits"],
    ["20191345", "is not a date"],
    ["1999-1998", "is not a date"],
    ["IV 2019", "is not a date"],
    ["c. 1992", "is not a date"],
  ])("%s is refused: it %s", (printed, reason) => {
    expect(parsePrintedDate(printed)).toMatchObject({ kind: "refused", reason });
  });

  test("what a date proves of its order", () => {
    expect(["4/15/2007", "15/4/2007", "4/7/2007", "5/5/2007", "15.4.2007", "45/4/2007"].map(orderOf)).toEqual([
      "month-first",
      "day-first",
      undefined,
      undefined,
      undefined,
      "day-first",
    ]);
  });

  test("a day printed in an order is read back in it, and without the order lies in what is read", () => {
    fc.assert(
      fc.property(day, fc.constantFrom("/", "-"), fc.boolean(), (text, separator, padded) => {
        const [year = "", month = "", number = ""] = text.split("-").map((part, at) => (at === 0 || padded ? part : String(Number(part))));
        const dayFirst = [number, month, year].join(separator);
        const monthFirst = [month, number, year].join(separator);
        expect(parsePrintedDate(dayFirst, "day-first")).toEqual({ kind: "date", text });
        expect(parsePrintedDate(monthFirst, "month-first")).toEqual({ kind: "date", text });
        for (const printed of [dayFirst, monthFirst]) {
          const reading = parsePrintedDate(printed);
          const interval = reading.kind === "date" ? parseDate(reading.text) : undefined;
          expect((interval?.earliest ?? "") <= text && text <= (interval?.latest ?? "")).toBe(true);
        }
      }),
    );
  });

  test("any text is read or refused, never thrown at; what is read is a date of a dataset", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[0-9/.\- ,]{1,14}$/)), (text) => {
        const reading = parsePrintedDate(text);
        if (reading.kind === "date") expect(parseDate(reading.text)).toBeDefined();
      }),
      { examples: [["13/4/2007"], ["2007"], ["2007-04-13"]] },
    );
  });
});
