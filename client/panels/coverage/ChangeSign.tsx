import type { CoverageChangeKind } from "../../../server/contract/wire/coverage-changes.ts";
import { CHANGE_SIGNS, SIDE_OF } from "./change-words.ts";
import styles from "./changes.module.css";

/** The sign of a change; its words stand beside it. */
export function ChangeSign({ kind }: { kind: CoverageChangeKind }) {
  return (
    <span className={styles.sign} data-side={SIDE_OF[kind]} data-change={kind} aria-hidden>
      {CHANGE_SIGNS[kind]}
    </span>
  );
}
