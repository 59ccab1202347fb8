import type { ImportPhase, ImportState } from "../contract/wire/imports.ts";
import type { Progress } from "../store/progress.ts";

export type Step = { readonly phase: ImportPhase; readonly progress: ImportState["progress"] };

/** How far the work has come, for whoever watches: a terminal, or the server that asked for it. */
export type Told = {
  phase(phase: ImportPhase): void;
  rows(done: number, total: number | null): void;
  readonly load: Progress;
};

/** At most so many messages a second: a watcher has no use for more. */
const PAUSE = 100;

export function telling(tell: (step: Step) => void): Told {
  let phase: ImportPhase = "reading";
  let last = 0;
  const now = (progress: ImportState["progress"], always = false): void => {
    if (!always && Date.now() - last < PAUSE) return;
    last = Date.now();
    tell({ phase, progress });
  };
  return {
    phase: (next) => {
      phase = next;
      now(null, true);
    },
    rows: (done, total) => now({ done, total, unit: "rows" }),
    load: (unit, done, total) => now({ done, total, unit }),
  };
}
