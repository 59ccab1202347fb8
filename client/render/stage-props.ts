import type { Ref } from "react";
import type { LayoutKind, Position } from "../graph/layout-request.ts";
import type { LensGraph } from "../graph/lens-graph.ts";
import type { Seed } from "../graph/seeded.ts";
import type { Arranged, Places } from "./arrange.ts";
import type { Palette } from "./palette.ts";

export type StageKind = "node" | "tie" | "canvas";
/** Something on the stage, and where: pixels from its upper left corner. A tie's key is its pair's. */
export type StageSpot = { key?: string; kind: StageKind; x: number; y: number };

export type StageProps = {
  graph: LensGraph;
  /** By what it is laid out; absent: by itself. */
  seed?: Seed | undefined;
  palette: Palette;
  /** Name of the stage for a screen reader: what is seen, in a sentence. */
  label: string;
  /** Name of a node for a screen reader. */
  describe: (id: string) => string;
  selection: readonly string[];
  /** Keys of nodes and ties to bring out for a moment, as when an entry of the legend is pointed at. */
  highlighted?: readonly string[];
  /** How nodes are placed; pins hold, and nodes can be dragged, where forces place them. */
  layout: LayoutKind;
  /** Where nodes lie, if the page keeps it beyond the stage's life. */
  places?: Places;
  /** Whether nodes are enclosed by a line drawn by hand. */
  lasso?: boolean;
  /** Whether a small map of all nodes is shown while some of them lie outside the view. */
  minimap?: boolean;
  /** Overrides the system's wish for less motion. */
  reducedMotion?: boolean;
  ref?: Ref<StageHandle>;
  onSelect: (key: string, additive: boolean) => void;
  onEnclose: (ids: readonly string[]) => void;
  onClear: () => void;
  onExpand: (id: string) => void;
  onFocus: (id: string) => void;
  onMove: (pins: { id: string; x: number; y: number }[]) => void;
  onHover: (spot: StageSpot | undefined) => void;
  onMenu: (spot: StageSpot) => void;
  /** The arrow keys came to a node; it can be announced. */
  onWalk?: (id: string) => void;
  /** A key that the stage doesn't use itself, with the node walked to, if any. @returns whether it was used */
  onKey?: (event: KeyboardEvent, id: string | undefined) => boolean;
  onUnavailable: (reason: "no_webgl" | "context_lost") => void;
};

export type Shown = Arranged & { extent: { left: number; right: number; bottom: number; top: number } };

export type StageHandle = {
  fit: () => void;
  zoomIn: () => void;
  zoomOut: () => void;
  centreOn: (id: string) => void;
  /** Brings these nodes, and the ends of these ties, into view. */
  fitTo: (keys: readonly string[]) => void;
  /** Where nodes lie on the stage, in pixels, for a minimap or a test. */
  places: () => { id: string; at: Position }[];
  picture: () => HTMLCanvasElement | undefined;
  /** What is drawn: where, and which part of it is in view. None before the first drawing, or where there is no WebGL. */
  shown: () => Shown | undefined;
};
