import { Link } from "@tanstack/react-router";
import type { FlowCoverage } from "../../../data/flow-coverage.ts";
import { coverageAmong } from "../../../state/coverage-links.ts";
import { encodeCoverage } from "../../../state/coverage-view.ts";
import { encodeGaps, GAPS_PRESET } from "../../../state/gaps-view.ts";
import { useExplorer } from "../../explore/explorer.ts";
import { coverCounts, coverNotes } from "../../legend/cover-notes.ts";
import parts from "../../parts/parts.module.css";
import { Section } from "../../parts/Section.tsx";
import { useWords } from "../../parts/words.ts";
import styles from "../inspector.module.css";

/** Corridors drawn by coverage, in words: how many of each state, what that rests on, and the same as matrix and list. */
export function CoverInWords({ coverage }: { coverage: FlowCoverage }) {
  const words = useWords();
  const { t } = words;
  const { view, drawn, names } = useExplorer();
  const matrix = coverageAmong(view, drawn.graph.nodes());
  return (
    <Section title={t("corridors.cover.title")}>
      {coverage.answer ? (
        [coverCounts(drawn.flows, words), ...coverNotes(coverage, view, drawn.flows, names, words)].map((note) => (
          <p key={note} className={styles.aside}>
            {note}
          </p>
        ))
      ) : (
        <p className={styles.aside}>{coverage.problem?.message ?? t("corridors.cover.asking")}</p>
      )}
      <div className={styles.actionRow}>
        <Link to="/coverage" search={encodeCoverage(matrix)} className={parts.button}>
          {t("corridors.cover.matrix")}
        </Link>
        <Link to="/gaps" search={encodeGaps({ ...GAPS_PRESET, coverage: matrix, layer: coverage.layer })} className={parts.button}>
          {t("corridors.cover.gaps")}
        </Link>
      </div>
    </Section>
  );
}
