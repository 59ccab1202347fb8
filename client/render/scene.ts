import type { LayoutKind, Position, Positions } from "../graph/layout-request.ts";
import type { LensGraph } from "../graph/lens-graph.ts";
import type { Seed } from "../graph/seeded.ts";
import { type Arranged, arranger, type Places } from "./arrange.ts";
import { type Attention, NO_ATTENTION } from "./attention.ts";
import { createDrawing, type Drawing, MOTION } from "./drawing.ts";
import { drawingOf } from "./drawn-graph.ts";
import type { Gestures } from "./gestures.ts";
import { layoutClient } from "./layout-client.ts";
import type { Palette } from "./palette.ts";
import type { Shown } from "./stage-props.ts";
import { layerOf } from "./tie-layers.ts";

export type SceneLook = { palette: Palette; selection: ReadonlySet<string>; highlighted: ReadonlySet<string> | undefined; moving: boolean };
export type SceneEvents = Omit<Gestures, "dragged" | "dropped" | "draggable"> & {
  moved: (pins: { id: string; x: number; y: number }[]) => void;
  rendered: () => void;
  /** The camera moved, and with it the last frame. */
  glided: () => void;
  /** In which layout the drawing stands still; undefined while it moves. */
  settled: (layout: LayoutKind | undefined) => void;
  /** The graphics context was lost again soon after it was won back. */
  lost: () => void;
};

/** A context lost so often, each time soon after the last, won't be won back. */
const LOSSES = 3;
/** How long a context must hold for its loss to be forgotten, in milliseconds. */
const HELD = 30_000;
const RECOVERY = 400;

/** What a scene is opened for. */
export type SceneOpening = { graph: LensGraph; layout: LayoutKind; seed?: Seed | undefined };

