import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import Type from "typebox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NODE_LABELS } from "../../server/contract/ids.ts";
import { EDGE_TYPES } from "../../server/contract/model.ts";
import { loadGraph, loadRows } from "../../server/data/bundled.ts";
import { datasetFolders } from "../../server/data/folders.ts";
import type { Params, QueryDef } from "../../server/queries/query.ts";
import { type Engine, openEmbedded } from "../conformance/embedded.ts";

/** Two tables of figures, each in its own unit and edition, among datasets that are spelt out. */
const FIGURES = ["knomad-2017", "undesa-2024"];
const NAMES = [...FIGURES, "issues", "states", "uzbekistan-2025"];
const LARGE = "knomad-2017/Observations.remittances.csv";

/** The datasets, the large table with each fifth of its rows: what is done to one figure of a table is done to all. */
function sampledFolders(root: string): string[] {
  for (const folder of datasetFolders().filter((each) => NAMES.includes(basename(each)))) {
    cpSync(folder, join(root, basename(folder)), { recursive: true });
  }
  const [header = "", ...rows] = readFileSync(join(root, LARGE), "utf8").trimEnd().split("\n");
  const sample = rows.filter((_, at) => at % 5 === 0);
  writeFileSync(join(root, LARGE), `${[header, ...sample].join("\n")}\n`);
  return datasetFolders(root);
}

const PATIENCE = 240_000;

/** Every row that a pattern matches, by id: an absent property is absent, and the order of properties is the table's. */
async function rowsOf({ store }: Engine, match: string, by: string, more: string): Promise<string[]> {
  const text = `MATCH ${match} RETURN ${by} AS it, ${by}.id AS id${more} ORDER BY id`;
  const query: QueryDef<Params, string> = {
    name: text,
    text: { neo4j: text, embedded: text },
    params: Type.Object({}),
    decode: (row) => JSON.stringify(row),
    // Read at once: page by page, all of the rows would be sorted for each page.
    whole: true,
  };
  return store.run(query, {});
}

const digestOf = (rows: readonly string[]): string => createHash("sha256").update(rows.join("\n")).digest("hex");

describe("figures that are copied by what they have in common are those that are spelt out one by one", () => {
  let lean: Engine;
  let full: Engine;
  const root = mkdtempSync(join(tmpdir(), "entente-lean-"));
  beforeAll(async () => {
    const folders = sampledFolders(root);
    expect(folders).toHaveLength(NAMES.length);
    const rows = await loadRows(folders);
    expect(rows.lean?.figures.map(({ dataset }) => dataset).sort()).toEqual(FIGURES);
    lean = await openEmbedded(rows);
    full = await openEmbedded(await loadGraph(folders));
  }, PATIENCE);
  afterAll(async () => {
    await lean?.close();
    await full?.close();
    rmSync(root, { recursive: true, force: true });
  });

  async function expectAlike(match: string, by: string, more = ""): Promise<number> {
    const [ours, theirs] = [await rowsOf(lean, match, by, more), await rowsOf(full, match, by, more)];
    expect([ours.length, digestOf(ours)]).toEqual([theirs.length, digestOf(theirs)]);
    return ours.length;
  }

  test.each([...NODE_LABELS])(
    "nodes labelled %s, property for property",
    async (label) => {
      const count = await expectAlike(`(n:\`${label}\`)`, "n");
      if (label === "Observation") expect(count).toBeGreaterThan(2_500);
    },
    PATIENCE,
  );

  test.each([...EDGE_TYPES])(
    "edges of type %s, with their ends, property for property",
    async (type) => {
      const count = await expectAlike(`(a)-[r:\`${type}\`]->(b)`, "r", ", a.id AS source, b.id AS target");
      if (type === "MEASURED_BY" || type === "DESCRIBED_IN") expect(count).toBeGreaterThan(2_500);
    },
    PATIENCE,
  );
});
