import { basename } from "node:path";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import { DATASET_NAME } from "../../../contract/ids.ts";
import type { DatasetGiven } from "../../../contract/wire/imports.ts";
import { readingOf } from "../reading.ts";
import { ImportRefused } from "../refused.ts";
import type { ImportPart, ImportRequest } from "../request.ts";
import type { ImportFile } from "../tables.ts";
import { declaredIn, readingBy } from "./declared.ts";

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
      dialect: Type.Optional(Type.Unknown()),
      schema: Type.Optional(Type.Unknown()),
    }),
    { minItems: 1 },
  ),
});
type ForeignPackage = Static<typeof ForeignPackage>;
type Resource = ForeignPackage["resources"][number];

/** A package of somebody else's as an import of one of its tables: what the package says of itself is kept unless a person says otherwise. */
export async function foreignRequest(request: ImportRequest, part: ImportPart, file: string, json: unknown): Promise<ImportRequest> {
  if (!Value.Check(ForeignPackage, json)) {
    const [fault] = Value.Errors(ForeignPackage, json);
    throw new ImportRefused(
      file,
      `is no Data Package: ${fault?.instancePath.slice(1) ?? ""} ${fault?.message ?? ""}`.trim(),
      "see datapackage.org",
    );
  }
  const stated = readingOf(part.mapping);
  const { resource, tables } = chosen(json, part.files, stated.sheet, file);
  const { sheet: _, ...rest } = stated;
  const mapping = typeof part.mapping === "object" ? part.mapping : {};
  const [dialect, schema] = await Promise.all([
    declaredIn(resource.dialect, "dialect", part.files, file),
    declaredIn(resource.schema, "schema", part.files, file),
  ]);
  const declared = readingBy(resource.encoding, dialect, schema, file);
  return {
    ...request,
    parts: [{ ...part, format: "table", files: tables, mapping: { ...mapping, reading: { ...declared, ...rest } } }],
    dataset: { ...saidBy(json), ...request.dataset, name: nameFor(json, request.dataset.name) },
  };
}

/** The resource to read: the one that is named, else the first whose file is there. */
function chosen(
  { resources }: ForeignPackage,
  files: readonly ImportFile[],
  wanted: string | undefined,
  file: string,
): { resource: Resource; tables: ImportFile[] } {
  for (const resource of resources) {
    if (wanted !== undefined && resource.name !== wanted) continue;
    const paths = [resource.path ?? []].flat();
    const tables = paths.flatMap((path) => {
      const table = /^[a-z]+:/i.test(path) ? undefined : files.find(({ name }) => name === path || name === basename(path));
      return table ? [table] : [];
    });
    // A part of a table is not the table.
    if (tables.length > 0 && tables.length < paths.length)
      throw new ImportRefused(
        file,
        `lists several files for “${resource.name ?? "?"}”: ${paths.join(", ").slice(0, 200)}`,
        "give all of them",
      );
    if (tables.length > 0) return { resource, tables };
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
