import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { knownNames } from "../../../server/data/import/names/known-names.ts";
import { StateNames } from "../../../server/data/import/names/reconcile.ts";

const names = new StateNames({});
const inUn = new StateNames({}, "un");

describe("Names of states", () => {
  test.each([
    ["Uzbekistan", "UZB"],
    ["UZBEKISTAN", "UZB"],
    ["Узбекистан", "UZB"],
    ["Oʻzbekiston", "UZB"],
    ["Ouzbékistan", "UZB"],
    ["Usbekistan", "UZB"],
    ["Kyrgyz Republic", "KGZ"],
    ["Türkiye", "TUR"],
    ["Turkey", "TUR"],
    ["Great Britain", "GBR"],
    ["UK", "GBR"],
    ["United Kingdom of Great Britain and Northern Ireland", "GBR"],
    ["USA", "USA"],
    ["Republic of Korea", "KOR"],
    ["Korea, Rep.", "KOR"],
    ["Korea, Dem. Rep.", "PRK"],
    ["Congo, Dem. Rep.", "COD"],
    ["Cote d'Ivoire", "CIV"],
    ["Côte d’Ivoire", "CIV"],
    ["St. Kitts & Nevis", "KNA"],
    ["Lao PDR", "LAO"],
    ["Venezuela, RB", "VEN"],
    ["Venezuela (Bolivarian Republic of)", "VEN"],
    ["Micronesia (Fed. States of)", "FSM"],
    ["China, Hong Kong SAR", "HKG"],
    ["West Bank and Gaza", "PSE"],
    ["Serbia*", "SRB"],
    ["Cyprus 1)", "CYP"],
    ["KAZ", "KAZ"],
    ["KZ", "KAZ"],
  ])("%s is %s", (printed, iso3) => {
    expect(names.reconcile(printed)).toEqual({ kind: "state", id: `state:${iso3}` });
  });

  test.each([
    ["Korea", ["state:KOR", "state:PRK"]],
    ["Корея", ["state:KOR", "state:PRK"]],
    ["Congo", ["state:COG", "state:COD"]],
    ["Yugoslavia", ["state:SRB", "state:BIH", "state:HRV", "state:MKD", "state:MNE", "state:SVN"]],
    ["Czechoslovakia", ["state:CZE", "state:SVK"]],
    ["West Germany", ["state:DEU"]],
    ["Serbia and Montenegro", ["state:SRB", "state:MNE"]],
    ["Virgin Islands", ["state:VGB", "state:VIR"]],
    ["NA", ["state:NAM"]],
    ["Uzbekistann", ["state:UZB"]],
  ])("%s is not guessed; suggested are %j", (printed, suggested) => {
    const found = names.reconcile(printed);
    expect(found.kind === "undecided" && found.suggestions.map(({ id }) => id).slice(0, suggested.length)).toEqual(suggested);
  });

  test("USSR is not guessed: all fifteen are suggested", () => {
    const found = names.reconcile("USSR");
    expect(found.kind === "undecided" && found.suggestions.length).toBe(15);
  });

  test("tables of the United Nations print Congo for one of the two, and Micronesia for the region", () => {
    expect(inUn.reconcile("Congo")).toEqual({ kind: "state", id: "state:COG" });
    expect(inUn.reconcile("Micronesia").kind).toBe("skip");
    expect(names.reconcile("Micronesia").kind).toBe("undecided");
  });

  test.each(["World", "WORLD", "Other South", "Central Asia", "Kosovo", "Channel Islands"])("%s is left out by name", (printed) => {
    expect(inUn.reconcile(printed).kind).toBe("skip");
  });

  test.each([
    ["European Union (EU)", { kind: "organisation", id: "organisation:eu" }],
    ["Korea, DPR", { kind: "state", id: "state:PRK" }],
    ["U.K.", { kind: "state", id: "state:GBR" }],
    ["U.S.A.", { kind: "state", id: "state:USA" }],
    ["Germany (DE)", { kind: "state", id: "state:DEU" }],
    ["Всего", { kind: "skip", why: "an aggregate, not a state" }],
    ["Прочие страны", { kind: "skip", why: "an aggregate, not a state" }],
    ["Не указано", { kind: "skip", why: "an aggregate, not a state" }],
    ["Итого:", { kind: "skip", why: "an aggregate, not a state" }],
    ["MENA", { kind: "skip", why: "an aggregate, not a state" }],
  ])("%s is settled, in whatever way it is spelt", (printed, found) => {
    expect(names.reconcile(printed)).toEqual(found);
  });

  test.each([
    ["Untied Kingdom", ["state:GBR"]],
    ["Kyrgystan", ["state:KGZ"]],
    ["Rusia Federation", ["state:RUS"]],
    ["Slovkia", ["state:SVK", "state:SVN"]],
    ["Reunion (FR)", ["state:REU"]],
    ["Pan-European Union", []],
    ["qwerty", []],
    ["Republic", []],
    ["—", []],
  ])("for %s the nearest are suggested, best first, and none where none is near", (printed, ids) => {
    const found = names.reconcile(printed);
    expect(found.kind === "undecided" && found.suggestions.map(({ id }) => id)).toEqual(ids);
  });

  test("at most five are suggested", () => {
    for (const printed of ["Guinea and", "Saint", "Island", "Islands of", "South", "an"]) {
      const found = names.reconcile(printed);
      expect(found.kind === "undecided" ? found.suggestions.length : 0, printed).toBeLessThanOrEqual(5);
    }
  });

  test("a decision holds for every spelling of the name", () => {
    const decided = new StateNames({ Korea: "state:KOR", "West Germany": "skip" });
    expect(decided.reconcile("KOREA")).toEqual({ kind: "state", id: "state:KOR" });
    expect(decided.reconcile("West  Germany")).toEqual({ kind: "skip", why: "skipped by decision" });
  });

  test("codes of Namibia and of M49", () => {
    expect(names.byCode("NA")).toEqual({ kind: "state", id: "state:NAM" });
    expect(names.byCode("860")).toEqual({ kind: "state", id: "state:UZB" });
    expect(names.byCode("8")).toEqual({ kind: "state", id: "state:ALB" });
  });

  test("every name that the states bear themselves leads to one of them or to a question", () => {
    for (const [id, name] of knownNames().states) {
      const found = names.reconcile(name);
      expect(found.kind === "state" ? found.id : found.kind === "undecided" ? found.suggestions.map((each) => each.id) : found).toSatisfy(
        (answer: unknown) => answer === id || (Array.isArray(answer) && answer.includes(id)),
      );
    }
  });

  test("any text has an answer, those that a prototype has among them", () => {
    for (const name of ["__proto__", "constructor", "toString", "", "*", "1)"]) expect(names.reconcile(name).kind).toBe("undecided");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(["state", "organisation", "skip", "undecided"]).toContain(names.reconcile(text).kind);
      }),
    );
  });
});
