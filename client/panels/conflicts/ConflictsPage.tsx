import { IconFilter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { schemaQuery } from "../../data/queries.ts";
import { countConflictFilters, EVERY_CONFLICT } from "../../state/conflict-filters.ts";
import { Page } from "../pages/Page.tsx";
import pages from "../pages/pages.module.css";
import { useNames } from "../parts/names-context.ts";
import { Problem } from "../parts/Problem.tsx";
import parts from "../parts/parts.module.css";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import styles from "../statements/statements.module.css";
import { ConflictChips } from "./ConflictChips.tsx";
import { ConflictFacets } from "./ConflictFacets.tsx";
import { Listed } from "./Listed.tsx";
import { useConflictFilters, useConflicts } from "./use-conflicts.ts";

/** Every property, status and figure on which the datasets contradict each other. */
export function ConflictsPage() {
  const { t } = useWords();
  return (
    <Page title={t("conflicts.title")} wide>
      <h1>{t("conflicts.title")}</h1>
      <p className={pages.lead}>{t("conflicts.lead")}</p>
      <p className={parts.faint}>{t("conflicts.notConflicts")}</p>
      <Filtered />
    </Page>
  );
}

function Filtered() {
  const { t } = useWords();
  const names = useNames();
  const schema = useQuery(schemaQuery()).data;
  const [open, setOpen] = useState(false);
  const { filters, dropped, change } = useConflictFilters();
  const answer = useConflicts(filters);
  const { first, error, isPending, refetch } = answer;
  const on = countConflictFilters(filters);
  const known = new Map(
    [...(first?.counts.states ?? []), ...answer.conflicts.flatMap(({ subject, target }) => (target ? [subject, target] : [subject]))].map(
      ({ id, name }) => [id, name],
    ),
  );
  const nameOf = (id: string): string => known.get(id) ?? names.of(id);
  return (
    <div className={styles.columns}>
      <button type="button" className={`${parts.button} ${styles.toggle}`} aria-expanded={open} onClick={() => setOpen(!open)} data-filters>
        <IconFilter size={15} stroke={1.7} aria-hidden />
        {on > 0 ? t("statements.filtersOn", { count: on }) : t("statements.filters")}
      </button>
      <section className={styles.filters} data-open={open || undefined} aria-label={t("statements.filters")}>
        {first && <ConflictFacets filters={filters} change={change} counts={first.counts} schema={schema} nameOf={nameOf} />}
        {isPending && <Skeleton lines={9} />}
      </section>
      <section className={styles.results} aria-label={t("conflicts.title")}>
        <ConflictChips filters={filters} dropped={dropped} change={change} nameOf={nameOf} />
        {error && !first && <Problem problem={error} onRetry={() => void refetch()} />}
        {isPending && <Skeleton lines={12} />}
        {first && <Listed of={answer} first={first} narrowed={on > 0} onClear={() => change(EVERY_CONFLICT)} />}
      </section>
    </div>
  );
}
