import { IconFilter } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import parts from "../parts/parts.module.css";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./statements.module.css";

type Props = {
  title: string;
  /** How many filters are on. */
  on: number;
  /** Nothing has been answered yet. */
  pending: boolean;
  facets: ReactNode;
  children: ReactNode;
};

/** A list beside what narrows it; on a small screen the filters wait behind a button. */
export function Narrowed({ title, on, pending, facets, children }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.columns}>
      <button type="button" className={`${parts.button} ${styles.toggle}`} aria-expanded={open} onClick={() => setOpen(!open)} data-filters>
        <IconFilter size={15} stroke={1.7} aria-hidden />
        {on > 0 ? t("statements.filtersOn", { count: on }) : t("statements.filters")}
      </button>
      <section className={styles.filters} data-open={open || undefined} aria-label={t("statements.filters")}>
        {facets}
        {pending && <Skeleton lines={9} />}
      </section>
      <section className={styles.results} aria-label={title}>
        {children}
        {pending && <Skeleton lines={12} />}
      </section>
    </div>
  );
}
