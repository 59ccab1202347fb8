import type { CoverageState, Family } from "../../server/contract/vocabulary.ts";
import type { TieChange } from "../../server/contract/wire/network.ts";

/** Every colour of the graph; those of the interface around it are the theme's. Six-digit hex only: they are mixed here. */
export type Palette = {
  /** What the graph is drawn on. */
  paper: string;
  /** The map under the graph. */
  land: string;
  border: string;
  ink: string;
  /** States: filled. */
  state: string;
  /** Organisations and groups: an outline on paper. */
  organisation: string;
  /** Agreements and their provisions, events, claims; issues of no family. */
  agreement: string;
  event: string;
  claim: string;
  issue: string;
  /** Ties of several families, until an issue is chosen. */
  neutral: string;
  /** A shared body or event and nothing more. */
  faint: string;
  /** A corridor whose two ends no tie on record joins. Its dash says the same. */
  unmet: string;
  /** The one colour of interaction: focus, selection, keyboard. */
  accent: string;
  /** What came or grew between two days, and what went or shrank. */
  gained: string;
  lost: string;
  families: Readonly<Record<Family, string>>;
  /** What covers a corridor, as the marks of the matrix are coloured. */
  coverage: Readonly<Record<CoverageState, string>>;
  /** Of nodes painted by what group they are in, the largest first; told apart as the families are. */
  categories: readonly string[];
  /** Of nodes painted by how much: from little to much, each step farther from the paper. */
  ramp: readonly string[];
};

/**
 * The families are told apart by lightness as well as hue (from Okabe and Ito's and Tol's, moved until they
 * stay apart in simulated protanopia and deuteranopia too); each has at least 3:1 against its paper.
 */
export const LIGHT: Palette = {
  paper: "#fdfbf7",
  land: "#f3eee3",
  border: "#d5cebf",
  ink: "#1d2328",
  state: "#35424d",
  organisation: "#35424d",
  agreement: "#5c6975",
  event: "#6d5a63",
  claim: "#5f5b4f",
  issue: "#66717c",
  neutral: "#7b8794",
  faint: "#dcd7cb",
  unmet: "#c6401c",
  accent: "#1f5277",
  gained: "#0f6f55",
  lost: "#a8321f",
  families: {
    labour: "#164b7d",
    rights: "#27835a",
    mobility: "#4394d3",
    irregular: "#c6401c",
    return: "#c48107",
    diaspora: "#9e4ca1",
    governance: "#5a4501",
  },
  coverage: { in_force: "#2c6a4b", signed_only: "#8a4b08", lapsed: "#9b2c2c", none_found: "#9b2c2c", unknown: "#636a71" },
  categories: ["#1f6cb0", "#b58a3a", "#743100", "#006662", "#738de2", "#522545", "#6d6e0a", "#18448c"],
  ramp: ["#a49043", "#378861", "#00686c", "#004765", "#102459"],
};

export const DARK: Palette = {
  paper: "#1a1f23",
  land: "#252b30",
  border: "#3d454c",
  ink: "#e8e4db",
  state: "#b9c2c9",
  organisation: "#b9c2c9",
  agreement: "#97a4b0",
  event: "#b8a3ae",
  claim: "#b5b09f",
  issue: "#8f9ba6",
  neutral: "#838f9b",
  faint: "#3a4046",
  unmet: "#fe7045",
  accent: "#8dbbe0",
  gained: "#6fd3a8",
  lost: "#ff9a7d",
  families: {
    labour: "#5992e1",
    rights: "#47b987",
    mobility: "#b1d0fa",
    irregular: "#fe7045",
    return: "#f9af02",
    diaspora: "#d29ece",
    governance: "#a7d186",
  },
  coverage: { in_force: "#86c9a4", signed_only: "#e8b56b", lapsed: "#f09a92", none_found: "#f09a92", unknown: "#9ba2a9" },
  categories: ["#73a5f6", "#d8b349", "#96f0aa", "#946043", "#9be4fc", "#6f5fb4", "#bd853f", "#82c8b0"],
  ramp: ["#5769a7", "#4492bd", "#4ab9bf", "#95d7a2", "#f4e798"],
};

/** `share` of one colour and the rest of another: what would be transparent, but drawn opaque, so that crossings stay calm. */
export function mix(colour: string, other: string, share: number): string {
  const key = `${colour}${other}${share}`;
  const known = mixed.get(key);
  if (known !== undefined) return known;
  if (mixed.size > 2000) mixed.clear();
  const result = mixAnew(colour, other, share);
  mixed.set(key, result);
  return result;
}

/** The same few colours are asked for by every tie. */
const mixed = new Map<string, string>();

function mixAnew(colour: string, other: string, share: number): string {
  const [a, b] = [channels(colour), channels(other)];
  return `#${a
    .map((value, index) =>
      Math.round(value * share + (b[index] ?? 0) * (1 - share))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) || 0);
}

/** The colour of what became of an edge between two days: of what no date places there, neither of gain nor of loss. */
export function changeColour(change: TieChange, palette: Palette): string {
  if (change === "undated") return palette.neutral;
  return change === "came" || change === "stronger" ? palette.gained : palette.lost;
}
