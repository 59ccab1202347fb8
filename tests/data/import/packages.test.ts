import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { faultsOf, importAll, importTexts } from "./importing.ts";

const TABLE = "origin;destination;year;value\nUzbekistan;Kazakhstan;2020;5\nUzbekistan;Russia;2020;-99\n";
const THEIRS = {
  name: "Somebodys_Migrants",
  title: "Somebody's migrants",
  created: "2025-03-04T00:00:00Z",
  licenses: [{ name: "CC-BY-4.0" }],
  sources: [{ title: "A census", path: "https://example.org/census" }],
  resources: [
    { name: "elsewhere", path: "https://example.org/x.csv" },
    { name: "migrants", path: "data/migrants.csv", dialect: { delimiter: ";" }, schema: { missingValues: ["", "-99"] } },
  ],
};
const both = (changes: object = {}) => ({ "datapackage.json": JSON.stringify({ ...THEIRS, ...changes }), "migrants.csv": TABLE });
const unnamed = { dataset: { name: "datapackage" } };

describe("Data Packages", () => {
  test("of ours are datasets already, and stay as they are", async () => {
    const folder = join(import.meta.dirname, "../../../fixtures/issues");
    const files = (await readdir(folder)).map((name) => ({ name, path: join(folder, name) }));
    const { report } = await importAll("datapackage", files, unnamed);
    expect(report.folder?.endsWith("/issues")).toBe(true);
    expect(await readFile(join(report.folder ?? "", "Issue.csv"))).toEqual(await readFile(join(folder, "Issue.csv")));
  });

  test("of others are read through a mapping, with what they say of themselves: separator, values for nothing, licence, source", async () => {
    const { report, table, json } = await importTexts("datapackage", both(), unnamed);
    expect(report).toMatchObject({
      format: "datapackage",
      mapping: { table: "Observations", reading: { separator: "semicolon", missing: ["-99"] } },
    });
    expect(report.faults.total).toBe(0);
    expect(await table("Observations.stock")).toEqual([{ origin: "state:UZB", destination: "state:KAZ", "2020": "5" }]);
    expect(await json()).toMatchObject({
      name: "somebodys-migrants",
      title: "Somebody's migrants",
      licenses: [{ name: "CC-BY-4.0" }],
      sources: [{ title: "A census", path: "https://example.org/census" }],
      entente: { asOf: "2025-03-04" },
    });
  });

  test("what a person says goes before", async () => {
    const { json } = await importTexts("datapackage", both(), { dataset: { name: "mine", title: "Mine", asOf: "2024-01-01" } });
    expect(await json()).toMatchObject({ name: "mine", title: "Mine", entente: { asOf: "2024-01-01" } });
  });

  test.each<[string, Record<string, string>, string]>([
    ["no datapackage.json", { "migrants.csv": TABLE }, "datapackage.json:-:-: is not among the files"],
    ["no JSON", { "datapackage.json": "{" }, "can't be read"],
    ["nesting without end", { "datapackage.json": "[".repeat(400_000) }, "can't be read"],
    ["a megabyte", { "datapackage.json": `"${"x".repeat(1_100_000)}"` }, "bytes long"],
    ["no resources", { "datapackage.json": '{"name":"x","resources":[]}' }, "is no Data Package"],
    ["a list", { "datapackage.json": "[]" }, "is no Data Package"],
    ["a file that isn't given", { "datapackage.json": JSON.stringify(THEIRS) }, "lists no table whose file is given"],
    ["a separator that isn't known", both({ resources: [{ path: "migrants.csv", dialect: { delimiter: "~" } }] }), "separated by “~”"],
    ["a table without a header", both({ resources: [{ path: "migrants.csv", dialect: { header: false } }] }), "has no header"],
    ["ours without a name", { "datapackage.json": '{"entente":{},"name":"../x"}' }, "datapackage.json:-:name: names no dataset"],
    ["a prototype", { "datapackage.json": '{"__proto__":{"polluted":1},"resources":[{"path":"__proto__"}]}' }, "lists no table"],
  ])("%s is refused by name", async (_, files, reason) => {
    const { report } = await importTexts("datapackage", files, unnamed);
    expect(report).toMatchObject({ folder: null, faults: { blocking: true } });
    expect(faultsOf(report)[0]).toContain(reason);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  test("an address that runs, and a day that isn't, are refused whoever says them", async () => {
    const { report } = await importTexts("datapackage", both(), { dataset: { name: "mine", url: "javascript:alert(1)" } });
    expect(faultsOf(report)[0]).toContain("is not a web address");
    const undated = await importTexts("datapackage", both(), { dataset: { name: "mine", asOf: "soon" } });
    expect(faultsOf(undated.report)[0]).toContain("“soon” is not a day");
  });
});
