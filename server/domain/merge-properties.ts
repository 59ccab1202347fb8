import { dateProperties, type Property } from "../contract/properties.ts";
import { formatInterval, intervalsOverlap, intervalWidth } from "./dates.ts";
import type { Conflict, Properties, PropertyValue } from "./graph.ts";

/** What one dataset says of a node. Lists of these are in order of precedence, the one that wins first. */
export type Description = { dataset: string; properties: Properties };
export type MergedProperties = { properties: Properties; conflicts: Conflict[] };

/**
 * One node from what several datasets say of it. Lists unite. Of running text the first is taken: two
 * descriptions differ without contradicting each other. Dates that can be the same day are no conflict,
 * and the narrower is taken. Another name becomes an alias where the label has aliases. Everything else
 * that differs is a conflict: the first is shown, all are kept.
 */
export function mergeProperties(definition: readonly Property[], descriptions: readonly Description[]): MergedProperties {
  const merged = new Map<string, PropertyValue>();
  const conflicts: Conflict[] = [];
  const hasAliases = definition.some(({ name }) => name === "aliases");
  for (const property of definition) {
    if (property.type === "date") {
      mergeDate(property.name, descriptions, merged, conflicts);
      continue;
    }
    const stated = valuesOf(property.name, descriptions);
    const [first] = stated;
    if (!first) continue;
    if (property.type === "list")
      merged.set(property.name, [...new Set(stated.flatMap(({ value }) => (typeof value === "object" ? value : [String(value)])))]);
    else merged.set(property.name, first.value);
    const canDiffer = property.type !== "list" && property.type !== "text" && !(property.name === "name" && hasAliases);
    if (canDiffer && stated.some(({ value }) => value !== first.value))
      conflicts.push({ property: property.name, values: stated, shown: first.dataset });
  }
  if (hasAliases) uniteNames(descriptions, merged);
  return { properties: Object.fromEntries(merged), conflicts };
}

function valuesOf(name: string, descriptions: readonly Description[]): Conflict["values"] {
  return descriptions.flatMap(({ dataset, properties }) => {
    const value = properties[name];
    return value === undefined ? [] : [{ value, dataset }];
  });
}

/** Every name and alias in use but the one shown. */
function uniteNames(descriptions: readonly Description[], merged: Map<string, PropertyValue>): void {
  const names = [...valuesOf("name", descriptions), ...valuesOf("aliases", descriptions)].flatMap(({ value }) =>
    typeof value === "object" ? value : [String(value)],
  );
  const others = [...new Set(names)].filter((name) => name !== merged.get("name"));
  if (others.length > 0) merged.set("aliases", others);
  else merged.delete("aliases");
}

type StatedDate = { dataset: string; raw: string | undefined; interval: { earliest: string | null; latest: string | null } | undefined };

function mergeDate(name: string, descriptions: readonly Description[], merged: Map<string, PropertyValue>, conflicts: Conflict[]): void {
  const stated = descriptions.flatMap((description) => statedDate(name, description));
  const known = stated.filter(({ interval }) => interval !== undefined);
  let shown = known[0] ?? stated[0];
  if (!shown) return;
  let differ = false;
  for (const other of known) {
    if (!shown.interval || !other.interval) continue;
    if (!intervalsOverlap(shown.interval, other.interval)) differ = true;
    else if (intervalWidth(other.interval) < intervalWidth(shown.interval)) shown = other;
  }
  const keys = dateProperties(name);
  if (shown.raw !== undefined) merged.set(keys.raw, shown.raw);
  if (shown.interval?.earliest) merged.set(keys.earliest, shown.interval.earliest);
  if (shown.interval?.latest) merged.set(keys.latest, shown.interval.latest);
  if (differ)
    conflicts.push({
      property: name,
      values: known.map(({ dataset, raw, interval }) => ({ dataset, value: (interval && formatInterval(interval)) ?? raw ?? "" })),
      shown: shown.dataset,
    });
}

function statedDate(name: string, { dataset, properties }: Description): StatedDate[] {
  const keys = dateProperties(name);
  const day = (key: string) => {
    const value = properties[key];
    return typeof value === "string" ? value : null;
  };
  const interval = { earliest: day(keys.earliest), latest: day(keys.latest) };
  const raw = day(keys.raw) ?? undefined;
  const known = interval.earliest !== null || interval.latest !== null;
  return known || raw !== undefined ? [{ dataset, raw, interval: known ? interval : undefined }] : [];
}
