import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadGraph } from "../../server/data/bundled.ts";
import { packageOf } from "../data/folder.ts";
import { regional, type Served, serveGraph } from "./served.ts";

const SOURCE = "source:survey";
const FILES = {
  "Source.csv": `id,name,citation\n${SOURCE},Survey,A survey of labour.\n`,
  "Observation.csv": `id,name,metric,period,value,qualifier,unit,edition,source,locator,confidence
observation:survey-abroad,Workers abroad,workers_abroad,2020,100,,persons,First,${SOURCE},p. 1,high
observation:survey-abroad-again,Workers abroad,workers_abroad,2020,120,,persons,First,${SOURCE},p. 9,high
observation:survey-abroad-about,Workers abroad,workers_abroad,2020,130,about,persons,First,${SOURCE},p. 9,high
observation:survey-building,Workers in construction,workers,2021,7,,persons,First,${SOURCE},p. 2,high
observation:survey-building-again,Workers in construction,workers,2021,9,,persons,First,${SOURCE},p. 9,high
observation:survey-building-before,Workers in construction,workers,2020,5,,persons,First,${SOURCE},p. 2,high
`,
  "MEASURED_BY.csv": `from,to,source,locator,confidence
state:KAZ,observation:survey-abroad,${SOURCE},p. 1,high
state:KAZ,observation:survey-abroad-again,${SOURCE},p. 9,high
state:KAZ,observation:survey-abroad-about,${SOURCE},p. 9,high
sector:construction,observation:survey-building,${SOURCE},p. 2,high
sector:construction,observation:survey-building-again,${SOURCE},p. 9,high
sector:construction,observation:survey-building-before,${SOURCE},p. 2,high
`,
};

let parent: string;
let served: Served;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "entente-survey-"));
  const folder = join(parent, "survey");
  await mkdir(folder);
  const entente = { asOf: "2026-01-01", precedence: 90, requires: ["states", "issues", "uzbekistan-2025"] };
  await writeFile(join(folder, "datapackage.json"), JSON.stringify({ ...packageOf("survey", Object.keys(FILES)), entente }));
  for (const [file, text] of Object.entries(FILES)) await writeFile(join(folder, file), text);
  served = await serveGraph(await loadGraph([...regional(), folder]));
});
afterAll(async () => {
  await served?.close();
  await rm(parent, { recursive: true, force: true });
});

type Told = { about: string; kind: string; figure: object; values: { value: number; shown: boolean; sources: unknown[] }[] };

test.each([
  ["states=state:KAZ", "state:KAZ", "State", "2020", [120, 100]],
  ["kinds=Sector", "sector:construction", "Sector", "2021", [9, 7]],
])("figures about a state or a sector that differ are conflicts: %s", async (narrowed, about, kind, period, values) => {
  const { conflicts } = (await served.get(`/api/conflicts?properties=value&${narrowed}`)).json() as { conflicts: Told[] };
  expect(conflicts.map((one) => [one.about, one.kind])).toEqual([[about, kind]]);
  expect(conflicts[0]?.figure).toMatchObject({ edition: "First", period });
  expect(conflicts[0]?.values.map(({ value, shown }) => [value, shown])).toEqual(values.map((value, at) => [value, at === 0]));
  expect(conflicts[0]?.values.every(({ sources }) => sources.length === 1)).toBe(true);
});
