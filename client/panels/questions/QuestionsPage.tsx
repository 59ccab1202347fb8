import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { AUDIENCES, type QuestionEntry } from "../../../server/contract/wire/questions.ts";
import { questionsQuery } from "../../data/questions.ts";
import { Page } from "../pages/Page.tsx";
import pages from "../pages/pages.module.css";
import { useNames } from "../parts/names-context.ts";
import { Problem } from "../parts/Problem.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./questions.module.css";
import { piecesOf } from "./sentence-pieces.ts";

/** The fifteen questions as sentences, by whom they serve most. */
export function QuestionsPage() {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(questionsQuery());
  return (
    <Page title={t("questions.title")}>
      <h1>{t("questions.title")}</h1>
      <p className={pages.lead}>{t("questions.lead")}</p>
      {error && !data && <Problem problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={12} />}
      {data &&
        AUDIENCES.map((audience) => (
          <section key={audience} aria-labelledby={`for-${audience}`}>
            <h2 id={`for-${audience}`}>{t(`questions.audience.${audience}`)}</h2>
            <ul className={styles.list}>
              {data.questions
                .filter((one) => one.audience === audience)
                .map((one) => (
                  <li key={one.slug}>
                    <QuestionLine question={one} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
    </Page>
  );
}

function QuestionLine({ question }: { question: QuestionEntry }) {
  const words = useWords();
  const names = useNames();
  return (
    <Link to="/questions/$slug" params={{ slug: question.slug }} className={styles.question} data-question={question.slug}>
      <span className={styles.questionTitle}>{question.title}</span>
      <span className={styles.questionText}>
        {piecesOf(question, {}, words, names.of).map((piece) =>
          piece.parameter ? <em key={piece.key}>{piece.text}</em> : <span key={piece.key}>{piece.text}</span>,
        )}
      </span>
    </Link>
  );
}
