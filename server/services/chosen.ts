import { idOf } from "../contract/ids.ts";
import type { Catalogue } from "./catalogue.ts";

/**
 * The datasets by which nodes are described where some are chosen: these, and what they require, without which
 * they name nodes that nobody describes. Empty where none are chosen: then it is all of them.
 */
export function describing({ datasets }: Pick<Catalogue, "datasets">, chosen: readonly string[]): string[] {
  const requires = new Map(datasets.map((dataset) => [dataset.id, dataset.requires.map((name) => idOf("Dataset", `dataset:${name}`))]));
  const reached = new Set<string>(chosen);
  // A set is walked to its end, what is added on the way included.
  for (const id of reached) for (const required of requires.get(id) ?? []) reached.add(required);
  return [...reached];
}
