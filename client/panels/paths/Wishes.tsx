import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { levelsOf, seekPaths } from "../../state/path-questions.ts";
import { PATHS, PATHS_MOST, STEPS, STEPS_MOST } from "../../state/paths.ts";
import { useExplorer } from "../explore/explorer.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import styles from "./question.module.css";
import { Through } from "./Through.tsx";

const upTo = (most: number): number[] => Array.from({ length: most }, (_, index) => index + 1);

/** How many paths, how long and through what: one line, under which it can be changed. */
export function Wishes() {
  const { t, list } = useWords();
  const { view, change } = useExplorer();
  const [open, setOpen] = useState(false);
  const { k = PATHS, maxLength = STEPS, through = [] } = view.paths ?? {};
  const universal = levelsOf(view).includes("universal");
  const sought = t("paths.sought", {
    k,
    steps: t("paths.steps", { count: maxLength }),
    through: through.length === 0 ? t("paths.throughAll") : list(through.map((family) => t(`paths.family.${family}`).toLowerCase())),
  });
  const select = (label: string, name: "k" | "maxLength", value: number, most: number, textOf: (count: number) => string) => (
    <label className={styles.wish}>
      {label}
      <select
        value={value}
        data-paths-wish={name}
        onChange={({ currentTarget }) => change(seekPaths(view, { [name]: Number(currentTarget.value) }))}
      >
        {upTo(most).map((count) => (
          <option key={count} value={count}>
            {textOf(count)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className={styles.wishes}>
      <button type="button" className={styles.fold} aria-expanded={open} data-paths-wishes onClick={() => setOpen(!open)}>
        <IconChevronDown size={12} stroke={2} aria-hidden className={parts.chevron} />
        <span>{universal ? t("paths.soughtUniversal", { sought }) : sought}</span>
      </button>
      {open && (
        <div className={styles.wishList}>
          <div className={styles.row}>
            {select(t("paths.count"), "k", k, PATHS_MOST, String)}
            {select(t("paths.length"), "maxLength", maxLength, STEPS_MOST, (count) => t("paths.steps", { count }))}
          </div>
          <Through />
          <label className={styles.check} title={view.levels.includes("universal") ? t("paths.universalFollows") : undefined}>
            <input
              type="checkbox"
              data-paths-universal
              checked={universal}
              disabled={view.levels.includes("universal")}
              onChange={({ currentTarget }) => change(seekPaths(view, { universal: currentTarget.checked }))}
            />
            {t("paths.universal")}
          </label>
          <label className={styles.check}>
            <input
              type="checkbox"
              data-paths-beyond
              checked={view.paths?.beyond ?? false}
              disabled={view.issues.length > 0}
              onChange={({ currentTarget }) => change(seekPaths(view, { beyond: currentTarget.checked }))}
            />
            {t("paths.beyond")}
          </label>
        </div>
      )}
    </div>
  );
}
