import type { NodeLabel } from "../contract/ids.ts";
import { nodeDefinition } from "../contract/model.ts";
import type { Conflict } from "../contract/wire/explore.ts";
import type { Provenance } from "../domain/facts.ts";
import type { Properties } from "../domain/graph.ts";
import { mergeProperties } from "../domain/merge-properties.ts";
import { byPrecedence } from "../domain/parallel.ts";

/** What one dataset says of a node, as it is kept on its DESCRIBED_IN edge. */
export type Description = { provenance: Provenance; stored: Properties };

/** Reads the `values` of a DESCRIBED_IN edge; a further place of the same statement keeps none. */
export function storedValues(values: unknown): Properties {
  const parsed: unknown = typeof values === "string" ? JSON.parse(values) : {};
  const found: Record<string, Properties[string]> = {};
  if (typeof parsed !== "object" || parsed === null) return found;
  for (const [name, value] of Object.entries(parsed)) {
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") found[name] = value;
    else if (Array.isArray(value)) found[name] = value.map(String);
  }
  return found;
}

/** Properties on which datasets differ: the first value of each is the one shown. */
export function conflictsOf(label: NodeLabel, descriptions: readonly Description[]): Conflict[] {
  const stated = [...descriptions]
    .sort(byPrecedence)
    .map(({ provenance, stored }) => ({ dataset: provenance.dataset, properties: stored }));
  return mergeProperties(nodeDefinition(label).properties, stated).conflicts.map(({ property, values }) => ({
    property,
    values: values.map(({ value, dataset }) => ({ dataset, value: typeof value === "object" ? [...value] : value })),
  }));
}
