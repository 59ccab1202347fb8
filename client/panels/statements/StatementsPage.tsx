import { IconFilter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { schemaQuery } from "../../data/queries.ts";
import { countStatementFilters, EVERY_STATEMENT } from "../../state/statement-filters.ts";
import { Page } from "../pages/Page.tsx";
import pages from "../pages/pages.module.css";
import { useNames } from "../parts/names-context.ts";
import { Problem } from "../parts/Problem.tsx";
import parts from "../parts/parts.module.css";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import { Facets } from "./Facets.tsx";
import { Listed } from "./Listed.tsx";
import { StatementChips } from "./StatementChips.tsx";
import styles from "./statements.module.css";
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
  const [open, setOpen] = useState(false);
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
    <div className={styles.columns}>
      <button type="button" className={`${parts.button} ${styles.toggle}`} aria-expanded={open} onClick={() => setOpen(!open)} data-filters>
        <IconFilter size={15} stroke={1.7} aria-hidden />
        {on > 0 ? t("statements.filtersOn", { count: on }) : t("statements.filters")}
      </button>
      <section className={styles.filters} data-open={open || undefined} aria-label={t("statements.filters")}>
        {first && <Facets filters={filters} change={change} counts={first.counts} schema={schema} nameOf={nameOf} />}
        {isPending && <Skeleton lines={9} />}
      </section>
      <section className={styles.results} aria-label={t("statements.title")}>
        <StatementChips filters={filters} dropped={dropped} change={change} nameOf={nameOf} />
        {error && !first && <Problem problem={error} onRetry={() => void refetch()} />}
        {isPending && <Skeleton lines={12} />}
        {first && (
          <Listed of={answer} first={first} narrowed={on > 0} onClear={() => change(EVERY_STATEMENT)} contested={filters.contested} />
        )}
      </section>
    </div>
  );
}
