import type { CoverageView } from "../../state/coverage-view.ts";
import { isComplete, type Membership } from "../../state/suppositions.ts";
import coverage from "../coverage/coverage.module.css";
import { Problem } from "../parts/Problem.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import { AtTheTable } from "./AtTheTable.tsx";
import { InTheLaw } from "./InTheLaw.tsx";
import { useWhatIf } from "./use-what-if.ts";
import styles from "./what-if.module.css";

type Props = { view: CoverageView; change: (next: CoverageView) => void };

/** What would follow: in the law, and at the table of each body that is joined. */
export function Consequences({ view, change }: Props) {
  const { t } = useWords();
  const { data, error, wanted, isFetching, refetch } = useWhatIf(view);
  const seats = (view.suppose ?? []).filter(isSeat);
  return (
    <section
      className={`${coverage.results} ${styles.results}`}
      aria-busy={wanted && isFetching}
      aria-label={t("whatIf.result.title")}
      data-consequences
    >
      {wanted && error && <Problem problem={error} onRetry={() => void refetch()} />}
      {wanted && !error && !data && <Skeleton lines={10} />}
      {wanted && !error && data && <InTheLaw answer={data} view={view} change={change} />}
      {!wanted && <p className={styles.note}>{t("whatIf.result.noLaw")}</p>}
      {seats.map(({ state, body, on }) => state && body && <AtTheTable key={`${state} ${body}`} seat={{ state, body, on }} view={view} />)}
    </section>
  );
}

function isSeat(supposed: NonNullable<CoverageView["suppose"]>[number]): supposed is Membership {
  return supposed.kind === "membership" && isComplete(supposed);
}
