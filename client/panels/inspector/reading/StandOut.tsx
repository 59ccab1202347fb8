import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { MEASURES, type Measure } from "../../../graph/measures.ts";
import { DEFAULT_PAINT, DEFAULT_SIZE, paintBy, sizeBy } from "../../../state/looks.ts";
import { useExplorer } from "../../explore/explorer.ts";
import { useMeasures } from "../../explore/use-measures.ts";
import { Few } from "../../parts/Few.tsx";
import { measureText, ranking } from "../../parts/measure-text.ts";
import { Skeleton } from "../../parts/Skeleton.tsx";
import { useWords } from "../../parts/words.ts";
import { CsvButton } from "../../table/CsvButton.tsx";
import { rankRows } from "../../table/fact-rows.ts";
import inspector from "../inspector.module.css";
import { RankLine } from "./RankLine.tsx";
import styles from "./reading.module.css";

const TOP = 10;

/** Who leads by a measure of the view, what the measure means, and how it is reckoned. */
export function StandOut() {
  const words = useWords();
  const { t } = words;
  const { view, change, drawn, names, asOf } = useExplorer();
  const { measures, measuring, failed } = useMeasures(drawn.graph);
  const [chosen, setChosen] = useState<Measure>();
  const measure = chosen ?? view.size ?? "betweenness";
  if (failed && !measures) return <p className={inspector.aside}>{t("measures.failed")}</p>;
  if (!measures) return <Skeleton lines={5} />;
  const ranked = ranking(measures, measure).filter(({ id, value }) => value > 0 && drawn.graph.hasNode(id));
  const most = ranked[0]?.value ?? 0;
  const name = t(`measures.name.${measure}`);
  const [sized, painted] = [(view.size ?? DEFAULT_SIZE) === measure, view.paint === measure];
  return (
    <div aria-busy={measuring} data-stand-out={measure}>
      <label className={styles.choice}>
        {t("measures.by")}
        <select
          value={measure}
          data-rank-by
          onChange={({ currentTarget }) => setChosen(MEASURES.find((one) => one === currentTarget.value) ?? measure)}
        >
          {MEASURES.map((one) => (
            <option key={one} value={one}>
              {t(`measures.name.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <p className={styles.means}>{t(`measures.means.${measure}`)}</p>
      <div className={styles.uses}>
        <button
          type="button"
          className={inspector.action}
          aria-pressed={sized}
          onClick={() => change(sizeBy(view, sized ? DEFAULT_SIZE : measure), t("measures.said.size", { what: name }))}
        >
          {t("measures.use.size")}
        </button>
        <button
          type="button"
          className={inspector.action}
          aria-pressed={painted}
          onClick={() => change(paintBy(view, painted ? DEFAULT_PAINT : measure), t("measures.said.paint", { what: name }))}
        >
          {t("measures.use.paint")}
        </button>
        <CsvButton
          what={t("taking.table.ranks", { measure: name })}
          name={["ranks", measure, asOf]}
          rows={() => rankRows(ranked, { key: measure, formula: t(`measures.formula.${measure}`) }, names.of)}
        />
      </div>
      {measures.values[measure] ? (
        <div className={styles.ranks}>
          <Few
            of={ranked.slice(0, TOP)}
            first={5}
            keyOf={({ id }) => id}
            each={({ id, value }) => (
              <RankLine
                id={id}
                place={1 + ranked.findIndex((other) => other.value === value)}
                value={measureText(words, measure, value)}
                share={most > 0 ? value / most : 0}
              />
            )}
          />
        </div>
      ) : (
        <p className={inspector.aside}>{t("measures.tooLarge")}</p>
      )}
      <p className={styles.note}>
        {t("measures.derived", { formula: t(`measures.formula.${measure}`) })}{" "}
        {measures.sampled && (measure === "betweenness" || measure === "closeness") && `${t("measures.sampled", measures.sampled)} `}
        {view.focus !== undefined && `${t("measures.focused", { name: names.of(view.focus) })} `}
        <Link to="/methods" hash="measures">
          {t("measures.methods")}
        </Link>
      </p>
    </div>
  );
}
