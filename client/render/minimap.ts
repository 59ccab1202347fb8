import type { Position } from "../graph/layout-request.ts";
import type { Drawing } from "./drawing.ts";
import type { Palette } from "./palette.ts";

const PADDING = 8;
const SPECK = 1.6;

/**
 * All nodes small, with what is in view framed; dragging in it moves the view. It shows itself only while something
 * lies outside the view: where all is seen, it has nothing to say.
 */
export function minimap(canvas: HTMLCanvasElement, drawing: () => Drawing, palette: () => Palette) {
  const specks = document.createElement("canvas");
  let bounds = { left: 0, bottom: 0, scale: 1 };
  let extent = { left: 0, right: 0, bottom: 0, top: 0 };
  let dragging = false;
  let inked: Palette | undefined;

  const size = (): { width: number; height: number; ratio: number } => ({
    width: canvas.clientWidth,
    height: canvas.clientHeight,
    ratio: window.devicePixelRatio || 1,
  });
  const placeOf = ({ x, y }: Position): Position => ({
    x: PADDING + (x - bounds.left) * bounds.scale,
    y: size().height - PADDING - (y - bounds.bottom) * bounds.scale,
  });

  /** Nodes lie still while the camera moves, so they are drawn apart and copied. */
  function settle(): void {
    inked = palette();
    const { width, height, ratio } = size();
    const graph = drawing().graph();
    if (width === 0 || graph.order === 0) return;
    let [left, right, bottom, top] = [
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ];
    graph.forEachNode((_, { x, y }) => {
      [left, right, bottom, top] = [Math.min(left, x), Math.max(right, x), Math.min(bottom, y), Math.max(top, y)];
    });
    const scale = Math.min((width - 2 * PADDING) / Math.max(1, right - left), (height - 2 * PADDING) / Math.max(1, top - bottom));
    // What lies in the middle of the nodes lies in the middle of the minimap.
    bounds = {
      left: (left + right) / 2 - (width / 2 - PADDING) / scale,
      bottom: (bottom + top) / 2 - (height / 2 - PADDING) / scale,
      scale,
    };
    extent = { left, right, bottom, top };
    specks.width = Math.round(width * ratio);
    specks.height = Math.round(height * ratio);
    const context = specks.getContext("2d");
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const { state, accent } = inked;
    graph.forEachNode((_, node) => {
      const { x, y } = placeOf(node);
      const radius = node.focus ? 2 * SPECK : SPECK;
      context.fillStyle = node.focus ? accent : state;
      context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
    });
    draw();
  }

  function draw(): void {
    if (inked !== palette()) {
      settle();
      return;
    }
    const { width, height, ratio } = size();
    const seen = drawing().seen();
    const [from, to] = [placeOf({ x: seen.left, y: seen.top }), placeOf({ x: seen.right, y: seen.bottom })];
    const whole = seen.left <= extent.left && seen.right >= extent.right && seen.bottom <= extent.bottom && seen.top >= extent.top;
    canvas.dataset.idle = String(whole && !dragging);
    if (whole && !dragging) return;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    const context = canvas.getContext("2d");
    if (!context || canvas.width === 0 || specks.width === 0) return;
    context.drawImage(specks, 0, 0);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.strokeStyle = palette().accent;
    context.lineWidth = 1.25;
    context.strokeRect(from.x, from.y, to.x - from.x, to.y - from.y);
  }

  function goTo(event: PointerEvent): void {
    const box = canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const at = { x: (x - PADDING) / bounds.scale + bounds.left, y: (size().height - PADDING - y) / bounds.scale + bounds.bottom };
    drawing().centreOn(at, 0);
  }

  const down = (event: PointerEvent): void => {
    dragging = true;
    canvas.setPointerCapture(event.pointerId);
    goTo(event);
  };
  const move = (event: PointerEvent): void => {
    if (dragging) goTo(event);
  };
  const up = (): void => {
    dragging = false;
    draw();
  };
  canvas.addEventListener("pointerdown", down);
  canvas.addEventListener("pointermove", move);
  canvas.addEventListener("pointerup", up);
  canvas.addEventListener("pointercancel", up);
  return {
    settle,
    draw,
    kill(): void {
      canvas.removeEventListener("pointerdown", down);
      canvas.removeEventListener("pointermove", move);
      canvas.removeEventListener("pointerup", up);
      canvas.removeEventListener("pointercancel", up);
    },
  };
}
export type Minimap = ReturnType<typeof minimap>;
