import { layout } from "../graph/layout.ts";
import type { LayoutRequest, Position } from "../graph/layout-request.ts";

type Answer = { turn: number; positions: Position[] };

/** Asks the worker for layouts; only the latest request is answered, those before it are dropped. */
export function layoutClient() {
  let turn = 0;
  let waiting: { request: LayoutRequest; answer: (positions: Position[]) => void } | undefined;
  let worker = startWorker();

  function startWorker(): Worker | undefined {
    try {
      // A module file of its own, not a Blob: the page's policy allows workers of its own origin only.
      const started = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
      started.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
        if (data.turn === turn) settle(data.positions);
      });
      started.addEventListener("error", () => {
        worker = undefined;
        if (waiting) settle(layout(waiting.request));
      });
      return started;
    } catch {
      return undefined;
    }
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
