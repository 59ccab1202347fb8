import { type DatasetId, idOf, isId, type NodeLabel, prefixOf, type StateId } from "../../server/contract/ids.ts";
import { CONFLICT_KINDS, type ConflictParameters } from "../../server/contract/wire/conflicts.ts";
import { isDay } from "../../server/domain/dates.ts";
import { compactSelected, selectedOf } from "./compact.ts";
import { type Dropped, reader } from "./reader.ts";
import type { ViewSearch } from "./search.ts";
import type { Selected } from "./selected.ts";

export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** Which conflicts are listed. An empty filter filters nothing. */
export type ConflictFilters = {
  kinds: readonly ConflictKind[];
  properties: readonly string[];
  /** Any of these datasets takes part. */
  said: readonly DatasetId[];
  states: readonly StateId[];
  /** The datasets chosen: of what others say, nothing counts. */
  datasets: readonly DatasetId[];
  /** One node, or one relation. */
  about?: Selected;
  asOf?: string;
};

export const EVERY_CONFLICT: ConflictFilters = { kinds: [], properties: [], said: [], states: [], datasets: [] };

/** The lists among the filters, in the order in which they are shown. */
export const CONFLICT_LISTS = ["kinds", "properties", "said", "states", "datasets"] as const;
export type ConflictList = (typeof CONFLICT_LISTS)[number];

const PARAMETERS = ["kinds", "properties", "said", "states", "datasets", "about", "asOf"] as const;
/** So much that the address that asks the server stays within what servers read. */
const MOST = 50;
const PROPERTY = /^[A-Za-z]{1,40}$/;

/** The parameters of the page's address. A pure inverse of {@link decodeConflicts}. */
export function encodeConflicts({ kinds, properties, said, states, datasets, about, asOf }: ConflictFilters): ViewSearch {
  const listed: Record<(typeof PARAMETERS)[number], readonly string[]> = {
    kinds,
    properties: properties.slice(0, MOST),
    said: said.map((id) => tailOf("Dataset", id)).slice(0, MOST),
    states: states.map((id) => tailOf("State", id)).slice(0, MOST),
    datasets: datasets.map((id) => tailOf("Dataset", id)).slice(0, MOST),
    about: about === undefined ? [] : [compactSelected(about)],
    asOf: asOf === undefined ? [] : [asOf],
  };
  return Object.fromEntries(PARAMETERS.flatMap((name) => (listed[name].length > 0 ? [[name, listed[name].join(",")]] : [])));
}

/** The filters that an address names, and what in it named nothing. Total: it never throws. */
export function decodeConflicts(search: Readonly<Record<string, unknown>>): { filters: ConflictFilters; dropped: readonly Dropped[] } {
  const read = reader(search, PARAMETERS);
  const about = read.one("about", selectedOf);
  const asOf = read.one("asOf", (text) => (isDay(text) ? text : undefined));
  const ids = <L extends NodeLabel>(name: string, label: L) =>
    read.list(name, MOST, (text) => {
      const id = `${prefixOf(label)}:${text}`;
      return isId(label, id) ? idOf(label, id) : undefined;
    });
  return {
    filters: {
      kinds: read.list("kinds", CONFLICT_KINDS.length, (text) => CONFLICT_KINDS.find((kind) => kind === text)),
      properties: read.list("properties", MOST, (text) => (PROPERTY.test(text) ? text : undefined)),
      said: ids("said", "Dataset"),
      states: ids("states", "State"),
      datasets: ids("datasets", "Dataset"),
      ...(about !== undefined && { about }),
      ...(asOf !== undefined && { asOf }),
    },
    dropped: read.dropped,
  };
}

/** The filters with one value of a list more, or less if it is there. */
export function toggleConflicts<L extends ConflictList>(
  filters: ConflictFilters,
  list: L,
  value: ConflictFilters[L][number],
): ConflictFilters {
  const chosen: readonly ConflictFilters[L][number][] = filters[list];
  return { ...filters, [list]: chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value] };
}

export function withoutAbout({ about: _, ...rest }: ConflictFilters): ConflictFilters {
  return rest;
}

export function withoutDay({ asOf: _, ...rest }: ConflictFilters): ConflictFilters {
  return rest;
}

export function countConflictFilters(filters: ConflictFilters): number {
  return CONFLICT_LISTS.reduce((sum, list) => sum + filters[list].length, filters.about === undefined ? 0 : 1);
}

/** The same as parameters of the API. */
export function conflictParameters({ kinds, properties, said, states, datasets, about, asOf }: ConflictFilters): ConflictParameters {
  return {
    kinds: [...kinds],
    properties: [...properties],
    said: [...said],
    states: [...states],
    datasets: [...datasets],
    ...(about !== undefined && { about }),
    ...(asOf !== undefined && { asOf }),
  };
}

function tailOf(label: NodeLabel, id: string): string {
  return id.slice(prefixOf(label).length + 1);
}
