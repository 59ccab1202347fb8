import Sigma from "sigma";
import { animateNodes } from "sigma/utils";
import type { Position, Positions } from "../graph/layout-request.ts";
import type { MapFrame } from "../graph/projection.ts";
import { type Attention, emphasisOf, NO_ATTENTION } from "./attention.ts";
import { backdrop } from "./backdrop.ts";
import { anyOutside, centreOn, FRAME, fitting, zoomBy } from "./camera.ts";
import { type DrawnGraph, type DrawnNode, type DrawnTie, emptyDrawing } from "./drawn-graph.ts";
import { front } from "./front.ts";
import { bindGestures, type Gestures } from "./gestures.ts";
import { glide } from "./glide.ts";
import { hits } from "./hits.ts";
import { layersOf } from "./layers.ts";
import { MarkProgram, NoProgram } from "./mark-program.ts";
import { overlay } from "./overlay.ts";
import type { Palette } from "./palette.ts";
import { picture } from "./picture.ts";
import { onPixelRatio } from "./pixels.ts";
import { type Look, nodeLook, tieLook } from "./reducers.ts";
import type { TieLayer } from "./tie-layers.ts";
import { LineProgram, onDemand, TieProgram } from "./tie-program.ts";
import { onContextLost } from "./webgl.ts";

export const MOTION = 200;
/** Beyond this many nodes a move is a jump: each step of an animation indexes all of them anew. */
const ANIMATED_AT_MOST = 1500;

/** Drawn in this order, which is that of the layers. @param made is handed what compiles the shaders of a layer, where they aren't yet */
function tiePrograms(made: (layer: TieLayer, compile: () => void) => void) {
  return {
    faint_line: onDemand(LineProgram, (compile) => made("faint_line", compile)),
    faint: onDemand(TieProgram, (compile) => made("faint", compile)),
    stroke: onDemand(TieProgram, (compile) => made("stroke", compile)),
    line: onDemand(LineProgram, (compile) => made("line", compile)),
  } satisfies Record<TieLayer, unknown>;
}

/** Keeps what was drawn: it is laid into one picture with what lies over it, while that is moved. */
class Renderer extends Sigma<DrawnNode, DrawnTie> {
  override createWebGLContext(id: string, options: Parameters<Sigma["createWebGLContext"]>[1] = {}): WebGLRenderingContext {
    return super.createWebGLContext(id, { ...options, preserveDrawingBuffer: true });
  }
}

export type DrawingEvents = Gestures & {
  rendered: () => void;
  /** The camera moved, and with it the last frame. */
  glided: () => void;
  lost: () => void;
};

