import { IconChartDots3, IconFileSearch, IconFileText } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import type { GapEntry } from "../../../server/contract/wire/gaps.ts";
import { GAP_PARTS, type GapWeights, points } from "../../../server/domain/coverage/gaps.ts";
import { encodeBrief } from "../../state/brief-view.ts";
import { encodeView } from "../../state/codec.ts";
import { briefOf, viewOfCell } from "../../state/coverage-links.ts";
import type { GapsView } from "../../state/gaps-view.ts";
import { cellKey, cellRef, isCell } from "../coverage/cell-ref.ts";
import { layerText } from "../coverage/coverage-text.ts";
import { CoverageMark } from "../parts/CoverageMark.tsx";
import { useNames } from "../parts/names-context.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { Beside } from "./Beside.tsx";
import { layersAsked, whyText } from "./gap-text.ts";
import styles from "./gaps.module.css";

type Props = {
  gap: GapEntry;
  rank: number;
  view: GapsView;
  /** Those by which the score was reckoned. */
  weights: GapWeights;
  change: (next: GapsView) => void;
  /** Whether figures tell the two directions apart. */
  directed: boolean;
  unit: string;
  nameOf: (id: string) => string;
};

/** One gap: between whom, of which kind, and each part of its score with its weight and its reason. */
export function GapItem({ gap, rank, view, weights, change, directed, unit, nameOf }: Props) {
  const words = useWords();
  const { t, number } = words;
  const { of } = useNames();
  const title = useId();
  const { origin, destination, issue, coverage, kind, score, why } = gap;
  const tenth = (value: number): string => number(Math.round(value * 10) / 10);
  const ref = cellRef(gap);
  const open = view.coverage.cell !== undefined && isCell(view.coverage.cell, gap);
  const ends = { origin: of(origin), destination: of(destination) };
  const what = `${t(directed ? "gaps.corridor" : "gaps.between", ends)}, ${of(issue)}`;
  const whole = GAP_PARTS.reduce((sum, part) => sum + weights[part], 0);
  const asked = layersAsked(view.coverage.layers, view.layer).length;
  return (
    <li className={styles.item} aria-labelledby={title} data-gap={cellKey(gap)} data-kind={kind} data-open={open || undefined}>
      <span className={styles.rank}>{number(rank)}</span>
      <div className={styles.head}>
        <h2 id={title}>
          {ends.origin} <span aria-hidden>{directed ? "→" : "–"}</span>
          <span className={parts.hidden}>{directed ? t("gaps.to") : t("gaps.and")}</span> {ends.destination}
        </h2>
        <span className={styles.issue}>{of(issue)}</span>
        <span className={styles.kind}>
          <CoverageMark state={kind} partial={coverage.inventory?.completeness === "partial"} /> {layerText(coverage, words)}
        </span>
      </div>
      <p className={styles.score} data-score={score}>
        <strong>{tenth(score)}</strong> {t("gaps.ofHundred")}
      </p>
      <dl className={`${styles.five} ${styles.parts}`}>
        {GAP_PARTS.map((part) => {
          const most = points(1, weights[part], whole);
          return (
            <div key={part} title={t(`gaps.partMeans.${part}`)} data-part={part}>
              <dt>{t(`gaps.part.${part}`)}</dt>
              <dd>
                <span className={styles.points}>{t("gaps.points", { points: tenth(why[part].points), most: tenth(most) })}</span>
                <span className={styles.track} aria-hidden>
                  <i style={{ inlineSize: `${why[part].part * 100}%` }} />
                </span>
                <span className={styles.reason}>{whyText(part, gap, asked, unit, of, words)}</span>
              </dd>
            </div>
          );
        })}
      </dl>
      <div className={styles.acts}>
        <button
          type="button"
          className={parts.button}
          aria-pressed={open}
          aria-label={t("gaps.evidenceOf", { what })}
          data-evidence-of={cellKey(gap)}
          onClick={() => ref && change({ ...view, coverage: { ...view.coverage, cell: ref } })}
        >
          <IconFileSearch size={14} stroke={1.7} aria-hidden />
          {t("gaps.evidence")}
        </button>
        {ref && (
          <Link
            to="/"
            search={encodeView(viewOfCell(ref, { ...view.coverage, layers: [view.layer] }))}
            className={parts.button}
            aria-label={t("gaps.graphOf", { what })}
            data-gap-graph
          >
            <IconChartDots3 size={14} stroke={1.7} aria-hidden />
            {t("gaps.graph")}
          </Link>
        )}
        {[origin, destination].map((id) => (
          <Link
            key={id}
            to="/brief/$id"
            params={{ id }}
            search={encodeBrief({ ...briefOf(view.coverage), ...(ref && { issue: ref.issue }) })}
            className={parts.button}
            data-gap-brief
          >
            <IconFileText size={14} stroke={1.7} aria-hidden />
            {t("gaps.brief", { name: of(id) })}
          </Link>
        ))}
        <Beside gap={gap} nameOf={nameOf} />
      </div>
    </li>
  );
}
