import { IconRestore } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { GAP_PARTS, type GapPart, PRESET_WEIGHTS, points } from "../../../server/domain/coverage/gaps.ts";
import { type GapsView, HEAVIEST, isPresetWeights, weigh } from "../../state/gaps-view.ts";
import { useAnnounce } from "../explore/announcer.tsx";
import filters from "../filters/filters.module.css";
import parts from "../parts/parts.module.css";
import { WholeNumber } from "../parts/WholeNumber.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./gaps.module.css";

type Props = { view: GapsView; change: (next: GapsView) => void; formula: string };

/** How much each part of a score counts, to be changed where it is read. */
export function Weights({ view, change, formula }: Props) {
  const { t, number } = useWords();
  const announce = useAnnounce();
  const { weights } = view;
  const whole = GAP_PARTS.reduce((sum, part) => sum + weights[part], 0);
  const set = (part: GapPart, weight: number): void => {
    change(weigh(view, part, weight));
    announce(t("gaps.weights.said", { part: t(`gaps.part.${part}`), weight }));
  };
  return (
    <fieldset className={styles.weights} data-weights>
      <legend className={parts.label}>{t("gaps.weights.title")}</legend>
      <p className={styles.explain}>
        {t("gaps.weights.explain")}
        <button
          type="button"
          className={parts.button}
          disabled={isPresetWeights(weights)}
          data-reset-weights
          onClick={() => {
            change({ ...view, weights: PRESET_WEIGHTS });
            announce(t("gaps.weights.saidReset"));
          }}
        >
          <IconRestore size={14} stroke={1.7} aria-hidden />
          {t("gaps.weights.reset")}
        </button>
      </p>
      <div className={styles.five}>
        {GAP_PARTS.map((part) => (
          <div key={part} className={styles.weight} title={t(`gaps.partMeans.${part}`)}>
            <span className={styles.partName}>{t(`gaps.part.${part}`)}</span>
            <span className={styles.slide}>
              <Slider part={part} weight={weights[part]} onSet={(weight) => set(part, weight)} />
              <WholeNumber
                key={weights[part]}
                label={t("gaps.weights.number", { part: t(`gaps.part.${part}`) })}
                value={weights[part]}
                most={HEAVIEST}
                name={part}
                onSet={(weight) => set(part, weight)}
              />
            </span>
            <span className={parts.faint}>{t("gaps.weights.share", { share: number(points(1, weights[part], whole)) })}</span>
          </div>
        ))}
      </div>
      {whole === 0 && <p role="status">{t("gaps.weights.none")}</p>}
      <details className={styles.how}>
        <summary>{t("gaps.weights.how")}</summary>
        <p>{formula}</p>
        <ul>
          {GAP_PARTS.map((part) => (
            <li key={part}>
              {t(`gaps.part.${part}`)}: {t(`gaps.partMeans.${part}`)}
            </li>
          ))}
        </ul>
        <Link to="/methods" hash="coverage-and-gaps">
          {t("gaps.weights.methods")}
        </Link>
      </details>
    </fieldset>
  );
}

/** A slider’s usual end; a weight beyond it moves the end. */
const USUAL = 10;

/** The list follows when the slider is let go: a drag is one step of the history, not ten. */
function Slider({ part, weight, onSet }: { part: GapPart; weight: number; onSet: (weight: number) => void }) {
  const { t } = useWords();
  const [dragged, setDragged] = useState<number>();
  const commit = (): void => {
    if (dragged !== undefined && dragged !== weight) onSet(dragged);
    setDragged(undefined);
  };
  return (
    <input
      type="range"
      className={filters.slider}
      min={0}
      max={Math.max(USUAL, weight)}
      value={dragged ?? weight}
      aria-label={t("gaps.weights.of", { part: t(`gaps.part.${part}`) })}
      data-weight={part}
      onChange={({ currentTarget }) => setDragged(Number(currentTarget.value))}
      onPointerUp={commit}
      onKeyUp={commit}
      onBlur={commit}
    />
  );
}
