import { describe, expect, test } from "vitest";
import { type Files, faultsOf, packageOf, SOUND, withState } from "./folder.ts";

const spoilt = (file: string, from: string, to: string): Files => ({ ...SOUND, [file]: String(SOUND[file]).replace(from, to) });

describe("A dataset is refused with every fault, each with its place and what to do", () => {
  test("a sound one has none", async () => {
    expect(await faultsOf(SOUND)).toEqual([]);
  });

  test.each([
    ["an id of another label", spoilt("State.csv", "state:KAZ", "organisation:KAZ"), "State.csv:3:id: is not the id of a State"],
    ["an id that breaks out of its form", spoilt("State.csv", "state:KAZ", "state:K Z"), "State.csv:3:id: is not the id of a State"],
    ["an id twice", spoilt("State.csv", "state:KAZ", "state:UZB"), "State.csv:3:id: state:UZB is already in row 2"],
    [
      "the same row twice",
      spoilt("PARTY_TO.csv", "\nstate", "\nstate:UZB,agreement:labour,signatory,2019,source:report,medium,\nstate"),
      "PARTY_TO.csv:3:-: is the same as row 2",
    ],
    [
      "a source that is not there",
      spoilt("PARTY_TO.csv", "source:report", "source:other"),
      "PARTY_TO.csv:2:source: source:other is defined nowhere",
    ],
    ["an end that is not there", spoilt("PARTY_TO.csv", "state:UZB", "state:XXX"), "PARTY_TO.csv:2:from: state:XXX is defined nowhere"],
    ["no source", spoilt("PARTY_TO.csv", "source:report", ""), "PARTY_TO.csv:2:source: is empty"],
    [
      "a pair that the type doesn't join",
      spoilt("PARTY_TO.csv", "state:UZB,agreement:labour", "agreement:labour,state:UZB"),
      "PARTY_TO.csv:2:from: leads from Agreement to State, which PARTY_TO doesn't",
    ],
    [
      "a word outside the vocabulary",
      spoilt("PARTY_TO.csv", "signatory", "maybe"),
      "PARTY_TO.csv:2:status: “maybe” is not one of the values; use signatory, party",
    ],
    ["a day that isn't", spoilt("Agreement.csv", "2019-04-15", "2019-02-30"), "Agreement.csv:2:signed: “2019-02-30” is not a date"],
    ["a day in another order", spoilt("Agreement.csv", "2019-04-15", "15/4/2019"), "Agreement.csv:2:signed: “15/4/2019” is not a date"],
    ["an unknown column", spoilt("State.csv", "aliases", "nicknames"), "State.csv:1:nicknames: is no column of this table"],
    ["a column twice", spoilt("State.csv", "aliases", "name"), "State.csv:1:name: is a column twice"],
    ["a required column that is left out", spoilt("PARTY_TO.csv", "status", "role"), "PARTY_TO.csv:1:status: is missing"],
    ["a cell too many", spoilt("PARTY_TO.csv", "medium,", "medium,,"), "PARTY_TO.csv:2:-: has 8 cells where the header has 7"],
    ["a quote that is left open", spoilt("State.csv", "Kazakhstan", '"Kazakhstan'), "State.csv:3:-: can't be read"],
    ["a space at the end", spoilt("State.csv", "Kazakhstan", "Kazakhstan "), "State.csv:3:name: begins or ends with a space"],
    ["an empty member", spoilt("State.csv", "Uzbekiston|", "Uzbekiston||"), "State.csv:2:aliases: has a member that is empty"],
    ["a file that no label bears", { ...SOUND, "Planet.csv": "id\n" }, "Planet.csv:-:-: is named after no label and no edge type"],
    ["a file for datasets", { ...SOUND, "Dataset.csv": "id\n" }, "Dataset.csv:-:-: is named after no label and no edge type"],
    ["an empty file", { ...SOUND, "Issue.csv": "" }, "Issue.csv:1:-: has no header"],
    [
      "a file that is not UTF-8",
      { ...SOUND, "Issue.csv": Uint8Array.of(0x69, 0x64, 0xff, 0xfe) },
      "Issue.csv:1:-: can't be read: not UTF-8",
    ],
  ])("%s", async (_, files, expected) => {
    expect((await faultsOf(files)).join("\n")).toContain(expected);
  });

  test("all at once", async () => {
    const lines = await faultsOf({
      ...spoilt("State.csv", "state:KAZ", "planet:KAZ"),
      "PARTY_TO.csv": "from,to,status,source,confidence\nx,y,z,source:report,sure\n",
    });
    expect(lines.length).toBeGreaterThanOrEqual(4);
  });

  test("up to 200, and how many more there are", async () => {
    const rows = Array.from({ length: 500 }, (_, at) => `state:UZB,agreement:labour,maybe,source:report,high,${at}`);
    const lines = await faultsOf({ ...SOUND, "PARTY_TO.csv": `from,to,status,source,confidence,note\n${rows.join("\n")}\n` });
    expect(lines).toHaveLength(201);
    expect(lines.at(-1)).toBe("… and 300 more");
  });

  test("a corridor is named after its ends", async () => {
    const corridor =
      "id,name,origin,destination,source,confidence\ncorridor:UZB>RUS,From Uzbekistan to Kazakhstan,state:UZB,state:KAZ,source:report,high\n";
    expect(await faultsOf({ ...SOUND, "Corridor.csv": corridor })).toEqual([
      "Corridor.csv:2:id: doesn't name its origin and destination; write corridor:UZB>KAZ",
    ]);
  });

  test("a source is described by its own row, so STATED_IN and DESCRIBED_IN need no source column", async () => {
    const files = { ...SOUND, "DESCRIBED_IN.csv": "from,to,locator,confidence\nstate:UZB,source:report,p. 7,high\n" };
    expect(await faultsOf(files)).toEqual([]);
  });
});

