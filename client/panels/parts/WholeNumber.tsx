import { useState } from "react";
import styles from "./parts.module.css";

type Props = {
  label: string;
  /** Absent: none is set. */
  value: number | undefined;
  most?: number;
  onSet: (value: number) => void;
  /** What an empty field comes to; without it the number stays. */
  onClear?: () => void;
  name?: string;
};

/** A number that is taken when the field is left or Enter is pressed: not at each figure typed. */
export function WholeNumber({ label, value, most = Number.MAX_SAFE_INTEGER, onSet, onClear, name }: Props) {
  const before = value === undefined ? "" : String(value);
  const [typed, setTyped] = useState(before);
  const take = (): void => {
    const wanted = Number(typed);
    if (typed.trim() === "" && onClear) {
      if (value !== undefined) onClear();
    } else if (typed.trim() === "" || !Number.isInteger(wanted) || wanted < 0 || wanted > most) setTyped(before);
    else if (wanted !== value) onSet(wanted);
  };
  return (
    <input
      type="number"
      className={styles.number}
      min={0}
      value={typed}
      aria-label={label}
      data-number={name}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === "Enter" && take()}
    />
  );
}
