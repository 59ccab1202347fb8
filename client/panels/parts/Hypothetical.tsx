import { IconBulb } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./hypothetical.module.css";
import { useWords } from "./words.ts";

/** Says on the page, on paper and to who listens that what is seen rests on a supposition. Stays in sight while the page is scrolled. */
export function Hypothetical({ text, children }: { text: string; children?: ReactNode }) {
  const { t } = useWords();
  return (
    <>
      <div role="note" className={styles.banner} data-hypothetical>
        <IconBulb size={17} stroke={1.7} aria-hidden />
        <p>{text}</p>
        {children}
      </div>
      <div className={styles.watermark} data-watermark={t("whatIf.hypothetical")} aria-hidden />
    </>
  );
}
