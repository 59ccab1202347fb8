import { IconChartDots3, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { nodeId } from "../../../server/contract/ids.ts";
import type { QuestionAnswer, QuestionRow } from "../../../server/contract/wire/questions.ts";
import { encodeView } from "../../state/codec.ts";
import type { QuestionValues } from "../../state/question-values.ts";
import { viewOfRows } from "../../state/question-view.ts";
import { ContestedMarks } from "../parts/ContestedMarks.tsx";
import { ConflictScopeContext } from "../parts/conflict-scope.ts";
import { ExternalLink } from "../parts/ExternalLink.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import { NodeLink } from "../parts/NodeLink.tsx";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { figuresOf } from "./figures-of.ts";
import styles from "./questions.module.css";

type Props = { row: QuestionRow; answer: QuestionAnswer; values: QuestionValues; nameOf: (id: string) => string; onClose: () => void };

/** What one row rests on: its instruments, figures and sources, each leading to where it can be checked. */
export function RowEvidence({ row, answer, values, nameOf, onClose }: Props) {
  const { t, number } = useWords();
  const about = row.ids.filter((id) => !id.startsWith("corridor:"));
  const view = viewOfRows([row], values, figuresOf(answer));
  const sources = answer.sources.filter(({ id }) => row.sources.includes(id));
  return (
    <ConflictScopeContext value={{ datasets: values.datasets ?? [], asOf: answer.asOf }}>
      <section className={styles.evidence} aria-label={t("questions.evidenceOf")} data-row-evidence>
        <div className={styles.evidenceHead}>
          <h3>
            {about.map((id, at) => (
              <span key={id}>
                {at > 0 && " · "}
                <NodeLink id={id} name={nameOf(id)} />
              </span>
            ))}
          </h3>
          <IconButton label={t("questions.close")} onClick={onClose}>
            <IconX size={15} stroke={1.7} aria-hidden />
          </IconButton>
        </div>
        {view && (
          <Link to="/" search={encodeView(view)} className={parts.button} data-row-graph>
            <IconChartDots3 size={14} stroke={1.7} aria-hidden />
            {t("questions.rowGraph")}
          </Link>
        )}
        {row.figures.length > 0 && (
          <>
            <h4>{t("questions.figures")}</h4>
            <ul>
              {row.figures.map((figure) => (
                <li key={`${figure.metric} ${figure.edition} ${figure.value} ${figure.source}`}>
                  {t("questions.figure", {
                    metric: figure.metric,
                    value: number(figure.value),
                    unit: figure.unit,
                    year: figure.year ?? t("questions.noYear"),
                    edition: figure.edition ?? t("questions.noEdition"),
                  })}
                </li>
              ))}
            </ul>
          </>
        )}
        {row.agreements.length > 0 && (
          <>
            <h4>{t("questions.instruments")}</h4>
            <ul>
              {row.agreements.map((id) => (
                <li key={id}>
                  <NodeLink id={id} name={nameOf(id)} />
                  <ContestedMarks id={nodeId(id)} among={row.ids} />
                </li>
              ))}
            </ul>
          </>
        )}
        <h4>{t("questions.sources")}</h4>
        {sources.length === 0 ? (
          <p className={parts.faint}>{t("questions.noEvidence")}</p>
        ) : (
          <ul>
            {sources.map(({ id, citation, url, stale }) => (
              <li key={id}>
                <NodeLink id={id} name={citation} />
                {stale && <span className={parts.faint}> ({t("common.source.stale")})</span>}{" "}
                {url !== null && <ExternalLink address={url} label={`${t("common.source.open")}: ${citation}`} />}
              </li>
            ))}
          </ul>
        )}
      </section>
    </ConflictScopeContext>
  );
}
