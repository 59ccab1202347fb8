import { IconChevronDown } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import styles from "./parts.module.css";

type Props = {
  title: string;
  /** How many things it holds. */
  count?: string | undefined;
  /** Stands at the end of the heading's line. */
  aside?: ReactNode;
  folded?: boolean;
  children: ReactNode;
};

/** A part of a panel under a heading that folds it. */
export function Section({ title, count, aside, folded = false, children }: Props) {
  const [open, setOpen] = useState(!folded);
  return (
    <div className={styles.section}>
      <div className={styles.sectionHead}>
        <h3 className={styles.sectionTitle}>
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            <IconChevronDown size={12} stroke={2} aria-hidden className={styles.chevron} />
            {title}
            {count !== undefined && <span className={styles.sectionCount}>{count}</span>}
          </button>
        </h3>
        {aside}
      </div>
      {open && <div className={styles.sectionBody}>{children}</div>}
    </div>
  );
}
