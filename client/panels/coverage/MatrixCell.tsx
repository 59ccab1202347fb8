import type { Level } from "../../../server/contract/vocabulary.ts";
import type { Cell } from "../../../server/domain/coverage/cells.ts";
import { CoverageMark } from "../parts/CoverageMark.tsx";
import { useNames } from "../parts/names-context.ts";
import { useWords } from "../parts/words.ts";
import { ChangeSign } from "./ChangeSign.tsx";
import { cellKey } from "./cell-ref.ts";
import { changeText, layerKey } from "./change-words.ts";
import { cellText } from "./coverage-text.ts";
import styles from "./matrix.module.css";
import type { Marked } from "./use-marked.ts";

type Props = {
  cell: Cell | undefined;
  at: string;
  column: number;
  layers: readonly Level[];
  marked: Marked;
  current: boolean;
  isOpen: (cell: Cell) => boolean;
  onOpen: (cell: Cell) => void;
};

/** One pair on one issue: a mark a layer, and all of it in words for whoever doesn't see them. */
export function MatrixCell({ cell, at, column, layers, marked, current, isOpen, onOpen }: Props) {
  const names = useNames();
  const words = useWords();
  if (!cell) return <td aria-colindex={column + 2} className={styles.self} />;
  const changes = layers.map((level) => marked.get(layerKey({ ...cell, level })));
  const changed = changes.flatMap((change) => (change ? [changeText(change, words)] : []));
  const said = [cellText(cell, names.of, words), ...changed].join("; ");
  return (
    <td aria-colindex={column + 2} className={styles.cell}>
      <button
        type="button"
        tabIndex={current ? 0 : -1}
        data-at={at}
        data-cell={cellKey(cell)}
        data-changed={changed.length > 0 || undefined}
        aria-pressed={isOpen(cell)}
        aria-label={said}
        title={said}
        onClick={() => onOpen(cell)}
      >
        {layers.map((level, at) => {
          const layer = cell.layers[level];
          const change = changes[at];
          return (
            layer && (
              <span key={level} className={styles.layer}>
                <CoverageMark state={layer.state} partial={layer.inventory?.completeness === "partial"} />
                {change && <ChangeSign kind={change.kind} />}
              </span>
            )
          );
        })}
      </button>
    </td>
  );
}
