import type { Tie } from "../../../server/contract/wire/network.ts";
import type { PairKey } from "../../../server/domain/pair.ts";
import { useExplorer } from "../explore/explorer.ts";
import parts from "../parts/parts.module.css";
import { StrengthMark } from "../parts/StrengthMark.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./inspector.module.css";

/** A tie in a list: its mark, whom it leads to, its weight. Choosing it opens the evidence. */
export function TieLine({ pair, tie, name }: { pair: PairKey; tie: Tie; name: string }) {
  const { t } = useWords();
  const { act } = useExplorer();
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        data-tie-line={pair}
        title={t(`strengthMeans.${tie.strongest}`)}
        onClick={() => act.select(pair)}
      >
        <StrengthMark strength={tie.strongest} />
        <span className={styles.lineName}>
          {name}
          <span className={styles.lineDetail}>{t(`strength.${tie.strongest}`)}</span>
        </span>
        <span className={styles.lineWeight} aria-hidden>
          {tie.weight}
        </span>
        <span className={parts.hidden}>{t("inspector.tie.weight", { weight: tie.weight })}</span>
      </button>
    </li>
  );
}
