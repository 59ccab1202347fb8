import { useLocalStorage } from "@mantine/hooks";
import { useMemo, useState } from "react";
import type { ViewState } from "../../state/view.ts";
import { useTab } from "./use-tab.ts";
import type { Dialog, Workbench } from "./workbench.ts";

/** @param page what the page itself keeps */
export function useBench({ panels, asTable, onTable }: Pick<Workbench, "panels" | "asTable" | "onTable">, view: ViewState): Workbench {
  const { tab, onTab } = useTab(view);
  const [lasso, onLasso] = useState(false);
  const [minimap, onMinimap] = useState(true);
  // The reader's own wish, for every view.
  const [timeline, onTimeline] = useLocalStorage({ key: "entente.timeline", defaultValue: true, getInitialValueInEffect: false });
  const [playing, onPlay] = useState(false);
  const [dialog, onDialog] = useState<Dialog>();
  return useMemo(
    () => ({
      ...{ panels, tab, onTab, asTable, onTable, lasso, onLasso, minimap, onMinimap, dialog, onDialog },
      ...{ timeline, onTimeline, playing, onPlay },
    }),
    [panels, tab, onTab, asTable, onTable, lasso, minimap, dialog, timeline, onTimeline, playing],
  );
}
