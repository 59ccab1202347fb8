import type { CoverageColumns } from "../../../server/contract/wire/coverage.ts";
import { metricName } from "../parts/figure-words.ts";
import { useNames } from "../parts/names-context.ts";
import { useWords } from "../parts/words.ts";

/** Whose figures stand beside an answer, which inventories it rests on, and what it warns of. */
export function AnswerNotes({ people, inventories, caveats }: Pick<CoverageColumns, "people" | "inventories" | "caveats">) {
  const words = useWords();
  const { t, day, list } = words;
  const names = useNames();
  return (
    <>
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
      {caveats.map((caveat) => (
        <p key={caveat}>{caveat}</p>
      ))}
    </>
  );
}
