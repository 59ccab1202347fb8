/** What is taken away: flat, so that any program can read it. */
export type Value = string | number | boolean;
/** By name; absent is absent, never an empty text. Names are the wire's own, so none of them is anybody's text. */
export type Attributes = Readonly<Record<string, Value>>;

export type ExportNode = { id: string; label: string; name: string; attributes: Attributes; at?: { x: number; y: number } };
export type ExportEdge = { id: string; type: string; source: string; target: string; attributes: Attributes };
export type ExportGraph = { directed: boolean; nodes: readonly ExportNode[]; edges: readonly ExportEdge[] };

/** A table of a view: a row for each, under the names of all that any row has; without rows under those that there could be. */
export type Sheet = { name: string; columns: readonly string[]; rows: readonly Attributes[] };

export type ExportDataset = { id: string; title: string; version: string; asOf: string; licenses: readonly string[] };
export type ExportSource = { id: string; citation: string; url: string | null; licence: string | null; datasets: readonly string[] };

/** What a reader must know of an export: where it came from, what it rests on, and whether it is the whole. */
export type About = {
  title: string;
  /** The address that gives it again. */
  address: string;
  /** The day asked about, where the view is of a day. */
  asOf: string | null;
  retrieved: string;
  /** Said in every format: `Whole: 120 ties.` or `Part: …`. */
  extent: string;
  whole: boolean;
  datasets: readonly ExportDataset[];
  sources: readonly ExportSource[];
};

/** The names that rows use, in the order in which they first come. */
export function namesOf(rows: readonly Attributes[]): string[] {
  const names = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row)) names.add(name);
  return [...names];
}

export type ValueType = "string" | "integer" | "number" | "boolean";

/** The type of a column: the narrowest that holds all its values. */
export function typesOf(rows: readonly Attributes[]): Map<string, ValueType> {
  const types = new Map<string, ValueType>();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      const before = types.get(name);
      const type = typeOf(value);
      if (before === undefined) types.set(name, type);
      else if (before !== type) types.set(name, isNumeric(before) && isNumeric(type) ? "number" : "string");
    }
  }
  return types;
}

function typeOf(value: Value): ValueType {
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return Number.isSafeInteger(value) ? "integer" : "number";
  return "string";
}

function isNumeric(type: ValueType): boolean {
  return type === "integer" || type === "number";
}

/** What a reader should be told in one paragraph, in formats that have room for one. */
export function aboutLines({ title, address, asOf, retrieved, extent, datasets }: About): string[] {
  return [
    title,
    `Taken from Entente on ${retrieved}: ${address}`,
    ...(asOf === null ? [] : [`As of ${asOf}.`]),
    extent,
    "Each dataset and each source keeps its own licence; name them when you use this.",
    ...datasets.map((dataset) => `Dataset: ${datasetName(dataset)}; as of ${dataset.asOf}; licence ${dataset.licenses.join(", ")}.`),
  ];
}

export function sourceLines({ sources }: About): string[] {
  return sources.map(({ citation, url, licence }) => {
    const said = [citation, url, licence && `licence ${licence}`].filter((part): part is string => Boolean(part));
    return `Source: ${said.join(", ")}`;
  });
}

/** `Title, 1.0.0 (dataset:x)` */
export function datasetName({ title, version, id }: Pick<ExportDataset, "id" | "title" | "version">): string {
  return `${title}, ${version} (${id})`;
}
