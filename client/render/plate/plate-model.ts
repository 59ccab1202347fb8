import type { LabelSide } from "../../graph/layer-layout.ts";
import type { Positions } from "../../graph/layout-request.ts";
import type { LensGraph, NodeKind, Stroke } from "../../graph/lens-graph.ts";
import type { Palette } from "../palette.ts";

/** The map's lines in units of the layout, y downwards, as an SVG path has them. */
export type OutlinePaths = { land: string; borders: string; edge?: string };

/** A part of the layout, y upwards. */
export type Extent = { left: number; right: number; bottom: number; top: number };

/** What stands over a column of the layered layout. */
export type LayerHeading = { kinds: readonly NodeKind[]; text: string };

export type LegendMark =
  | { of: "node"; kind: NodeKind; paint?: string }
  | { of: "tie"; stroke: Stroke; arrow?: boolean; sign?: string; colour?: string; width?: number }
  | { of: "colour"; colour: string };
export type LegendEntry = { mark?: LegendMark; text: string; count?: string };
export type LegendGroup = { title: string; entries: readonly LegendEntry[] };

/** What stands around the drawing. */
export type PlateWords = {
  title: string;
  /** Which lens, of what day. */
  under: string;
  legend: readonly LegendGroup[];
  /** Headed paragraphs: the data, what was left out, what a reader must know. */
  notes: readonly { title: string; lines: readonly string[] }[];
  citation: { title: string; text: string };
  /** What the picture shows, for those who don't see it. */
  description: string;
};

/** All that a picture is made of. Its maker asks nobody for anything: equal plates make equal pictures. */
export type Plate = {
  graph: LensGraph;
  places: Positions;
  sides?: ReadonlyMap<string, LabelSide>;
  /** Of the marks, beside their usual size. */
  scale?: number;
  outline?: OutlinePaths;
  headings?: readonly LayerHeading[];
  /** Only this part; absent: all of it. */
  extent?: Extent;
  selection: readonly string[];
  /** Keys of a path that is brought out; the rest fades, as on the stage. */
  highlighted?: readonly string[];
  palette: Palette;
  words: PlateWords;
  /** Style sheet with the face's letters, so that they are the same wherever it is opened. */
  face?: string;
};
