import { paintBy, sizeBy } from "../../state/looks.ts";
import { PAINTS, SIZES } from "../../state/view.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";
import { CoverChoice } from "./CoverChoice.tsx";
import styles from "./looks.module.css";
import { PaintLegend } from "./PaintLegend.tsx";
import { SizeLegend } from "./SizeLegend.tsx";

type Props = { onPoint: (keys: readonly string[] | undefined) => void };

/** What sizes and what paints the nodes: chosen here, and read here. */
export function Looks({ onPoint }: Props) {
  const { t } = useWords();
  const { view, change, look } = useExplorer();
  return (
    <div className={styles.looks} aria-busy={look.measuring} data-looks>
      {view.lens === "corridors" && <CoverChoice />}
      <label className={styles.choice}>
        {t("measures.size")}
        <select
          value={view.size ?? "weight"}
          data-size-by
          onChange={({ currentTarget }) => {
            const size = SIZES.find((one) => one === currentTarget.value);
            if (size) change(sizeBy(view, size), t("measures.said.size", { what: t(`measures.name.${size}`) }));
          }}
        >
          {SIZES.map((size) => (
            <option key={size} value={size}>
              {t(`measures.name.${size}`)}
            </option>
          ))}
        </select>
      </label>
      <SizeLegend />
      <label className={styles.choice}>
        {t("measures.paint")}
        <select
          value={view.paint ?? "kind"}
          data-paint-by
          onChange={({ currentTarget }) => {
            const paint = PAINTS.find((one) => one === currentTarget.value);
            if (paint) change(paintBy(view, paint), t("measures.said.paint", { what: t(`measures.name.${paint}`) }));
          }}
        >
          {PAINTS.map((paint) => (
            <option key={paint} value={paint}>
              {t(`measures.name.${paint}`)}
            </option>
          ))}
        </select>
      </label>
      <PaintLegend onPoint={onPoint} />
      {look.measuring && !look.measures && <span className={styles.note}>{t("measures.measuring")}</span>}
    </div>
  );
}
