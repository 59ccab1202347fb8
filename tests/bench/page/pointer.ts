import type { Position } from "../../../client/graph/layout-request.ts";

/** The pointer's events as a browser sends them, in the middle of a frame. */
function send(target: Element, type: string, { x, y }: Position, buttons = 0): void {
  const { left, top } = target.getBoundingClientRect();
  const where = { clientX: left + x, clientY: top + y, screenX: left + x, screenY: top + y };
  const init = { bubbles: true, cancelable: true, composed: true, view: window, button: 0, buttons, detail: 1, ...where };
  if (type !== "click")
    target.dispatchEvent(new PointerEvent(type.replace("mouse", "pointer"), { ...init, pointerId: 1, isPrimary: true }));
  target.dispatchEvent(new MouseEvent(type, init));
}

export function move(target: Element, at: Position): void {
  send(target, "mousemove", at);
}

export function press(target: Element, at: Position): void {
  send(target, "mousedown", at, 1);
  send(target, "mouseup", at);
  send(target, "click", at);
}

/** Takes hold of the canvas where nothing lies, and leads it round a circle once in two seconds. */
export async function drag(target: Element): Promise<{ step: (seconds: number) => void; end: () => void }> {
  const from = { x: 8, y: 8 };
  let at = from;
  move(target, from);
  send(target, "mousedown", from, 1);
  return {
    step(seconds) {
      const angle = Math.PI * seconds;
      at = { x: from.x + 120 * Math.sin(angle), y: from.y + 80 * (1 - Math.cos(angle)) };
      send(target, "mousemove", at, 1);
    },
    end() {
      send(target, "mouseup", at);
    },
  };
}
