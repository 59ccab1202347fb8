import { useQuery } from "@tanstack/react-query";
import { schemaQuery } from "../../data/queries.ts";
import { countStatementFilters, EVERY_STATEMENT } from "../../state/statement-filters.ts";
import { Page } from "../pages/Page.tsx";
import pages from "../pages/pages.module.css";
import { ConflictScopeContext } from "../parts/conflict-scope.ts";
import { useNames } from "../parts/names-context.ts";
import { Problem } from "../parts/Problem.tsx";
import { useWords } from "../parts/words.ts";
import { Facets } from "./Facets.tsx";
import { Listed } from "./Listed.tsx";
import { Narrowed } from "./Narrowed.tsx";
import { StatementChips } from "./StatementChips.tsx";
import { useStatementFilters, useStatements } from "./use-statements.ts";

/** What sources claim: gaps, recommendations, assessments; each with its evidence, and a way to see it on the graph. */
export function StatementsPage() {
  const { t } = useWords();
  return (
    <Page title={t("statements.title")} wide>
      <h1>{t("statements.title")}</h1>
      <p className={pages.lead}>{t("statements.lead")}</p>
      <Filtered />
    </Page>
  );
}

function Filtered() {
  const { t } = useWords();
  const names = useNames();
  const schema = useQuery(schemaQuery()).data;
  const { filters, dropped, change } = useStatementFilters();
  const answer = useStatements(filters);
  const { first, error, isPending, refetch } = answer;
  const on = countStatementFilters(filters);
  const known = new Map(
    [...(first?.counts.actors ?? []), ...(first?.counts.issues ?? []), ...answer.statements.flatMap(({ about }) => about)].map(
      ({ id, name }) => [id, name],
    ),
  );
  const nameOf = (id: string): string => known.get(id) ?? names.of(id);
  return (
    <Narrowed
      title={t("statements.title")}
      on={on}
      pending={isPending}
      facets={first && <Facets filters={filters} change={change} counts={first.counts} schema={schema} nameOf={nameOf} />}
    >
      <StatementChips filters={filters} dropped={dropped} change={change} nameOf={nameOf} />
      {error && !first && <Problem problem={error} onRetry={() => void refetch()} />}
      {first && (
        <ConflictScopeContext value={filters}>
          <Listed of={answer} first={first} narrowed={on > 0} onClear={() => change(EVERY_STATEMENT)} contested={filters.contested} />
        </ConflictScopeContext>
      )}
    </Narrowed>
  );
}
