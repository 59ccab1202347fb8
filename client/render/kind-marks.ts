import type { Family } from "../../server/contract/vocabulary.ts";
import type { NodeKind } from "../graph/lens-graph.ts";
import type { Palette } from "./palette.ts";

/** The forms of marks, as the shaders number them. */
export const SHAPES = { disc: 0, square: 1, diamond: 2, hexagon: 3, triangle: 4, dashed: 5 } as const;
export type Shape = keyof typeof SHAPES;

type KindMark = {
  shape: Shape;
  /** An outline on paper, rather than a filled form. */
  outlined: boolean;
  /** Of the size that its weight gives it. */
  scale: number;
  colour: (palette: Palette, family: Family | undefined) => string;
};

const withFamily =
  (plain: "agreement" | "issue"): KindMark["colour"] =>
  (palette, family) =>
    family ? palette.families[family] : palette[plain];

/** Which mark each kind of node has: told apart by form alone; stage and legend draw by the same table. */
export const MARK_OF: Readonly<Record<NodeKind, KindMark>> = {
  state: { shape: "disc", outlined: false, scale: 1, colour: ({ state }) => state },
  organisation: { shape: "square", outlined: true, scale: 1, colour: ({ organisation }) => organisation },
  group: { shape: "dashed", outlined: true, scale: 1, colour: ({ organisation }) => organisation },
  agreement: { shape: "diamond", outlined: false, scale: 0.85, colour: withFamily("agreement") },
  provision: { shape: "diamond", outlined: true, scale: 0.7, colour: withFamily("agreement") },
  issue: { shape: "hexagon", outlined: false, scale: 1, colour: withFamily("issue") },
  event: { shape: "triangle", outlined: false, scale: 0.85, colour: ({ event }) => event },
  claim: { shape: "disc", outlined: true, scale: 0.65, colour: ({ claim }) => claim },
};
