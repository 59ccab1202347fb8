import { chooseTop } from "../../state/transitions.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";
import styles from "./filters.module.css";

const STEPS = [20, 60, 120, 250, 500];

/** How many corridors are drawn, largest first: what the cap hides is said beside the drawing. */
export function TopChoice() {
  const { t } = useWords();
  const { view, change } = useExplorer();
  const steps = STEPS.includes(view.top) ? STEPS : [...STEPS, view.top].toSorted((a, b) => a - b);
  return (
    <label className={styles.radio}>
      <span>{t("corridors.top")}</span>
      <select value={view.top} data-top onChange={({ currentTarget: { value } }) => change(chooseTop(view, Number(value)))}>
        {steps.map((step) => (
          <option key={step} value={step}>
            {step}
          </option>
        ))}
      </select>
    </label>
  );
}
