import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { seekPaths } from "../../state/path-questions.ts";
import { STEP_FAMILIES, type StepFamily } from "../../state/paths.ts";
import { useExplorer } from "../explore/explorer.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import styles from "./question.module.css";

/** Which families of relations a path may lead through. All of them is none in particular. */
export function Through() {
  const { t } = useTranslation();
  const { list } = useWords();
  const { view, change } = useExplorer();
  const chosen = view.paths?.through ?? [];
  const [open, setOpen] = useState(chosen.length > 0);
  const isOn = (family: StepFamily): boolean => chosen.length === 0 || chosen.includes(family);
  const toggle = (family: StepFamily): void => {
    const next = STEP_FAMILIES.filter((one) => (one === family ? !isOn(one) : isOn(one)));
    change(seekPaths(view, { through: next }));
  };
  return (
    <div className={styles.through}>
      <button type="button" className={styles.fold} aria-expanded={open} data-paths-through onClick={() => setOpen(!open)}>
        <IconChevronDown size={12} stroke={2} aria-hidden className={parts.chevron} />
        {t("paths.through")}
        <span className={styles.folded}>
          {chosen.length === 0 ? t("paths.throughAll") : list(chosen.map((family) => t(`paths.family.${family}`).toLowerCase()))}
        </span>
      </button>
      {open &&
        STEP_FAMILIES.map((family) => (
          <label key={family} className={styles.check}>
            <input
              type="checkbox"
              data-paths-family={family}
              checked={isOn(family)}
              // The last one stays: through nothing leads no path.
              disabled={chosen.length === 1 && isOn(family)}
              onChange={() => toggle(family)}
            />
            {t(`paths.family.${family}`)}
          </label>
        ))}
    </div>
  );
}
