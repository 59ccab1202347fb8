import type { Change, ChangesAnswer } from "../../../server/contract/wire/timeline.ts";
import { useChanges } from "../../data/timeline.ts";
import { daysOf, focusOfCoverage, narrowingIssues } from "../../state/coverage-links.ts";
import type { CoverageView } from "../../state/coverage-view.ts";
import { Few } from "../parts/Few.tsx";
import { NodeLink } from "../parts/NodeLink.tsx";
import { Problem } from "../parts/Problem.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { Sources } from "../parts/Sources.tsx";
import { useWords } from "../parts/words.ts";
import { CsvButton } from "../table/CsvButton.tsx";
import { HAPPENING_GROUPS } from "../timeline/happening-groups.ts";
import { happeningText } from "../timeline/happening-text.ts";
import styles from "./changes-page.module.css";
import { happenedRows } from "./happened-rows.ts";

/** What was concluded, came into force and ended, who came and who left: each kind with its count, and what may have happened apart. */
export function Happened({ view }: { view: CoverageView }) {
  const { t, number } = useWords();
  const { layers, datasets } = view;
  const range = daysOf(view);
  const focus = focusOfCoverage(view);
  const asked = { lens: "coverage", ...(focus && { focus }), issues: narrowingIssues(view), levels: layers, channels: [], datasets };
  const { answer, problem, retry } = useChanges(asked, range);
  return (
    <section className={styles.part} data-happened-total={answer?.total}>
      <h2>
        {t("changes.happened")} {answer && <span>{number(answer.total)}</span>}
      </h2>
      {focus === undefined && view.states.length > 0 && <p className={styles.note}>{t("changes.everybody")}</p>}
      {!answer && (problem ? <Problem problem={problem} onRetry={retry} /> : <Skeleton lines={5} />)}
      {answer && <Kinds answer={answer} />}
    </section>
  );
}

function Kinds({ answer }: { answer: ChangesAnswer }) {
  const { t, number } = useWords();
  const { items, kinds, perhaps, since, asOf } = answer;
  const inOrder = HAPPENING_GROUPS.flatMap(([, each]) => each);
  return (
    <>
      {items.length > 0 ? (
        <p className={styles.tools}>
          <CsvButton what={t("changes.happenedCsv")} name={["happened", since, asOf]} rows={() => happenedRows(answer)}>
            {t("coverageChanges.csv")}
          </CsvButton>
        </p>
      ) : (
        <p className={styles.note}>{t("changes.nothing")}</p>
      )}
      <div className={styles.kinds}>
        {inOrder.flatMap((kind) => {
          const count = kinds.find((each) => each.kind === kind)?.total ?? 0;
          if (count === 0) return [];
          return (
            <section key={kind} data-happened-kind={kind} data-count={count}>
              <h3>{t(`timeline.kind.${kind}`, { count })}</h3>
              <Items items={items.filter((item) => item.kind === kind)} />
            </section>
          );
        })}
      </div>
      {answer.truncated && (
        <p className={styles.note}>{t("timeline.changed.truncated", { count: items.length, total: number(answer.total) })}</p>
      )}
      {perhaps.total > 0 && (
        <details className={styles.perhaps} data-perhaps={perhaps.total}>
          <summary>{t("timeline.changed.perhaps", { count: perhaps.total })}</summary>
          <Items items={perhaps.items} />
        </details>
      )}
    </>
  );
}

function Items({ items }: { items: readonly Change[] }) {
  const words = useWords();
  return (
    <Few
      of={items}
      first={6}
      keyOf={({ kind, id, date }) => `${kind} ${id} ${date?.earliest} ${date?.latest}`}
      each={(item) => (
        <li>
          <NodeLink id={item.subject.id} name={happeningText(item, words)} />{" "}
          <span className={styles.when}>{item.date ? words.date(item.date) : words.t("common.dates.none")}</span>
          {item.sources.length > 0 && (
            <details className={styles.sources}>
              <summary>{words.t("timeline.changed.sources")}</summary>
              <Sources sources={item.sources} />
            </details>
          )}
        </li>
      )}
    />
  );
}
