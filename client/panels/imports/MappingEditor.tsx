import { useState } from "react";
import type { ReadTable } from "../../../server/contract/wire/imports.ts";
import { useWords } from "../parts/words.ts";
import styles from "./imports.module.css";
import { MappingFields } from "./MappingFields.tsx";
import { MappingText } from "./MappingText.tsx";
import { mappingOf, mappingToSend } from "./mapping.ts";

type Props = {
  mapping: unknown;
  /** How the tables were read, on which it rests. */
  read: readonly ReadTable[];
  /** Columns of the file of which it makes nothing. */
  unmapped: readonly string[];
  busy: boolean;
  onAgain: (mapping: unknown) => void;
};

/** Which column is what, as it was proposed: to be changed, kept with the dataset and used again. */
export function MappingEditor({ mapping, read, unmapped, busy, onAgain }: Props) {
  const { t } = useWords();
  const [edited, setEdited] = useState(() => mappingOf(mapping, unmapped));
  return (
    <section aria-label={t("imports.mapping.title")} data-mapping>
      <h2>{t("imports.mapping.title")}</h2>
      <p>{t("imports.mapping.lead")}</p>
      {read.length > 0 && (
        <ul className={styles.plain} aria-label={t("imports.mapping.rests")} data-read>
          {read.map(({ file, sheet, header, guessed, encoding }) => (
            <li key={`${file} ${sheet ?? ""}`} className={styles.hint}>
              {t(guessed ? "imports.mapping.fileGuessed" : "imports.mapping.file", {
                file: sheet === null ? file : `${file}, ${sheet}`,
                row: header,
                encoding: encoding ?? "",
              })}
            </li>
          ))}
        </ul>
      )}
      {edited ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onAgain(mappingToSend(edited));
          }}
        >
          <MappingFields mapping={edited} read={read} onMapping={setEdited} />
          <button type="submit" className={styles.primary} disabled={busy} data-mapping-again>
            {t("imports.mapping.again")}
          </button>
        </form>
      ) : (
        <MappingText mapping={mapping} busy={busy} onAgain={onAgain} />
      )}
    </section>
  );
}
