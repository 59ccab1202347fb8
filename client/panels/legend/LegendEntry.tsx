import type { ReactNode } from "react";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import styles from "./legend.module.css";

type Props = {
  name: string;
  /** Where the name is too long for the legend. */
  short?: string;
  title?: string;
  /** What a click does, unless it filters. */
  action?: string;
  count: number;
  on: boolean;
  onClick: () => void;
  onPoint: (point: boolean) => void;
  children: ReactNode;
};

export function LegendEntry({ name, short = name, title, action, count, on, onClick, onPoint, children }: Props) {
  const { t } = useWords();
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        title={title ?? name}
        aria-pressed={on}
        data-none={count === 0 || undefined}
        onClick={onClick}
        onPointerEnter={() => onPoint(true)}
        onPointerLeave={() => onPoint(false)}
        onFocus={() => onPoint(true)}
        onBlur={() => onPoint(false)}
      >
        <span className={styles.mark} aria-hidden>
          {children}
        </span>
        {short} <span className={styles.count}>{count}</span>
        <span className={parts.hidden}>, {action ?? t("canvas.legend.filterBy", { what: name })}</span>
      </button>
    </li>
  );
}
