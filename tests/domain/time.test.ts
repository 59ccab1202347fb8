import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { both, either, happenedBy, not, reportedBy, type Ternary, today } from "../../server/domain/time.ts";
import { between, on, year } from "./build.ts";

const T = "2020-06-15";

describe("had it happened by the end of a day", () => {
  test.each([
    ["on the day itself", on(T), "yes"],
    ["the day before", on("2020-06-14"), "yes"],
    ["the day after", on("2020-06-16"), "no"],
    ["in a year that was over", year(2019), "yes"],
    ["in a year not yet begun", year(2021), "no"],
    ["in the year that contains the day", year(2020), "unknown"],
    ["in an interval that ends on the day", between("2020-06-01", T), "yes"],
    ["in an interval that begins on the day", between(T, "2020-07-01"), "unknown"],
    ["in an interval that begins the day after", between("2020-06-16", "2020-07-01"), "no"],
    ["some time until the day", between(null, T), "yes"],
    ["some time until a later day", between(null, "2020-06-16"), "unknown"],
    ["some time from an earlier day on", between("2019-01-01", null), "unknown"],
    ["some time from a later day on", between("2020-06-16", null), "no"],
    ["on a day that is only printed, not understood", { raw: "spring", earliest: null, latest: null }, "unknown"],
    ["on a day that nobody states", null, "unknown"],
  ] as const)("%s", (_, date, answer) => expect(happenedBy(date, T)).toBe(answer));

  const day = fc
    .integer({ min: 0, max: 4000 })
    .map((days) => new Date(Date.UTC(2015, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

  test("knowing less never turns yes into no, or no into yes", () => {
    fc.assert(
      fc.property(fc.tuple(day, day, day), day, (days, t) => {
        const [earliest = "", known = "", latest = ""] = [...days].sort();
        const [exact, vague] = [happenedBy(on(known), t), happenedBy(between(earliest, latest), t)];
        expect([exact, "unknown"]).toContain(vague);
      }),
    );
  });

  test("what has happened stays so, and the answer never goes back", () => {
    const order: Ternary[] = ["no", "unknown", "yes"];
    fc.assert(
      fc.property(day, day, day, day, (a, b, s, t) => {
        const date = a < b ? between(a, b) : between(b, a);
        const [earlier, later] = s < t ? [s, t] : [t, s];
        expect(order.indexOf(happenedBy(date, earlier))).toBeLessThanOrEqual(order.indexOf(happenedBy(date, later)));
      }),
    );
  });
});

test("an undated statement holds from the day it was made for; before that day nothing is known", () => {
  expect(reportedBy(on(T), T)).toBe("yes");
  expect(reportedBy(on("2020-06-16"), T)).toBe("unknown");
  expect(reportedBy(year(2020), T)).toBe("unknown");
  expect(reportedBy(null, T)).toBe("unknown");
});

test("three answers join as in Kleene's logic", () => {
  const answers: Ternary[] = ["yes", "unknown", "no"];
  const rank = (answer: Ternary) => answers.indexOf(answer);
  for (const a of answers) {
    expect(not(not(a))).toBe(a);
    for (const b of answers) {
      expect(both(a, b)).toBe(answers[Math.max(rank(a), rank(b))]);
      expect(either(a, b)).toBe(answers[Math.min(rank(a), rank(b))]);
      expect(not(both(a, b))).toBe(either(not(a), not(b)));
    }
  }
});

test("today is a day of UTC", () => {
  expect(today(new Date("2024-12-31T23:59:59Z"))).toBe("2024-12-31");
  expect(today(new Date("2025-01-01T04:30:00+05:00"))).toBe("2024-12-31");
});
