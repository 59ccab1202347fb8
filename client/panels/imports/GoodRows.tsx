import type { PreviewedTable } from "../../../server/contract/wire/imports.ts";
import parts from "../parts/parts.module.css";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./report.module.css";

/** The first good rows of each table, as the dataset will hold them. */
export function GoodRows({ tables }: { tables: readonly PreviewedTable[] }) {
  const { t } = useWords();
  return (
    <section aria-label={t("imports.tables.title")} data-good-rows>
      <h2>{t("imports.tables.title")}</h2>
      <p>{t("imports.tables.lead")}</p>
      {tables.map(({ table, rows, columns, first }, at) => (
        <Section key={table} title={table} count={t("imports.tables.rows", { count: rows })} folded={at > 0}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <section className={styles.scroll} tabIndex={0} aria-label={table}>
            <table className={styles.table}>
              <caption className={parts.hidden}>{table}</caption>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {first.map((cells) => (
                  <tr key={JSON.stringify(cells)}>
                    {columns.map((column, index) => (
                      <td key={column} className={styles.value}>
                        {cells[index] ?? ""}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </Section>
      ))}
    </section>
  );
}
