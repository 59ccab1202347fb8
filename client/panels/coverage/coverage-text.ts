import { LEVELS, type Level } from "../../../server/contract/vocabulary.ts";
import type { StateCounts } from "../../../server/contract/wire/coverage.ts";
import type { Cell } from "../../../server/domain/coverage/cells.ts";
import type { LayerCoverage } from "../../../server/domain/coverage/layer.ts";
import type { Words } from "../parts/words.ts";

const COUNTED = ["in_force", "signed_only", "lapsed", "none_found", "date_unknown", "no_inventory"] as const;

/** “not established: an instrument’s dates leave it open”, “none found, by an inventory that is partial”. */
export function layerText({ state, reason, inventory }: Pick<LayerCoverage, "state" | "reason" | "inventory">, { t }: Words): string {
  if (state === "unknown") return t(`coverage.unknown.${reason ?? "no_inventory"}`);
  if (state === "none_found" && inventory?.completeness === "partial") return t("coverage.nonePartial");
  return t(`coverage.state.${state}`);
}

/** What covers a corridor: “Bilateral, on Labour mobility: none found”. */
export function coverText(level: Level, issue: string, coverage: LayerCoverage, words: Words): string {
  return words.t("corridors.cover.is", { layer: words.t(`level.${level}`), issue, state: layerText(coverage, words) });
}

/** What is said when corridors are drawn by something else. @param layer undefined: by whether a tie is on record */
export function coverSaid(layer: Level | undefined, { t }: Pick<Words, "t">): string {
  if (layer === undefined) return t("corridors.cover.said.tie");
  return t("corridors.cover.said.layer", { layer: t(`corridors.cover.layer.${layer}`) });
}

/** A cell in words: its two ends and issue, each layer that is shown, the people. */
export function cellText(cell: Cell, nameOf: (id: string) => string, words: Words): string {
  const { t, number } = words;
  const layers = LEVELS.flatMap((level) => {
    const layer = cell.layers[level];
    return layer ? [t("coverage.layerIs", { layer: t(`level.${level}`), state: layerText(layer, words) })] : [];
  });
  const ends = t("coverage.cell", { origin: nameOf(cell.origin), destination: nameOf(cell.destination), issue: nameOf(cell.issue) });
  const people = cell.people === null ? [] : [t("coverage.figure", { figure: number(cell.people) })];
  return [ends, ...layers, ...people].join("; ");
}

/** “3 in force, 2 none found and 31 not established (…)”: the two ways of not knowing apart. */
export function countsText(counts: StateCounts, { t, number, list }: Words): string {
  const parts = COUNTED.filter((kind) => counts[kind] > 0).map((kind) =>
    t("coverage.summary.part", {
      number: number(counts[kind]),
      state: kind === "date_unknown" || kind === "no_inventory" ? t(`coverage.unknown.${kind}`) : t(`coverage.state.${kind}`),
    }),
  );
  return list(parts);
}
