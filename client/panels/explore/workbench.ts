import { createContext, useContext } from "react";
import type { Panels } from "./use-panels.ts";
import type { Tab } from "./use-tab.ts";

export type Dialog = "palette" | "shortcuts" | "views" | "taking";

/** What of the page is open or in hand. None of it is the view's: an address doesn't carry it, and undo leaves it alone. */
export type Workbench = {
  panels: Panels;
  /** What the panel of details shows. */
  tab: Tab;
  onTab: (tab: Tab) => void;
  asTable: boolean;
  onTable: (table: boolean) => void;
  lasso: boolean;
  onLasso: (on: boolean) => void;
  minimap: boolean;
  onMinimap: (on: boolean) => void;
  /** The years under the graph, and whether they are stepped through. */
  timeline: boolean;
  onTimeline: (open: boolean) => void;
  playing: boolean;
  onPlay: (on: boolean) => void;
  dialog: Dialog | undefined;
  onDialog: (dialog: Dialog | undefined) => void;
};

export const WorkbenchContext = createContext<Workbench | undefined>(undefined);

export function useWorkbench(): Workbench {
  const bench = useContext(WorkbenchContext);
  if (!bench) throw new Error("a tool of the explorer stands outside of it");
  return bench;
}
