import type { ReactNode } from "react";
import { usePrinting } from "../parts/use-printing.ts";
import { gridHeight } from "./grid-height.ts";
import styles from "./table.module.css";

type Props = { rows: number; children: ReactNode } & { [mark: `data-${string}`]: string | number };

/** A place for a grid among other things: as high as its rows need, up to some; on paper as high as all of them. */
export function GridFrame({ rows, children, ...marks }: Props) {
  const printing = usePrinting();
  return (
    <div className={styles.frame} style={printing ? undefined : gridHeight(rows)} {...marks}>
      {children}
    </div>
  );
}
