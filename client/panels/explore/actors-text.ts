import type { Words } from "../parts/words.ts";
import type { Drawn } from "./explorer.ts";

/** How many are drawn, by kind: “20 states and 8 organisations”. A kind of which there are none goes unsaid. */
export function actorsText({ facets, nodes }: Drawn, { t, list }: Words): string {
  const counts = [
    ["states", facets.actors.get("state") ?? 0],
    ["organisations", facets.actors.get("organisation") ?? 0],
  ] as const;
  const texts = counts.flatMap(([kind, count]) => (count > 0 ? [t(`common.counts.${kind}`, { count })] : []));
  return nodes.length === 0 ? t("common.counts.states", { count: 0 }) : list(texts);
}
