import { IconEqualNot } from "@tabler/icons-react";
import styles from "./conflicts.module.css";
import { useWords } from "./words.ts";

/** Says beside a value that datasets disagree on it, where there is no room to say more. @param on what they disagree on */
export function ConflictSign({ on }: { on?: string | undefined }) {
  const { t } = useWords();
  const text = on ? t("conflicts.mark.on", { what: on }) : t("conflicts.mark.text");
  return (
    <span className={styles.sign} role="img" aria-label={text} title={text} data-conflict>
      <IconEqualNot size={13} stroke={2} aria-hidden />
    </span>
  );
}
