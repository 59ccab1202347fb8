import { IconListNumbers } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Cell } from "../../../server/domain/coverage/cells.ts";
import { askedOfCoverage } from "../../data/exports.ts";
import { encodeBrief } from "../../state/brief-view.ts";
import { briefOf } from "../../state/coverage-links.ts";
import { type CoverageView, closeCell } from "../../state/coverage-view.ts";
import { encodeGaps, GAPS_PRESET } from "../../state/gaps-view.ts";
import { Page } from "../pages/Page.tsx";
import pages from "../pages/pages.module.css";
import { useNames } from "../parts/names-context.ts";
import { Problem } from "../parts/Problem.tsx";
import parts from "../parts/parts.module.css";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import { CsvButton } from "../table/CsvButton.tsx";
import { AnswerFiles } from "../taking/AnswerFiles.tsx";
import { Compared } from "./Compared.tsx";
import { Controls } from "./Controls.tsx";
import { cellRef, isCell } from "./cell-ref.ts";
import styles from "./coverage.module.css";
import { coverageRows } from "./csv-rows.ts";
import { Marks } from "./Marks.tsx";
import { MatrixTable } from "./MatrixTable.tsx";
import { matrixOf } from "./matrix-model.ts";
import { Sheet } from "./Sheet.tsx";
import { Summary } from "./Summary.tsx";
import { useCoverage, useCoverageView } from "./use-coverage.ts";
import { useMarked } from "./use-marked.ts";

/** Where two states are bound to each other, and where nothing was found: the matrix, and the evidence of each of its cells. */
export function CoveragePage() {
  const { t } = useWords();
  return (
    <Page title={t("coverage.title")} wide="full">
      <h1>{t("coverage.title")}</h1>
      <p className={pages.lead}>{t("coverage.lead")}</p>
      <Chosen />
    </Page>
  );
}

function Chosen() {
  const { view, change } = useCoverageView();
  return (
    <Sheet
      view={view}
      onClose={() => change(closeCell(view))}
      controls={(schema) => <Controls view={view} change={change} schema={schema} />}
    >
      <Answered view={view} change={change} />
    </Sheet>
  );
}

function Answered({ view, change }: { view: CoverageView; change: (next: CoverageView) => void }) {
  const words = useWords();
  const { t, number } = words;
  const names = useNames();
  const answer = useCoverage(view);
  const { data, error, isPending, busy, refetch } = answer;
  const marked = useMarked(view, answer.cells);
  const { cells, before } = marked;
  const { by, order, layers } = view;
  const matrix = useMemo(
    () => matrixOf(cells, before, by, order, layers, { name: nameOfLine(names.of) }),
    [cells, before, by, order, layers, names],
  );
  if (error && !data) return <Problem problem={error} onRetry={() => void refetch()} />;
  if (isPending || !data) return <Skeleton lines={14} />;
  const size = { rows: number(matrix.rows.length), columns: number(matrix.columns.length) };
  const issue = names.of(view.issues[0] ?? "");
  const gapsSearch = encodeGaps({ ...GAPS_PRESET, coverage: view, layer: layers[0] ?? GAPS_PRESET.layer });
  const what = by === "states" ? t("coverage.captionStates", { issue, ...size }) : t("coverage.captionIssues", size);
  return (
    <section className={styles.results} aria-busy={busy} aria-label={t("coverage.title")}>
      <Compared view={view} marked={marked} />
      <Summary view={view} answer={data} supposes={marked.supposes} />
      <div className={styles.tools}>
        <Link to="/gaps" search={gapsSearch} className={parts.button} data-to-gaps>
          <IconListNumbers size={14} stroke={1.7} aria-hidden />
          {t(view.suppose ? "coverage.toGapsActual" : "coverage.toGaps")}
        </Link>
        {cells.length > 0 && (
          <CsvButton
            what={t("coverage.title")}
            name={[...(view.suppose ? ["hypothetical"] : []), "coverage", data.asOf]}
            rows={() => coverageRows(cells, data, names.of, view.suppose !== undefined)}
          />
        )}
        {cells.length > 0 && !view.suppose && (
          <AnswerFiles
            asked={askedOfCoverage({ ...answer.asked, asOf: data.asOf })}
            name={["coverage", data.asOf]}
            formats={["json", "datapackage", "cypher", "gexf", "graphml"]}
          />
        )}
      </div>
      <Marks />
      {cells.length === 0 ? (
        <div className={styles.empty}>
          <p>{t("coverage.empty.title")}</p>
          <p>{t("coverage.empty.text")}</p>
        </div>
      ) : (
        <MatrixTable
          matrix={matrix}
          by={by}
          layers={layers}
          marked={marked.marked}
          caption={t("coverage.caption", { what, day: words.day(data.asOf) })}
          brief={encodeBrief(briefOf(view))}
          isOpen={(cell: Cell) => view.cell !== undefined && isCell(view.cell, cell)}
          onOpen={(cell: Cell) => {
            const ref = cellRef(cell);
            if (ref) change({ ...view, cell: ref });
          }}
        />
      )}
    </section>
  );
}

/** A corridor stands under the name of its origin, then of its destination. */
function nameOfLine(of: (id: string) => string) {
  return (key: string): string => key.split(" ").map(of).join(" ");
}
