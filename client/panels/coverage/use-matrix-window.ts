import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { Matrix } from "./matrix-model.ts";

const ROW = window.matchMedia("(max-width: 767px), (pointer: coarse)").matches ? 40 : 30;

/** Which rows and columns are in sight: the others are not in the page, and two blank strips keep their room. */
export function useMatrixWindow({ rows, columns }: Matrix, columnWidth: number) {
  const scroll = useRef<HTMLDivElement>(null);
  const vertical = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const horizontal = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => columnWidth,
    overscan: 6,
  });
  const down = vertical.getVirtualItems();
  const across = horizontal.getVirtualItems();
  const rest = (total: number, items: readonly { start: number; end: number }[]) => ({
    before: items[0]?.start ?? 0,
    after: Math.max(0, total - (items.at(-1)?.end ?? total)),
  });
  return {
    scroll,
    rowHeight: ROW,
    rows: down.map(({ index }) => index),
    columns: across.map(({ index }) => index),
    vertical: rest(vertical.getTotalSize(), down),
    horizontal: rest(horizontal.getTotalSize(), across),
    show: (row: number, column: number): void => {
      vertical.scrollToIndex(row);
      horizontal.scrollToIndex(column);
    },
  };
}
