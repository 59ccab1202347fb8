import type { NodeId } from "../../../server/contract/ids.ts";
import type { actions } from "../../i18n/en/actions.ts";
import type { Selected } from "../../state/selected.ts";
import type { CitationFormat } from "../citing/formats.ts";
import type { Explorer } from "../explore/explorer.ts";
import type { Workbench } from "../explore/workbench.ts";
import type { Words } from "../parts/words.ts";
import type { Aim, AimKind } from "./aim.ts";
import type { Keys } from "./keys.ts";

/** What an action belongs to; in this order menus and the palette show them. */
export const GROUPS = [
  "read",
  "network",
  "depth",
  "selection",
  "place",
  "camera",
  "take",
  "history",
  "see",
  "narrow",
  "panels",
  "pages",
] as const;
export type Group = (typeof GROUPS)[number];

/** What does not belong to the view: history, other pages, the clipboard, the colours. */
export type Surroundings = {
  undo?: () => void;
  redo?: () => void;
  openNode: (id: NodeId) => void;
  openPage: (
    path: "/" | "/coverage" | "/gaps" | "/changes" | "/what-if" | "/questions" | "/methods" | "/statements" | "/datasets" | "/conflicts",
  ) => void;
  /** Undefined: an address that is too long to be handed on, which is then said. */
  copy: (text: string | undefined) => void;
  /** Copies the citation of these; of nothing, that of the view. */
  cite: (keys: readonly Selected[], format: CitationFormat) => void;
  /** Puts the keyboard into the search field. */
  search: () => void;
  /** Where the program is: `https://host`. */
  origin: string;
  scheme: "light" | "dark" | "auto";
  nextScheme: () => void;
};

/** All that an action knows: what it is done to, the view, and what stands around it. */
export type Ground = Pick<Explorer, "view" | "drawn" | "names" | "act" | "change" | "stage"> & {
  aim: Aim;
  words: Words;
  bench: Workbench;
  around: Surroundings;
};

/**
 * Something that can be done. Menus, the palette, keys, buttons and the page of shortcuts are made of these alone,
 * so that what one offers, all offer, by the same name.
 */
export type Action = {
  id: string;
  group: Group;
  /** What it would do now. */
  label: (ground: Ground) => string;
  /** In which menus it stands; in none, the palette alone has it. */
  menus?: readonly AimKind[];
  keys?: readonly Keys[];
  /** What its key does, whatever it is done to; by default its label. */
  help?: keyof typeof actions.help;
  /** Whether it makes sense of what it is done to, in this view. */
  applies?: (ground: Ground) => boolean;
  /** Whether there is anything to do; if not, a menu shows it greyed. By default there is. */
  ready?: (ground: Ground) => boolean;
  /** Of a switch, whether it is on. */
  on?: (ground: Ground) => boolean;
  /** In the palette only once it is typed for. */
  sought?: true;
  /** Not in the palette, since it would do nothing there. */
  unlisted?: true;
  run: (ground: Ground) => void;
};
