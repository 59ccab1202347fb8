import { levelsOf } from "../../state/path-questions.ts";
import { useExplorer } from "../explore/explorer.ts";
import { namesText } from "../parts/names-text.ts";
import { useWords } from "../parts/words.ts";
import styles from "./question.module.css";

/** What of the view the question takes over, so that nobody wonders why a path is missing. */
export function Follows() {
  const words = useWords();
  const { t, day, list } = words;
  const { view, asOf, names } = useExplorer();
  const what = [
    t("paths.followsDay", { day: day(asOf) }),
    view.issues.length > 0 ? namesText(view.issues, names.of, words) : t("paths.followsEveryIssue"),
    list(levelsOf(view).map((level) => t(`levelOf.${level}`))),
    ...(view.datasets.length > 0 ? [namesText(view.datasets, names.of, words)] : []),
  ];
  return (
    <p className={styles.follows} data-paths-follows>
      {t("paths.follows", { what: what.join("; ") })}
    </p>
  );
}
