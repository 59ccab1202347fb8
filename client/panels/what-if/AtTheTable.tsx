import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { OrganisationId, StateId } from "../../../server/contract/ids.ts";
import { answerAddress, questionQuery } from "../../data/questions.ts";
import type { CoverageView } from "../../state/coverage-view.ts";
import { useNames } from "../parts/names-context.ts";
import { Problem } from "../parts/Problem.tsx";
import parts from "../parts/parts.module.css";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import { AnswerTable } from "../questions/AnswerTable.tsx";
import { RowEvidence } from "../questions/RowEvidence.tsx";
import styles from "./what-if.module.css";

const SLUG = "what-if-accession";

type Props = { seat: { state: StateId; body: OrganisationId; on: string | undefined }; view: CoverageView };

/** Whom a state would meet in a body, and on what that the two don't share yet: the question of accession, asked for this seat. */
export function AtTheTable({ seat: { state, body, on }, view }: Props) {
  const { t, number } = useWords();
  const names = useNames();
  const [chosen, setChosen] = useState<string>();
  const { datasets, metric, edition, year } = view;
  const [issue, ...more] = view.issues;
  const asOf = on ?? view.asOf;
  const asked = {
    state,
    organisation: body,
    datasets: [...datasets],
    // The question takes one issue, or all of them.
    ...(issue !== undefined && more.length === 0 && { issue }),
    ...(asOf !== undefined && { asOf }),
    ...(metric !== undefined && { metric }),
    ...(edition !== undefined && { edition }),
    ...(year !== undefined && { year }),
  };
  const { data, error, refetch } = useQuery(questionQuery(SLUG, asked));
  const nameOf = (id: string): string => data?.names[id] ?? names.of(id);
  if (error && !data) return <Problem problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  const all = [
    ...data.rows.map((row, at) => ({ row, id: `row-${at}` })),
    ...data.undecided.rows.map((row, at) => ({ row, id: `open-${at}` })),
  ];
  const row = all.find(({ id }) => id === chosen)?.row;
  const shared = { answer: data, nameOf, chosen, onChoose: setChosen };
  const open = t("questions.undecided", { count: data.undecided.total });
  return (
    <section className={styles.table} data-at-the-table={body} aria-label={t("whatIf.body.title")}>
      <h2 className={styles.heading}>{t("whatIf.body.title")}</h2>
      <p className={styles.answer} data-answer>
        {data.answer}
      </p>
      <ul className={styles.caveats}>
        {data.caveats.map(({ code, text }) => (
          <li key={`${code} ${text}`} data-caveat={code}>
            {text}
          </li>
        ))}
      </ul>
      {data.possible && (
        <p className={styles.tools}>
          <a className={parts.button} href={answerAddress(SLUG, { ...asked, asOf: data.asOf }, "csv")} download data-answer-csv>
            <IconDownload size={14} stroke={1.7} aria-hidden />
            {t("whatIf.body.file")}
          </a>
        </p>
      )}
      {data.rows.length > 0 && <AnswerTable {...shared} rows={data.rows} prefix="row" label={data.title} />}
      {data.truncated && (
        <p className={styles.note}>{t("questions.cut", { shown: number(data.rows.length), total: number(data.total) })}</p>
      )}
      {data.undecided.total > 0 && (
        <>
          <h3 className={styles.heading}>{open}</h3>
          <p className={styles.note}>{t("questions.undecidedText")}</p>
          <AnswerTable {...shared} rows={data.undecided.rows} prefix="open" label={open} />
        </>
      )}
      {row && (
        <RowEvidence
          row={row}
          answer={data}
          values={{ bloc: [], regions: [], roles: [], datasets, asOf: data.asOf }}
          nameOf={nameOf}
          onClose={() => setChosen(undefined)}
        />
      )}
    </section>
  );
}
