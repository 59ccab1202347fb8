import { basename } from "node:path";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import { DATASET_NAME } from "../../../contract/ids.ts";
import type { ReadingStated } from "../../../contract/wire/import.ts";
import type { DatasetGiven } from "../../../contract/wire/imports.ts";
import { readingOf } from "../reading.ts";
import { ImportRefused } from "../refused.ts";
import type { ImportPart, ImportRequest } from "../request.ts";
import type { ImportFile } from "../tables.ts";

const Text = Type.Optional(Type.String());
const Named = Type.Object({ name: Text, title: Text, path: Text });

/** As much of the standard as is needed to read another's package: versions 1 and 2 alike. */
const ForeignPackage = Type.Object({
  name: Text,
  title: Text,
  description: Text,
  version: Text,
  created: Text,
  licenses: Type.Optional(Type.Array(Named)),
  sources: Type.Optional(Type.Array(Named)),
  resources: Type.Array(
    Type.Object({
      name: Text,
      path: Type.Optional(Type.Union([Type.String(), Type.Array(Type.String())])),
      encoding: Text,
      dialect: Type.Optional(Type.Object({ delimiter: Text, header: Type.Optional(Type.Boolean()) })),
      schema: Type.Optional(
        Type.Object({
          fields: Type.Optional(Type.Array(Type.Object({ name: Text, decimalChar: Text, groupChar: Text }))),
          missingValues: Type.Optional(Type.Array(Type.Union([Type.String(), Type.Object({ value: Type.String() })]))),
        }),
      ),
    }),
    { minItems: 1 },
  ),
});
type ForeignPackage = Static<typeof ForeignPackage>;
type Resource = ForeignPackage["resources"][number];

const SEPARATORS: Readonly<Record<string, ReadingStated["separator"]>> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };

/** A package of somebody else's as an import of one of its tables: what the package says of itself is kept unless a person says otherwise. */
export function foreignRequest(request: ImportRequest, part: ImportPart, file: string, json: unknown): ImportRequest {
  if (!Value.Check(ForeignPackage, json)) {
    const [fault] = Value.Errors(ForeignPackage, json);
    throw new ImportRefused(
      file,
      `is no Data Package: ${fault?.instancePath.slice(1) ?? ""} ${fault?.message ?? ""}`.trim(),
      "see datapackage.org",
    );
  }
  const stated = readingOf(part.mapping);
  const { resource, table } = chosen(json, part.files, stated.sheet, file);
  const { sheet: _, ...rest } = stated;
  const mapping = typeof part.mapping === "object" ? part.mapping : {};
  return {
    ...request,
    parts: [{ ...part, format: "table", files: [table], mapping: { ...mapping, reading: { ...readingBy(resource, file), ...rest } } }],
    dataset: { ...saidBy(json), ...request.dataset, name: nameFor(json, request.dataset.name) },
  };
}

/** The resource to read: the one that is named, else the first whose file is there. */
function chosen(
  { resources }: ForeignPackage,
  files: readonly ImportFile[],
  wanted: string | undefined,
  file: string,
): { resource: Resource; table: ImportFile } {
  for (const resource of resources) {
    if (wanted !== undefined && resource.name !== wanted) continue;
    const [path, ...more] = [resource.path ?? []].flat();
    if (more.length > 0)
      throw new ImportRefused(
        file,
        `lists several files for the resource “${resource.name ?? "?"}”`,
        "put them into one file, and list that",
      );
    const table =
      path !== undefined && !/^[a-z]+:/i.test(path) ? files.find(({ name }) => name === path || name === basename(path)) : undefined;
    if (table) return { resource, table };
  }
  const names = resources
    .map(({ name, path }) => `${name ?? "?"} (${[path ?? "no file"].flat().join(", ")})`)
    .join("; ")
    .slice(0, 300);
  throw new ImportRefused(
    file,
    `lists no ${wanted === undefined ? "table" : `resource “${wanted}”`} whose file is given: ${names}`,
    "give the file of one of its tables beside it; what lies elsewhere is not fetched",
  );
}

function readingBy({ encoding, dialect, schema }: Resource, file: string): ReadingStated {
  if (dialect?.header === false)
    throw new ImportRefused(file, "says that its table has no header", "give the table with the names of its columns in the first row");
  const separator = dialect?.delimiter === undefined ? undefined : SEPARATORS[dialect.delimiter];
  if (dialect?.delimiter !== undefined && !separator)
    throw new ImportRefused(
      file,
      `says that its cells are separated by “${dialect.delimiter}”`,
      "save the table with commas, semicolons, tabs or bars",
    );
  const missing = schema?.missingValues?.map((each) => (typeof each === "string" ? each : each.value)).filter((each) => each !== "");
  const decimal = decimalOf(schema?.fields ?? [], file);
  return {
    ...(decimal && { decimal }),
    ...(encoding !== undefined && { encoding }),
    ...(separator && { separator }),
    ...(missing?.length && { missing }),
  };
}

/** The decimal sign that the fields declare. Fields that differ, or another sign, are refused by name. */
function decimalOf(fields: readonly { decimalChar?: string; groupChar?: string }[], file: string): ReadingStated["decimal"] {
  const signs = new Set(fields.flatMap(({ decimalChar, groupChar }) => decimalChar ?? (groupChar === undefined ? [] : ".")));
  const [sign, ...more] = signs;
  if (sign === undefined) return undefined;
  if (more.length === 0 && sign === ",") return "comma";
  if (more.length === 0 && sign === ".") return "point";
  throw new ImportRefused(file, `declares the decimal signs ${[...signs].join(" ")}`, "write all figures with one, a point or a comma");
}

function saidBy({ title, description, version, created, licenses = [], sources = [], name }: ForeignPackage): DatasetGiven {
  const licence = licenses.map((each) => each.name ?? each.title ?? "").find((each) => each !== "");
  const [source] = sources;
  const citation = source?.title ?? title ?? name;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(created ?? "")?.[0];
  const url = source?.path !== undefined && /^https?:\/\//i.test(source.path) ? source.path : undefined;
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(version && { version }),
    ...(day !== undefined && { asOf: day }),
    ...(licence && { licence }),
    ...(citation && { citation }),
    ...(url !== undefined && { url }),
  };
}

/** The package's own name, unless a person chose another or it is none of ours. */
function nameFor({ name }: ForeignPackage, asked: string): string {
  const own =
    name
      ?.toLowerCase()
      .replaceAll(/[^a-z0-9-]+/g, "-")
      .replaceAll(/^-+/g, "")
      .slice(0, 60) ?? "";
  return asked === "datapackage" && new RegExp(DATASET_NAME).test(own) ? own : asked;
}
