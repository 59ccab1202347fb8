import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { onTestFinished } from "vitest";
import { checkDataset } from "../../server/data/folders.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A dataset that has nothing wrong with it, for tests to spoil. */
export const SOUND: Files = {
  "Source.csv": "id,name,citation,url\nsource:report,Report,A report of 2020.,https://example.org/report\n",
  "State.csv":
    "id,name,iso3,aliases,source,locator,confidence\nstate:UZB,Uzbekistan,UZB,Uzbekiston|Узбекистан,source:report,p. 1,high\nstate:KAZ,Kazakhstan,KAZ,,source:report,,high\n",
  "Agreement.csv":
    "id,name,form,level,bindingness,signed,textUrl,description,source,confidence\nagreement:labour,On labour,agreement,bilateral,binding,2019-04-15,https://example.org/text,About labour.,source:report,high\n",
  "PARTY_TO.csv": "from,to,status,signed,source,confidence,note\nstate:UZB,agreement:labour,signatory,2019,source:report,medium,\n",
};

/** Writes a dataset into a folder of its own; its `datapackage.json` lists its files unless the test brings another. */
export async function datasetFolder(files: Files, changes: object = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dataset-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const name = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, "");
  const target = join(folder, name);
  await mkdir(target);
  const described = { ...packageOf(name, Object.keys(files)), ...changes };
  for (const [file, text] of Object.entries({ "datapackage.json": JSON.stringify(described), ...files }))
    await writeFile(join(target, file), text);
  return target;
}

export function packageOf(name: string, files: readonly string[]): Record<string, unknown> {
  return {
    name,
    title: "A dataset",
    description: "For tests.",
    version: "1.0.0",
    created: "2026-01-01T00:00:00Z",
    licenses: [{ name: "CC-BY-4.0" }],
    sources: [{ title: "A report", path: "https://example.org" }],
    contributors: [{ title: "Somebody" }],
    resources: files
      .filter((file) => file.endsWith(".csv"))
      .map((path) => ({
        name: path
          .toLowerCase()
          .replace(/\.csv$/, "")
          .replaceAll("_", "-"),
        path,
      })),
    entente: { asOf: "2026-01-01", precedence: 40 },
  };
}

/** The faults of a dataset, as they are printed. */
export async function faultsOf(files: Files, changes: object = {}): Promise<string[]> {
  return (await checkDataset(await datasetFolder(files, changes))).faults.lines();
}

/** A sound dataset whose `State.csv` has one more row, with these cells. */
export function withState(cells: Readonly<Record<string, string>>): Files {
  const row: Record<string, string> = {
    id: "state:TJK",
    name: "Tajikistan",
    iso3: "TJK",
    source: "source:report",
    confidence: "high",
    ...cells,
  };
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return {
    ...SOUND,
    "State.csv": `${Object.keys(row).join(",")}\n${Object.values(row).map(quoted).join(",")}\n`,
    "PARTY_TO.csv": "from,to,status,source,confidence\n",
  };
}
