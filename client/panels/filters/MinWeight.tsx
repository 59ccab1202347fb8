import { useId } from "react";
import { useTranslation } from "react-i18next";
import { setMinWeight } from "../../state/transitions.ts";
import { useExplorer } from "../explore/explorer.ts";
import styles from "./filters.module.css";

const LEAST_MAXIMUM = 5;

export function MinWeight() {
  const { t } = useTranslation();
  const { view, change, network } = useExplorer();
  const id = useId();
  const heaviest = network?.ties.reduce((most, { weight }) => Math.max(most, weight), 0) ?? 0;
  return (
    <div className={styles.weight}>
      <input
        type="range"
        min={0}
        max={Math.max(LEAST_MAXIMUM, heaviest, view.minWeight)}
        value={view.minWeight}
        aria-label={t("filters.minWeight")}
        aria-describedby={id}
        data-filter="minWeight"
        onChange={({ currentTarget }) => change(setMinWeight(view, Number(currentTarget.value)))}
      />
      <output id={id} className={styles.note} title={t("filters.minWeightExplain")}>
        {view.minWeight === 0 ? t("filters.minWeightZero") : t("filters.minWeightValue", { count: view.minWeight })}
      </output>
    </div>
  );
}