describe("datapackage.json", () => {
  test.each([
    ["no licence", { licenses: [] }, "licenses"],
    ["no day up to which it speaks", { entente: { precedence: 1 } }, "entente"],
    ["a day that isn't", { entente: { asOf: "2026-13-01", precedence: 1 } }, "entente.asOf: is not a day"],
    ["an unknown key of ours", { entente: { asOf: "2026-01-01", precedence: 1, wins: true } }, "entente"],
    [
      "a required dataset that is not there",
      { entente: { asOf: "2026-01-01", precedence: 1, requires: ["nowhere"] } },
      "entente.requires: names nowhere, which isn't there",
    ],
    [
      "a name that leads out of the folder",
      { entente: { asOf: "2026-01-01", precedence: 1, requires: ["../secrets"] } },
      "entente.requires",
    ],
    ["a file outside the folder", { resources: [{ name: "x", path: "../State.csv" }] }, "resources"],
    ["a file that is not listed", { resources: [] }, "doesn't list State.csv"],
    ["another name than its folder's", { name: "another" }, "name: is another, but the folder is"],
    ["an address that runs", { sources: [{ title: "x", path: "javascript:alert(1)" }] }, "is not a web address"],
    ["half a surrogate pair", { title: "\ud800" }, "title: contains half of a surrogate pair"],
    ["a NUL", { title: "a\u0000b" }, "title: contains a NUL character"],
    [
      "a row without its place, where the dataset promises one",
      { entente: { asOf: "2026-01-01", precedence: 1, located: ["State", "PARTY_TO"] } },
      "State.csv:3:locator: is empty; say where in its source it stands",
    ],
    [
      "an edge without its place, where the dataset promises one",
      { entente: { asOf: "2026-01-01", precedence: 1, located: ["PARTY_TO"] } },
      "PARTY_TO.csv:2:locator: is empty",
    ],
    ["a promise for no table", { entente: { asOf: "2026-01-01", precedence: 1, located: ["Planet"] } }, "entente.located.0"],
    [
      "an inventory of no known issue",
      {
        entente: {
          asOf: "2026-01-01",
          precedence: 1,
          inventoryOf: [{ levels: ["bilateral"], issues: ["issue:x"], completeness: "partial" }],
        },
      },
      "issue:x is defined nowhere",
    ],
    [
      "an inventory that begins on no day",
      {
        entente: {
          asOf: "2026-01-01",
          precedence: 1,
          inventoryOf: [{ levels: ["bilateral"], from: "soon", completeness: "partial" }],
        },
      },
      "entente.inventoryOf.0.from: is not a date",
    ],
    [
      "an inventory that begins after its end",
      {
        entente: {
          asOf: "2026-01-01",
          precedence: 1,
          inventoryOf: [{ levels: ["bilateral"], from: "2021", until: "2020-12-31", completeness: "partial" }],
        },
      },
      "so that no day is left",
    ],
  ])("%s", async (_, changes, expected) => {
    expect((await faultsOf(SOUND, changes)).join("\n")).toContain(expected);
  });

  test("keys named __proto__ harm nothing", async () => {
    const text = JSON.stringify(packageOf("x", Object.keys(SOUND))).replace('"title"', '"__proto__":{"polluted":true},"title"');
    await faultsOf({ ...SOUND, "datapackage.json": text });
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  test("100,000 levels of nesting are a fault, not a crash", async () => {
    const text = `{"name":"x","deep":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect((await faultsOf({ ...SOUND, "datapackage.json": text })).length).toBeGreaterThan(0);
  });

  test("what is no JSON, or too long", async () => {
    expect((await faultsOf({ ...SOUND, "datapackage.json": "{" }))[0]).toContain("datapackage.json:-:-: can't be read");
    expect((await faultsOf({ ...SOUND, "datapackage.json": JSON.stringify({ x: "y".repeat(1_000_000) }) }))[0]).toContain("bytes long");
  });
});

describe("Hostile values", () => {
  test.each([
    ["a NUL", { name: "Taji\u0000kistan" }, "contains a NUL character"],
    ["a control character", { name: "Taji\u001fkistan" }, "contains a control character"],
    ["an escape of a terminal", { name: "\u001b[31mTajikistan" }, "contains a control character"],
    ["text turned round", { name: "\u202enatsikijaT" }, "contains a mark that reverses the direction of text"],
    ["a line feed in a name", { name: "Taji\nkistan" }, "contains a line feed or a tab"],
    ["a cell of 1 MB", { description: "x".repeat(1_000_000) }, "State.csv:2"],
    ["a cell of 65,000 characters", { description: "x".repeat(65_000) }, "holds 65000 characters"],
    ["a list without end", { aliases: Array.from({ length: 1_500 }, (_, at) => `a${at}`).join("|") }, "has 1500 members"],
    ["an id named __proto__", { id: "state:__proto__" }, "is not the id of a State"],
    ["an id of a megabyte", { id: `state:${"x".repeat(10_000)}` }, "is not the id of a State"],
    ["not a number", { latitude: "NaN" }, "“NaN” is not a number"],
    ["infinity", { latitude: "1e999" }, "“1e999” is not a number"],
    ["hexadecimal", { latitude: "0x10" }, "“0x10” is not a number"],
  ])("%s is refused", async (_, cells, expected) => {
    expect((await faultsOf(withState(cells))).join("\n")).toContain(expected);
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "https://user:secret@example.org/",
    "//example.org",
    " https://example.org",
    "https://exa mple.org",
    "JaVaScRiPt:alert(1)",
    "https://",
  ])("%s is no address of a source", async (url) => {
    const files = { ...SOUND, "Source.csv": `id,name,citation,url\nsource:report,Report,A report.,"${url}"\n` };
    expect((await faultsOf(files)).join("\n")).toMatch(/Source.csv:2:url: /);
  });

  test("a lone surrogate, encoded as CESU-8, is not UTF-8", async () => {
    const text = Buffer.concat([Buffer.from("id,name,citation\nsource:report,"), Buffer.of(0xed, 0xa0, 0x80), Buffer.from(",x\n")]);
    expect((await faultsOf({ ...SOUND, "Source.csv": text })).join("\n")).toContain("not UTF-8");
  });

  test.each([
    '=HYPERLINK("https://example.org","click")',
    "+1+1",
    "@SUM(A1)",
    "<img src=x onerror=alert(1)>",
    "constructor",
    "__proto__",
    "'); DROP TABLE State; --",
    "$(reboot)",
    "Côte d’Ivoire 🇨🇮",
    "𝒰zbekistan",
  ])("%s is kept as the text it is", async (name) => {
    expect(await faultsOf(withState({ name }))).toEqual([]);
  });

  test("ids such as state:constructor are ids like any other", async () => {
    expect(await faultsOf(withState({ id: "state:constructor" }))).toEqual([]);
  });

  test("a byte order mark and Windows line ends are understood", async () => {
    const files = { ...SOUND, "State.csv": `\ufeff${String(SOUND["State.csv"]).replaceAll("\n", "\r\n")}` };
    expect(await faultsOf(files)).toEqual([]);
  });
});
