import { useState } from "react";
import { useWords } from "../parts/words.ts";
import styles from "./imports.module.css";
import { MappingFields } from "./MappingFields.tsx";
import { MappingText } from "./MappingText.tsx";
import { mappingOf, mappingToSend } from "./mapping.ts";

type Props = {
  mapping: unknown /** Columns of the file of which it makes nothing. */;
  unmapped: readonly string[];
  busy: boolean;
  onAgain: (mapping: unknown) => void;
};

/** Which column is what, as it was proposed: to be changed, kept with the dataset and used again. */
export function MappingEditor({ mapping, unmapped, busy, onAgain }: Props) {
  const { t } = useWords();
  const [edited, setEdited] = useState(() => mappingOf(mapping, unmapped));
  return (
    <section aria-label={t("imports.mapping.title")} data-mapping>
      <h2>{t("imports.mapping.title")}</h2>
      <p>{t("imports.mapping.lead")}</p>
      {edited ? (
        <>
          <MappingFields mapping={edited} onMapping={setEdited} />
          <button
            type="button"
            className={styles.primary}
            disabled={busy}
            onClick={() => onAgain(mappingToSend(edited))}
            data-mapping-again
          >
            {t("imports.mapping.again")}
          </button>
        </>
      ) : (
        <MappingText mapping={mapping} busy={busy} onAgain={onAgain} />
      )}
    </section>
  );
}
