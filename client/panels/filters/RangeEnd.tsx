import { useState } from "react";
import styles from "./ranges.module.css";

/** One end of a range, as a number that is taken when it is left or Enter is pressed: not at each figure typed. */
export function RangeEnd({ label, value, onSet }: { label: string; value: number; onSet: (value: number) => void }) {
  const [typed, setTyped] = useState(String(value));
  const take = (): void => {
    const wanted = Number(typed);
    if (typed.trim() === "" || !Number.isInteger(wanted) || wanted < 0) setTyped(String(value));
    else if (wanted !== value) onSet(wanted);
  };
  return (
    <input
      type="number"
      className={styles.end}
      min={0}
      value={typed}
      aria-label={label}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === "Enter" && take()}
    />
  );
}
