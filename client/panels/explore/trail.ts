import { useRouter } from "@tanstack/react-router";
import { createContext, useContext, useEffect, useState } from "react";
import { canRedo, canUndo, moved, startTrail, type Trail } from "../../state/history.ts";

/** The page whose addresses are views. */
export const EXPLORE_PATH = "/";

const TrailContext = createContext<Trail>(startTrail(0, ""));
export const TrailProvider = TrailContext.Provider;

/** Follows the browser's history from the first page on, so that undo knows what lies behind it. */
export function useTrailOf(): Trail {
  const { history } = useRouter();
  const [trail, setTrail] = useState(() => startTrail(history.location.state.__TSR_index, history.location.search));
  useEffect(
    () =>
      history.subscribe(({ location, action }) => {
        const search = location.pathname === EXPLORE_PATH ? location.search : undefined;
        setTrail((before) => moved(before, action.type, location.state.__TSR_index, search));
      }),
    [history],
  );
  return trail;
}

export function useUndo(): { undo?: () => void; redo?: () => void } {
  const trail = useContext(TrailContext);
  const { history } = useRouter();
  return {
    ...(canUndo(trail) && { undo: () => history.back() }),
    ...(canRedo(trail) && { redo: () => history.forward() }),
  };
}
