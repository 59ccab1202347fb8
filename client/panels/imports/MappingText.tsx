import { useId, useState } from "react";
import { useWords } from "../parts/words.ts";
import styles from "./imports.module.css";

type Props = { mapping: unknown; busy: boolean; onAgain: (mapping: unknown) => void };

/** A mapping of another kind than a table's, as its text. */
export function MappingText({ mapping, busy, onAgain }: Props) {
  const { t } = useWords();
  const field = useId();
  const [text, setText] = useState(() => JSON.stringify(mapping, null, 2));
  const [fault, setFault] = useState<string>();
  const again = (): void => {
    try {
      const parsed: unknown = JSON.parse(text);
      setFault(undefined);
      onAgain(parsed);
    } catch (caught) {
      setFault(caught instanceof Error ? caught.message : String(caught));
    }
  };
  return (
    <>
      <label htmlFor={field} className={styles.hint}>
        {t("imports.mapping.text")}
      </label>
      <textarea
        id={field}
        className={styles.text}
        rows={10}
        spellCheck={false}
        value={text}
        aria-invalid={fault !== undefined}
        data-mapping-text
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {fault !== undefined && (
        <p role="alert" className={styles.fault}>
          {t("imports.mapping.broken", { reason: fault })}
        </p>
      )}
      <button type="button" className={styles.primary} disabled={busy} onClick={again} data-mapping-again>
        {t("imports.mapping.again")}
      </button>
    </>
  );
}
