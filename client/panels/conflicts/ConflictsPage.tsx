import { useQuery } from "@tanstack/react-query";
import { schemaQuery } from "../../data/queries.ts";
import { countConflictFilters, EVERY_CONFLICT } from "../../state/conflict-filters.ts";
import { Page } from "../pages/Page.tsx";
import pages from "../pages/pages.module.css";
import { ConflictScopeContext } from "../parts/conflict-scope.ts";
import { useNames } from "../parts/names-context.ts";
import { Problem } from "../parts/Problem.tsx";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { Narrowed } from "../statements/Narrowed.tsx";
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
    <Narrowed
      title={t("conflicts.title")}
      on={on}
      pending={isPending}
      facets={first && <ConflictFacets filters={filters} change={change} counts={first.counts} schema={schema} nameOf={nameOf} />}
    >
      <ConflictChips filters={filters} dropped={dropped} change={change} nameOf={nameOf} />
      {error && !first && <Problem problem={error} onRetry={() => void refetch()} />}
      {first && (
        <ConflictScopeContext value={filters}>
          <Listed of={answer} first={first} narrowed={on > 0} onClear={() => change(EVERY_CONFLICT)} />
        </ConflictScopeContext>
      )}
    </Narrowed>
  );
}
