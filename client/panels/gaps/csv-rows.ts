import type { GapsAnswer } from "../../../server/contract/wire/gaps.ts";
import { GAP_PARTS } from "../../../server/domain/coverage/gaps.ts";

const HEAD = [
  "rank",
  "origin",
  "originName",
  "destination",
  "destinationName",
  "issue",
  "issueName",
  "layer",
  "asOf",
  "kind",
  "confidence",
  "inventory",
  "completeness",
  "people",
  "metric",
  "edition",
  "year",
  "score",
  ...GAP_PARTS.flatMap((part) => [`${part}Part`, `${part}Weight`, `${part}Points`]),
  "missingLayers",
  "originOnly",
  "destinationOnly",
  "claims",
  "agreements",
  "softBeside",
];

/** Gaps row by row as they are ranked, each part of a score with its weight, and what it rests on. */
export function gapRows(answers: readonly GapsAnswer[], nameOf: (id: string) => string): (string | number)[][] {
  const rows = answers.flatMap(({ gaps, ...answer }) => gaps.map((gap) => ({ gap, answer })));
  return [
    HEAD,
    ...rows.map(({ gap: { origin, destination, issue, kind, coverage, people, score, why }, answer }, at) => [
      at + 1,
      origin,
      nameOf(origin),
      destination,
      nameOf(destination),
      issue,
      nameOf(issue),
      answer.layer,
      answer.asOf,
      kind,
      coverage.confidence ?? "",
      coverage.inventory?.dataset ?? "",
      coverage.inventory?.completeness ?? "",
      people ?? "",
      answer.people?.metric ?? "",
      answer.people?.edition ?? "",
      answer.people?.year ?? "",
      score,
      ...GAP_PARTS.flatMap((part) => [why[part].part, answer.weights[part], why[part].points]),
      why.missing.layers.join("; "),
      why.asymmetry.originOnly.join("; "),
      why.asymmetry.destinationOnly.join("; "),
      why.claims.claims.map(({ id, name }) => `${name} (${id})`).join("; "),
      coverage.agreements.join("; "),
      [...coverage.soft, ...coverage.practice, ...coverage.unclear].join("; "),
    ]),
  ];
}
