import type Sigma from "sigma";
import type { MouseCoords, SigmaNodeEventPayload, SigmaStageEventPayload, TouchCoords } from "sigma/types";
import type { Position } from "../graph/layout-request.ts";
import { countClicks } from "./double-clicks.ts";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";
import type { Hits } from "./hits.ts";
import { lasso } from "./lasso.ts";
import { marquee } from "./marquee.ts";
import { nodesInside, nodesWithin } from "./picking.ts";

/** What a reader does on the canvas, in terms of what it means. Points are pixels of the stage. */
export type Gestures = {
  pick: (key: string, additive: boolean) => void;
  clear: () => void;
  expand: (id: string) => void;
  /** Held for half a second with the mouse. */
  hold: (id: string) => void;
  menu: (key: string | undefined, at: Position) => void;
  hover: (key: string | undefined, at: Position) => void;
  /** Whether what is drawn by hand encloses nodes, rather than moving them or the view. */
  lassoing: () => boolean;
  /** Whether a node goes where it is dragged; if not, the view goes with it. */
  draggable: () => boolean;
  /** The node drags what is selected with it, if it is itself selected. */
  dragged: (id: string, by: Position) => void;
  dropped: (id: string) => void;
  enclosed: (ids: readonly string[]) => void;
};

const HOLD = 500;
const SLACK = 5;

type Press = { id: string | undefined; at: Position; touch: boolean; drags: boolean; dragging: boolean; last: Position };

/** Turns Sigma's events into gestures. Sigma's own captors go with it when it is killed; what is bound here to others, `unbind` releases. */
export function bindGestures(sigma: Sigma<DrawnNode, DrawnTie>, { tieAt }: Hits, on: Gestures): () => void {
  let press: Press | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frameAfter: number | undefined;
  /** The click that ends a drag or a hold is none. */
  let spent = false;
  const frame = marquee(sigma.getContainer());
  const line = lasso(sigma.getContainer());

  const clearTimer = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (frameAfter !== undefined) cancelAnimationFrame(frameAfter);
    frameAfter = undefined;
  };

  function down(id: string | undefined, { event }: SigmaStageEventPayload): void {
    const touch = isTouch(event.original);
    if (!touch && event.original instanceof MouseEvent && event.original.button !== 0) return;
    spent = false;
    clearTimer();
    press = undefined;
    // Two fingers zoom and move the view: what the first began is no press.
    if (fingers(event.original) > 1) {
      line.end();
      return;
    }
    const at = { x: event.x, y: event.y };
    if (on.lassoing()) {
      event.preventSigmaDefault();
      line.start(at);
      return;
    }
    if (id === undefined && !touch && event.original.shiftKey) {
      event.preventSigmaDefault();
      frame.start(at);
      return;
    }
    press = { id, at, touch, drags: id !== undefined && on.draggable(), dragging: false, last: sigma.viewportToGraph(at) };
    if (id !== undefined || touch) {
      // Where the machine was busy, what the hand did since still waits to be told: it comes before the next frame.
      timer = setTimeout(() => {
        frameAfter = requestAnimationFrame(held);
      }, HOLD);
    }
  }

  function held(): void {
    if (!press || press.dragging) return;
    spent = true;
    const { id, at, touch } = press;
    press = undefined;
    if (touch) on.menu(id ?? tieAt(at), at);
    else if (id !== undefined) on.hold(id);
  }

  function move({ event }: SigmaStageEventPayload): void {
    const at = { x: event.x, y: event.y };
    const drawn = frame.active() ? frame : line.active() ? line : undefined;
    if (drawn) {
      event.preventSigmaDefault();
      drawn.stretch(at);
      return;
    }
    if (!press) return;
    if (!press.dragging && Math.hypot(at.x - press.at.x, at.y - press.at.y) < SLACK) {
      if (press.drags) event.preventSigmaDefault();
      return;
    }
    clearTimer();
    press.dragging = true;
    if (press.id === undefined || !press.drags) return;
    event.preventSigmaDefault();
    event.original.preventDefault();
    const place = sigma.viewportToGraph(at);
    on.dragged(press.id, { x: place.x - press.last.x, y: place.y - press.last.y });
    press.last = place;
  }

  function up(): void {
    clearTimer();
    const enclosed = frame.end();
    if (enclosed) {
      spent = true;
      on.enclosed(nodesWithin(sigma, enclosed.from, enclosed.to));
    }
    const around = line.end();
    if (around) {
      spent = true;
      on.enclosed(nodesInside(sigma, around));
    }
    if (press?.dragging && press.drags && press.id !== undefined) {
      spent = true;
      on.dropped(press.id);
    }
    press = undefined;
  }

  function click(key: string | undefined, { event }: SigmaStageEventPayload): void {
    if (spent) {
      spent = false;
      return;
    }
    const { original } = event;
    if (key === undefined) on.clear();
    else on.pick(key, original.ctrlKey || original.metaKey || original.shiftKey);
  }

  sigma.on("downNode", (payload: SigmaNodeEventPayload) => down(payload.node, payload));
  sigma.on("downStage", (payload) => down(undefined, payload));
  sigma.on("moveBody", move);
  sigma.on("clickNode", (payload) => click(payload.node, payload));
  sigma.on("clickStage", (payload) => click(tieAt(payload.event), payload));
  sigma.on("doubleClickNode", ({ node, event }) => {
    event.preventSigmaDefault();
    on.expand(node);
  });
  const openMenu = (key: string | undefined, event: MouseCoords): void => {
    event.original.preventDefault();
    clearTimer();
    on.menu(key, { x: event.x, y: event.y });
  };
  sigma.on("rightClickNode", ({ node, event }) => openMenu(node, event));
  sigma.on("rightClickStage", ({ event }) => openMenu(tieAt(event), event));
  sigma.getMouseCaptor().on("mouseup", up);
  sigma.getTouchCaptor().on("touchup", (_: TouchCoords) => up());
  const uncount = countClicks(sigma);
  const unbindHover = bindHover(sigma, tieAt, on, () => press?.dragging === true || frame.active() || line.active());
  return () => {
    clearTimer();
    frame.kill();
    line.kill();
    uncount();
    unbindHover();
  };
}

