import type { MeasureAnswer, MeasureQuestion } from "../graph/measure-question.ts";

type Waiting = { turn: number; question: MeasureQuestion; answer: (answer: MeasureAnswer) => void; fail: (why: unknown) => void };

/** Asks a worker for measures. Only the latest question is answered: one before it fails, and what it had begun is stopped. */
export function measuresClient() {
  let turn = 0;
  let waiting: Waiting | undefined;
  let worker: Worker | undefined;
  let able = true;

  function startWorker(): Worker | undefined {
    if (!able) return undefined;
    try {
      // A module file of its own, as the page's policy wants it.
      const started = new Worker(new URL("./measures.worker.ts", import.meta.url), { type: "module" });
      started.addEventListener("message", ({ data }: MessageEvent<{ turn: number; answer: MeasureAnswer }>) => {
        if (data.turn === waiting?.turn) take(({ answer }) => answer(data.answer));
      });
      started.addEventListener("error", () => {
        able = false;
        worker = undefined;
        take(answerHere);
      });
      return started;
    } catch {
      able = false;
      return undefined;
    }
  }

  function take(then: (waiting: Waiting) => void): void {
    const taken = waiting;
    waiting = undefined;
    if (taken) then(taken);
  }

  /** Without a worker, which few are: only they load what it would do. It is bounded, so the page stands still for a moment. */
  function answerHere({ question, answer, fail }: Waiting): void {
    import("../graph/measure-question.ts").then(({ answerTo }) => answer(answerTo(question))).catch(fail);
  }

  function stop(why: unknown): void {
    if (!waiting) return;
    worker?.terminate();
    worker = undefined;
    take(({ fail }) => fail(why));
  }

  function ask(question: MeasureQuestion, signal: AbortSignal): Promise<MeasureAnswer> {
    stop(new Error("overtaken by the next question"));
    turn++;
    const own = turn;
    return new Promise((answer, fail) => {
      signal.addEventListener("abort", () => waiting?.turn === own && stop(signal.reason), { once: true });
      waiting = { turn: own, question, answer, fail };
      worker ??= startWorker();
      if (worker) worker.postMessage({ turn: own, question });
      else take(answerHere);
    });
  }

  return { ask };
}
