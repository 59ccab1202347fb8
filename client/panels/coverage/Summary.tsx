import { LEVELS } from "../../../server/contract/vocabulary.ts";
import type { CoverageColumns, StateCounts } from "../../../server/contract/wire/coverage.ts";
import type { CoverageView } from "../../state/coverage-view.ts";
import { metricName } from "../parts/figure-words.ts";
import { useNames } from "../parts/names-context.ts";
import { useWords, type Words } from "../parts/words.ts";
import styles from "./coverage.module.css";

/** From this share on the sentence leads with what is not known. */
const MOSTLY = 1 / 3;
const KINDS = ["in_force", "signed_only", "lapsed", "none_found", "date_unknown", "no_inventory"] as const;

/** The matrix in words: how many of each state in each layer, what is not established first where it is much, whose figures, which inventories. */
export function Summary({ view, answer }: { view: CoverageView; answer: CoverageColumns }) {
  const words = useWords();
  const { t, number, day, list } = words;
  const names = useNames();
  const { total, truncated, counts, people, inventories, issues, columns } = answer;
  const cells = t(view.by === "states" ? "coverage.summary.cells" : "coverage.summary.cellsIssues", { count: total });
  const first = LEVELS.map((level) => counts[level]).find((count) => count !== undefined);
  const unknown = first && total > 0 ? (first.date_unknown + first.no_inventory) / total : 0;
  return (
    <div className={styles.summary}>
      {unknown > MOSTLY && (
        <p data-mostly-unknown>{t("coverage.summary.mostlyUnknown", { share: number(Math.floor(unknown * 1000) / 10) })}</p>
      )}
      <p>
        {t("coverage.summary.lead", { cells, issues: list(issues.map(({ name }) => name)), day: day(answer.asOf) })}{" "}
        {LEVELS.flatMap((level) => {
          const count = counts[level];
          return count ? [t("coverage.summary.layer", { layer: t(`level.${level}`), parts: partsOf(count, words) })] : [];
        }).join(" · ")}
      </p>
      {truncated && <p>{t("coverage.summary.truncated", { shown: number(columns.origin.length), total: number(total) })}</p>}
      <p>
        {people
          ? t("coverage.summary.people", {
              metric: metricName(people.metric, words),
              edition: people.edition ?? t("common.notStated"),
              year: people.year,
              unit: people.unit,
            })
          : t("coverage.summary.noPeople")}
      </p>
      <details>
        <summary>{t("coverage.inventories")}</summary>
        {inventories.length === 0 && <p>{t("coverage.noInventory")}</p>}
        <ul>
          {inventories.map(({ dataset, claim, until }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a dataset may make the same claim twice
            <li key={at}>
              {t("coverage.evidence.inventory", {
                dataset: `${names.of(dataset)} (${list(claim.levels.map((level) => t(`level.${level}`)))})`,
                day: day(until),
                completeness: t(`coverage.evidence.${claim.completeness}`),
              })}
            </li>
          ))}
        </ul>
      </details>
      {answer.caveats.map((caveat) => (
        <p key={caveat}>{caveat}</p>
      ))}
    </div>
  );
}

function partsOf(counts: StateCounts, { t, number, list }: Words): string {
  const parts = KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
    t("coverage.summary.part", {
      number: number(counts[kind]),
      state: kind === "date_unknown" || kind === "no_inventory" ? t(`coverage.unknown.${kind}`) : t(`coverage.state.${kind}`),
    }),
  );
  return list(parts);
}
