import { useLocalStorage } from "@mantine/hooks";
import { useMemo, useState } from "react";
import type { Dialog, Workbench } from "./workbench.ts";

/** @param page what the page itself keeps */
export function useBench({ panels, asTable, onTable }: Pick<Workbench, "panels" | "asTable" | "onTable">): Workbench {
  const [lasso, onLasso] = useState(false);
  const [minimap, onMinimap] = useState(true);
  // The reader's own wish, for every view.
  const [timeline, onTimeline] = useLocalStorage({ key: "entente.timeline", defaultValue: true, getInitialValueInEffect: false });
  const [playing, onPlay] = useState(false);
  const [dialog, onDialog] = useState<Dialog>();
  return useMemo(
    () => ({
      ...{ panels, asTable, onTable, lasso, onLasso, minimap, onMinimap, dialog, onDialog },
      ...{ timeline, onTimeline, playing, onPlay },
    }),
    [panels, asTable, onTable, lasso, minimap, dialog, timeline, onTimeline, playing],
  );
}
