import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Inspector } from "../inspector/Inspector.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import styles from "./explore.module.css";
import { useExplorer } from "./explorer.ts";
import { SidePanel } from "./SidePanel.tsx";
import { type Panels, questionOf } from "./use-panels.ts";

const PathsPanel = lazy(async () => ({ default: (await import("../paths/PathsPanel.tsx")).PathsPanel }));

const TABS = ["paths", "details"] as const;

/** What is selected, or the view in words; while paths are asked for, these stand before it, one click away from each other. */
export function DetailsPanel({ panels, onPoint }: { panels: Panels; onPoint: (keys: readonly string[] | undefined) => void }) {
  const { t } = useTranslation();
  const { view } = useExplorer();
  const [asked, selected] = [questionOf(view.paths), view.selection.join()];
  const [state, setState] = useState<{ asked: string; selected: string; tab: (typeof TABS)[number] }>({ asked, selected, tab: "paths" });
  // What was last done is what is to be read: another question, or something selected.
  if (state.asked !== asked) setState({ asked, selected, tab: "paths" });
  else if (state.selected !== selected) setState({ asked, selected, tab: selected === "" ? state.tab : "details" });
  const tab = view.paths ? state.tab : "details";
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
            <button key={one} type="button" aria-pressed={tab === one} data-tab={one} onClick={() => setState({ ...state, tab: one })}>
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
