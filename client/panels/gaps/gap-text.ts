import { LEVELS, type Level } from "../../../server/contract/vocabulary.ts";
import type { GapEntry } from "../../../server/contract/wire/gaps.ts";
import type { GapPart } from "../../../server/domain/coverage/gaps.ts";
import type { Words } from "../parts/words.ts";

/** Which layers are looked at for what is missing: those chosen, and the one whose gaps are listed. */
export function layersAsked(chosen: readonly Level[], layer: Level): readonly Level[] {
  return LEVELS.filter((level) => level === layer || chosen.includes(level));
}

/** Why a part comes to what it does, in a few words. @param asked how many layers were looked at */
export function whyText(part: GapPart, gap: GapEntry, asked: number, unit: string, nameOf: (id: string) => string, words: Words): string {
  const { t, number, list } = words;
  const { people, why, origin, destination, coverage } = gap;
  switch (part) {
    case "people":
      return people === null ? t("gaps.why.noFigure") : `${number(people)} ${unit}`;
    case "missing":
      return t("gaps.why.missing", {
        missing: why.missing.layers.length,
        asked,
        layers: list(why.missing.layers.map((level) => t(`levelOf.${level}`))),
      });
    case "asymmetry": {
      const sides = [
        { name: nameOf(origin), count: why.asymmetry.originOnly.length },
        { name: nameOf(destination), count: why.asymmetry.destinationOnly.length },
      ].filter(({ count }) => count > 0);
      return sides.length === 0 ? t("gaps.why.evenly") : list(sides.map((side) => t("gaps.why.alone", side)));
    }
    case "claims": {
      const count = why.claims.claims.length;
      return count === 0 ? t("gaps.why.noClaims") : t("gaps.why.claims", { count });
    }
    case "evidence":
      return t("gaps.why.confidence", {
        confidence: coverage.confidence === null ? t("common.notStated") : t(`confidence.${coverage.confidence}`),
      });
  }
}
