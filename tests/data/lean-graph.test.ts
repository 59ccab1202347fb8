import Type from "typebox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NODE_LABELS } from "../../server/contract/ids.ts";
import { EDGE_TYPES } from "../../server/contract/model.ts";
import { loadGraph, loadRows } from "../../server/data/bundled.ts";
import { datasetFolders } from "../../server/data/folders.ts";
import type { Params, QueryDef, Row } from "../../server/queries/query.ts";
import { type Engine, openEmbedded } from "../conformance/embedded.ts";

/** Two tables of figures, each in its own unit and edition, among datasets that are spelt out. */
const FIGURES = ["knomad-2017", "undesa-2024"];
const NAMES = [...FIGURES, "issues", "states", "uzbekistan-2025"];
const folders = datasetFolders().filter((folder) => NAMES.some((name) => folder.endsWith(`/${name}`)));
const PATIENCE = 240_000;
const PAGE = 4_000;

function asked(text: string): QueryDef<Params, Row> {
  return { name: text, text: { neo4j: text, embedded: text }, params: Type.Object({}), decode: (row) => row };
}

/** Every row that a pattern matches, by id: an absent property is absent, and the order of properties is the table's. */
async function rowsOf({ store }: Engine, match: string, by: string, more: string): Promise<string[]> {
  const rows: string[] = [];
  for (;;) {
    const text = `MATCH ${match} RETURN ${by} AS it, ${by}.id AS id${more} ORDER BY id SKIP ${rows.length} LIMIT ${PAGE}`;
    const page = await store.run(asked(text), {});
    rows.push(...page.map((row) => JSON.stringify(row)));
    if (page.length < PAGE) return rows;
  }
}

describe("figures that are copied by what they have in common are those that are spelt out one by one", () => {
  let lean: Engine;
  let full: Engine;
  beforeAll(async () => {
    const rows = await loadRows(folders);
    expect(rows.lean?.figures.map(({ dataset }) => dataset).sort()).toEqual(FIGURES);
    lean = await openEmbedded(rows);
    full = await openEmbedded(await loadGraph(folders));
  }, PATIENCE);
  afterAll(async () => {
    await lean?.close();
    await full?.close();
  });

  async function expectAlike(match: string, by: string, more = ""): Promise<number> {
    const [ours, theirs] = [await rowsOf(lean, match, by, more), await rowsOf(full, match, by, more)];
    expect(ours.length).toBe(theirs.length);
    expect(ours.filter((row, at) => row !== theirs[at]).slice(0, 3)).toEqual(theirs.filter((row, at) => row !== ours[at]).slice(0, 3));
    return ours.length;
  }

  test.each([...NODE_LABELS])(
    "nodes labelled %s, property for property",
    async (label) => {
      const count = await expectAlike(`(n:\`${label}\`)`, "n");
      if (label === "Observation") expect(count).toBeGreaterThan(10_000);
    },
    PATIENCE,
  );

  test.each([...EDGE_TYPES])(
    "edges of type %s, with their ends, property for property",
    async (type) => {
      const count = await expectAlike(`(a)-[r:\`${type}\`]->(b)`, "r", ", a.id AS source, b.id AS target");
      if (type === "MEASURED_BY" || type === "DESCRIBED_IN") expect(count).toBeGreaterThan(10_000);
    },
    PATIENCE,
  );
});
