import parts from "../parts/parts.module.css";
import styles from "./coverage.module.css";

type Props<V extends string> = {
  label: string;
  value: V | undefined;
  options: readonly { value: V; name: string }[];
  onPick: (value: V) => void;
  name: string;
};

/** One of several, in the browser's own list: known to every keyboard, finger and reader. */
export function Pick<V extends string>({ label, value, options, onPick, name }: Props<V>) {
  return (
    <label className={styles.field}>
      <span className={parts.label}>{label}</span>
      <select
        value={value}
        data-pick={name}
        onChange={({ currentTarget }) => {
          const found = options.find((option) => option.value === currentTarget.value);
          if (found) onPick(found.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
