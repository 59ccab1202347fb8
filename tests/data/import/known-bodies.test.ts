import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../../server/build.ts";
import { datasetFolders, readDatasets } from "../../../server/data/folders.ts";
import { readOwnTable } from "../../../server/data/import/names/data.ts";

const BODIES = new URL(`file://${join(ROOT, "server/data/import/formats/bodies.csv")}`);

test("a body that a list and a bundled dataset both know is one: it has the same id", async () => {
  const bundled = new Map<string, string>();
  for (const { statements } of await readDatasets(datasetFolders()))
    for (const { id, label, properties } of statements?.nodes ?? []) if (label === "Organisation") bundled.set(String(properties.name), id);
  const known = readOwnTable(BODIES).map((row) => ({ name: row("name"), id: row("id") }));
  const shared = known.filter(({ name }) => bundled.has(name));
  expect(shared.length).toBeGreaterThan(40);
  expect(shared.filter(({ name, id }) => bundled.get(name) !== id)).toEqual([]);
});
