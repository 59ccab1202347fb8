import type { Position } from "../graph/layout-request.ts";

/** The rectangle drawn while the reader encloses nodes. */
export function marquee(container: HTMLElement) {
  const element = document.createElement("div");
  element.className = "stage-marquee";
  Object.assign(element.style, {
    position: "absolute",
    display: "none",
    pointerEvents: "none",
    border: "1px solid var(--accent, currentColor)",
    borderRadius: "2px",
    zIndex: "3",
  });
  container.append(element);
  let from: Position | undefined;
  let to: Position | undefined;

  function place(): void {
    if (!from || !to) return;
    Object.assign(element.style, {
      display: "block",
      left: `${Math.min(from.x, to.x)}px`,
      top: `${Math.min(from.y, to.y)}px`,
      width: `${Math.abs(to.x - from.x)}px`,
      height: `${Math.abs(to.y - from.y)}px`,
    });
  }

  return {
    active: () => from !== undefined,
    start(at: Position): void {
      from = at;
      to = at;
      place();
    },
    stretch(at: Position): void {
      to = at;
      place();
    },
    /** What was enclosed, unless it was a mere click. */
    end(): { from: Position; to: Position } | undefined {
      const enclosed = from && to && Math.hypot(to.x - from.x, to.y - from.y) > 5 ? { from, to } : undefined;
      from = undefined;
      to = undefined;
      element.style.display = "none";
      return enclosed;
    },
    kill(): void {
      element.remove();
    },
  };
}
