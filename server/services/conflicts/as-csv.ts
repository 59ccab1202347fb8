import type { ConflictsAnswer } from "../../contract/wire/conflicts.ts";
import { formatInterval } from "../../domain/dates.ts";
import { citedIn, joined, referencesIn } from "../../domain/export/cited.ts";
import { CSV_MARK, csv } from "../../domain/export/csv.ts";
import { datasetName } from "../../domain/export/model.ts";
import type { Catalogue } from "../catalogue.ts";

const HEAD = [
  "about",
  "kind",
  "name",
  "targetName",
  "property",
  "metric",
  "unit",
  "edition",
  "period",
  "value",
  "shown",
  "why",
  "asOf",
  "sources",
  "refPrinted",
  "refResolved",
  "confidence",
  "dataset",
  "licences",
];

/** Conflicts as a file: a row for each value, those of one conflict together. */
export function conflictsCsv({ conflicts, asOf }: ConflictsAnswer, { datasets }: Catalogue): string {
  const known = new Map(datasets.map((dataset) => [dataset.id, dataset]));
  const rows = [
    HEAD,
    ...conflicts.flatMap(({ about, kind, subject, target, property, figure, values, why }) =>
      values.map(({ value, dataset, shown, sources }) => {
        const from = known.get(dataset);
        return [
          about,
          kind,
          subject.name,
          target?.name ?? "",
          property,
          figure?.metric ?? "",
          figure?.unit ?? "",
          figure?.edition ?? "",
          figure?.period ?? "",
          textOf(value),
          shown ? "yes" : "no",
          shown ? why : "",
          asOf,
          citedIn(sources),
          ...Object.values(referencesIn(sources)),
          joined(sources.map(({ confidence }) => confidence)),
          from ? datasetName(from) : dataset,
          joined(from?.licenses ?? []),
        ];
      }),
    ),
  ];
  return `${CSV_MARK}${csv(rows)}`;
}

function textOf(value: ConflictsAnswer["conflicts"][number]["values"][number]["value"]): string | number {
  if (typeof value === "number") return value;
  if (Array.isArray(value)) return value.join("|");
  return typeof value === "object" ? (formatInterval(value) ?? value.raw ?? "") : String(value);
}