/** Hovering: a node as Sigma finds it, else the tie under the pointer, sought once a frame at most. */
function bindHover(sigma: Sigma<DrawnNode, DrawnTie>, tieAt: Hits["tieAt"], on: Gestures, busy: () => boolean): () => void {
  let node: string | undefined;
  let hovered: string | undefined;
  let wanted: number | undefined;
  const tell = (key: string | undefined, at: Position): void => {
    if (key === hovered && key === undefined) return;
    hovered = key;
    on.hover(key, at);
  };
  sigma.on("enterNode", ({ node: id, event }) => {
    if (isTouch(event.original) || busy()) return;
    node = id;
    tell(id, event);
  });
  sigma.on("leaveNode", ({ event }) => {
    node = undefined;
    tell(undefined, event);
  });
  sigma.on("leaveStage", ({ event }) => tell(undefined, event));
  const seek = ({ x, y, original }: MouseCoords): void => {
    if (wanted !== undefined) return;
    wanted = requestAnimationFrame(() => {
      wanted = undefined;
      if (busy()) tell(undefined, { x, y });
      else if (node === undefined && original.target instanceof HTMLCanvasElement) tell(tieAt({ x, y }), { x, y });
      else if (node !== undefined) tell(node, { x, y });
    });
  };
  sigma.getMouseCaptor().on("mousemove", seek);
  return () => {
    if (wanted !== undefined) cancelAnimationFrame(wanted);
  };
}

function fingers(event: Event): number {
  return "touches" in event && event.touches instanceof TouchList ? event.touches.length : 0;
}

function isTouch(event: Event): boolean {
  return "touches" in event;
}
