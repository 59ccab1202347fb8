import { describe, expect, test } from "vitest";
import { TYING_ROLES } from "../../server/contract/vocabulary.ts";
import type { MembershipFact } from "../../server/domain/facts.ts";
import { memberAt } from "../../server/domain/membership.ts";
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
  ])("%s", (_, fact, answer) => expect(at([fact]).answer).toBe(answer));

  test("members and chairs by themselves, the other roles only when asked", () => {
    for (const role of ["member", "chair"] as const) expect(at([{ role, from: year(2000) }]).answer).toBe("yes");
    for (const role of ["associate", "observer", "partner", "guest"] as const) {
      expect(at([{ role, from: year(2000) }]).answer).toBe("no");
      expect(at([{ role, from: year(2000) }], T, [role]).answer).toBe("yes");
    }
    expect(at([{ role: "member", from: year(2000) }], T, ["observer"]).answer).toBe("no");
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