/** One stage's drawing with its layout: shows graph after graph, each by its seed, and survives a lost context. */
export function createScene(container: HTMLElement, places: Places, first: SceneLook, opening: SceneOpening, on: SceneEvents) {
  const layouts = layoutClient();
  const arrange = arranger(layouts, places);
  const arrangeHere = ({ graph, layout, seed }: SceneOpening): Promise<Arranged> =>
    arrange(graph, layout, { width: container.offsetWidth, height: container.offsetHeight }, seed);
  // Asked for before the drawing is made: the worker lays out meanwhile.
  let ahead: (SceneOpening & { arranged: Promise<Arranged> }) | undefined = { ...opening, arranged: arrangeHere(opening) };
  let look = first;
  let attention: Attention = { ...NO_ATTENTION, selection: first.selection, highlighted: first.highlighted };
  let shownLast: SceneOpening | undefined;
  let turn = 0;
  /** The layout that the camera was last fitted to. */
  let relaid: LayoutKind | undefined;
  let focus: string | undefined;
  let arranged: Arranged | undefined;
  let losses = 0;
  let lostAt = Number.NEGATIVE_INFINITY;
  let alive = true;
  let drawing = open();
  attend({});
  // In a task of its own, while the worker lays out: compiling shaders takes a tenth of a second.
  setTimeout(() => {
    if (alive) drawing.prepare(new Set(opening.graph.mapEdges((_, tie) => layerOf({ ...tie, offset: tie.lane }))));
  });

  function open(): Drawing {
    return createDrawing(container, look.palette, {
      ...on,
      hover,
      dragged,
      dropped,
      draggable: () => (shownLast?.layout ?? "force") === "force",
      lost: recover,
    });
  }

  function recover(): void {
    drawing.kill();
    on.settled(undefined);
    const now = performance.now();
    losses = now - lostAt > HELD ? 1 : losses + 1;
    lostAt = now;
    if (losses >= LOSSES) {
      on.lost();
      return;
    }
    setTimeout(() => {
      if (!alive) return;
      drawing = open();
      attend({});
      if (shownLast) void show(shownLast);
    }, RECOVERY);
  }

  function attend(change: Partial<Attention>): void {
    attention = { ...attention, ...change };
    drawing.attend(attention, look.palette);
  }

  function hover(key: string | undefined, at: Position): void {
    if (key !== attention.hovered) attend({ hovered: key });
    container.style.cursor = key === undefined ? "default" : "pointer";
    on.hover(key, at);
  }

  const withSelected = (id: string): string[] => {
    const selected = [...look.selection].filter((key) => drawing.graph().hasNode(key));
    return selected.includes(id) ? selected : [id];
  };
  function dragged(id: string, by: Position): void {
    drawing.nudge(withSelected(id), by);
  }
  function dropped(id: string): void {
    const shown = drawing.graph();
    on.moved(
      withSelected(id).map((moved) => ({ id: moved, x: shown.getNodeAttribute(moved, "x"), y: shown.getNodeAttribute(moved, "y") })),
    );
  }

  async function show(wanted: SceneOpening): Promise<void> {
    const mine = ++turn;
    shownLast = wanted;
    const { graph: next, layout: as, seed } = wanted;
    on.settled(undefined);
    const asked = ahead?.graph === next && ahead.layout === as && ahead.seed === seed ? ahead.arranged : arrangeHere(wanted);
    ahead = undefined;
    const here = await asked;
    if (!alive || turn !== mine) return;
    arranged = here;
    const { targets, frame, own } = here;
    if (own) places.at = own;
    const before = drawing.graph();
    const shown = new Map(before.mapNodes((id, { x, y }) => [id, { x, y }]));
    const arriving = [...targets].filter(([id]) => !shown.has(id)).map(([, at]) => at);
    const centre = next.findNode((_, attributes) => attributes.focus);
    const moved = drawing.show(drawingOf(next, targets, look.moving ? shown : targets, here), targets, look.moving);
    const mapped = drawing.map(frame);
    if (
      shown.size > 0 &&
      (drawing.fitted() ||
        relaid !== as ||
        centre !== focus ||
        mostIsGone(shown, targets) ||
        drawing.anyOutside(as === "force" ? arriving : [...targets.values()]))
    )
      drawing.fit(duration(), targets);
    focus = centre;
    relaid = as;
    await Promise.all([moved, mapped]);
    await drawing.rest();
    if (alive && turn === mine) on.settled(as);
  }

  const duration = (): number => (look.moving ? MOTION : 0);

  return {
    show,
    attend(next: SceneLook): void {
      look = next;
      attend({ selection: next.selection, highlighted: next.highlighted });
    },
    walk: (walked: string | undefined): void => attend({ walked }),
    walked: (): string | undefined => attention.walked,
    drawing: (): Drawing => drawing,
    shown(): Shown | undefined {
      if (!arranged || !drawing.alive() || drawing.graph().order === 0) return undefined;
      return { ...arranged, targets: new Map(drawing.graph().mapNodes((id, { x, y }) => [id, { x, y }])), extent: drawing.seen() };
    },
    fit: (): void => drawing.fit(duration()),
    fitTo(keys: readonly string[]): void {
      const shown = drawing.graph();
      const ids = keys.flatMap((key) => (shown.hasNode(key) ? [key] : shown.hasEdge(key) ? shown.extremities(key) : []));
      if (ids.length > 0) drawing.fit(duration(), new Map(ids.map((id) => [id, shown.getNodeAttributes(id)])));
    },
    zoomBy: (factor: number): void => drawing.zoomBy(factor, duration()),
    centreOn(id: string): void {
      if (drawing.graph().hasNode(id)) drawing.centreOn(drawing.graph().getNodeAttributes(id), duration());
    },
    kill(): void {
      alive = false;
      layouts.kill();
      drawing.kill();
    },
  };
}

/** What is left after most went away would lie in a corner of the stage. */
function mostIsGone(before: Positions, after: Positions): boolean {
  return [...before.keys()].filter((id) => !after.has(id)).length > after.size;
}

export type Scene = ReturnType<typeof createScene>;
