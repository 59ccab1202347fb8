import { LEVELS } from "../../../server/contract/vocabulary.ts";
import type { CoverageColumns } from "../../../server/contract/wire/coverage.ts";
import type { Cell } from "../../../server/domain/coverage/cells.ts";
import { layerText } from "../coverage/coverage-text.ts";
import { coverageRows } from "../coverage/csv-rows.ts";
import { CoverageMark } from "../parts/CoverageMark.tsx";
import { metricName } from "../parts/figure-words.ts";
import { NodeLink } from "../parts/NodeLink.tsx";
import { useNames } from "../parts/names-context.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { CsvButton } from "../table/CsvButton.tsx";
import styles from "./brief.module.css";

/** Corridors with their people and what covers them, layer by layer, in words and marks. */
export function CorridorTable({ cells, answer, caption }: { cells: readonly Cell[]; answer: CoverageColumns; caption: string }) {
  const words = useWords();
  const { t, number } = words;
  const names = useNames();
  const named = new Map(answer.states.map(({ id, name }) => [id, name]));
  const { people } = answer;
  return (
    <>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("brief.corridors.corridor")}</th>
            <th scope="col" className={styles.number}>
              {t("brief.corridors.people")}
            </th>
            {LEVELS.map((level) => (
              <th scope="col" key={level}>
                {t(`level.${level}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={`${cell.origin} ${cell.destination}`} data-corridor={`${cell.origin} ${cell.destination}`}>
              <th scope="row">
                <NodeLink id={cell.origin} name={named.get(cell.origin) ?? cell.origin} /> →{" "}
                <NodeLink id={cell.destination} name={named.get(cell.destination) ?? cell.destination} />
              </th>
              <td className={styles.number}>{cell.people === null ? t("common.notStated") : number(cell.people)}</td>
              {LEVELS.map((level) => {
                const layer = cell.layers[level];
                return (
                  <td key={level} data-state={layer?.state}>
                    {layer && (
                      <>
                        <CoverageMark state={layer.state} partial={layer.inventory?.completeness === "partial"} /> {layerText(layer, words)}
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <CsvButton what={caption} name={["brief", answer.asOf]} rows={() => coverageRows(cells, answer, names.of)} />
      </p>
      {people && (
        <p className={parts.faint}>
          {t("brief.corridors.figures", {
            metric: metricName(people.metric, words),
            edition: people.edition ?? t("common.notStated"),
            year: people.year,
            unit: people.unit,
          })}
        </p>
      )}
    </>
  );
}
