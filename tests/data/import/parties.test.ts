import { describe, expect, test } from "vitest";
import { faultsOf, importTexts, leftOut } from "./importing.ts";

const ICRMW = `Participant,"Signature, Succession to signature(d)","Ratification, Accession(a), Succession(d)"
Argentina,10 Aug 2004,23 Feb 2007
Azerbaijan,,11 Jan 1999 a
Benin,15 Sep 2005,
Serbia,11 Nov 2004 d,
Tajikistan,7 Sep 2000,8 Jan 2002
Yugoslavia,1 Jan 1990,
Kyrgyzstan,,29 Foo 2003 a
European Union,,1 Jan 2010 c
Chad,,
`;

describe("Status lists of the Treaty Collection", () => {
  test("tell signature from consent, and its kind by the mark", async () => {
    const { report, table } = await importTexts("untc", { "4-13_2015-03.csv": ICRMW });
    const rows = (await table("PARTY_TO")).map(({ from, status, signed, consent, consentDate, note }) => [
      from,
      status,
      signed,
      consent,
      consentDate,
      note,
    ]);
    expect(rows).toEqual([
      ["state:ARG", "party", "2004-08-10", "ratification", "2007-02-23", "As of 2015-03."],
      ["state:AZE", "party", "", "accession", "1999-01-11", "As of 2015-03."],
      ["state:BEN", "signatory", "2005-09-15", "", "", "As of 2015-03."],
      ["state:SRB", "signatory", "2004-11-11", "", "", "As of 2015-03. Succession to signature."],
      ["state:TJK", "party", "2000-09-07", "ratification", "2002-01-08", "As of 2015-03."],
      ["organisation:eu", "party", "", "approval", "2010-01-01", "As of 2015-03. Formal confirmation."],
    ]);
    expect(faultsOf(report)).toEqual(["4-13_2015-03.csv:8:Ratification, Accession: “29 Foo 2003” is not a date"]);
    expect(report.undecided.map(({ name }) => name)).toEqual(["Yugoslavia"]);
    expect(leftOut(report)).toContain("1 × no date: neither signed nor consented");
    expect((await table("Agreement")).map(({ id, level }) => [id, level])).toEqual([["agreement:icrmw-1990", "universal"]]);
    expect((await table("Organisation")).map(({ id }) => id)).toEqual(["organisation:eu"]);
  });

  test("of two lists the later one prevails where they differ", async () => {
    const later =
      "iso2,member,state party,year ratification or accession,signatory,no action,status,note\nBJ,Benin,1,2018,0,0,state party,\nKZ,Kazakhstan,0,,0,1,no action,\nTP,East Timor,1,2004,0,0,state party,\nGA,Gabon,,,,,,\n";
    const { report, table } = await importTexts("untc", { "icrmw_2015-03.csv": ICRMW, "icrmw_2022.csv": later });
    const rows = await table("PARTY_TO");
    expect(rows.filter(({ from }) => from === "state:BEN").map(({ status, consentDate }) => [status, consentDate])).toEqual([
      ["party", "2018"],
    ]);
    expect(rows.map(({ from }) => from)).toContain("state:TLS");
    expect(leftOut(report)).toContain("1 × Benin as of 2015-03: a later list says more of it");
    expect(faultsOf(report)).toContain("icrmw_2022.csv:5:state party: “” is neither 1 nor 0");
  });

  test("are claimed to their newest entry, not to the day of the file, and an issue to the end of its shortest list", async () => {
    const one = (day: string) => `Participant,Signature,"Accession(a), Succession(d), Ratification"\nBenin,1 Feb 1960,${day} a\n`;
    const { json } = await importTexts("untc", {
      "4-13_2015-03.csv": ICRMW,
      "5-3_2015-03.csv": one("9 Feb 2015"),
      "5-4_2015-03.csv": one("18 Dec 2014"),
    });
    const claim = { levels: ["universal"], completeness: "partial" };
    const inventoryOf = [
      { ...claim, issues: ["issue:consular_identity"], until: "2014-12-18" },
      { ...claim, issues: ["issue:migrant_rights"], until: "2010-01-01" },
    ];
    expect(await json()).toMatchObject({ entente: { inventoryOf } });
    const undated = await importTexts("untc", { "4-13_2015-03.csv": "Participant,Signature,Ratification\nChad,,\n" });
    expect(await undated.json()).not.toHaveProperty("entente.inventoryOf");
  });

  test("a file that names no convention, or no day, is refused with what to do", async () => {
    const unnamed = await importTexts("untc", { "list_2015-03.csv": ICRMW });
    expect(unnamed.report.faults.shown[0]?.reason).toBe("doesn't say which convention it is of");
    const undated = await importTexts("untc", { "4-13.csv": ICRMW });
    expect(undated.report.faults.shown[0]?.reason).toBe("doesn't say as of when its status is");
    const stated = await importTexts("untc", { "4-13.csv": ICRMW }, { dataset: { name: "imported", asOf: "2015-03-31" } });
    expect(stated.report.faults.blocking).toBe(false);
  });
});

