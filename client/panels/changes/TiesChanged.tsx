import { IconChartDots3 } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Tie } from "../../../server/contract/wire/network.ts";
import { isActorId, pairKey } from "../../../server/domain/pair.ts";
import { useNetwork } from "../../data/use-network.ts";
import { CHANGES, SIGN_OF } from "../../graph/lens-graph.ts";
import { encodeView } from "../../state/codec.ts";
import { daysOf, tiesOfCoverage } from "../../state/coverage-links.ts";
import type { CoverageView } from "../../state/coverage-view.ts";
import type { ViewState } from "../../state/view.ts";
import { comparedTies } from "../explore/compared-ties.ts";
import { otherDayOf } from "../explore/use-other-day.ts";
import { Few } from "../parts/Few.tsx";
import { useNames } from "../parts/names-context.ts";
import { Problem } from "../parts/Problem.tsx";
import parts from "../parts/parts.module.css";
import { Skeleton } from "../parts/Skeleton.tsx";
import { StrengthMark } from "../parts/StrengthMark.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./changes-page.module.css";

/** Which ties came, went, grew stronger and weaker, by the same rules and filters as on the graph; each leads to its evidence there. */
export function TiesChanged({ view }: { view: CoverageView }) {
  const { t } = useWords();
  const graph = useMemo(() => tiesOfCoverage(view), [view]);
  const earlier = useMemo(() => otherDayOf(graph, daysOf(view)), [graph, view]);
  const [then, now] = [useNetwork(earlier), useNetwork(graph)];
  const compared = useMemo(() => {
    if (!then.answer || !now.answer) return undefined;
    const { edges, of } = comparedTies(then.answer, now.answer);
    const isOfFocus = ({ source, target }: Tie): boolean => source === graph.focus || target === graph.focus;
    const ordered = edges.toSorted((x, y) => Number(isOfFocus(y)) - Number(isOfFocus(x)) || y.weight - x.weight);
    return CHANGES.map((change) => ({ change, ties: ordered.filter(({ id }) => of.get(id) === change) }));
  }, [then.answer, now.answer, graph.focus]);
  const problem = then.problem ?? now.problem;
  return (
    <section className={styles.part} aria-busy={then.fetching || now.fetching} data-ties-changed>
      <h2>{t("changes.ties")}</h2>
      <p className={styles.tools}>
        <Link to="/" search={encodeView(graph)} className={parts.button} data-to-graph>
          <IconChartDots3 size={14} stroke={1.7} aria-hidden />
          {t("changes.graph")}
        </Link>
      </p>
      {problem && !compared && <Problem problem={problem} onRetry={then.problem ? then.retry : now.retry} />}
      {!problem && !compared && <Skeleton lines={5} />}
      <div className={styles.kinds}>
        {compared?.map(({ change, ties }) => (
          <section key={change} data-ties={change} data-count={ties.length}>
            <h3>
              <span aria-hidden>{SIGN_OF[change]}</span> {t(`timeline.changed.${change}`, { count: ties.length })}
            </h3>
            <Few of={ties} first={6} keyOf={({ id }) => id} each={(tie) => <TieLine tie={tie} graph={graph} />} />
          </section>
        ))}
      </div>
      {compared && (now.answer?.truncated || then.answer?.truncated) && <p className={styles.note}>{t("changes.tiesCut")}</p>}
    </section>
  );
}

type LineProps = { tie: Tie; graph: ViewState };

function TieLine({ tie: { source, target, strongest }, graph }: LineProps) {
  const { t } = useWords();
  const names = useNames();
  const selection = isActorId(source) && isActorId(target) ? [pairKey(source, target)] : [];
  return (
    <li>
      <StrengthMark strength={strongest} />{" "}
      <Link to="/" search={encodeView({ ...graph, selection })}>
        {names.short(source)} – {names.short(target)}
      </Link>{" "}
      <span className={styles.when}>{t(`strength.${strongest}`)}</span>
    </li>
  );
}
