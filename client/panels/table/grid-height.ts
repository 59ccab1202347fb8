import type { CSSProperties } from "react";

/** As high as its rows need, up to so many; then it scrolls. */
export function gridHeight(rows: number, most = 12): CSSProperties {
  return { height: `calc(${Math.min(rows, most) + 1} * max(34px, var(--tap)) + 22px)` };
}
