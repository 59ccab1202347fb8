import { Link } from "@tanstack/react-router";
import type { Arrangement } from "../../state/coverage-view.ts";
import type { ViewSearch } from "../../state/search.ts";
import { useNames } from "../parts/names-context.ts";
import { useWords } from "../parts/words.ts";
import styles from "./matrix.module.css";
import type { Line } from "./matrix-model.ts";

/** Letters of a state: what a narrow column has room for. Its name is its accessible one. */
const codeOf = (id: string): string => id.slice(id.indexOf(":") + 1);

export function ColumnHead({ line: { key }, by, index, width }: { line: Line; by: Arrangement; index: number; width: number }) {
  const names = useNames();
  const name = names.of(key);
  return (
    <th scope="col" aria-colindex={index + 2} style={{ width }} title={name} className={styles.column}>
      {by === "states" ? (
        <abbr title={name} aria-label={name}>
          {codeOf(key)}
        </abbr>
      ) : (
        <span>{name}</span>
      )}
    </th>
  );
}

/** A state leads to its brief; a corridor names both its ends. */
export function RowHead({ line: { key, people, gaps, gapsBefore }, by, brief }: { line: Line; by: Arrangement; brief: ViewSearch }) {
  const names = useNames();
  const { t, number } = useWords();
  const [origin = "", destination] = key.split(" ");
  return (
    <th scope="row" aria-colindex={1} className={styles.row}>
      <div className={styles.head}>
        <span className={styles.name}>
          <Link to="/brief/$id" params={{ id: origin }} search={brief} title={t("coverage.brief.of", { name: names.of(origin) })}>
            {names.of(origin)}
          </Link>
          {by === "issues" && destination !== undefined && <span> → {names.of(destination)}</span>}
        </span>
        <span className={styles.figures}>
          {people !== null && <span title={t("coverage.peopleTitle")}>{number(people)}</span>}
          {gaps === gapsBefore && gaps > 0 && <span title={t("coverage.gapsTitle")}>{t("coverage.gapCount", { count: gaps })}</span>}
          {gaps !== gapsBefore && (
            <span
              title={`${t("coverage.gapsTitle")}. ${t("coverage.gapsBefore", { before: number(gapsBefore), after: number(gaps) })}`}
              data-gaps-changed
            >
              {t("coverage.gapsChanged", { before: number(gapsBefore), after: number(gaps) })}
            </span>
          )}
        </span>
      </div>
    </th>
  );
}
