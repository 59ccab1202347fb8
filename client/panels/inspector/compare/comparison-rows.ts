import type { Compared, Comparison, Having } from "../../../graph/compare.ts";
import { factsText } from "../../parts/relation-text.ts";
import type { Words } from "../../parts/words.ts";
import { PROVENANCE, provenance } from "../../table/csv-rows.ts";

export const PARTS = ["partners", "instruments", "bodies", "issues"] as const;
export type Part = (typeof PARTS)[number];
export const SIDES = ["both", "a", "b"] as const;
export type Side = (typeof SIDES)[number];

/** What the one who has it has of it, and that there is no record of the other. */
export function detailOf(part: Part, { a, b }: Compared, names: { a: string; b: string }, words: Words): string {
  const { t } = words;
  if (part === "partners")
    return a && b ? t("compare.weights", { a: a.count, b: b.count }) : t("compare.weight", { a: (a ?? b)?.count ?? 0 });
  if (part === "issues") {
    return a && b ? t("compare.ties", { a: a.count, b: b.count }) : t("compare.tiesOne", { count: (a ?? b)?.count ?? 0 });
  }
  const of = (having: Having | undefined, name: string): string[] => {
    if (!having) return [];
    const text = factsOf(having, words);
    return having.holds ? (text === "" ? [] : [a && b ? `${name}: ${text}` : text]) : [t("compare.ended", { name })];
  };
  return [...of(a, names.a), ...of(b, names.b)].join("; ");
}

function factsOf({ edges }: Having, words: Words): string {
  return [...new Set(edges.map((edge) => factsText(edge, words)))].filter((text) => text !== "").join(", ");
}

/** Every line of a comparison as a row: what it is, who has it, and what is on record of each. */
export function comparisonRows(
  comparison: Comparison,
  actors: { a: string; b: string },
  nameOf: (one: Compared) => string,
  words: Words,
): string[][] {
  const cell = (part: Part, having: Having | undefined): string => {
    if (!having) return "no record";
    if (part === "partners" || part === "issues") return String(having.count);
    return `${having.holds ? "" : "ended: "}${factsOf(having, words) || "on record"}`;
  };
  return [
    ["part", "who", "id", "name", actors.a, actors.b, ...PROVENANCE],
    ...PARTS.flatMap((part) =>
      SIDES.flatMap((side) =>
        comparison[part][side].map((one) => [
          part,
          side === "both" ? "both" : `only ${actors[side]}`,
          one.id,
          nameOf(one),
          cell(part, one.a),
          cell(part, one.b),
          ...provenance([one.a, one.b].flatMap((having) => having?.edges ?? []).flatMap(({ sources }) => sources)),
        ]),
      ),
    ),
  ];
}
