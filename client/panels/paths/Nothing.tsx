import type { PathsAnswer } from "../../../server/contract/wire/paths.ts";
import { wideningsOf } from "../../state/path-questions.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";
import { GaveUp } from "./GaveUp.tsx";
import styles from "./paths.module.css";

/** No path: where it was looked, what was left out, and what would look farther. */
export function Nothing({ answer }: { answer: PathsAnswer }) {
  const { t, day, list } = useWords();
  const { view, change, names } = useExplorer();
  const { from, to, asOf, complete, searched, leftOut } = answer;
  const without = [
    ...(leftOut.universal ? [t("paths.nothing.universal")] : []),
    ...(leftOut.nodes > 0 ? [t("paths.nothing.nodes", { count: leftOut.nodes })] : []),
  ];
  if (!complete && answer.reason === "reading") return <GaveUp answer={answer} />;
  return (
    <section className={styles.nothing} data-paths-none>
      {!complete && <GaveUp answer={answer} />}
      {complete && (
        <p role="status">
          {t("paths.nothing.sentence", {
            from: names.of(from),
            to: names.of(to),
            day: day(asOf),
            steps: t("paths.steps", { count: searched.maxLength }),
            work: t("paths.nothing.relations", { count: searched.work }),
          })}{" "}
          {t("paths.nothing.absence")}
        </p>
      )}
      {without.length > 0 && <p>{t("paths.nothing.leftOut", { what: list(without) })}</p>}
      {wideningsOf(view).length > 0 && (
        <>
          <h3 className={styles.widenTitle}>{t("paths.nothing.widen")}</h3>
          <ul className={styles.widen}>
            {wideningsOf(view).map(({ by, view: wider }) => (
              <li key={by}>
                <button type="button" className={styles.together} data-widen={by} onClick={() => change(wider, t(`paths.widen.${by}`))}>
                  {t(`paths.widen.${by}`)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
