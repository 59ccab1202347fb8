import { answerTo, type MeasureQuestion } from "../graph/measure-question.ts";

/** Measures one graph after another, off the main thread. */
self.addEventListener("message", ({ data }: MessageEvent<{ turn: number; question: MeasureQuestion }>) => {
  self.postMessage({ turn: data.turn, answer: answerTo(data.question) });
});
