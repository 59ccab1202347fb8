import type { Level } from "../../../server/contract/vocabulary.ts";
import type { Cell } from "../../../server/domain/coverage/cells.ts";
import { CoverageMark } from "../parts/CoverageMark.tsx";
import { useNames } from "../parts/names-context.ts";
import { useWords } from "../parts/words.ts";
import { cellKey } from "./cell-ref.ts";
import { cellText } from "./coverage-text.ts";
import styles from "./matrix.module.css";

type Props = {
  cell: Cell | undefined;
  at: string;
  column: number;
  layers: readonly Level[];
  current: boolean;
  isOpen: (cell: Cell) => boolean;
  onOpen: (cell: Cell) => void;
};

/** One pair on one issue: a mark a layer, and all of it in words for whoever doesn't see them. */
export function MatrixCell({ cell, at, column, layers, current, isOpen, onOpen }: Props) {
  const names = useNames();
  const words = useWords();
  if (!cell) return <td aria-colindex={column + 2} className={styles.self} />;
  const said = cellText(cell, names.of, words);
  return (
    <td aria-colindex={column + 2} className={styles.cell}>
      <button
        type="button"
        tabIndex={current ? 0 : -1}
        data-at={at}
        data-cell={cellKey(cell)}
        aria-pressed={isOpen(cell)}
        aria-label={said}
        title={said}
        onClick={() => onOpen(cell)}
      >
        {layers.map((level) => {
          const layer = cell.layers[level];
          return layer && <CoverageMark key={level} state={layer.state} partial={layer.inventory?.completeness === "partial"} />;
        })}
      </button>
    </td>
  );
}
