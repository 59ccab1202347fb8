import { IconFilter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { SchemaAnswer } from "../../../server/contract/wire/catalogue.ts";
import { schemaQuery } from "../../data/queries.ts";
import type { CoverageView } from "../../state/coverage-view.ts";
import { ConflictScopeContext } from "../parts/conflict-scope.ts";
import parts from "../parts/parts.module.css";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import { CellEvidence } from "./CellEvidence.tsx";
import { cellKey } from "./cell-ref.ts";
import styles from "./coverage.module.css";

type Props = {
  /** Whose cell is open, if any. */
  view: CoverageView;
  onClose: () => void;
  controls: (schema: SchemaAnswer) => ReactNode;
  /** Whether the keyboard goes to the evidence as it opens, and back to what opened it: a list is long. */
  leads?: boolean;
  children: ReactNode;
};

/** What is asked beside what is answered, and beside both the evidence of the cell that is open. */
export function Sheet({ view, onClose, controls, leads = false, children }: Props) {
  const { t } = useWords();
  const schema = useQuery(schemaQuery()).data;
  const [open, setOpen] = useState(false);
  return (
    <ConflictScopeContext value={view}>
      <div className={styles.columns} data-evidence={view.cell !== undefined || undefined}>
        <button type="button" className={`${parts.button} ${styles.toggle}`} aria-expanded={open} onClick={() => setOpen(!open)}>
          <IconFilter size={15} stroke={1.7} aria-hidden />
          {t("coverage.controls")}
        </button>
        <section className={styles.controls} data-open={open || undefined} aria-label={t("coverage.controls")}>
          {schema ? controls(schema) : <Skeleton lines={9} />}
        </section>
        {children}
        {view.cell && (
          <CellEvidence
            key={cellKey(view.cell)}
            cell={view.cell}
            view={view}
            leads={leads}
            onClose={() => {
              onClose();
              if (leads && view.cell) document.querySelector<HTMLElement>(`[data-evidence-of="${cellKey(view.cell)}"]`)?.focus();
            }}
          />
        )}
      </div>
    </ConflictScopeContext>
  );
}
