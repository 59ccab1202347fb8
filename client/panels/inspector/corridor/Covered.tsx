import { Link } from "@tanstack/react-router";
import type { CorridorId, StateId } from "../../../../server/contract/ids.ts";
import { coverageOfCorridor } from "../../../state/coverage-links.ts";
import { encodeCoverage } from "../../../state/coverage-view.ts";
import { coverText } from "../../coverage/coverage-text.ts";
import { useExplorer } from "../../explore/explorer.ts";
import { CoverageMark } from "../../parts/CoverageMark.tsx";
import parts from "../../parts/parts.module.css";
import { Section } from "../../parts/Section.tsx";
import { useWords } from "../../parts/words.ts";
import styles from "../inspector.module.css";

/** What covers a corridor, in words where corridors are drawn by that, and the way to what it rests on. */
export function Covered({ id, origin, destination }: { id: CorridorId; origin: StateId; destination: StateId }) {
  const words = useWords();
  const { t } = words;
  const { view, drawn, names, coverage } = useExplorer();
  const own = drawn.flowOf(id)?.coverage;
  return (
    <Section title={t("corridors.cover.title")}>
      {coverage && own && (
        <p className={styles.aside} data-corridor-coverage={own.state}>
          <CoverageMark state={own.state} partial={own.inventory?.completeness === "partial"} />{" "}
          {coverText(coverage.layer, names.of(coverage.issue), own, words)}. {t(`coverage.stateMeans.${own.state}`)}
        </p>
      )}
      <div className={styles.actionRow}>
        <Link
          to="/coverage"
          search={encodeCoverage(coverageOfCorridor(view, origin, destination))}
          className={parts.button}
          data-corridor-evidence
        >
          {t("corridors.cover.evidence")}
        </Link>
      </div>
    </Section>
  );
}
