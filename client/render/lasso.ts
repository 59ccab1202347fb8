import type { Position } from "../graph/layout-request.ts";

/** Between two points of the line, in pixels: a hand trembles. */
const STEP = 3;
const SVG = "http://www.w3.org/2000/svg";

/** The line drawn by a free hand around nodes; the counterpart of marquee.ts. */
export function lasso(container: HTMLElement) {
  const layer = document.createElementNS(SVG, "svg");
  const line = document.createElementNS(SVG, "polygon");
  Object.assign(layer.style, {
    position: "absolute",
    inset: "0",
    width: "100%",
    height: "100%",
    display: "none",
    pointerEvents: "none",
    zIndex: "3",
  });
  Object.assign(line.style, {
    fill: "var(--accent, currentColor)",
    fillOpacity: "0.1",
    stroke: "var(--accent, currentColor)",
    strokeWidth: "1.2",
  });
  line.setAttribute("stroke-dasharray", "5 3");
  layer.append(line);
  container.append(layer);
  let path: Position[] = [];

  function draw(): void {
    line.setAttribute("points", path.map(({ x, y }) => `${x},${y}`).join(" "));
    layer.style.display = path.length > 1 ? "block" : "none";
  }

  return {
    active: () => path.length > 0,
    start(at: Position): void {
      path = [at];
      draw();
    },
    stretch(at: Position): void {
      const last = path.at(-1);
      if (last && Math.hypot(at.x - last.x, at.y - last.y) < STEP) return;
      path.push(at);
      draw();
    },
    /** The line, closed by its ends, unless it was a mere click. */
    end(): Position[] | undefined {
      const drawn = path.length > 2 ? path : undefined;
      path = [];
      draw();
      return drawn;
    },
    kill(): void {
      layer.remove();
    },
  };
}

/** Whether a point lies inside a line closed by its ends: a ray from it crosses the line an odd number of times. */
export function encloses(line: readonly Position[], { x, y }: Position): boolean {
  return line.reduce((inside, a, index) => {
    const b = line.at(index - 1) ?? a;
    const crosses = a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x;
    return crosses ? !inside : inside;
  }, false);
}
