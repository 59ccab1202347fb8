import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { resourceOf, tableSchema, wideSchema } from "../contract/table-schema.ts";
import { tableOf } from "../contract/tables.ts";
import type { Dataset } from "./dataset.ts";
import { PACKAGE_FILE } from "./package.ts";
import { isWideTable } from "./wide-tables.ts";

/** The resources that `datapackage.json` should list; what it says of a resource beside the standard's keys stays. */
function resourcesOf({ headers }: Dataset, present: readonly unknown[]): Record<string, unknown>[] {
  return [...headers].flatMap(([file, header]) => {
    const table = tableOf(file);
    if (!table && !isWideTable(file)) return [];
    const before = present.find((it): it is object => typeof it === "object" && it !== null && "path" in it && it.path === file);
    const schema = table ? tableSchema(table, header) : wideSchema(header);
    return [resourceOf(file, schema, before)];
  });
}

/** Whether the schemas written in `datapackage.json` are those that follow from the model. */
export async function schemasAreCurrent(dataset: Dataset): Promise<boolean> {
  const written = await readPackageJson(dataset.folder);
  const present = "resources" in written && Array.isArray(written.resources) ? written.resources : [];
  return JSON.stringify(present) === JSON.stringify(resourcesOf(dataset, present));
}

/** Writes resources and Table Schemas into `datapackage.json` and leaves its other keys as they are. */
export async function writeSchemas(dataset: Dataset): Promise<void> {
  const written = await readPackageJson(dataset.folder);
  const present = "resources" in written && Array.isArray(written.resources) ? written.resources : [];
  const json = { $schema: "https://datapackage.org/profiles/2.0/datapackage.json", ...written, resources: resourcesOf(dataset, present) };
  await writeFile(join(dataset.folder, PACKAGE_FILE), `${JSON.stringify(json, null, 2)}\n`);
}

async function readPackageJson(folder: string): Promise<object> {
  const json: unknown = JSON.parse(await readFile(join(folder, PACKAGE_FILE), "utf8"));
  if (typeof json !== "object" || json === null) throw new TypeError(`${PACKAGE_FILE} is not an object`);
  return json;
}
