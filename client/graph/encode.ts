import type { CoverageState, Family, Strength } from "../../server/contract/vocabulary.ts";
import type { GraphNode } from "../../server/contract/wire/common.ts";
import type { Stroke } from "./lens-graph.ts";

/** How meaning becomes form. The legend draws by the same functions. */
export const STROKE_OF: Readonly<Record<Strength, Stroke>> = {
  in_force: "solid",
  force_unknown: "questioned",
  signed_only: "long_dash",
  soft: "dotted",
  practice: "dotted",
  body: "thin",
  event: "thin",
  lapsed: "crossed",
};

/** The same of coverage: told apart without any colour, and like strength where they say alike. */
export const STROKE_OF_COVERAGE: Readonly<Record<CoverageState, Stroke>> = {
  in_force: "solid",
  signed_only: "long_dash",
  lapsed: "crossed",
  none_found: "dotted",
  unknown: "questioned",
};

const THINNEST = 1.1;
const THICKEST = 6;

/** Pixels: logarithmic in the weight, so that one more of few shows and one more of many does not. */
export function widthOf(weight: number, stroke: Stroke): number {
  if (stroke === "thin") return 1;
  return Math.min(THICKEST, THINNEST + 0.85 * Math.log2(1 + Math.max(0, weight)));
}

const SMALLEST = 5;
const LARGEST = 17;

/** Radius in pixels: the area follows the summed weight of the ties, against the heaviest in view. */
export function sizeOf(weight: number, heaviest: number, focus: boolean): number {
  const share = heaviest > 0 ? Math.sqrt(weight / heaviest) : 0;
  return Math.round((SMALLEST + (LARGEST - SMALLEST) * share + (focus ? 2 : 0)) * 10) / 10;
}

/** One family has its colour; several have none until an issue is chosen, which leaves one. */
export function soleFamily(families: readonly Family[]): Family | undefined {
  return families.length === 1 ? families[0] : undefined;
}

const LONGEST_LABEL = 26;

/** What a label shows: an organisation's acronym, a state's name, cut where it is too long. */
export function shortName(actor: GraphNode): string {
  const acronym = actor.properties.acronym;
  return cut(typeof acronym === "string" && acronym !== "" ? acronym : actor.name, LONGEST_LABEL);
}

const LONGEST_LINE = 44;

/** What stands beside a mark that has a line to itself, where titles that begin alike must still be told apart. */
export function lineName({ label, name, properties: { acronym } }: GraphNode): string {
  const short = label !== "Agreement" && typeof acronym === "string" && acronym !== "";
  return cutWithin(short ? acronym : name, LONGEST_LINE);
}

/** Names of one kind begin alike and end with what tells them apart: the middle is what can be spared. */
export function cutWithin(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const plain = name.replace("…", "");
  const end = Math.floor(longest * 0.45);
  return `${plain.slice(0, longest - 1 - end).trimEnd()}…${plain.slice(-end).trimStart()}`;
}

function cut(name: string, longest: number): string {
  return name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name;
}
