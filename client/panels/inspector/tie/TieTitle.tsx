import { isActorId } from "../../../../server/domain/pair.ts";
import { useExplorer } from "../../explore/explorer.ts";
import styles from "../inspector.module.css";

/** The two ends, each leading to itself. */
export function TieTitle({ ends }: { ends: readonly [string, string] }) {
  const { names, act } = useExplorer();
  return (
    <h2 className={styles.title}>
      {ends.map((end, index) => (
        <span key={end}>
          {index > 0 && <span aria-hidden> – </span>}
          <button type="button" className={styles.titleEnd} onClick={() => isActorId(end) && act.select(end)}>
            {names.of(end)}
          </button>
        </span>
      ))}
    </h2>
  );
}
