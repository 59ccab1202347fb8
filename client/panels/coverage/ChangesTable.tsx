import { useMemo, useState } from "react";
import type { CoverageChange, CoverageChangeKind, CoverageChangesAnswer } from "../../../server/contract/wire/coverage-changes.ts";
import type { CellRef } from "../../state/coverage-view.ts";
import { useNames } from "../parts/names-context.ts";
import { useWords } from "../parts/words.ts";
import { Grid } from "../table/Grid.tsx";
import { GridFrame } from "../table/GridFrame.tsx";
import { ChangeSign } from "./ChangeSign.tsx";
import { cellRef, isCell } from "./cell-ref.ts";
import { changeTable } from "./change-table.tsx";
import { layerKey } from "./change-words.ts";
import styles from "./changes.module.css";

type Answer = Pick<CoverageChangesAnswer, "items" | "kinds" | "total" | "truncated" | "agreements">;
type Props = { answer: Answer; cell: CellRef | undefined; onOpen: (cell: CellRef) => void };

/** Changes by kind with their counts, and below them each, before and after; a row opens the evidence of its cell. */
export function ChangesTable({ answer: { items, kinds, total, truncated, agreements }, cell, onOpen }: Props) {
  const words = useWords();
  const { t, number } = words;
  const [only, setOnly] = useState<CoverageChangeKind>();
  const shown = kinds.some(({ kind }) => kind === only) ? items.filter(({ kind }) => kind === only) : items;
  return (
    <>
      <ul className={styles.kinds} aria-label={t("coverageChanges.marks")}>
        {kinds.map(({ kind, count }) => (
          <li key={kind}>
            <button
              type="button"
              className={styles.kind}
              aria-pressed={only === kind}
              title={t(`coverageChanges.means.${kind}`)}
              data-kind={kind}
              data-count={count}
              onClick={() => setOnly(only === kind ? undefined : kind)}
            >
              <ChangeSign kind={kind} /> {t("coverageChanges.count", { kind: t(`coverageChanges.kind.${kind}`), number: number(count) })}
            </button>
          </li>
        ))}
      </ul>
      {truncated && <p className={styles.note}>{t("coverageChanges.truncated", { shown: number(items.length), total: number(total) })}</p>}
      <LayersGrid items={shown} agreements={agreements} label={t("coverageChanges.table")} kinds cell={cell} onOpen={onOpen} />
    </>
  );
}

type LayersProps = Pick<Props, "cell" | "onOpen"> & {
  items: Parameters<typeof changeTable>[0];
  agreements: Answer["agreements"];
  label: string;
  kinds?: boolean;
};

/** Layers of cells before and after, a row each. */
export function LayersGrid({ items, agreements, label, kinds = false, cell, onOpen }: LayersProps) {
  const words = useWords();
  const names = useNames();
  const tabular = useMemo(() => {
    const known = new Map(agreements.map(({ id, name }) => [id, name]));
    return changeTable(items, { of: names.of, agreement: (id) => known.get(id) ?? names.of(id) }, words, kinds);
  }, [items, agreements, names, words, kinds]);
  return (
    <GridFrame rows={items.length} data-changes={items.length}>
      <Grid
        {...tabular}
        label={label}
        selection={items.filter((item) => cell !== undefined && isCell(cell, item)).map(layerKey)}
        onSelect={(key) => {
          const found: Pick<CoverageChange, "origin" | "destination" | "issue"> | undefined = items.find((item) => layerKey(item) === key);
          const ref = found && cellRef(found);
          if (ref) onOpen(ref);
        }}
      />
    </GridFrame>
  );
}
