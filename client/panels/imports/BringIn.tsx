import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { importsQuery } from "../../data/imports.ts";
import { useWriteToken } from "../../data/write-token.ts";
import { Problem } from "../parts/Problem.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./imports.module.css";
import { Templates } from "./Templates.tsx";
import { TokenEntry } from "./TokenEntry.tsx";
import { UploadForm } from "./UploadForm.tsx";

/** Where it is on its page, for links to it. */
export const BRING_IN = "bring-in";

/** Bringing files in: whether one may here, and if not, why and what would do. */
export function BringIn() {
  const { t } = useWords();
  const token = useWriteToken();
  const { data, error, refetch } = useQuery(importsQuery(token));
  const nowhere = error !== null && "code" in error && error.code === "no_such_route";
  return (
    <section
      id={BRING_IN}
      className={styles.bring}
      aria-label={t("imports.title")}
      data-writing={data?.writing ?? (nowhere ? "nowhere" : "")}
    >
      <h2>{t("imports.title")}</h2>
      {nowhere && <p className={styles.off}>{t("imports.offHere")}</p>}
      {error && !data && !nowhere && <Problem problem={error} onRetry={() => void refetch()} />}
      {data?.writing === "off" && (
        <p className={styles.off}>
          <strong>{t("imports.off")}</strong> {t("imports.offMeans")}
        </p>
      )}
      {data?.writing === "token" && <TokenEntry />}
      {data && data.imports.length > 0 && (
        <div className={styles.going}>
          <h3>{t("imports.going")}</h3>
          <ul>
            {data.imports.map(({ id, action, phase, files, dryRun }) => (
              <li key={id}>
                <Link to="/import/$id" params={{ id }}>
                  {t("imports.goingOne", {
                    name: dryRun?.dataset?.title ?? (files.map(({ name }) => name).join(", ") || t(`imports.page.${action}`)),
                    phase: t(`imports.phase.${phase}`),
                  })}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {data && (data.writing === "open" || (data.writing === "token" && token !== "")) && (
        <>
          <p>{t("imports.lead")}</p>
          <Templates />
          <UploadForm formats={data.formats} limits={data.limits} />
        </>
      )}
    </section>
  );
}
