import type { ImportFault } from "../../../server/contract/wire/imports.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import styles from "./report.module.css";

/** Faults, a row each: where, what is written there, what is wrong with it, what to do. */
export function FaultTable({ faults, caption, className }: { faults: readonly ImportFault[]; caption: string; className: string }) {
  const { t, number } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={className} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption className={parts.hidden}>{caption}</caption>
        <thead>
          <tr>
            {(["file", "row", "column", "value", "reason", "remedy"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`imports.faults.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {faults.map(({ file, row, column, value, reason, remedy }) => (
            <tr key={JSON.stringify([file, row, column, value, reason])} data-fault>
              <td>{file}</td>
              <td className={styles.numeric}>{row === null ? t("imports.faults.whole") : number(row)}</td>
              <td>{column ?? ""}</td>
              <td className={styles.value}>{value ?? ""}</td>
              <td>{reason}</td>
              <td>{remedy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
