import { IconX } from "@tabler/icons-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "../parts/IconButton.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./explore.module.css";

type Props = {
  side: "filters" | "details";
  title: string;
  /** A sheet lies over the canvas and takes the focus when it opens. */
  sheet: boolean;
  onClose: () => void;
  children: ReactNode;
};

export function SidePanel({ side, title, sheet, onClose, children }: Props) {
  const { t } = useWords();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (sheet) heading.current?.focus();
  }, [sheet]);
  return (
    <aside className={styles.panel} data-side={side} aria-labelledby={id}>
      <div className={styles.panelHead}>
        <h2 id={id} ref={heading} tabIndex={-1} className={styles.panelTitle}>
          {title}
        </h2>
        <IconButton label={t(side === "filters" ? "filters.hide" : "inspector.hide")} onClick={onClose}>
          <IconX size={15} stroke={1.7} aria-hidden />
        </IconButton>
      </div>
      <div className={styles.panelBody}>{children}</div>
    </aside>
  );
}
