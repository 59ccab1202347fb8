import { IconArrowsSort, IconX } from "@tabler/icons-react";
import { leavePaths, levelsOf, seekPaths, setEnd, swapEnds } from "../../state/path-questions.ts";
import { PATHS, PATHS_MOST, STEPS, STEPS_MOST } from "../../state/paths.ts";
import { useExplorer } from "../explore/explorer.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { useWords } from "../parts/words.ts";
import { EndBox } from "./EndBox.tsx";
import { Follows } from "./Follows.tsx";
import styles from "./question.module.css";
import { Through } from "./Through.tsx";

const upTo = (most: number): number[] => Array.from({ length: most }, (_, index) => index + 1);

/** Between what, how many, how long and through what: all of it in the address. */
export function PathQuestion() {
  const { t } = useWords();
  const { view, change, names } = useExplorer();
  const { from, to, k = PATHS, maxLength = STEPS } = view.paths ?? {};
  const asked = (next: typeof view) => {
    const { from: one, to: other } = next.paths ?? {};
    change(next, one && other ? t("paths.said.asked", { from: names.of(one), to: names.of(other) }) : t("paths.said.asking"));
  };
  return (
    <section className={styles.question} aria-label={t("paths.kicker")}>
      <div className={styles.ends}>
        <EndBox key={`from ${from}`} label={t("paths.from")} end="from" chosen={from} onChoose={(id) => asked(setEnd(view, "from", id))} />
        <EndBox
          key={`to ${to}`}
          label={t("paths.to")}
          end="to"
          chosen={to}
          sought={from !== undefined}
          onChoose={(id) => asked(setEnd(view, "to", id))}
        />
        <IconButton label={t("paths.swap")} data-swap disabled={!from && !to} onClick={() => asked(swapEnds(view))}>
          <IconArrowsSort size={15} stroke={1.7} aria-hidden />
        </IconButton>
      </div>
      <div className={styles.wishes}>
        <label className={styles.wish}>
          {t("paths.count")}
          <select value={k} data-paths-k onChange={({ currentTarget }) => change(seekPaths(view, { k: Number(currentTarget.value) }))}>
            {upTo(PATHS_MOST).map((count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.wish}>
          {t("paths.length")}
          <select
            value={maxLength}
            data-paths-length
            onChange={({ currentTarget }) => change(seekPaths(view, { maxLength: Number(currentTarget.value) }))}
          >
            {upTo(STEPS_MOST).map((count) => (
              <option key={count} value={count}>
                {t("paths.steps", { count })}
              </option>
            ))}
          </select>
        </label>
        <span className={styles.grow} />
        <IconButton label={t("paths.leave")} data-paths-leave onClick={() => change(leavePaths(view), t("paths.said.left"))}>
          <IconX size={15} stroke={1.7} aria-hidden />
        </IconButton>
      </div>
      <Through />
      <label className={styles.check} title={view.levels.includes("universal") ? t("paths.universalFollows") : undefined}>
        <input
          type="checkbox"
          data-paths-universal
          checked={levelsOf(view).includes("universal")}
          disabled={view.levels.includes("universal")}
          onChange={({ currentTarget }) => change(seekPaths(view, { universal: currentTarget.checked }))}
        />
        {t("paths.universal")}
      </label>
      <Follows />
    </section>
  );
}
