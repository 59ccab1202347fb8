import { useRef } from "react";
import type { ViewState } from "../../state/view.ts";

/** What was seen when the pointer last went down, and the time before: a double click means what its first click found. */
export function useTwoClicks(view: ViewState): { onPointerDown: () => void; before: () => ViewState | undefined } {
  const seen = useRef<readonly ViewState[]>([]);
  return {
    onPointerDown: () => {
      seen.current = [...seen.current.slice(-1), view];
    },
    before: () => seen.current[0],
  };
}
