import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import type { QuestionEntry } from "../../../server/contract/wire/questions.ts";
import { questionQuery, questionsQuery } from "../../data/questions.ts";
import { decodeQuestion, encodeQuestion, type QuestionValues } from "../../state/question-values.ts";
import { Page } from "../pages/Page.tsx";
import { useNames } from "../parts/names-context.ts";
import { Problem } from "../parts/Problem.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import { Answer } from "./Answer.tsx";
import { askedOf } from "./asked.ts";
import styles from "./questions.module.css";
import { Sentence } from "./Sentence.tsx";

const route = getRouteApi("/questions/$slug");

/** One question: its sentence with what can be changed in it, its answer, and the rows of the answer. */
export function QuestionPage() {
  const { t } = useWords();
  const { slug } = route.useParams();
  const { data, error, refetch } = useQuery(questionsQuery());
  const question = data?.questions.find((one) => one.slug === slug);
  return (
    <Page title={question?.title} wide>
      <p className={styles.up}>
        <Link to="/questions">{t("questions.back")}</Link>
      </p>
      {error && !data && <Problem problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={10} />}
      {data && !question && <h1>{t("questions.noSuch")}</h1>}
      {question && <Asked key={question.slug} question={question} />}
    </Page>
  );
}

function Asked({ question }: { question: QuestionEntry }) {
  const { t, list } = useWords();
  const search = route.useSearch();
  const navigate = useNavigate();
  const names = useNames();
  const { values, dropped } = useMemo(() => decodeQuestion(search), [search]);
  const asked = askedOf(values, question);
  const answer = useQuery(questionQuery(question.slug, asked));
  const change = (next: QuestionValues): void =>
    void navigate({ to: "/questions/$slug", params: { slug: question.slug }, search: encodeQuestion(next), resetScroll: false });
  const { data, error, isPending, isFetching, refetch } = answer;
  const nameOf = (id: string): string => data?.names[id] ?? names.of(id);
  return (
    <article aria-busy={isFetching} data-question-page={question.slug}>
      <p className={styles.kicker}>{question.title}</p>
      <Sentence question={question} values={values} used={error ? asked : (data?.asked ?? asked)} nameOf={nameOf} change={change} />
      {dropped.length > 0 && (
        <p className={styles.dropped} role="status">
          {t("questions.dropped", { what: list(dropped.map(({ parameter, value }) => `${parameter}=${value}`)) })}
        </p>
      )}
      {error && <Problem problem={error} onRetry={() => void refetch()} />}
      {isPending && !error && <Skeleton lines={8} />}
      {data && !error && <Answer key={data.sentence} answer={data} values={values} asked={asked} nameOf={nameOf} />}
    </article>
  );
}
