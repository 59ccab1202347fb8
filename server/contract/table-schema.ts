import { ID_TAIL, prefixOf } from "./ids.ts";
import type { Property } from "./properties.ts";
import type { Column, Table } from "./tables.ts";

/** The two ends of a row of a wide table of figures. */
export const ENDS = ["origin", "destination"] as const;

export type Field = Record<string, unknown> & { name: string };
export type TableSchema = { fields: Field[]; missingValues: string[]; primaryKey?: string[] };

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
export function wideSchema(header: readonly string[]): TableSchema {
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

/** A CSV file of a dataset as `datapackage.json` lists it; `before` is what is said of it beside the standard's keys. */
export function resourceOf(file: string, schema: TableSchema, before: object = {}): Record<string, unknown> {
  const name = file
    .replace(/\.csv$/, "")
    .toLowerCase()
    .replaceAll("_", "-");
  return { name, type: "table", path: file, ...before, format: "csv", mediatype: "text/csv", encoding: "utf-8", schema };
}
