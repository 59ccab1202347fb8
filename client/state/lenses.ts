/** What a view shows: who cooperates with whom, by which instruments, and where people move. */
export const LENSES = ["cooperation", "instruments", "corridors"] as const;
export type Lens = (typeof LENSES)[number];

/** How nodes are placed: by forces, in layers by kind, or where they lie on the earth. */
export const LAYOUTS = ["force", "layers", "map"] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** The layouts that make sense of each lens, the first by default. */
export const LAYOUTS_OF: Readonly<Record<Lens, readonly LayoutName[]>> = {
  cooperation: ["force", "map"],
  instruments: ["force", "layers", "map"],
  corridors: ["force", "map"],
};
