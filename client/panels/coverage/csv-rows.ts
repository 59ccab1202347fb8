import { LEVELS } from "../../../server/contract/vocabulary.ts";
import type { CoverageColumns } from "../../../server/contract/wire/coverage.ts";
import type { Cell } from "../../../server/domain/coverage/cells.ts";

const HEAD = [
  "origin",
  "originName",
  "destination",
  "destinationName",
  "issue",
  "issueName",
  "layer",
  "asOf",
  "state",
  "reason",
  "atLeast",
  "confidence",
  "conflict",
  "inventory",
  "completeness",
  "until",
  "agreements",
  "undecided",
  "besideTheLaw",
  "people",
  "metric",
  "edition",
  "year",
  "caveats",
];

/**
 * Cells of coverage, a row for each layer: its state, what decides it, which list makes nothing found of nothing, and the caveats of
 * the whole. What is only supposed says so first.
 */
export function coverageRows(
  cells: readonly Cell[],
  { asOf, people: measure, caveats }: Pick<CoverageColumns, "asOf" | "people" | "caveats">,
  nameOf: (id: string) => string,
  supposed = false,
): (string | number)[][] {
  const first = supposed ? ["hypothetical"] : [];
  const warned = caveats.join(" ");
  return [
    [...first, ...HEAD],
    ...cells.flatMap(({ origin, destination, issue, layers, people }) =>
      LEVELS.flatMap((level) => {
        const layer = layers[level];
        if (!layer) return [];
        const { state, reason, atLeast, confidence, conflict, inventory, agreements, undecided, soft, practice, unclear } = layer;
        return [
          [
            ...first.map(() => "yes"),
            origin,
            nameOf(origin),
            destination,
            nameOf(destination),
            issue,
            nameOf(issue),
            level,
            asOf,
            state,
            reason ?? "",
            atLeast ?? "",
            confidence ?? "",
            conflict ? "yes" : "no",
            inventory?.dataset ?? "",
            inventory?.completeness ?? "",
            inventory?.until ?? "",
            agreements.join("; "),
            undecided.join("; "),
            [...soft, ...practice, ...unclear].join("; "),
            people ?? "",
            measure?.metric ?? "",
            measure?.edition ?? "",
            measure?.year ?? "",
            warned,
          ],
        ];
      }),
    ),
  ];
}
