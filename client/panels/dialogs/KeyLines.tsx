import styles from "./dialogs.module.css";

type Lines = { title: string; lines: readonly { keys: string; text: string }[]; plain?: boolean };

/** Keys or gestures under a heading, each with what it does. */
export function KeyLines({ title, lines, plain = false }: Lines) {
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <dl className={styles.keys}>
        {lines.map(({ keys, text }) => (
          <div key={`${keys} ${text}`}>
            <dt>{plain ? keys : <kbd>{keys}</kbd>}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
