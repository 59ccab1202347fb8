import { useState } from "react";
import type { ViewState } from "../../state/view.ts";
import { questionOf } from "./use-panels.ts";

export const TABS = ["paths", "details"] as const;
export type Tab = (typeof TABS)[number];

/** What the panel beside the graph shows while paths are asked for. What was last done is what is to be read: another question, or something selected. */
export function useTab({ paths, selection }: Pick<ViewState, "paths" | "selection">): { tab: Tab; onTab: (tab: Tab) => void } {
  const [asked, selected] = [questionOf(paths), selection.join()];
  const [state, setState] = useState<{ asked: string; selected: string; tab: Tab }>({ asked, selected, tab: "paths" });
  if (state.asked !== asked) setState({ asked, selected, tab: "paths" });
  else if (state.selected !== selected) setState({ asked, selected, tab: selected === "" ? state.tab : "details" });
  return { tab: paths ? state.tab : "details", onTab: (tab) => setState((before) => ({ ...before, tab })) };
}
