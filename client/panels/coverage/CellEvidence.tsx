import { IconBulb, IconChartDots3, IconMap2, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { NodeId } from "../../../server/contract/ids.ts";
import { LEVELS } from "../../../server/contract/vocabulary.ts";
import { coverageEvidenceQuery } from "../../data/coverage.ts";
import { encodeView } from "../../state/codec.ts";
import { corridorOfCell, viewOfCell } from "../../state/coverage-links.ts";
import { type CellRef, type CoverageView, encodeCoverage } from "../../state/coverage-view.ts";
import { supposeOfCell, WHAT_IF_PRESET } from "../../state/what-if-view.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { NodeLink } from "../parts/NodeLink.tsx";
import { useNames } from "../parts/names-context.ts";
import { Problem } from "../parts/Problem.tsx";
import parts from "../parts/parts.module.css";
import { Skeleton } from "../parts/Skeleton.tsx";
import { StatementCard } from "../parts/StatementCard.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./coverage.module.css";
import { LayerEvidence } from "./LayerEvidence.tsx";

type Props = {
  cell: CellRef;
  view: CoverageView /** Whether the keyboard goes to it as it opens. */;
  leads?: boolean;
  onClose: () => void;
};

/** One pair on one issue: each layer with what it rests on, the inventories, and what sources claim. */
export function CellEvidence({ cell, view, leads = false, onClose }: Props) {
  const { t, day } = useWords();
  const names = useNames();
  const { data, error, isPending, refetch } = useQuery(coverageEvidenceQuery(cell, view));
  const { origin, destination, issue } = cell;
  const supposeForce = (id: NodeId) => encodeCoverage(supposeOfCell(cell, view, id), WHAT_IF_PRESET);
  const what = t("coverage.cell", { origin: names.of(origin), destination: names.of(destination), issue: names.of(issue) });
  return (
    <aside
      ref={leads ? takeFocus : undefined}
      tabIndex={-1}
      className={styles.evidence}
      aria-label={t("coverage.evidence.open", { what })}
      data-cell-evidence
    >
      <header className={styles.evidenceHead}>
        <h2>
          <NodeLink id={origin} /> → <NodeLink id={destination} />
        </h2>
        <IconButton label={t("coverage.evidence.close")} onClick={onClose}>
          <IconX size={16} stroke={1.7} aria-hidden />
        </IconButton>
      </header>
      <p className={parts.faint}>
        {names.of(issue)}
        {data && ` · ${t("coverage.asOf")} ${day(data.asOf)}`}
      </p>
      <p className={styles.leads}>
        <Link to="/" search={encodeView(viewOfCell(cell, view))} className={parts.button} data-show>
          <IconChartDots3 size={14} stroke={1.7} aria-hidden />
          {t("coverage.evidence.graph")}
        </Link>
        <Link to="/" search={encodeView(corridorOfCell(cell, view))} className={parts.button} data-show-map>
          <IconMap2 size={14} stroke={1.7} aria-hidden />
          {t("coverage.evidence.map")}
        </Link>
        <Link to="/what-if" search={encodeCoverage(supposeOfCell(cell, view), WHAT_IF_PRESET)} className={parts.button} data-try>
          <IconBulb size={14} stroke={1.7} aria-hidden />
          {t("whatIf.tryIt.cell")}
        </Link>
      </p>
      {view.suppose && <p className={parts.faint}>{t("whatIf.evidence")}</p>}
      {error && <Problem problem={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={8} />}
      {data &&
        LEVELS.map((level) => {
          const layer = data.layers[level];
          return (
            layer && <LayerEvidence key={level} level={level} layer={layer} ends={[origin, destination]} supposeForce={supposeForce} />
          );
        })}
      {data && data.claims.length > 0 && (
        <section>
          <h3 className={parts.label}>{t("coverage.evidence.claims")}</h3>
          <ul className={parts.list}>
            {data.claims.map(({ supportedBy, contradictedBy, grounds, name: _, ...claim }) => (
              <StatementCard
                key={claim.id}
                {...claim}
                supportedBy={grounds.filter(({ id }) => supportedBy.includes(id))}
                contradictedBy={grounds.filter(({ id }) => contradictedBy.includes(id))}
              />
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

/** Not from a reader who has only just come to the page. */
function takeFocus(panel: HTMLElement | null): void {
  if (document.activeElement !== document.body) panel?.focus({ preventScroll: true });
}