/** The only Sigma: made, fed and killed here. Hover and selection lie over what it draws, never in its graph. */
export function createDrawing(container: HTMLElement, palette: Palette, on: DrawingEvents) {
  let look: Look = { palette, attention: NO_ATTENTION, emphasis: undefined };
  let [lookOfNode, lookOfTie] = [nodeLook(look), tieLook(look)];
  let stopMoving: (() => void) | undefined;
  let alive = true;

  const compiles = new Map<TieLayer, () => void>();

  const sigma = new Renderer(emptyDrawing(), container, {
    allowInvalidContainer: true,
    // Labels, hovering and edge events are our own: see overlay.ts, front.ts and hits.ts.
    renderLabels: false,
    renderEdgeLabels: false,
    enableEdgeEvents: false,
    defaultDrawNodeHover: () => {},
    nodeProgramClasses: { mark: MarkProgram },
    nodeHoverProgramClasses: { mark: NoProgram },
    edgeProgramClasses: tiePrograms((layer, compile) => compiles.set(layer, compile)),
    defaultNodeType: "mark",
    defaultEdgeType: "stroke",
    // Marks lie over each other in the graph’s own order, ties by their layers: see tie-layers.ts.
    zIndex: false,
    enableCameraRotation: false,
    stagePadding: 20,
    minCameraRatio: 0.05,
    maxCameraRatio: 20,
    minEdgeThickness: 0.8,
    zoomDuration: 160,
    doubleClickZoomingDuration: MOTION,
    nodeReducer: (id, node) => lookOfNode(id, node),
    edgeReducer: (key, tie) => lookOfTie(key, tie),
  });
  sigma.setCustomBBox(FRAME);
  const fits = fitting(sigma);
  sigma.on("resize", fits.again);
  const layers = layersOf(sigma);
  const gliding = glide(sigma, layers, on.glided);
  const map = backdrop(sigma, layers, () => look.palette, gliding.active);
  const written = overlay(sigma, layers, () => look);
  const attended = front(sigma, layers, () => look);
  sigma.on("afterRender", attended.draw);
  sigma.on("afterRender", on.rendered);
  const picked = hits(sigma);
  // Sigma asks itself through this, however private; there is no setting for it.
  Reflect.set(sigma, "getNodeAtPosition", picked.nodeAt);
  const unbindGestures = bindGestures(sigma, picked, on);
  const releaseContext = onContextLost(container, on.lost);
  const resized = new ResizeObserver(() => {
    const { width, height } = sigma.getDimensions();
    const [across, down] = [container.offsetWidth, container.offsetHeight];
    if (!alive || across === 0 || (across === width && down === height)) return;
    // Only drawn anew: sizes change nothing of what is drawn.
    sigma.refresh({ partialGraph: {}, skipIndexation: true });
  });
  resized.observe(container);
  const unwatchPixels = onPixelRatio(() => {
    // Of itself Sigma looks only at its width and height.
    sigma.resize(true);
    sigma.refresh({ partialGraph: {}, skipIndexation: true });
  });
  // A canvas doesn't ask for fonts: the first labels are drawn before theirs has come.
  void Promise.all(["500 12px", "600 12px"].map((weight) => document.fonts.load(`${weight} "Inter Variable"`))).then(
    () => alive && !gliding.active() && written.draw(),
  );

  function attend(attention: Attention, nextPalette: Palette): void {
    const repainted = nextPalette !== look.palette;
    look = { palette: nextPalette, attention, emphasis: emphasisOf(sigma.getGraph(), attention) };
    if (repainted) {
      const plain = { palette: nextPalette, attention: NO_ATTENTION, emphasis: undefined };
      [lookOfNode, lookOfTie] = [nodeLook(plain), tieLook(plain)];
      sigma.refresh({ schedule: true });
    } else if (gliding.active()) {
      sigma.scheduleRender();
    } else {
      attended.draw();
      written.attend();
    }
  }

  /** Shows another graph and moves its nodes to their places. Resolves when they are there. */
  async function show(graph: DrawnGraph, places: Positions, moving: boolean): Promise<void> {
    stopMoving?.();
    look = { ...look, emphasis: emphasisOf(graph, look.attention) };
    gliding.reset();
    // The first frame is fitted before it is drawn, not after.
    if (sigma.getGraph().order === 0) fits.fit(0, places, graph);
    sigma.setGraph(graph);
    const targets: Record<string, Position> = {};
    graph.forEachNode((id, { x, y }) => {
      const at = places.get(id);
      if (at && (at.x !== x || at.y !== y)) targets[id] = { x: at.x, y: at.y };
    });
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
    unwatchPixels();
    unbindGestures();
    gliding.kill();
    attended.kill();
    sigma.kill();
  }

  /** Resolves when the camera stands still and what is shown has been drawn. */
  async function rest(): Promise<void> {
    const frame = (): Promise<number> => new Promise((next) => requestAnimationFrame(next));
    do await frame();
    while (alive && (sigma.getCamera().isAnimated() || gliding.active()));
    await frame();
  }

  return {
    attend,
    show,
    rest,
    alive: (): boolean => alive,
    /** Compiles what draws these layers: before the first picture, where there is time. */
    prepare(layers: ReadonlySet<TieLayer>): void {
      for (const layer of layers) compiles.get(layer)?.();
    },
    nudge,
    kill,
    graph: (): DrawnGraph => sigma.getGraph(),
    screen: (id: string): Position => sigma.graphToViewport(sigma.getGraph().getNodeAttributes(id)),
    radius: (id: string): number => sigma.scaleSize(sigma.getGraph().getNodeAttribute(id, "size")),
    fit: (duration: number, places?: Positions): void => fits.fit(duration, places),
    fitted: fits.stands,
    /** What of the layout is in view. */
    seen: (): { left: number; right: number; bottom: number; top: number } => {
      const { width, height } = sigma.getDimensions();
      const [from, to] = [sigma.viewportToGraph({ x: 0, y: 0 }), sigma.viewportToGraph({ x: width, y: height })];
      return { left: from.x, right: to.x, bottom: to.y, top: from.y };
    },
    zoomBy(factor: number, duration: number): void {
      fits.forget();
      zoomBy(sigma, factor, duration);
    },
    centreOn(place: Position, duration: number): void {
      fits.forget();
      centreOn(sigma, place, duration);
    },
    anyOutside: (places: readonly Position[]): boolean => anyOutside(sigma, places),
    /** The map under the ties, or none. */
    map: (frame: MapFrame | undefined): Promise<void> => map.show(frame),
    /** All layers on one canvas, on paper. */
    picture: (): HTMLCanvasElement => picture(sigma, layers, look.palette),
  };
}
export type Drawing = ReturnType<typeof createDrawing>;
