import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ID_TAIL, prefixOf } from "../contract/ids.ts";
import type { Property } from "../contract/properties.ts";
import { type Column, type Table, tableOf } from "./columns.ts";
import type { Dataset } from "./dataset.ts";
import { PACKAGE_FILE } from "./package.ts";
import { ENDS, isWideTable } from "./wide-tables.ts";

type Field = Record<string, unknown> & { name: string };
type TableSchema = { fields: Field[]; missingValues: string[]; primaryKey?: string[] };

/** The Table Schema of a CSV file: its columns, in its own order, as the model defines them. */
export function tableSchema(table: Table, header: readonly string[]): TableSchema {
  const columns = new Map(table.columns.map((column) => [column.property.name, column]));
  const fields = header.flatMap((name) => {
    const column = columns.get(name);
    return column ? [fieldOf(table, column)] : [];
  });
  return { fields, missingValues: [""], ...(table.kind === "node" ? { primaryKey: ["id"] } : {}) };
}

/** The Table Schema of a wide table: the two ends, and a figure for each year. */
function wideSchema(header: readonly string[]): TableSchema {
  const fields = header.map((name): Field => {
    if (name !== "origin" && name !== "destination") return { name, type: "number", description: "The figure of this year." };
    const description = `The ${name} of the corridor: id of a state.`;
    return { name, type: "string", description, constraints: { required: true, pattern: `${prefixOf("State")}:${ID_TAIL}` } };
  });
  return { fields, missingValues: [""], primaryKey: [...ENDS] };
}

function fieldOf(table: Table, { role, property }: Column): Field {
  const { name, description, values, required } = property;
  const constraints = { ...(required ? { required: true } : {}), ...(values ? { enum: values } : {}), ...patternOf(table, role, property) };
  return { name, ...fieldType(property), description, ...(Object.keys(constraints).length > 0 ? { constraints } : {}) };
}

function fieldType({ type }: Property): Record<string, unknown> {
  switch (type) {
    case "integer":
    case "number":
      return { type };
    case "boolean":
      return { type, trueValues: ["true"], falseValues: ["false"] };
    case "list":
      return { type, delimiter: "|", itemType: "string" };
    case "url":
      return { type: "string", format: "uri" };
    case "string":
    case "text":
    case "json":
    case "reference":
    case "date":
      return { type: "string" };
  }
}

const DATE_PATTERN = "\\d{4}(-\\d{2}(-\\d{2})?)?";

function patternOf(table: Table, role: Column["role"], { type, to }: Property): Record<string, unknown> {
  if (role === "id" && table.kind === "node") return { pattern: `${prefixOf(table.label)}:${ID_TAIL}`, unique: true };
  if (role === "from" || role === "to") return { pattern: `[a-z]+:${ID_TAIL}` };
  if (type === "reference" && to) return { pattern: `${prefixOf(to)}:${ID_TAIL}` };
  return type === "date" ? { pattern: `${DATE_PATTERN}|${DATE_PATTERN}/(${DATE_PATTERN}|\\.\\.)|\\.\\./${DATE_PATTERN}` } : {};
}

/** The resources that `datapackage.json` should list; what it says of a resource beside the standard's keys stays. */
function resourcesOf({ headers }: Dataset, present: readonly unknown[]): Record<string, unknown>[] {
  return [...headers].flatMap(([file, header]) => {
    const table = tableOf(file);
    if (!table && !isWideTable(file)) return [];
    const before = present.find((it): it is object => typeof it === "object" && it !== null && "path" in it && it.path === file);
    const name = file
      .replace(/\.csv$/, "")
      .toLowerCase()
      .replaceAll("_", "-");
    const schema = table ? tableSchema(table, header) : wideSchema(header);
    return [
      {
        name,
        type: "table",
        path: file,
        ...before,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        schema,
      },
    ];
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
