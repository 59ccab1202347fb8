import Sigma from "sigma";
import { animateNodes } from "sigma/utils";
import type { Position, Positions } from "../graph/layout-request.ts";
import type { MapFrame } from "../graph/projection.ts";
import { type Attention, type Emphasis, emphasisOf, NO_ATTENTION } from "./attention.ts";
import { backdrop } from "./backdrop.ts";
import { anyOutside, centreOn, FRAME, fitAll, zoomBy } from "./camera.ts";
import { type DrawnGraph, type DrawnNode, type DrawnTie, emptyDrawing } from "./drawn-graph.ts";
import { bindGestures, type Gestures } from "./gestures.ts";
import { MarkProgram } from "./mark-program.ts";
import { overlay } from "./overlay.ts";
import type { Palette } from "./palette.ts";
import { picture } from "./picture.ts";
import { nodeLook, tieLook } from "./reducers.ts";
import { TieProgram } from "./tie-program.ts";
import { onContextLost } from "./webgl.ts";

export const MOTION = 200;
/** Beyond this many nodes a move is a jump: each step of an animation indexes all of them anew. */
const ANIMATED_AT_MOST = 1500;

export type DrawingEvents = Gestures & { rendered: () => void; lost: () => void };

/** The only Sigma: made, fed and killed here. Hover and selection go through its reducers, never into its graph. */
export function createDrawing(container: HTMLElement, palette: Palette, on: DrawingEvents) {
  let look: { palette: Palette; attention: Attention; emphasis: Emphasis | undefined } = {
    palette,
    attention: NO_ATTENTION,
    emphasis: undefined,
  };
  let stopMoving: (() => void) | undefined;
  let alive = true;

  const sigma = new Sigma<DrawnNode, DrawnTie>(emptyDrawing(), container, {
    allowInvalidContainer: true,
    // Labels, hovering and edge events are our own: see overlay.ts, reducers.ts and picking.ts.
    renderLabels: false,
    renderEdgeLabels: false,
    enableEdgeEvents: false,
    defaultDrawNodeHover: () => {},
    nodeProgramClasses: { mark: MarkProgram },
    edgeProgramClasses: { stroke: TieProgram },
    defaultNodeType: "mark",
    defaultEdgeType: "stroke",
    zIndex: true,
    enableCameraRotation: false,
    stagePadding: 20,
    minCameraRatio: 0.05,
    maxCameraRatio: 20,
    minEdgeThickness: 0.8,
    zoomDuration: 160,
    doubleClickZoomingDuration: MOTION,
    nodeReducer: (id, node) => nodeLook(look)(id, node),
    edgeReducer: (key, tie) => tieLook(look)(key, tie),
  });
  sigma.setCustomBBox(FRAME);
  const drawOverlay = overlay(sigma, () => look);
  const map = backdrop(sigma, () => look.palette);
  sigma.on("afterRender", on.rendered);
  const unbindGestures = bindGestures(sigma, on);
  const releaseContext = onContextLost(container, on.lost);
  const resized = new ResizeObserver(() => {
    if (alive && container.offsetWidth > 0) sigma.refresh();
  });
  resized.observe(container);
  // A canvas doesn't ask for fonts: the first labels are drawn before theirs has come.
  void Promise.all(["500 12px", "600 12px"].map((weight) => document.fonts.load(`${weight} "Inter Variable"`))).then(
    () => alive && drawOverlay(),
  );

  function attend(attention: Attention, nextPalette: Palette): void {
    look = { palette: nextPalette, attention, emphasis: emphasisOf(sigma.getGraph(), attention) };
    sigma.refresh({ skipIndexation: true, schedule: true });
  }

  /** Shows another graph and moves its nodes to their places. Resolves when they are there. */
  async function show(graph: DrawnGraph, places: Positions, moving: boolean): Promise<void> {
    stopMoving?.();
    look = { ...look, emphasis: emphasisOf(graph, look.attention) };
    sigma.setGraph(graph);
    const targets = Object.fromEntries(
      graph
        .mapNodes((id, { x, y }): [string, { x: number; y: number }] => [id, { x, y, ...places.get(id) }])
        .filter(([id, at]) => at.x !== graph.getNodeAttribute(id, "x") || at.y !== graph.getNodeAttribute(id, "y")),
    );
    if (Object.keys(targets).length === 0) return;
    if (!moving || graph.order > ANIMATED_AT_MOST) {
      graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...targets[id] }), { attributes: ["x", "y"] });
      return;
    }
    await new Promise<void>((arrived) => {
      const stop = animateNodes(graph, targets, { duration: MOTION, easing: "quadraticOut" }, arrived);
      stopMoving = () => {
        stop();
        arrived();
      };
    });
    stopMoving = undefined;
  }

  function nudge(ids: readonly string[], by: Position): void {
    const graph = sigma.getGraph();
    for (const id of ids) graph.updateNodeAttributes(id, (node) => ({ ...node, x: node.x + by.x, y: node.y + by.y }));
  }

  function kill(): void {
    if (!alive) return;
    alive = false;
    stopMoving?.();
    releaseContext();
    resized.disconnect();
    unbindGestures();
    sigma.kill();
  }

  /** Resolves when the camera stands still and what is shown has been drawn. */
  async function rest(): Promise<void> {
    const frame = (): Promise<number> => new Promise((next) => requestAnimationFrame(next));
    do await frame();
    while (alive && sigma.getCamera().isAnimated());
    await frame();
  }

  return {
    attend,
    show,
    rest,
    alive: (): boolean => alive,
    nudge,
    kill,
    graph: (): DrawnGraph => sigma.getGraph(),
    screen: (id: string): Position => sigma.graphToViewport(sigma.getGraph().getNodeAttributes(id)),
    radius: (id: string): number => sigma.scaleSize(sigma.getGraph().getNodeAttribute(id, "size")),
    fit: (duration: number, places?: Positions): void => fitAll(sigma, duration, places),
    /** What of the layout is in view. */
    seen: (): { left: number; right: number; bottom: number; top: number } => {
      const { width, height } = sigma.getDimensions();
      const [from, to] = [sigma.viewportToGraph({ x: 0, y: 0 }), sigma.viewportToGraph({ x: width, y: height })];
      return { left: from.x, right: to.x, bottom: to.y, top: from.y };
    },
    zoomBy: (factor: number, duration: number): void => zoomBy(sigma, factor, duration),
    centreOn: (place: Position, duration: number): void => centreOn(sigma, place, duration),
    anyOutside: (places: readonly Position[]): boolean => anyOutside(sigma, places),
    /** The map under the ties, or none. */
    map: (frame: MapFrame | undefined): Promise<void> => map.show(frame),
    /** All layers on one canvas, on paper. */
    picture: (): HTMLCanvasElement => picture(sigma, look.palette),
  };
}
export type Drawing = ReturnType<typeof createDrawing>;
