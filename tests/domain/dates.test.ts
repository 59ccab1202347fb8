import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatInterval, intervalsOverlap, intervalWidth, isDay, parseDate } from "../../server/domain/dates.ts";

const day = fc
  .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** The interval between two days, whichever comes first. */
function between(...days: [string, string]): { earliest: string; latest: string } {
  const [earliest = "", latest = ""] = days.sort();
  return { earliest, latest };
}

describe("Dates as sources give them", () => {
  test.each([
    ["2019-04-15", "2019-04-15", "2019-04-15"],
    ["2019-04", "2019-04-01", "2019-04-30"],
    ["2019", "2019-01-01", "2019-12-31"],
    ["2020-02", "2020-02-01", "2020-02-29"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["2007-04-07/2007-07-04", "2007-04-07", "2007-07-04"],
    ["2023-01/2023-03", "2023-01-01", "2023-03-31"],
    ["../2018", null, "2018-12-31"],
    ["2018/..", "2018-01-01", null],
  ])("%s", (text, earliest, latest) => {
    expect(parseDate(text)).toEqual({ earliest, latest });
  });

  test.each([
    "",
    "19",
    "2019-4-15",
    "15.4.2019",
    "2019-02-29",
    "2019-00",
    "2019-13",
    "0000",
    "2019-04-15T00:00:00Z",
    "../..",
    "..",
    "2019/2018",
    "2019/",
    "2019/2020/2021",
    "-2019",
    "2019-04-31",
    "２０１９",
  ])("%s is no date", (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  test("any text is read or refused, never thrown at", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const interval = parseDate(text);
        for (const end of [interval?.earliest, interval?.latest]) if (end) expect(isDay(end)).toBe(true);
      }),
    );
  });

  test("a day means itself, and its month and year contain it", () => {
    fc.assert(
      fc.property(day, (text) => {
        const itself = { earliest: text, latest: text };
        expect(parseDate(text)).toEqual(itself);
        for (const length of [7, 4]) expect(intervalsOverlap(parseDate(text.slice(0, length))!, itself)).toBe(true);
      }),
    );
  });

  test("an interval written out is read as the same interval", () => {
    fc.assert(
      fc.property(fc.option(day), fc.option(day), (a, b) => {
        const [earliest, latest] = a !== null && b !== null && a > b ? [b, a] : [a, b];
        const text = formatInterval({ earliest, latest });
        if (earliest === null && latest === null) expect(text).toBeUndefined();
        else expect(parseDate(text!)).toEqual({ earliest, latest });
      }),
    );
  });

  test("overlap is mutual, and the width counts both ends", () => {
    fc.assert(
      fc.property(day, day, day, day, (a, b, c, d) => {
        const [x, y] = [between(a, b), between(c, d)];
        expect(intervalsOverlap(x, y)).toBe(intervalsOverlap(y, x));
        expect(intervalsOverlap(x, y)).toBe(!(x.latest < y.earliest || y.latest < x.earliest));
        expect(intervalWidth(x)).toBeGreaterThanOrEqual(1);
      }),
    );
    expect(intervalWidth({ earliest: "2020-01-01", latest: "2020-12-31" })).toBe(366);
    expect(intervalWidth({ earliest: null, latest: "2020-12-31" })).toBe(Number.POSITIVE_INFINITY);
  });
});
