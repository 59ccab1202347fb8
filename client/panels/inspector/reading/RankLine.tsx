import { isNodeId } from "../../../state/selected.ts";
import { useExplorer } from "../../explore/explorer.ts";
import styles from "./reading.module.css";

type Props = {
  id: string;
  place: number;
  /** As it is read, and as a share of the largest. */
  value: string;
  share: number;
  detail?: string;
};

/** One of a ranking: choosing it selects it. */
export function RankLine({ id, place, value, share, detail }: Props) {
  const { names, act, view } = useExplorer();
  if (!isNodeId(id)) return null;
  return (
    <li>
      <button
        type="button"
        className={styles.rank}
        data-rank={id}
        title={names.of(id)}
        aria-pressed={view.selection.includes(id)}
        onClick={() => act.select(id)}
      >
        <span className={styles.place} aria-hidden>
          {place}
        </span>
        <span className={styles.name}>
          {names.short(id)}
          {detail && <span className={styles.detail}> {detail}</span>}
        </span>
        <span className={styles.value}>{value}</span>
        <span className={styles.bar} style={{ backgroundSize: `${Math.max(0, Math.min(1, share)) * 100}% 100%` }} aria-hidden />
      </button>
    </li>
  );
}
