import type { CoverageChange, CoverageChangeKind } from "../../../server/contract/wire/coverage-changes.ts";
import type { Words } from "../parts/words.ts";
import { layerText } from "./coverage-text.ts";

/** What stands beside a mark that changed, so that neither colour nor the mark alone has to say it. */
export const CHANGE_SIGNS: Readonly<Record<CoverageChangeKind, string>> = {
  closed: "+",
  established: "✓",
  advanced: "»",
  stronger: "↑",
  weaker: "↓",
  opened: "−",
  settled: "!",
  unsettled: "≈",
};

/** Changes for the better, for the worse, and what only became known or unknown. */
export type ChangeSide = "gain" | "loss" | "known";
export const SIDE_OF: Readonly<Record<CoverageChangeKind, ChangeSide>> = {
  closed: "gain",
  established: "gain",
  advanced: "gain",
  stronger: "gain",
  weaker: "loss",
  opened: "loss",
  settled: "known",
  unsettled: "known",
};

/** “gap closed: none found before” */
export function changeText({ kind, before }: Pick<CoverageChange, "kind" | "before">, words: Words): string {
  return words.t("coverageChanges.was", { kind: words.t(`coverageChanges.kind.${kind}`), before: layerText(before, words) });
}

/** One layer of one cell, by which a row and a mark are found. */
export function layerKey({
  origin,
  destination,
  issue,
  level,
}: Pick<CoverageChange, "origin" | "destination" | "issue" | "level">): string {
  return `${origin} ${destination} ${issue} ${level}`;
}
