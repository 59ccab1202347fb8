import { useId, useState } from "react";
import { setMinWeight } from "../../state/transitions.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";
import styles from "./filters.module.css";
import { Histogram } from "./Histogram.tsx";

const LEAST_MAXIMUM = 5;

/** The view follows when the slider is let go: a drag is one step of the history, not ten. */
export function MinWeight() {
  const { t } = useWords();
  const { view, change, unfiltered, network } = useExplorer();
  const [dragged, setDragged] = useState<number>();
  const id = useId();
  const heaviest = (network?.ties ?? []).reduce((most, { weight }) => Math.max(most, weight), 0);
  const shown = dragged ?? view.minWeight;
  const commit = (): void => {
    if (dragged !== undefined) change(setMinWeight(view, dragged));
    setDragged(undefined);
  };
  return (
    <div className={styles.weight}>
      <Histogram
        values={unfiltered?.weights ?? []}
        name={t("filters.minWeight")}
        from={shown}
        to={Number.POSITIVE_INFINITY}
        onChoose={(least) => change(setMinWeight(view, least))}
      />
      <input
        type="range"
        className={styles.slider}
        min={0}
        max={Math.max(LEAST_MAXIMUM, unfiltered?.heaviest ?? 0, heaviest, view.minWeight)}
        value={shown}
        aria-label={t("filters.minWeight")}
        aria-describedby={id}
        data-filter="minWeight"
        onChange={({ currentTarget }) => setDragged(Number(currentTarget.value))}
        onPointerUp={commit}
        onKeyUp={commit}
        onBlur={commit}
      />
      <output id={id} className={styles.note} title={t("filters.minWeightExplain")}>
        {shown === 0 ? t("filters.minWeightZero") : t("filters.minWeightValue", { count: shown })}
      </output>
    </div>
  );
}
