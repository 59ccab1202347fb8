import { useId } from "react";
import styles from "./taking.module.css";

type Props<V extends string> = {
  name: string;
  label: string;
  of: readonly V[];
  chosen: V;
  onChoose: (value: V) => void;
  nameOf: (value: V) => string;
  /** What can't be chosen now, and why. */
  without?: V;
  hint?: string;
};

/** One of a few. Arrow keys move among them, as among any radio buttons. */
export function Options<V extends string>({ name, label, of, chosen, onChoose, nameOf, without, hint }: Props<V>) {
  const id = useId();
  return (
    <fieldset className={styles.options} aria-describedby={hint === undefined ? undefined : `${id}hint`}>
      <legend className={styles.heading}>{label}</legend>
      {of.map((value) => (
        <label key={value} data-disabled={value === without || undefined}>
          <input
            type="radio"
            name={`${id}${name}`}
            value={value}
            checked={value === chosen}
            disabled={value === without}
            onChange={() => onChoose(value)}
            data-option={`${name} ${value}`}
          />
          {nameOf(value)}
        </label>
      ))}
      {hint !== undefined && (
        <p id={`${id}hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
