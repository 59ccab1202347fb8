import styles from "./imports.module.css";

type Props = { label: string; done: number | undefined; total: number | null | undefined };

/** How far something is: a bar where the whole is known, else one that only says that it goes on. */
export function Progress({ label, done, total }: Props) {
  const known = typeof total === "number" && total > 0 && done !== undefined;
  return (
    <div className={styles.progress}>
      <progress aria-label={label} {...(known && { max: total, value: Math.min(done, total) })} />
      <span className={styles.progressText}>{label}</span>
    </div>
  );
}
