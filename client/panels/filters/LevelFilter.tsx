import { LEVELS, type Level } from "../../../server/contract/vocabulary.ts";
import { setFilter } from "../../state/filters.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";
import { Choice } from "./Choice.tsx";
import styles from "./filters.module.css";

/** What the server includes where no level is asked for. */
const BY_DEFAULT: readonly Level[] = ["bilateral", "regional"];

/** Unlike the other filters, it starts with two of three chosen, and shows it. */
export function LevelFilter() {
  const { t } = useWords();
  const { view, change, unfiltered } = useExplorer();
  const chosen = view.levels.length === 0 ? BY_DEFAULT : view.levels;
  const choose = (levels: readonly Level[]): void => {
    const ordered = LEVELS.filter((level) => levels.includes(level));
    change(setFilter(view, "levels", ordered.join() === BY_DEFAULT.join() ? [] : ordered));
  };
  return (
    <>
      {LEVELS.map((level) => (
        <Choice
          key={level}
          value={level}
          name={t(`level.${level}`)}
          count={level === "universal" && !unfiltered?.facets.levels.has(level) ? undefined : unfiltered?.facets.levels.get(level)}
          on={chosen.includes(level)}
          onToggle={() => choose(chosen.includes(level) ? chosen.filter((other) => other !== level) : [...chosen, level])}
          onOnly={() => choose([level])}
        />
      ))}
      {!chosen.includes("universal") && <p className={styles.note}>{t("filters.universalLeftOut")}</p>}
    </>
  );
}
