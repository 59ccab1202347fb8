import { lazy, Suspense } from "react";
import { Inspector } from "../inspector/Inspector.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./explore.module.css";
import { useExplorer } from "./explorer.ts";
import { SidePanel } from "./SidePanel.tsx";
import type { Panels } from "./use-panels.ts";
import { TABS } from "./use-tab.ts";
import { useWorkbench } from "./workbench.ts";

const PathsPanel = lazy(async () => ({ default: (await import("../paths/PathsPanel.tsx")).PathsPanel }));

/** What is selected, or the view in words; while paths are asked for, these stand before it, one click away from each other. */
export function DetailsPanel({ panels, onPoint }: { panels: Panels; onPoint: (keys: readonly string[] | undefined) => void }) {
  const { t } = useWords();
  const { view } = useExplorer();
  const { tab, onTab } = useWorkbench();
  return (
    <SidePanel
      side="details"
      title={t(tab === "paths" ? "paths.title" : "inspector.title")}
      onClose={() => panels.close("details")}
      sheet={panels.size === "narrow"}
    >
      {view.paths && (
        <fieldset className={`${styles.form} ${styles.tabs}`} aria-label={t("paths.switch")}>
          {TABS.map((one) => (
            <button key={one} type="button" aria-pressed={tab === one} data-tab={one} onClick={() => onTab(one)}>
              {t(one === "paths" ? "paths.title" : "inspector.title")}
            </button>
          ))}
        </fieldset>
      )}
      {tab === "paths" ? (
        <Suspense fallback={<Skeleton lines={8} />}>
          <PathsPanel onPoint={onPoint} />
        </Suspense>
      ) : (
        <Inspector />
      )}
    </SidePanel>
  );
}
