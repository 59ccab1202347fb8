import type Sigma from "sigma";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";

/** Taps further from each other than this, in pixels, are two. */
const REACH = 24;

/**
 * Sigma takes any two clicks or taps that are soon enough for a double one, however far apart: of two nodes picked in
 * quick succession the second would be expanded, and its tie or the stage would zoom. Here the browser counts the
 * clicks, by the reader's own settings of the mouse, and of taps those that are far from the last begin anew.
 */
export function countClicks(sigma: Sigma<DrawnNode, DrawnTie>): () => void {
  const mouse = sigma.getMouseCaptor();
  const touch = sigma.getTouchCaptor();
  const counted = (event: MouseEvent): void => {
    mouse.clicks = event.detail > 0 && event.detail % 2 === 0 ? 1 : 0;
  };
  // Before Sigma counts by itself.
  mouse.container.addEventListener("click", counted, true);
  touch.on("touchdown", ({ touches: [finger] }) => {
    const last = touch.lastTap?.position;
    if (last && finger && Math.hypot(finger.x - last.x, finger.y - last.y) > REACH) touch.lastTap = null;
  });
  return () => mouse.container.removeEventListener("click", counted, true);
}
