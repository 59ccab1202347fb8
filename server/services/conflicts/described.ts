import type { NodeLabel } from "../../contract/ids.ts";
import { nodeDefinition } from "../../contract/model.ts";
import type { Property } from "../../contract/properties.ts";
import type { PropertyValue as WireValue } from "../../contract/wire/common.ts";
import type { NodeAnswer } from "../../contract/wire/explore.ts";
import { parseDate } from "../../domain/dates.ts";
import type { Provenance } from "../../domain/facts.ts";
import { AS_IT_STANDS, type Conflict, type Properties, type PropertyValue } from "../../domain/graph.ts";
import { mergeProperties } from "../../domain/merge-properties.ts";
import { byPrecedence } from "../../domain/parallel.ts";

/** What one dataset says of a node, as it is kept on its DESCRIBED_IN edge. */
export type Description = { provenance: Provenance; stored: Properties };

/**
 * Reads the `values` of a DESCRIBED_IN edge; a further place of the same statement keeps none.
 * @param node what it describes, as stored: what is said of it where that isn't kept apart
 */
export function storedValues(values: unknown, node: Readonly<Record<string, unknown>> = {}): Properties {
  const { name: _, ...own } = node;
  const parsed: unknown = values === AS_IT_STANDS ? own : typeof values === "string" ? JSON.parse(values) : {};
  const found: Record<string, Properties[string]> = {};
  if (typeof parsed !== "object" || parsed === null) return found;
  for (const [name, value] of Object.entries(parsed)) {
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") found[name] = value;
    else if (Array.isArray(value)) found[name] = value.map(String);
  }
  return found;
}

/** Properties on which datasets differ. */
export function differing(label: NodeLabel, descriptions: readonly Description[]): Conflict[] {
  const stated = [...descriptions]
    .sort(byPrecedence)
    .map(({ provenance, stored }) => ({ dataset: provenance.dataset, properties: stored }));
  return mergeProperties(nodeDefinition(label).properties, stated).conflicts;
}

/** The same as it travels. */
export function conflictsOf(label: NodeLabel, descriptions: readonly Description[]): NodeAnswer["conflicts"] {
  return differing(label, descriptions).map(({ property, values, shown }) => ({
    property,
    shown,
    values: values.map(({ value, dataset }) => ({ dataset, value: travelling(nodeDefinition(label).properties, property, value) })),
  }));
}

/** A date as one value again: among what datasets say it is a text. */
export function travelling(defined: readonly Property[], property: string, value: PropertyValue): WireValue {
  const isDate = defined.some(({ name, type }) => name === property && type === "date");
  const interval = isDate ? parseDate(String(value)) : undefined;
  if (interval) return { raw: null, ...interval };
  return typeof value === "object" ? [...value] : value;
}
