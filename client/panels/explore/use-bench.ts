import { useMemo, useState } from "react";
import type { Dialog, Workbench } from "./workbench.ts";

/** @param page what the page itself keeps */
export function useBench({ panels, asTable, onTable }: Pick<Workbench, "panels" | "asTable" | "onTable">): Workbench {
  const [lasso, onLasso] = useState(false);
  const [minimap, onMinimap] = useState(true);
  const [dialog, onDialog] = useState<Dialog>();
  return useMemo(
    () => ({ panels, asTable, onTable, lasso, onLasso, minimap, onMinimap, dialog, onDialog }),
    [panels, asTable, onTable, lasso, minimap, dialog],
  );
}
