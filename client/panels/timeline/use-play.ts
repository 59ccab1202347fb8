import { useEffect, useEffectEvent, useRef } from "react";
import { today } from "../../../server/domain/time.ts";
import { setRange } from "../../state/range.ts";
import { setAsOf } from "../../state/transitions.ts";
import { useAnnounce } from "../explore/announcer.tsx";
import { useExplorer } from "../explore/explorer.ts";
import { useWorkbench } from "../explore/workbench.ts";
import { useWords } from "../parts/words.ts";
import { endOf } from "./scale.ts";

/** How long a year stays, once it is drawn. */
const A_YEAR = 900;

/**
 * Steps from year to year while it is on; what stays lies where it lay. The whole play is one step for undo.
 * Whoever changes the day meanwhile ends it.
 */
export function usePlay({ first, last }: { first: number; last: number }): void {
  const { view, change, fetching, asOf } = useExplorer();
  const { playing, onPlay } = useWorkbench();
  const { t } = useWords();
  const announce = useAnnounce();
  const reached = useRef<string>(undefined);
  const step = useEffectEvent(() => {
    const now = today();
    const began = reached.current === undefined;
    if (!began && reached.current !== asOf) return onPlay(false);
    const year = Number(asOf.slice(0, 4));
    const from = Math.max(first, view.since === undefined ? first : Number(view.since.slice(0, 4)) + 1);
    const next = began && year >= last ? from : year + 1;
    if (next > last) {
      announce(t("timeline.said.done", { year }));
      return onPlay(false);
    }
    const day = endOf(next, now);
    reached.current = day;
    const stepped = view.since === undefined || view.since >= day ? setAsOf(view, day) : setRange(view, view.since, day);
    change(stepped, began ? t("timeline.said.playing", { year: next }) : undefined, began ? undefined : "replace");
  });
  // A clock is outside of React, as the drawing is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next step waits anew for each day that is reached.
  useEffect(() => {
    if (!playing) {
      reached.current = undefined;
      return;
    }
    if (fetching) return;
    const timer = setTimeout(step, reached.current === undefined ? 0 : A_YEAR);
    return () => clearTimeout(timer);
  }, [playing, fetching, asOf]);
}
