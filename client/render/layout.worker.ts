import { layout } from "../graph/layout.ts";
import type { LayoutRequest } from "../graph/layout-request.ts";

/** Lays out one request after another, off the main thread. */
self.addEventListener("message", ({ data }: MessageEvent<{ turn: number; request: LayoutRequest }>) => {
  self.postMessage({ turn: data.turn, positions: layout(data.request) });
});
