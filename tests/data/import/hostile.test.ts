import { existsSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { importFiles } from "../../../server/data/import/import-files.ts";
import { IMPORT_LIMITS } from "../../../server/data/import/limits.ts";
import { faultsOf, importAll, importTexts, stagingPlace } from "./importing.ts";
import { sheetXml, xlsx } from "./spreadsheet.ts";

const TIDY = "origin,destination,year,stock\n";
const ROW = "Uzbekistan,Kazakhstan,2024,744161\n";

/** Text in a one-byte encoding of Russian, as Excel saves it. */
function windows1251(text: string): Uint8Array {
  return Uint8Array.from([...text], (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 128) return code;
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : 0x3f;
  });
}

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

describe("Encodings and separators", () => {
  const russian = "origin;destination;year;stock\nУзбекистан;Казахстан;2024;744161\nТаджикистан;Россия;2024;1 000\n";
  const cases: [string, string | Uint8Array, string, string][] = [
    ["UTF-8", russian, "utf-8", "semicolon"],
    ["UTF-8 with a mark", `\ufeff${russian}`, "utf-8", "semicolon"],
    ["UTF-16", utf16(russian, false, true), "utf-16le", "semicolon"],
    ["UTF-16, the other way round", utf16(russian, true, true), "utf-16be", "semicolon"],
    [
      "UTF-16 without a mark",
      utf16(TIDY + ROW + TIDY.replace("origin,destination,year,stock", "Tajikistan,Russia,2024,1000"), false, false),
      "utf-16le",
      "comma",
    ],
    ["Windows-1251", windows1251(russian), "windows-1251", "semicolon"],
    ["tabs", russian.replaceAll(";", "\t"), "utf-8", "tab"],
    ["Windows' line ends", russian.replaceAll("\n", "\r\n"), "utf-8", "semicolon"],
    ["the old Mac's line ends", russian.replaceAll("\n", "\r"), "utf-8", "semicolon"],
  ];
  test.each(cases)("%s", async (_, bytes, encoding, separator) => {
    const { report, table } = await importTexts("undesa-tidy", { "rows.csv": bytes });
    expect(report.files).toMatchObject([{ encoding, separator, rows: 2 }]);
    expect((await table("Observations.undesa-2024")).map(({ origin }) => origin)).toEqual(["state:TJK", "state:UZB"]);
    expect(report.notes.some((note) => note.includes("is taken to be"))).toBe(encoding === "windows-1251");
  });

  test("a stated encoding is used, and one that isn't true is refused", async () => {
    const mapping = { reading: { encoding: "windows-1251" } };
    expect((await importTexts("undesa-tidy", { "rows.csv": windows1251(russian) }, { mapping })).report.notes).toEqual([]);
    const wrong = await importTexts("undesa-tidy", { "rows.csv": windows1251(russian) }, { mapping: { reading: { encoding: "utf-8" } } });
    expect(faultsOf(wrong.report)).toEqual(["rows.csv:-:-: is not utf-8 throughout"]);
    const unknown = await importTexts("undesa-tidy", { "rows.csv": russian }, { mapping: { reading: { encoding: "ebcdic" } } });
    expect(faultsOf(unknown.report)[0]).toContain("is said to be ebcdic");
  });
});

