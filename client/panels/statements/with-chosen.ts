import type { Option } from "./Facet.tsx";

/** What is chosen stays a choice though it would leave nothing. */
export function withChosen<V extends string>(
  options: readonly Option<V>[],
  chosen: readonly V[],
  look: (value: V) => Pick<Option<V>, "name" | "mark">,
): Option<V>[] {
  const missing = chosen.filter((value) => !options.some((option) => option.value === value));
  return [...options, ...missing.map((value) => ({ value, ...look(value), count: 0 }))];
}