describe("The Factbook's memberships", () => {
  const rows = `ISO_3166_2,ISO_3166_3,NAME.EN,source,org_name,org_id,org_member
UZ,UZB,Uzbekistan,CIAFactbook,Commonwealth of Independent States ,CIS,member
TM,TKM,Turkmenistan,CIAFactbook,Commonwealth of Independent States ,CIS,associate
MN,MNG,Mongolia,CIAFactbook,Shanghai Cooperation Organization ,SCO,observer
TR,TUR,Turkey,CIAFactbook,Shanghai Cooperation Organization ,SCO,dialogue member
KZ,KAZ,Kazakhstan,RESTCountries,Eurasian Economic Union,EEU,member
KZ,KAZ,Kazakhstan,CIAFactbook,International Olympic Committee ,IOC,member
CA,CAN,Canada,CIAFactbook,International Organization for Standardization ,XYZ,correspondent
XK,XKX,Kosovo,CIAFactbook,International Monetary Fund ,IMF,member
KZ,KAZ,Kazakhstan,CIAFactbook,Some Development Bank ,SDB,member
KZ,KAZ,Kazakhstan,CIAFactbook,Some Development Bank ,SDB,member
KZ,KAZ,Kazakhstan,CIAFactbook,Some Development Bank ,,member
`;

  test("become memberships as of the list's day; what is none, or from elsewhere, is left out by name", async () => {
    const { report, table } = await importTexts("cia-memberships", { "factbook_2020-01.csv": rows });
    expect((await table("MEMBER_OF")).map(({ from, to, role, reportedAsOf }) => [from, to, role, reportedAsOf])).toEqual([
      ["state:UZB", "organisation:cis", "member", "2020-01"],
      ["state:TKM", "organisation:cis", "associate", "2020-01"],
      ["state:MNG", "organisation:sco", "observer", "2020-01"],
      ["state:TUR", "organisation:sco", "partner", "2020-01"],
      ["state:KAZ", "organisation:sdb", "member", "2020-01"],
    ]);
    expect((await table("Organisation")).map(({ id, kind }) => [id, kind])).toEqual([
      ["organisation:cis", "regional-organisation"],
      ["organisation:sco", "regional-organisation"],
      ["organisation:sdb", "development-bank"],
    ]);
    expect(leftOut(report)).toEqual([
      "1 × EEU: a row of RESTCountries, not of the Factbook",
      "1 × IOC: not an organisation of states",
      "1 × correspondent: no membership of a state",
      "1 × XKX: an area without a code of its own in ISO 3166-1",
      "1 × state:KAZ in SDB: the same membership once more",
    ]);
    expect(faultsOf(report)).toEqual(["factbook_2020-01.csv:12:org_id: “” is empty"]);
  });

  test("only the bodies that are asked for", async () => {
    const { table } = await importTexts("cia-memberships", { "factbook_2020-01.csv": rows }, { mapping: { organisations: ["SCO"] } });
    expect((await table("Organisation")).map(({ id }) => id)).toEqual(["organisation:sco"]);
  });
});

describe("Correlates of War, version 3", () => {
  const rows = `ccode,state,ioname,orgname,status,year
704,uzbekistan,cis,Commonwealth of Independent States,member,2014
704,uzbekistan,cis,Commonwealth of Independent States,member,2010
345,yugoslaviaserb,coe,Council of Europe,member,2014
484,congobrazz,iomig,Intl Org for Migration,1,2014
347,kosovo,xyz,Some Org,member,2014
260,gfr,xyz,Some Org,observer,2014
701,turkmenistan,xyz,Some Org,0,2014
702,tajikistan,xyz,Some Org,associate,soon
703,kyrgyzstan,xyz,Some Org,associate,2014
`;

  test("the latest year is taken, as reported for it; codes of states of the past are asked about", async () => {
    const { report, table } = await importTexts("cow-igo", { "igo.csv": rows });
    expect((await table("MEMBER_OF")).map(({ from, to, role, reportedAsOf }) => [from, to, role, reportedAsOf])).toEqual([
      ["state:UZB", "organisation:cis", "member", "2014"],
      ["state:SRB", "organisation:coe", "member", "2014"],
      ["state:COG", "organisation:iom", "member", "2014"],
      ["state:KGZ", "organisation:cow-xyz", "associate", "2014"],
    ]);
    expect(report.undecided.map(({ name }) => name)).toEqual(["gfr"]);
    expect(leftOut(report)).toEqual([
      "1 × 2010: an earlier year: memberships are taken as reported for 2014",
      "1 × kosovo: an area without a code of its own in ISO 3166-1",
      "1 × 0: no membership",
    ]);
    expect(faultsOf(report)).toEqual(["igo.csv:9:year: “soon” is not a year"]);
  });
});
