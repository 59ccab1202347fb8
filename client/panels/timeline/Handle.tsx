import { useRef } from "react";
import { stepped } from "./scale.ts";
import styles from "./timeline.module.css";

type Props = {
  name: string;
  text: string;
  x: number;
  year: number;
  /** Between which years it goes. */
  span: { first: number; last: number };
  kind: "asOf" | "since";
  onYear: (year: number, how?: "replace") => void;
};

/** One day as a slider over the years. Steps made without leaving it are one step for undo. */
export function Handle({ name, text, x, year, span, kind, onYear }: Props) {
  const moved = useRef(false);
  const value = Math.max(span.first, Math.min(span.last, year));
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.handle}
      style={{ transform: `translateX(${x}px)` }}
      data-handle={kind}
      aria-label={name}
      aria-valuemin={span.first}
      aria-valuemax={span.last}
      aria-valuenow={value}
      aria-valuetext={text}
      onBlur={() => {
        moved.current = false;
      }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) {
          moved.current = false;
          return;
        }
        const next = stepped(event.key, value, span);
        if (next === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        onYear(next, moved.current ? "replace" : undefined);
        moved.current = true;
      }}
    />
  );
}
