import { layout } from "../graph/layout.ts";
import type { LayoutRequest, Position } from "../graph/layout-request.ts";

type Answer = { turn: number; positions: Position[] };

/** Begun with the page's code: until the first stage asks for a layout, the worker has read its own. */
let begun = beginWorker();

function beginWorker(): Worker | undefined {
  try {
    // A module file of its own, not a Blob: the page's policy allows workers of its own origin only.
    const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
    // One that failed before anybody asked it would never answer.
    worker.addEventListener("error", () => {
      if (begun === worker) begun = undefined;
    });
    return worker;
  } catch {
    return undefined;
  }
}

/** Asks the worker for layouts; only the latest request is answered, those before it are dropped. */
export function layoutClient() {
  let turn = 0;
  let waiting: { request: LayoutRequest; answer: (positions: Position[]) => void } | undefined;
  let worker = startWorker();

  function startWorker(): Worker | undefined {
    const started = begun ?? beginWorker();
    begun = undefined;
    started?.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      if (data.turn === turn) settle(data.positions);
    });
    started?.addEventListener("error", () => {
      worker = undefined;
      if (waiting) settle(layout(waiting.request));
    });
    return started;
  }

  function settle(positions: Position[]): void {
    const { answer } = waiting ?? {};
    waiting = undefined;
    answer?.(positions);
  }

  /** Never rejects; a request overtaken by the next never resolves. */
  function ask(request: LayoutRequest): Promise<Position[]> {
    turn++;
    return new Promise((answer) => {
      waiting = { request, answer };
      if (worker) worker.postMessage({ turn, request });
      else settle(layout(request));
    });
  }

  function kill(): void {
    turn++;
    waiting = undefined;
    worker?.terminate();
    worker = undefined;
  }

  return { ask, kill };
}
export type LayoutClient = ReturnType<typeof layoutClient>;
