import { isId, type NodeId } from "../../server/contract/ids.ts";
import type { EdgeType } from "../../server/contract/model.ts";
import { compactNode, nodeOf, wholeOf } from "./compact.ts";

/** What a path may lead through, as a reader chooses it: whole families of relations rather than their twenty types. */
export const STEP_FAMILIES = ["party", "member", "institution", "event", "subject", "movement", "claim"] as const;
export type StepFamily = (typeof STEP_FAMILIES)[number];

export const TYPES_OF: Readonly<Record<StepFamily, readonly EdgeType[]>> = {
  party: ["PARTY_TO"],
  member: ["MEMBER_OF"],
  institution: ["PART_OF", "UNDER", "GUIDED_BY", "DEPOSITARY_OF", "PROVISION_OF", "AMENDS", "SUPERSEDES", "IMPLEMENTS"],
  event: ["HELD_BY", "HOSTED", "TOOK_PART_IN"],
  subject: ["COVERS", "DISCUSSED", "PROPOSES"],
  movement: ["FROM", "TO"],
  claim: ["ABOUT", "SUPPORTED_BY", "CONTRADICTED_BY"],
};

/** Between which two nodes paths are asked for, one of which may still be sought, and how. */
export type PathsAsked = {
  from?: NodeId;
  to?: NodeId;
  /** Which of them is shown, counted from 1; 0 shows all. */
  shown: number;
  /** How many at most; absent: {@link PATHS}. */
  k?: number;
  /** Steps of the longest; absent: {@link STEPS}. */
  maxLength?: number;
  /** Only through relations of these families; absent: through any. */
  through?: readonly StepFamily[];
  /** Whether universal instruments and bodies may be passed through, whatever the view's levels. */
  universal?: true;
  /** Whether bodies that deal with no migration issue may be passed through, too. */
  beyond?: true;
};

/** What the server does where nothing is asked, and its bounds. */
export const PATHS = 5;
export const PATHS_MOST = 10;
export const STEPS = 6;
export const STEPS_MOST = 8;

/** Whether a path may start or end there: sources and figures only bear witness. */
export function canEnd(id: string): boolean {
  return nodeOf(id) !== undefined && !isId("Observation", id) && !isId("Source", id) && !isId("Dataset", id);
}

/** `UZB~IND~1`, then what is asked for besides: `~k3~len4~universal~beyond~party.member`. An end still sought is left empty. */
export function compactPaths({ from, to, shown, k, maxLength, through, universal, beyond }: PathsAsked): string {
  return [
    from === undefined ? "" : compactNode(from),
    to === undefined ? "" : compactNode(to),
    shown,
    ...(k === undefined ? [] : [`k${k}`]),
    ...(maxLength === undefined ? [] : [`len${maxLength}`]),
    ...(universal ? ["universal"] : []),
    ...(beyond ? ["beyond"] : []),
    ...(through?.length ? [through.join(".")] : []),
  ].join("~");
}

export function pathsOf(text: string): PathsAsked | undefined {
  const [first = "", second = "", third, ...wishes] = text.split("~", 9);
  const shown = wholeOf(third, 0, PATHS_MOST);
  const [from, to] = [nodeOf(first), nodeOf(second)];
  const wrong = (id: NodeId | undefined, written: string): boolean => (id === undefined ? written !== "" : !canEnd(id));
  if (shown === undefined || wrong(from, first) || wrong(to, second) || (from !== undefined && from === to)) return undefined;
  const read = wishes.map(wishOf);
  const known = read.filter((wish) => wish !== undefined);
  if (known.length < wishes.length || new Set(known.flatMap((wish) => Object.keys(wish))).size < known.length) return undefined;
  return Object.assign({ ...(from && { from }), ...(to && { to }), shown }, ...known);
}

function wishOf(text: string): Pick<PathsAsked, "k" | "maxLength" | "through" | "universal" | "beyond"> | undefined {
  if (text === "universal") return { universal: true };
  if (text === "beyond") return { beyond: true };
  const [, name, number] = /^(k|len)(\d)$|^(k|len)(10)$/.exec(text)?.filter((part) => part !== undefined) ?? [];
  const k = name === "k" ? wholeOf(number, 1, PATHS_MOST) : undefined;
  if (k !== undefined) return { k };
  const maxLength = name === "len" ? wholeOf(number, 1, STEPS_MOST) : undefined;
  if (maxLength !== undefined) return { maxLength };
  const named = text.split(".");
  const through = STEP_FAMILIES.filter((family) => named.includes(family));
  return through.length === named.length ? { through } : undefined;
}
