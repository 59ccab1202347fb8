import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ImportState } from "../../../server/contract/wire/imports.ts";
import { importQuery, keepState } from "../../data/imports.ts";
import { useWriteToken } from "../../data/write-token.ts";
import { useAnnounce } from "../explore/announcer.tsx";
import { Page } from "../pages/Page.tsx";
import pages from "../pages/pages.module.css";
import { Problem } from "../parts/Problem.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import { Deciding } from "./Deciding.tsx";
import { DryRunReport } from "./DryRunReport.tsx";
import { ImportEnd } from "./ImportEnd.tsx";
import { ImportSteps } from "./ImportSteps.tsx";
import styles from "./imports.module.css";
import { Obstacles } from "./Obstacles.tsx";
import { TokenEntry } from "./TokenEntry.tsx";
import { useSaidPhases } from "./use-said-phases.ts";

const route = getRouteApi("/import/$id");

/** One change of the datasets on its way: how far it is, what it would do, what has to be decided, and the word to do it. */
export function ImportPage() {
  const { id } = route.useParams();
  const { t } = useWords();
  const token = useWriteToken();
  const client = useQueryClient();
  const announce = useAnnounce();
  const { data, error, refetch } = useQuery(importQuery(id, token));
  const [cancelled, setCancelled] = useState(false);
  const code = error !== null && "code" in error ? error.code : undefined;
  useSaidPhases(data);
  return (
    <Page title={t(`imports.page.${data?.action ?? "import"}`)}>
      <p className={pages.kicker}>
        <Link to="/datasets">{t("imports.back")}</Link>
      </p>
      {cancelled && <p data-cancelled>{t("imports.cancelled")}</p>}
      {!cancelled && code === "not_found" && <p data-gone>{t("imports.gone")}</p>}
      {!cancelled && code === "write_token" && <TokenEntry />}
      {!cancelled && error && !data && code !== "not_found" && code !== "write_token" && (
        <Problem problem={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <Skeleton lines={8} />}
      {data && !cancelled && code !== "not_found" && (
        <Import
          state={data}
          onState={(state) => void keepState(client, state, token)}
          onCancelled={() => {
            setCancelled(true);
            announce(t("imports.cancelled"));
          }}
        />
      )}
    </Page>
  );
}

type ImportProps = { state: ImportState; onState: (state: ImportState) => void; onCancelled: () => void };

function Import({ state, onState, onCancelled }: ImportProps) {
  const { t, list } = useWords();
  const [deciding, setDeciding] = useState(false);
  const { id, action, phase, files, dryRun, error } = state;
  const dataset = dryRun?.dataset?.name ?? state.dataset;
  const title = dryRun?.dataset?.title ?? list(files.map(({ name }) => name));
  return (
    <article className={styles.import} data-import={id} data-phase={phase} data-action={action}>
      {dataset !== null && (
        <p className={styles.hint} data-import-dataset>
          {t("imports.named")} <code>{dataset}</code>
        </p>
      )}
      <h1>{title === "" ? t(`imports.page.${action}`) : `${t(`imports.page.${action}`)}: ${title}`}</h1>
      <ImportSteps state={state} onCancelled={onCancelled} />
      {phase === "failed" && error && (
        <div role="alert" className={styles.fault} data-error={error.code}>
          <p>
            <strong>{error.message}</strong> {error.remedy}
          </p>
        </div>
      )}
      {phase === "ready" && <Obstacles state={state} />}
      {phase === "ready" && dryRun && (
        <Deciding key={id} state={state} dryRun={dryRun} busy={deciding} onBusy={setDeciding} onState={onState} />
      )}
      {(phase === "ready" || phase === "done") && <ImportEnd state={state} deciding={deciding} onState={onState} />}
      {dryRun && phase !== "failed" && <DryRunReport id={id} action={action} dryRun={dryRun} done={phase === "done"} />}
    </article>
  );
}
