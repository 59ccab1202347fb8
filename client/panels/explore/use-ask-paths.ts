import { useCallback } from "react";
import { askPaths } from "../../state/path-questions.ts";
import type { PathsAsked } from "../../state/paths.ts";
import { useWords } from "../parts/words.ts";
import { useExplorer } from "./explorer.ts";
import { useWorkbench } from "./workbench.ts";

/** Asks for paths from a button of the inspector, and shows their panel, even where the same was asked before. */
export function useAskPaths(): (ends: Pick<PathsAsked, "from" | "to">) => void {
  const { t } = useWords();
  const { view, change, names } = useExplorer();
  const { onTab } = useWorkbench();
  return useCallback(
    (ends) => {
      const { from, to } = ends;
      change(askPaths(view, ends), from && to ? t("paths.said.asked", { from: names.of(from), to: names.of(to) }) : t("paths.said.asking"));
      onTab("paths");
    },
    [view, change, names, t, onTab],
  );
}
