import { describe, expect, test } from "vitest";
import { TYING_ROLES } from "../../server/contract/vocabulary.ts";
import type { MembershipFact } from "../../server/domain/facts.ts";
import { memberAt, reportOf } from "../../server/domain/membership.ts";
import { membership, on, stated, year } from "./build.ts";

const T = "2020-06-15";
const at = (facts: Partial<MembershipFact>[], t = T, roles = TYING_ROLES) => memberAt(facts.map(membership), roles, t);

describe("member of a body at the end of a day", () => {
  test.each<[string, Partial<MembershipFact>, string]>([
    ["since before", { from: on("2019-01-01") }, "yes"],
    ["since that very day", { from: on(T) }, "yes"],
    ["since the day after", { from: on("2020-06-16") }, "no"],
    ["since some day of that year", { from: year(2020) }, "unknown"],
    ["until before", { from: year(1992), to: year(2009) }, "no"],
    ["until some day of that year", { from: year(1992), to: year(2020) }, "unknown"],
    ["until later", { from: year(1992), to: year(2021) }, "yes"],
    ["until before, since when is not stated", { to: year(2009) }, "no"],
    ["reported for an earlier day", { provenance: stated({ statedAsOf: on("2020-01-01") }) }, "yes"],
    ["reported for a later day", { provenance: stated({ statedAsOf: on("2025-03-04") }) }, "unknown"],
    ["reported for no known day", { provenance: stated({ statedAsOf: null }) }, "unknown"],
    ["reported ten years before", { provenance: stated({ statedAsOf: on("2010-06-15") }) }, "yes"],
    ["reported ten years and a day before", { provenance: stated({ statedAsOf: on("2010-06-14") }) }, "unknown"],
    ["reported for some day of a year ten years before", { provenance: stated({ statedAsOf: year(2010) }) }, "yes"],
    ["vouched for longer by its dataset", { provenance: stated({ statedAsOf: on("2000-01-01"), reportsHold: 30 }) }, "yes"],
    ["until later, by a report of long ago", { to: year(2021), provenance: stated({ statedAsOf: on("2000-01-01") }) }, "yes"],
    ["vouched for less long", { provenance: stated({ statedAsOf: on("2018-01-01"), reportsHold: 2 }) }, "unknown"],
    ["dated, by a report of long ago", { from: on("1991-12-21"), provenance: stated({ statedAsOf: on("2000-01-01") }) }, "yes"],
  ])("%s", (_, fact, answer) => expect(at([fact]).answer).toBe(answer));

  test("members and chairs by themselves, the other roles only when asked", () => {
    for (const role of ["member", "chair"] as const) expect(at([{ role, from: year(2000) }]).answer).toBe("yes");
    for (const role of ["associate", "observer", "partner", "guest"] as const) {
      expect(at([{ role, from: year(2000) }]).answer).toBe("no");
      expect(at([{ role, from: year(2000) }], T, [role]).answer).toBe("yes");
    }
    expect(at([{ role: "member", from: year(2000) }], T, ["observer"]).answer).toBe("no");
  });

  describe("a chair is a member", () => {
    const term = { role: "chair", from: year(2015), to: on("2017-04-24") } as const;
    const report = { provenance: stated({ statedAsOf: on("2019-12-31") }) };

    test("its term never shortens a membership: neither before, nor after, nor in another dataset", () => {
      for (const day of ["2010-01-01", "2014-12-31", "2018-01-01"]) {
        expect(at([term], day)).toEqual({ answer: "unknown", conflict: false });
        expect(at([term, report], day).answer).toBe("unknown");
        expect(at([term, { from: year(2005) }], day)).toEqual({ answer: "yes", conflict: false });
        const other = { from: year(2005), provenance: stated({ dataset: "dataset:two", precedence: 20 }) };
        expect(at([term, other], day)).toEqual({ answer: "yes", conflict: false });
      }
      expect(at([term, report], T).answer).toBe("yes");
      expect(at([term, { to: on("2018-01-01") }], T).answer).toBe("no");
    });

    test("in its term it is one, whatever else is said", () => {
      expect(at([term], "2016-06-01").answer).toBe("yes");
      expect(at([term, report], "2016-06-01").answer).toBe("yes");
    });

    test("asked who chairs, its dates decide", () => {
      expect(at([term, report], "2016-06-01", ["chair"]).answer).toBe("yes");
      expect(at([term, report], "2018-01-01", ["chair"]).answer).toBe("no");
    });
  });

  test("a report gives way to an end that is stated for later, in whichever dataset", () => {
    const report = { provenance: stated({ statedAsOf: on("2018-01-01"), precedence: 1 }) };
    for (const dataset of ["dataset:one", "dataset:two"]) {
      const end = { to: on("2019-03-16"), provenance: stated({ dataset, precedence: 2, statedAsOf: on("2019-03-16") }) };
      expect(at([report, end], "2019-03-15").answer).toBe("yes");
      expect(at([report, end], "2019-03-16")).toEqual({ answer: "no", conflict: false });
      expect(at([report, { ...end, role: "observer" }], T).answer).toBe("yes");
    }
  });

  test("what was reported anew after it had ended is open again once the report is too old", () => {
    const spells = [{ from: year(1992), to: year(2000) }, { provenance: stated({ statedAsOf: on("2005-01-01") }) }];
    expect(at(spells, "2004-12-31").answer).toBe("no");
    expect(at(spells, "2010-01-01").answer).toBe("yes");
    expect(at(spells, T).answer).toBe("unknown");
  });

  test("a report is old after five years, expired after ten, and says nothing before its day", () => {
    const age = (day: string) => reportOf([membership({ provenance: stated({ statedAsOf: on("2015-03-04") }) })], day)?.age;
    expect(["2015-03-03", "2015-03-04", "2020-03-04", "2020-03-05", "2025-03-04", "2025-03-05"].map(age)).toEqual([
      ...["before", "fresh", "fresh", "old", "old", "expired"],
    ]);
    expect(reportOf([membership({ from: year(1992) })], T)).toBeNull();
  });

  test("one spell that holds is enough", () => {
    const spells = [{ from: year(1992), to: year(2000) }, { from: year(2010) }];
    expect(at(spells).answer).toBe("yes");
    expect(at(spells, "2005-01-01").answer).toBe("no");
    expect(at(spells, "2005-01-01").conflict).toBe(false);
  });
});

