import { IconTimeline } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { showTable } from "../../state/transitions.ts";
import { Shortcuts } from "../actions/Shortcuts.tsx";
import { Canvas } from "../canvas/Canvas.tsx";
import { Lead } from "../canvas/Lead.tsx";
import { MapNote } from "../canvas/MapNote.tsx";
import { Dialogs } from "../dialogs/Dialogs.tsx";
import { FilterPanel } from "../filters/FilterPanel.tsx";
import { Header } from "../header/Header.tsx";
import { ChangesLegend } from "../legend/ChangesLegend.tsx";
import { CorridorLegend } from "../legend/CorridorLegend.tsx";
import { InstrumentsLegend } from "../legend/InstrumentsLegend.tsx";
import { Legend } from "../legend/Legend.tsx";
import { Looks } from "../legend/Looks.tsx";
import { ConflictScopeContext } from "../parts/conflict-scope.ts";
import { NamesContext } from "../parts/names-context.ts";
import { Problem } from "../parts/Problem.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import { TableView } from "../table/TableView.tsx";
import { YearBar } from "../years/YearBar.tsx";
import { Banner } from "./Banner.tsx";
import { Bar } from "./Bar.tsx";
import { DatasetsOff } from "./DatasetsOff.tsx";
import { DetailsPanel } from "./DetailsPanel.tsx";
import styles from "./explore.module.css";
import { type Explorer, ExplorerContext } from "./explorer.ts";
import legendPlace from "./legend-place.module.css";
import { NoGraph } from "./NoGraph.tsx";
import { SheetBar } from "./SheetBar.tsx";
import { SidePanel } from "./SidePanel.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { useAnnounceNetwork } from "./use-announce-network.ts";
import { useBench } from "./use-bench.ts";
import { useExplorerState } from "./use-explorer-state.ts";
import { usePanels } from "./use-panels.ts";
import { WorkbenchContext } from "./workbench.ts";
import years from "./years.module.css";

const LEGENDS = { cooperation: Legend, instruments: InstrumentsLegend, corridors: CorridorLegend } as const;

const Timeline = lazy(async () => ({ default: (await import("../timeline/Timeline.tsx")).Timeline }));

/** The explorer, through whichever lens: canvas first, panels around it. */
export function ExplorePage() {
  const { t } = useWords();
  const explorer = useExplorerState();
  const panels = usePanels(explorer.view);
  const [unavailable, setUnavailable] = useState<"no_webgl" | "context_lost">();
  const [pointed, setPointed] = useState<readonly string[]>();
  useAnnounceNetwork(explorer);
  const { view } = explorer;
  const { [view.lens]: LegendOfLens } = LEGENDS;
  const asTable = view.table || unavailable !== undefined;
  const onTable = (table: boolean): void => {
    setUnavailable(undefined);
    explorer.change(showTable(view, table), t(table ? "actions.said.table" : "actions.said.graph"));
  };
  const bench = useBench({ panels, asTable, onTable }, view);
  return (
    <ExplorerContext value={explorer}>
      <NamesContext value={explorer.names}>
        <ConflictScopeContext value={view}>
          <WorkbenchContext value={bench}>
            <Shortcuts />
            <Dialogs />
            <title>{view.focus ? t("canvas.title", { name: explorer.names.of(view.focus) }) : t("common.name")}</title>
            <div className={styles.explorer} data-size={panels.size} data-lens={view.lens}>
              <Header />
              {panels.open.filters && (
                <SidePanel
                  side="filters"
                  title={t("filters.title")}
                  onClose={() => panels.close("filters")}
                  sheet={panels.size === "narrow"}
                >
                  <FilterPanel />
                </SidePanel>
              )}
              <main id="network" tabIndex={-1} className={styles.main} aria-label={t("canvas.graph")} aria-busy={explorer.fetching}>
                <Banner />
                <Bar panels={panels} asTable={asTable} onTable={onTable} />
                <DatasetsOff />
                {panels.open.lead && <Lead onDismiss={() => panels.close("lead")} />}
                <Content explorer={explorer} asTable={asTable} unavailable={unavailable} pointed={pointed} onUnavailable={setUnavailable} />
                {panels.open.legend && !asTable && (
                  <div className={legendPlace.legend}>
                    <Looks onPoint={setPointed} />
                    <LegendOfLens onPoint={setPointed} />
                    <ChangesLegend onPoint={setPointed} />
                  </div>
                )}
                {view.lens === "corridors" && <YearBar />}
                {bench.timeline ? (
                  <Suspense fallback={<div className={years.years} />}>
                    <Timeline />
                  </Suspense>
                ) : (
                  <button type="button" className={years.yearsShut} onClick={() => bench.onTimeline(true)} data-show-years>
                    <IconTimeline size={14} stroke={1.7} aria-hidden />
                    {t("timeline.show")}
                  </button>
                )}
              </main>
              {panels.open.details && <DetailsPanel panels={panels} onPoint={setPointed} />}
              {panels.size === "narrow" ? <SheetBar panels={panels} asTable={asTable} onTable={onTable} /> : <StatusBar />}
            </div>
          </WorkbenchContext>
        </ConflictScopeContext>
      </NamesContext>
    </ExplorerContext>
  );
}

type ContentProps = {
  explorer: Explorer;
  asTable: boolean;
  unavailable: "no_webgl" | "context_lost" | undefined;
  pointed: readonly string[] | undefined;
  onUnavailable: (reason: "no_webgl" | "context_lost" | undefined) => void;
};

/** The graph, the table, or why there is neither yet. */
function Content({ explorer, asTable, unavailable, pointed, onUnavailable }: ContentProps) {
  const { answered, problem, retry } = explorer;
  if (!answered && problem) {
    return (
      <div className={styles.middle}>
        <Problem problem={problem} onRetry={retry} />
      </div>
    );
  }
  if (!answered) {
    return (
      <div className={styles.middle}>
        <Skeleton lines={5} />
      </div>
    );
  }
  if (!asTable) {
    return (
      <>
        <Canvas highlighted={pointed ?? explorer.traced} onUnavailable={onUnavailable} />
        <MapNote />
      </>
    );
  }
  return <TableView notice={unavailable && <NoGraph reason={unavailable} onRetry={() => onUnavailable(undefined)} />} />;
}
