import { seekPaths } from "../../state/path-questions.ts";
import { STEP_FAMILIES, type StepFamily } from "../../state/paths.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";
import styles from "./question.module.css";

/** Which families of relations a path may lead through. All of them is none in particular. */
export function Through() {
  const { t } = useWords();
  const { view, change } = useExplorer();
  const chosen = view.paths?.through ?? [];
  const isOn = (family: StepFamily): boolean => chosen.length === 0 || chosen.includes(family);
  const toggle = (family: StepFamily): void => {
    change(seekPaths(view, { through: STEP_FAMILIES.filter((one) => (one === family ? !isOn(one) : isOn(one))) }));
  };
  return (
    <fieldset className={styles.through}>
      <legend className={styles.legend}>{t("paths.through")}</legend>
      {STEP_FAMILIES.map((family) => (
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
    </fieldset>
  );
}
