import type { DatasetEntry, SourceAnswer } from "../../../server/contract/wire/catalogue.ts";
import type { PartialDate, Properties, SourceRef } from "../../../server/contract/wire/common.ts";

/**
 * Something that can be cited, with what is known of it and nothing else: a field that nobody stated is absent from every format.
 * Sources say nothing of their kind or of persons, so neither do we: an article is a “document” or a “webpage” here.
 */
export type Cited = {
  id: string;
  type: "webpage" | "dataset" | "document";
  title: string;
  /** A body, never a person. */
  author?: string;
  /** What it is part of. */
  within?: string;
  publisher?: string;
  edition?: string;
  issued?: PartialDate;
  /** A day. */
  accessed?: string;
  url?: string;
  /** Where in it. */
  locator?: string;
  note?: string;
  /** The whole citation as its dataset gives it. */
  printed?: string;
};

/** A source by what its dataset says of it. */
export function citedSource({ source: { id, name, properties } }: Pick<SourceAnswer, "source">): Cited {
  const url = webAddress(text(properties, "url"));
  const issued = date(properties, "published");
  const retrieved = date(properties, "retrieved")?.earliest ?? undefined;
  const licence = text(properties, "licence");
  const known = { publisher: text(properties, "publisher"), edition: text(properties, "edition"), printed: text(properties, "citation") };
  return {
    id,
    type: url === undefined ? "document" : "webpage",
    title: name,
    ...defined(known),
    ...(issued && { issued }),
    ...(retrieved !== undefined && { accessed: retrieved }),
    ...(url !== undefined && { url }),
    ...(licence !== undefined && { note: licence }),
  };
}

/** Each source of some statements once, with all its places in one. */
export function citedRefs(refs: readonly SourceRef[]): Cited[] {
  const found = new Map<string, { ref: SourceRef; places: Set<string> }>();
  for (const ref of refs) {
    const known = found.get(ref.id) ?? { ref, places: new Set<string>() };
    if (ref.locator !== null && ref.locator !== "") known.places.add(ref.locator);
    found.set(ref.id, known);
  }
  return [...found.values()].map(({ ref: { id, citation, url }, places }) => {
    const address = webAddress(url ?? undefined);
    return {
      id,
      type: address === undefined ? ("document" as const) : ("webpage" as const),
      title: citation,
      printed: citation,
      ...(address !== undefined && { url: address }),
      ...(places.size > 0 && { locator: [...places].join("; ") }),
    };
  });
}

/** @param note says up to which day it speaks, and under which licence */
export function citedDataset({ id, title, version }: DatasetEntry, note: string): Cited {
  return { id, type: "dataset", title, edition: version, note };
}

function text(properties: Properties, name: string): string | undefined {
  const value = properties[name];
  // Some datasets say in so many words that nothing is stated.
  return typeof value === "string" && value.trim() !== "" && !/^not stated$/i.test(value.trim()) ? value.trim() : undefined;
}

function date(properties: Properties, name: string): PartialDate | undefined {
  const value = properties[name];
  return typeof value === "object" && !Array.isArray(value) ? value : undefined;
}

/** Only what leads to a page: whatever else stands as an address is none. */
function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : undefined;
}

function defined<T extends Record<string, string | undefined>>(fields: T): { [K in keyof T]?: string } {
  const known: { [K in keyof T]?: string } = {};
  for (const name in fields) if (fields[name] !== undefined) known[name] = fields[name];
  return known;
}
