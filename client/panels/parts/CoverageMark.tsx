import type { CoverageState } from "../../../server/contract/vocabulary.ts";
import styles from "./coverage-mark.module.css";

type Props = {
  state: CoverageState;
  /** Of none_found: whether the inventory behind it is only partial. */
  partial?: boolean;
};

const SIZE = 14;

/**
 * The five marks of coverage, told apart by form alone: ● in force, ◐ signed only, ⊗ lapsed, ○ none found (broken where
 * the inventory is partial), ? not established. Says nothing to a screen reader: the words stand beside it.
 */
export function CoverageMark({ state, partial = false }: Props) {
  return (
    <svg className={styles.mark} data-coverage={state} viewBox="0 0 14 14" width={SIZE} height={SIZE} aria-hidden focusable="false">
      {state === "unknown" ? (
        <text x="7" y="11">
          ?
        </text>
      ) : (
        <circle cx="7" cy="7" r="5" strokeDasharray={partial ? "2.6 1.9" : undefined} />
      )}
      {state === "signed_only" && <path d="M7 2a5 5 0 0 0 0 10z" />}
      {state === "lapsed" && <path d="M3.6 3.6l6.8 6.8M10.4 3.6l-6.8 6.8" />}
    </svg>
  );
}
