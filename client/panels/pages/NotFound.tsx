import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { thingQuery } from "../../data/queries.ts";
import { useProblemTexts } from "../parts/Problem.tsx";
import { useWords } from "../parts/words.ts";
import { Page } from "./Page.tsx";
import styles from "./pages.module.css";

/** @param about what the address names, where it names something: what is near it is offered */
export function NotFound({ about }: { about?: string }) {
  const { t } = useWords();
  return (
    <Page title={t("pages.notFound.title")}>
      <h1>{t("pages.notFound.title")}</h1>
      <p className={styles.lead}>{t("pages.notFound.text")}</p>
      {about !== undefined && about !== "" && <Meant about={about} />}
      <p>
        <Link to="/">{t("pages.notFound.home")}</Link>
      </p>
    </Page>
  );
}

function Meant({ about }: { about: string }) {
  const { t } = useWords();
  const { data, error } = useQuery(thingQuery(about));
  if (data)
    return (
      <p>
        <Link to="/node/$id" params={{ id: data.node.id }} search={{}}>
          {t("pages.notFound.meant", { name: data.node.name })}
        </Link>
      </p>
    );
  return error && <Said problem={error} />;
}

function Said({ problem }: { problem: Error }) {
  const { message, remedy } = useProblemTexts(problem);
  return (
    <p role="status">
      {message} {remedy}
    </p>
  );
}
