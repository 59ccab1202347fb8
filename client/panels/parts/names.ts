import type { SchemaAnswer } from "../../../server/contract/wire/catalogue.ts";
import type { GraphNode } from "../../../server/contract/wire/common.ts";

/** What things are called, wherever only an id is at hand. */
export type Names = {
  of: (id: string) => string;
  /** The acronym of a body, where it has one. */
  short: (id: string) => string;
  knows: (id: string) => boolean;
};

export function namesFrom(schema: SchemaAnswer | undefined, nodes: readonly GraphNode[] = []): Names {
  const full = new Map<string, string>();
  const short = new Map<string, string>();
  for (const { id, name } of schema?.issues ?? []) full.set(id, name);
  for (const { id, title } of schema?.datasets ?? []) full.set(id, title);
  for (const { id, name } of schema?.states ?? []) full.set(id, name);
  for (const { id, name, acronym } of schema?.bodies ?? []) {
    full.set(id, name);
    if (acronym) short.set(id, acronym);
  }
  for (const { id, name, properties } of nodes) {
    full.set(id, name);
    if (typeof properties.acronym === "string") short.set(id, properties.acronym);
  }
  const of = (id: string): string => full.get(id) ?? tailOf(id);
  return { of, short: (id) => short.get(id) ?? of(id), knows: (id) => full.has(id) };
}

/** What an id says of itself: the part behind its prefix. */
function tailOf(id: string): string {
  return id.slice(id.indexOf(":") + 1).replace(/[-_]/g, " ");
}
