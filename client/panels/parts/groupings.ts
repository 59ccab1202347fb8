import type { SchemaAnswer } from "../../../server/contract/wire/catalogue.ts";

type Grouping = { value: string; name: string };

/** What stands for several states: bodies, and regions with their parts. What has no members, as a ministry, is none. */
export function groupings({ bodies, regions }: SchemaAnswer): Grouping[] {
  return [
    ...bodies.flatMap(({ id, name, acronym, members }) =>
      members > 0 ? [{ value: id, name: acronym ? `${acronym} · ${name}` : name }] : [],
    ),
    ...regions.flatMap(({ name, subregions }) => [name, ...subregions]).map((name) => ({ value: name, name })),
  ];
}
