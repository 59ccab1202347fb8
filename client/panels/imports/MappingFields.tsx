import { useId } from "react";
import type { ReadTable } from "../../../server/contract/wire/imports.ts";
import { useWords } from "../parts/words.ts";
import { ColumnRead } from "./ColumnRead.tsx";
import { Constants } from "./Constants.tsx";
import styles from "./imports.module.css";
import { FIGURE_FIELDS, FIGURES_TABLE, type Mapping, mappableTables, READING_FIELDS, READINGS, targetsOf } from "./mapping.ts";
import { tableName, targetName } from "./mapping-words.ts";

type Props = { mapping: Mapping; read: readonly ReadTable[]; onMapping: (mapping: Mapping) => void };

/** The table that a file becomes, what each of its columns is there, what all rows have in common, and how it is written. */
export function MappingFields({ mapping, read, onMapping }: Props) {
  const { t } = useWords();
  const { table, columns, constants, figures, reading } = mapping;
  const targets = targetsOf(table, columns);
  const own = useId();
  return (
    <>
      <label className={styles.row}>
        <span>{t("imports.mapping.table")}</span>
        <select value={table} data-mapping-table onChange={({ currentTarget }) => onMapping({ ...mapping, table: currentTarget.value })}>
          {[...new Set([table, ...mappableTables()])].map((name) => (
            <option key={name} value={name}>
              {tableName(name, t)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className={styles.given} data-mapping-columns>
        <legend>{t("imports.mapping.columns")}</legend>
        {columns.map(({ column, to }, at) => (
          <label key={column} className={styles.row}>
            <span>{column}</span>
            <select
              value={to}
              data-column={column}
              onChange={({ currentTarget: { value } }) =>
                onMapping({ ...mapping, columns: columns.map((one, index) => (index === at ? { column, to: value } : one)) })
              }
            >
              <option value="">{t("imports.mapping.nothing")}</option>
              {[...new Set([...(to === "" ? [] : [to]), ...targets])].map((target) => (
                <option key={target} value={target}>
                  {targetName(table, target, t)}
                </option>
              ))}
            </select>
            <ColumnRead column={column} read={read} />
          </label>
        ))}
      </fieldset>
      {table === FIGURES_TABLE && (
        <fieldset className={styles.given}>
          <legend>{t("imports.mapping.figures")}</legend>
          {FIGURE_FIELDS.map((field) => (
            <label key={field} className={styles.row}>
              <span>{t(`imports.mapping.figure.${field}`)}</span>
              <input
                value={figures[field] ?? ""}
                data-figure={field}
                onChange={({ currentTarget }) => onMapping({ ...mapping, figures: { ...figures, [field]: currentTarget.value } })}
              />
            </label>
          ))}
        </fieldset>
      )}
      <Constants constants={constants} targets={targets} onConstants={(next) => onMapping({ ...mapping, constants: next })} />
      <fieldset className={styles.given}>
        <legend>{t("imports.mapping.reading")}</legend>
        <p className={styles.hint}>{t("imports.mapping.readingMeans")}</p>
        {READING_FIELDS.map((field) => {
          const sheets = [...new Set(read.flatMap((table) => table.sheets))];
          const choices = field === "sheet" && sheets.length > 1 ? sheets : READINGS[field];
          const change = (value: string): void => onMapping({ ...mapping, reading: { ...reading, [field]: value } });
          return (
            <div key={field} className={styles.row}>
              <label htmlFor={`${own}-${field}`}>{t(`imports.mapping.read.${field}`)}</label>
              {choices ? (
                <select
                  id={`${own}-${field}`}
                  value={reading[field] ?? ""}
                  data-reading={field}
                  onChange={({ currentTarget }) => change(currentTarget.value)}
                >
                  <option value="">{t("imports.mapping.found")}</option>
                  {choices.map((choice) => (
                    <option key={choice} value={choice}>
                      {choice}
                    </option>
                  ))}
                </select>
              ) : (
                <input
                  id={`${own}-${field}`}
                  value={reading[field] ?? ""}
                  placeholder={t("imports.mapping.found")}
                  inputMode={field === "header" ? "numeric" : undefined}
                  pattern={field === "header" ? "[1-9][0-9]{0,2}" : undefined}
                  data-reading={field}
                  onChange={({ currentTarget }) => change(currentTarget.value)}
                />
              )}
            </div>
          );
        })}
      </fieldset>
    </>
  );
}
