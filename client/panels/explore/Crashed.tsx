import { Problem } from "../parts/Problem.tsx";
import styles from "./root.module.css";

/** What is shown where a page itself fails. The address keeps the view, so reloading loses nothing. */
export function Crashed({ error }: { error: unknown }) {
  return (
    <main className={styles.crashed}>
      <Problem problem={error instanceof Error ? error : new Error(String(error))} onRetry={() => window.location.reload()} />
    </main>
  );
}