describe("What no file may contain", () => {
  test.each([
    ["a NUL", "a NUL character", `${TIDY}Uzbek\u0000istan,Kazakhstan,2024,1\n${ROW}`],
    ["an escape of a terminal", "a control character", `${TIDY}\u001b[31mUzbekistan,Kazakhstan,2024,1\n${ROW}`],
    ["text turned round", "reverses the direction", `${TIDY}\u202eUzbekistan,Kazakhstan,2024,1\n${ROW}`],
    ["a cell without end", "holds 70000 characters", `${TIDY}${"x".repeat(70_000)},Kazakhstan,2024,1\n${ROW}`],
  ])("%s is a fault of its row, and the others are read", async (_, reason, text) => {
    const { report } = await importTexts("undesa-tidy", { "rows.csv": text });
    expect(faultsOf(report)).toHaveLength(1);
    expect(faultsOf(report)[0]).toContain("rows.csv:2:1:");
    expect(faultsOf(report)[0]).toContain(reason);
    expect(report.counts["Observations.undesa-2024"]).toBe(1);
  });

  test("half a surrogate pair, which a spreadsheet can smuggle in", async () => {
    const { report } = await importTexts("undesa-tidy", {
      "rows.xlsx": xlsx({
        a: [
          ["origin", "destination", "year", "stock"],
          ["Uzbek_xD800_istan", "Kazakhstan", 2024, 1],
          ["Uzbekistan", "Kazakhstan", 2024, 1],
        ],
      }),
    });
    expect(faultsOf(report)[0]).toContain("half of a surrogate pair");
  });

  test("headers and names that a prototype has harm nothing", async () => {
    const { report } = await importTexts("undesa-tidy", {
      "rows.csv": `__proto__,constructor,${TIDY}a,b,${ROW}a,b,__proto__,toString,2024,1\n`,
    });
    expect(report.undecided.map(({ name }) => name).sort()).toEqual(["__proto__", "toString"]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  test.each([
    ["a record without end", `${TIDY}"${"x".repeat(1_100_000)}`, "can't be read as a table"],
    ["a quote left open", `${TIDY}"Uzbekistan,Kazakhstan,2024,1\n`, "can't be read as a table"],
    ["too many columns", `${",".repeat(3_000)}\n`, "columns in a row"],
    ["nothing", "", "is empty"],
    ["only empty lines", "\n\n\n", "holds no row"],
  ])("%s is refused", async (_, text, reason) => {
    const { report } = await importTexts("undesa-tidy", { "rows.csv": text });
    expect(report).toMatchObject({ folder: null, faults: { blocking: true } });
    expect(faultsOf(report)[0]).toContain(reason);
  });

  test.each([
    ["an old spreadsheet", [0xd0, 0xcf, 0x11, 0xe0, 0, 0], "of the old kind"],
    ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d], "is a PDF"],
    ["what is packed", [0x1f, 0x8b, 8, 0], "is compressed"],
    ["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x81, 0x8d, 0x8f, 0x90], ""],
  ])("%s is refused whatever its name says", async (_, bytes, reason) => {
    const { report } = await importTexts("undesa-tidy", { "rows.csv": Uint8Array.from(bytes) });
    expect(report.faults.blocking).toBe(true);
    expect(faultsOf(report)[0]).toContain(reason);
  });

  test("every fault is in the file of faults, safe to open in a spreadsheet; the report shows the first", async () => {
    const rows = Array.from({ length: 500 }, (_, at) => `Uzbekistan,Kazakhstan,2024,=HYPERLINK("${at}")\n`.replaceAll('"', ""));
    const { report } = await importTexts("undesa-tidy", { "rows.csv": TIDY + rows.join("") + ROW });
    expect(report.faults.total).toBe(500);
    expect(report.faults.shown).toHaveLength(IMPORT_LIMITS.faultsShown);
    const { readFile } = await import("node:fs/promises");
    const kept = (await readFile(report.faultsFile ?? "", "utf8")).split("\r\n");
    expect(kept).toHaveLength(502);
    expect(kept[1]).toContain("'=HYPERLINK(0)");
  });
});

describe("Bombs", () => {
  const megabytes = (count: number) => new Uint8Array(count * 1_000_000).fill(32);
  let packed: Uint8Array | undefined;
  /** Packed once: that takes longer than the importer takes to refuse it. */
  const bomb = (): Uint8Array => {
    packed ??= xlsx({ a: [["x"]] }, { "xl/sharedStrings.xml": megabytes(65) });
    return packed;
  };
  const refused = async (bytes: Uint8Array, reason: string) => {
    const { report } = await importTexts("undesa-tidy", { "bomb.xlsx": bytes });
    expect(report).toMatchObject({ folder: null, faults: { blocking: true } });
    expect(faultsOf(report)[0]).toContain(reason);
  };

  test("a spreadsheet that unfolds to more than it may is refused before it does", async () => {
    await refused(bomb(), "unfolds to more than");
  });

  test("many that unfold to a little each", async () => {
    const more = Object.fromEntries(Array.from({ length: 65 }, (_, at) => [`xl/worksheets/more${at}.xml`, megabytes(1)]));
    await refused(xlsx({ a: [["x"]] }, more), "unfolds to more than");
  });

  test("sizes that the archive states wrongly are not believed", async () => {
    const bytes = Buffer.from(bomb());
    for (const mark of [Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from([0x50, 0x4b, 1, 2])])
      for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 4)) bytes.writeUInt32LE(10, at + (mark[2] === 3 ? 22 : 24));
    await refused(bytes, "unfolds to more than");
  });

  test("more entries than any spreadsheet has", async () => {
    await refused(
      xlsx({ a: [["x"]] }, Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`docProps/${at}.xml`, strToU8("x")]))),
      "holds more than 2000 files",
    );
  });

  test.each([
    ["the last cell of a sheet", '<row r="1"><c r="XFD1048576"><v>1</v></c></row>', "columns"],
    ["a row far away", '<row r="1048576"><c r="CV1048576"><v>1</v></c></row>', "rows by"],
    ["a row without bound", '<row r="999999999999"></row>', "whose place can't be read"],
    ["a place hidden behind an attribute", '<row x=">" r="99999999"></row>', "whose place can't be read"],
    ["a cell without a place", "<row><c><v>1</v></c></row>", "whose place can't be read"],
  ])("%s", async (_, xml, reason) => {
    await refused(xlsx({ a: [] }, { "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${xml}</sheetData></worksheet>`) }), reason);
  });

  test("entities that stand for one another", async () => {
    const levels = Array.from({ length: 10 }, (_, at) => `<!ENTITY e${at} "${`&e${at - 1};`.repeat(10)}">`).join("");
    const xml = sheetXml([
      ["origin", "destination", "year", "stock"],
      ["Uzbekistan", "Kazakhstan", 2024, 1],
    ]).replace("Uzbekistan", "&e9;");
    const { report } = await importTexts("undesa-tidy", {
      "a.xlsx": xlsx({ a: [] }, { "xl/worksheets/sheet1.xml": strToU8(`<!DOCTYPE x [<!ENTITY e0 "ha">${levels}]>${xml}`) }),
    });
    expect(JSON.stringify(report).length).toBeLessThan(5_000);
  });

  test("an archive that is no spreadsheet, or is cut short", async () => {
    await refused(zipSync({ "a.txt": strToU8("x") }), "can't be read as a spreadsheet");
    const whole = xlsx({ a: [["origin", "destination", "year", "stock"]] });
    await refused(whole.slice(0, 200), "spreadsheet");
  });

  test("ways out of the archive lead nowhere", async () => {
    const { report } = await importTexts("undesa-tidy", {
      "a.xlsx": xlsx(
        {
          a: [
            ["origin", "destination", "year", "stock"],
            ["Uzbekistan", "Kazakhstan", 2024, 1],
          ],
        },
        { "../../evil.xml": strToU8("x"), "xl/../../evil.xml": strToU8("x") },
      ),
    });
    expect(report.counts["Observations.undesa-2024"]).toBe(1);
  });
});

describe("Called off", () => {
  test("an import leaves nothing behind, and tells how far it is while it runs", async () => {
    const into = await stagingPlace();
    const path = join(into, "upload.csv");
    await writeFile(
      path,
      TIDY + Array.from({ length: 20_000 }, (_, at) => `Uzbekistan,Kazakhstan,${1000 + (at % 9000)},x${at}\n`).join(""),
    );
    const calling = new AbortController();
    const seen: number[] = [];
    const running = importFiles(
      { format: "undesa-tidy", files: [{ name: "rows.csv", path }], into, dataset: { name: "called-off" } },
      ({ done }) => {
        seen.push(done);
        if (done > 5_000) calling.abort(new Error("called off"));
      },
      calling.signal,
    );
    await expect(running).rejects.toThrow("called off");
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(await readdir(into)).toEqual(["upload.csv"]);
  });

  test("a dataset that is there already is not written over", async () => {
    const into = await stagingPlace();
    const path = join(into, "rows.csv");
    await writeFile(path, TIDY + ROW);
    const files = [{ name: "rows.csv", path }];
    const first = await importAll("undesa-tidy", files, { into });
    await expect(importAll("undesa-tidy", files, { into })).rejects.toThrow(/EEXIST/);
    expect(existsSync(first.report.folder ?? "")).toBe(true);
  });

  test("a format that isn't there, and a decision for no state, are refused", async () => {
    expect(faultsOf((await importTexts("no-such", { a: "x" })).report)[0]).toContain("“no-such” is no format");
    expect(faultsOf((await importTexts("undesa-tidy", { a: TIDY }, { decisions: { Korea: "state:XXX" } })).report)[0]).toContain(
      "is decided to be “state:XXX”",
    );
  });
});
