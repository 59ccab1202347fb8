import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkDataset } from "../../../server/data/folders.ts";
import { writeSchemas } from "../../../server/data/schemas.ts";
import { randomNumbers, sample } from "./random.ts";

/** How much of everything the whole world has. */
export const WORLD = { states: 200, organisations: 400, agreements: 80_000, parties: 400_000, corridors: 32_000, years: 10 } as const;
const SOURCES = 40;
const FIRST_YEAR = 2011;
const LARGEST = 30;

const FIXTURES = new URL("../../../fixtures/", import.meta.url).pathname;

/**
 * Writes a dataset of the size of the world, or a share of it, the same at every call: agreements with their parties and
 * issues, organisations with their members, and figures of every corridor for ten years. It requires the bundled
 * `states` and `issues`. Nothing in it is true.
 */
export async function writeWorld(into: string, share = 1): Promise<string> {
  const folder = join(into, "synthetic-world");
  mkdirSync(folder, { recursive: true });
  const random = randomNumbers(2026);
  const ids = (dataset: string, file: string) =>
    readFileSync(join(FIXTURES, dataset, file), "utf8")
      .split("\n")
      .slice(1)
      .map((line) => line.slice(0, line.indexOf(",")))
      .filter(Boolean);
  const states = ids("states", "State.csv").slice(-WORLD.states);
  const issues = ids("issues", "Issue.csv");
  const organisations = numbered("organisation:body", Math.ceil(WORLD.organisations * share));
  const agreements = numbered("agreement:text", WORLD.agreements * share);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const source = () => `source:list-${Math.floor(random() * SOURCES)}`;
  const day = () => `${1950 + Math.floor(random() * 75)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
  const write = (file: string, header: string, rows: readonly string[]) =>
    writeFileSync(join(folder, file), `${[header, ...rows].join("\n")}\n`);

  const sizes = partiesOf(agreements.length, WORLD.parties * share, random);
  write(
    "Source.csv",
    "id,name,citation,published",
    Array.from({ length: SOURCES }, (_, at) => `source:list-${at},List ${at},A list that was never made.,2020-01-0${1 + (at % 9)}`),
  );
  write(
    "Organisation.csv",
    "id,name,acronym,kind,established,source,locator,confidence",
    organisations.map((id, at) => `${id},Body of region ${at},B${at},regional-organisation,${day()},${source()},p. ${at},medium`),
  );
  write(
    "MEMBER_OF.csv",
    "from,to,role,since,source,confidence",
    organisations.flatMap((id) =>
      sample(states, 6 + Math.floor(random() * 20), random).map((state) => `${state},${id},member,${day()},${source()},medium`),
    ),
  );
  write(
    "DISCUSSED.csv",
    "from,to,on,source,confidence",
    organisations.map((id) => `${id},${pick(issues)},${day()},${source()},low`),
  );
  write(
    "Agreement.csv",
    "id,name,form,level,bindingness,signed,inForce,description,source,locator,confidence",
    agreements.map((id, at) => {
      const level = (sizes[at] ?? 2) > 2 ? "regional" : "bilateral";
      return `${id},Agreement ${at} on migration,agreement,${level},binding,${day()},,"About work, and about those who do it.",${source()},no. ${at},high`;
    }),
  );
  write(
    "PARTY_TO.csv",
    "from,to,status,signed,inForce,source,confidence",
    agreements.flatMap((id, at) =>
      sample(states, sizes[at] ?? 2, random).map((state) => `${state},${id},party,${day()},${day()},${source()},high`),
    ),
  );
  write(
    "COVERS.csv",
    "from,to,basis,source,confidence",
    agreements.map((id) => `${id},${pick(issues)},title,${source()},medium`),
  );
  write(
    "UNDER.csv",
    "from,to,source,confidence",
    agreements.filter((_, at) => (sizes[at] ?? 2) > 2 && at % 4 === 0).map((id) => `${id},${pick(organisations)},${source()},medium`),
  );
  const pairs = states.flatMap((origin) => states.filter((other) => other !== origin).map((destination) => `${origin},${destination}`));
  const years = Array.from({ length: WORLD.years }, (_, at) => FIRST_YEAR + at);
  write(
    "Observations.stock.csv",
    `origin,destination,${years.join(",")}`,
    sample(pairs, WORLD.corridors * share, random).map(
      (pair) => `${pair},${years.map(() => Math.floor(random() ** 6 * 5_000_000)).join(",")}`,
    ),
  );
  writeFileSync(join(folder, "datapackage.json"), JSON.stringify(DESCRIBED));
  await writeSchemas(await checkDataset(folder));
  return folder;
}

function numbered(prefix: string, count: number): string[] {
  return Array.from({ length: Math.round(count) }, (_, at) => `${prefix}-${at}`);
}

/** Two parties for most agreements, up to thirty for the others, and as many in all as wanted. */
function partiesOf(agreements: number, parties: number, random: () => number): number[] {
  const sizes = Array.from({ length: agreements }, () => (random() < 0.6 ? 2 : 3 + Math.floor(random() ** 2 * (LARGEST - 3))));
  let missing = parties - sizes.reduce((sum, size) => sum + size, 0);
  for (let at = 0; missing !== 0; at = (at + 1) % agreements) {
    const size = sizes[at] ?? 2;
    const step = missing > 0 && size > 2 && size < LARGEST ? 1 : missing < 0 && size > 3 ? -1 : 0;
    sizes[at] = size + step;
    missing -= step;
  }
  return sizes;
}

const DESCRIBED = {
  name: "synthetic-world",
  title: "A world that was made up",
  description: "Data of the size of the world, made up to measure the program by.",
  version: "1.0.0",
  created: "2026-01-01T00:00:00Z",
  licenses: [{ name: "CC0-1.0" }],
  sources: [{ title: "Made up" }],
  contributors: [{ title: "Entente" }],
  resources: [
    {
      name: "observations.stock",
      path: "Observations.stock.csv",
      observations: {
        metric: "stock",
        unit: "persons",
        edition: "made up",
        source: "source:list-0",
        locator: "Table 1",
        confidence: "low",
      },
    },
  ],
  entente: { asOf: "2025-12-31", precedence: 90, requires: ["states", "issues"] },
};
