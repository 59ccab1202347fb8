import { useWords } from "../parts/words.ts";
import styles from "./imports.module.css";
import { TEMPLATE_KINDS, TEMPLATES } from "./templates.ts";

/** A table of each kind to download, whose columns are understood as they are. */
export function Templates() {
  const { t } = useWords();
  return (
    <p className={styles.hint} data-templates>
      {t("imports.templates.lead")}{" "}
      {TEMPLATE_KINDS.map((kind, at) => (
        <span key={kind}>
          {at > 0 && " · "}
          {/* The mark tells spreadsheet programs that the text is UTF-8. */}
          <a
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${TEMPLATES[kind]}`)}`}
            download={`${kind}.csv`}
            data-template={kind}
          >
            {t(`imports.templates.${kind}`)}
          </a>
        </span>
      ))}
    </p>
  );
}