describe("parallel statements of a membership", () => {
  const of = (dataset: string, precedence: number, asOf = "2025-03-04") => stated({ dataset, precedence, statedAsOf: on(asOf) });

  test("one dated from 2020 prevails over an undated report of it", () => {
    const statements = [{ provenance: of("dataset:one", 1) }, { from: on("2020-12-11"), provenance: of("dataset:two", 2) }];
    expect(at(statements, "2020-12-10")).toEqual({ answer: "no", conflict: false });
    expect(at(statements, "2020-12-11")).toEqual({ answer: "yes", conflict: false });
  });

  test("so it does where one dataset makes both statements", () => {
    const statements = [{ from: on("2001-06-15") }, { provenance: stated({ statedAsOf: on("2020-01-31") }) }];
    expect(at(statements, "2001-06-14").answer).toBe("no");
    expect(at(statements, "2001-06-15").answer).toBe("yes");
  });

  test("a later report of a member that had left says that it is one again", () => {
    const statements = [{ from: year(1992), to: year(2009) }, { provenance: stated({ statedAsOf: on("2020-01-31") }) }];
    expect(at(statements, "2020-01-30").answer).toBe("no");
    expect(at(statements, "2020-01-31").answer).toBe("yes");
  });

  test("two that differ are a conflict, and the dataset of higher precedence is used", () => {
    const left = { from: year(1992), to: year(2009), provenance: of("dataset:one", 1) };
    const still = { from: year(1992), provenance: of("dataset:two", 2) };
    expect(at([still, left])).toEqual({ answer: "no", conflict: true });
    expect(at([left, { ...still, provenance: of("dataset:two", 0) }])).toEqual({ answer: "yes", conflict: true });
  });
});
