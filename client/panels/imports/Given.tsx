import { DATASET_NAME } from "../../../server/contract/ids.ts";
import type { DatasetGiven } from "../../../server/contract/wire/imports.ts";
import { useWords } from "../parts/words.ts";
import styles from "./imports.module.css";

const FIELDS = ["name", "title", "version", "asOf", "licence", "citation", "url"] as const satisfies readonly (keyof DatasetGiven)[];
const TYPES: Partial<Record<(typeof FIELDS)[number], string>> = { asOf: "date", url: "url" };

type Props = {
  /** Without a name it has the proposed one; an empty name is one that a person has yet to write. */
  given: DatasetGiven;
  proposed: string;
  /** Whether the format never says up to which day its data speak. */
  undated: boolean;
  onGiven: (given: DatasetGiven) => void;
};

/** What an importer can't read from the files. */
export function Given({ given, proposed, undated, onGiven }: Props) {
  const { t } = useWords();
  return (
    <fieldset className={styles.given}>
      <legend>{t("imports.given")}</legend>
      <p className={styles.hint}>{t("imports.givenMeans")}</p>
      {FIELDS.map((field) => (
        <label key={field} className={styles.row}>
          <span>{t(`imports.giving.${field}`)}</span>
          <input
            type={TYPES[field] ?? "text"}
            value={given[field] ?? (field === "name" ? proposed : "")}
            required={field === "name" || (undated && field === "asOf")}
            {...(field === "name" && { pattern: DATASET_NAME, title: t("imports.giving.nameHint") })}
            data-given={field}
            onChange={({ currentTarget: { value } }) => {
              const { [field]: _, ...rest } = given;
              onGiven(value === "" && field !== "name" ? rest : { ...rest, [field]: value });
            }}
          />
          {field === "name" && <span className={styles.hint}>{t("imports.giving.nameHint")}</span>}
        </label>
      ))}
    </fieldset>
  );
}
