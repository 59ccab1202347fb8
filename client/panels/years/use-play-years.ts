import { useEffect, useEffectEvent, useRef } from "react";

/** How long a year stays, once it is drawn. */
const A_YEAR = 1200;

type Play = { playing: boolean; at: number; last: number; fetching: boolean; go: (to: number, how?: "replace") => void; stop: () => void };

/** Steps through the years while it is on, from the first where it stands at the last; the whole play is one step for undo. */
export function usePlayYears({ playing, at, last, fetching, go, stop }: Play): void {
  const begun = useRef(false);
  const step = useEffectEvent(() => {
    const from = begun.current ? undefined : "first";
    if (at >= last && from === undefined) return stop();
    begun.current = true;
    go(at >= last ? 0 : at + 1, from === "first" ? undefined : "replace");
  });
  // A clock is outside of React, as the drawing is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next step waits anew for each year that is reached.
  useEffect(() => {
    if (!playing) {
      begun.current = false;
      return;
    }
    if (fetching) return;
    const timer = setTimeout(step, begun.current ? A_YEAR : 0);
    return () => clearTimeout(timer);
  }, [playing, fetching, at]);
}
