import { describe, expect, test } from "vitest";
import { cleanTitle, formOf } from "../../../server/data/import/formats/bla-titles.ts";
import { faultsOf, importTexts } from "./importing.ts";

const HEADER = "treatyID,countryA,countryB,codeA,codeB,year,datesigned,ratified,isoA,isoB\n";
/** Eleven dates that are all month first: they tell nothing of the others. */
const FORMATTED = Array.from(
  { length: 11 },
  (_, at) => `${100 + at},France,Mali,220,432,19${60 + at},${` 5/${13 + at}/19${60 + at}`.padStart(10)},,FRA,MLI\n`,
).join("");

const formation = (rows: string) => ({ "formation.csv": HEADER + FORMATTED + rows });
const signedOf = (rows: readonly Record<string, string>[]) => new Map(rows.map(({ id, signed, signedRaw }) => [id, [signed, signedRaw]]));

describe("The inventory of labour agreements", () => {
  test("dates: by what they tell themselves, else as the interval of both readings with the text beside it, whoever the parties are", async () => {
    const { report, table } = await importTexts(
      "bla",
      formation(`1,France,Spain,220,230,1961,  4/7/1961,,FRA,ESP
2,United States of America,Mexico,2,70,1961,12/11/1961,,USA,MEX
3,France,Spain,220,230,2007,7/15/2007,,FRA,ESP
4,Russia,Uzbekistan,365,704,2007,4/7/2007,7/15/2009,RUS,UZB
5,Russia,Uzbekistan,365,704,2007,"1/26/2007, 4/24/2007",5/29/2008 or sooner,RUS,UZB
6,France,Spain,220,230,2009,7/19/2011,,FRA,ESP
7,France,Spain,220,230,2007,5/2/2997,,FRA,ESP
8,France,Spain,220,230,2008,,,FRA,ESP
9,France,Spain,220,230,2008,soon,,FRA,ESP
`),
    );
    const signed = signedOf(await table("Agreement"));
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => signed.get(`agreement:bla-${number}`))).toEqual([
      ["1961-04-07/1961-07-04", "4/7/1961"],
      ["1961-11-12/1961-12-11", "12/11/1961"],
      ["2007-07-15", "7/15/2007"],
      ["2007-04-07/2007-07-04", "4/7/2007"],
      ["2007-01-26/2007-04-24", "1/26/2007, 4/24/2007"],
      ["2009-01-01/2011-07-19", "7/19/2011"],
      ["2007", "5/2/2997"],
      ["2008", ""],
      ["2008", "soon"],
    ]);
    expect(report.ambiguousDates).toMatchObject({ total: 8 });
    expect(report.ambiguousDates.shown.map(({ row, column, readAs }) => [row, column, readAs])).toContainEqual([
      17,
      "ratified",
      "../2008-05-29",
    ]);
    const parties = (await table("PARTY_TO")).filter(({ to }) => to === "agreement:bla-4");
    expect(parties.map(({ from, status, consentDate }) => [from, status, consentDate])).toEqual([
      ["state:RUS", "party", "2009-07-15"],
      ["state:UZB", "party", "2009-07-15"],
    ]);
  });

  test("it claims to list labour agreements of two parties until 2020, in part", async () => {
    const { json } = await importTexts("bla", formation(""));
    expect(await json()).toMatchObject({
      entente: {
        asOf: "2020-12-31",
        inventoryOf: [{ levels: ["bilateral"], issues: ["issue:labour_mobility"], until: "2020-12-31", completeness: "partial" }],
      },
    });
  });

  test("a code settles an open name; a code that is none, or another state's, is asked about and held for one decision", async () => {
    const rows =
      "1,France,Congo,220,484,1974,1974,,FRA,COG\n2,Thailand,Cambodia,800,811,2003,2003,,THA,CHM\n3,Thailand,Laos,800,812,2003,2003,,THA,KHM\n4,West Germany,Turkey,260,640,1961,1961,,DEUw,TUR\n";
    const { report, table } = await importTexts("bla", formation(rows));
    expect(report.undecided.map(({ name, suggestions }) => [name, ...suggestions.map(({ id }) => id)])).toEqual([
      ["Cambodia (CHM)", "state:KHM"],
      ["Laos (KHM)", "state:LAO", "state:KHM"],
      ["West Germany", "state:DEU"],
    ]);
    expect((await table("PARTY_TO")).filter(({ to }) => to === "agreement:bla-1").map(({ from }) => from)).toEqual([
      "state:FRA",
      "state:COG",
    ]);
    const decided = await importTexts("bla", formation(rows), {
      decisions: { "Cambodia (CHM)": "state:KHM", "Laos (KHM)": "skip", "West Germany": "skip" },
    });
    expect(decided.report.undecided).toEqual([]);
    expect((await decided.table("Agreement")).map(({ id }) => id)).toContain("agreement:bla-2");
    const named = await importTexts("bla", formation(rows), { decisions: { "West Germany": "state:DEU" } });
    expect(named.report.undecided.map(({ name }) => name)).toEqual(["Cambodia (CHM)", "Laos (KHM)"]);
    expect((await named.table("Agreement")).map(({ id }) => id)).toContain("agreement:bla-4");
  });

  test("the coding file gives titles, form, duration and issues", async () => {
    const coding = `treatyID,countryA,countryB,year,agreement_title,autorenew,bla_duration_years,social_security,credentials
1,France,Spain,1961,"""Memorandum of Understanding on  MÃ©xico""",1.0,3,1,0
`;
    const { table } = await importTexts("bla", { ...formation("1,France,Spain,220,230,1961,1961,,FRA,ESP\n"), "coding.csv": coding });
    expect((await table("Agreement")).at(-1)).toMatchObject({
      name: "Memorandum of Understanding on México",
      form: "memorandum",
      bindingness: "soft",
      durationYears: "3",
      autoRenew: "true",
    });
    expect((await table("COVERS")).slice(-2).map(({ to, basis }) => [to, basis])).toEqual([
      ["issue:labour_mobility", "coding"],
      ["issue:social_security", "coding"],
    ]);
  });

  test("rows that can't be are faults", async () => {
    const { report } = await importTexts(
      "bla",
      formation("x,France,Spain,1,2,1961,1961,,FRA,ESP\n100,France,Spain,1,2,1961,1961,,FRA,ESP\n5,France,France,1,1,1961,1961,,FRA,FRA\n"),
    );
    expect(faultsOf(report)).toEqual([
      "formation.csv:13:treatyID: “x” is not the number of an agreement",
      "formation.csv:14:treatyID: “100” is already the number of another row",
      "formation.csv:15:countryB: “France” is the same state as the other party",
    ]);
  });

  test("the coding file alone is not enough", async () => {
    const { report } = await importTexts("bla", {
      "coding.csv": "treatyID,countryA,countryB,year,agreement_title\n1,France,Spain,1961,x\n",
    });
    expect(report.faults).toMatchObject({ blocking: true, shown: [{ reason: "holds no row on the formation of agreements" }] });
  });

  test("titles", () => {
    expect(cleanTitle('"Mexico-Mexican Agricultural Workersâ€”Mar. 9, 1951"')).toBe("Mexico-Mexican Agricultural Workers—Mar. 9, 1951");
    expect(cleanTitle("São Tomé and Côte d’Ivoire")).toBe("São Tomé and Côte d’Ivoire");
    expect([formOf("Protocol to the agreement").form, formOf("Inter-Agency Understanding").bindingness, formOf("").form]).toEqual([
      "protocol",
      "soft",
      "agreement",
    ]);
  });
});
