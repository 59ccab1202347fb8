import { CHANNELS, type Channel, LEVELS, type Level, STRENGTHS, type Strength } from "../contract/vocabulary.ts";
import type { Basis } from "./bases.ts";
import { compare, groupBy } from "./parallel.ts";

/** What two actors do together. `a` comes before `b` in the order of ids. */
export type TieFold = {
  a: string;
  b: string;
  weight: number;
  uncertain: number;
  agreements: string[];
  bodies: string[];
  events: string[];
  strongest: Strength;
  issues: string[];
  levels: Level[];
  channels: Channel[];
};

const CHANNEL_OF: Record<Basis["kind"], Channel> = { agreement: "agreement", organisation: "body", event: "event" };

/** Folds grounds into ties, heaviest first, then by ids. */
export function ties(found: readonly Basis[]): TieFold[] {
  return [...groupBy(found, tieKey).values()].map(fold).sort(heaviestFirst);
}

export function tieKey({ a, b }: { a: string; b: string }): string {
  return `${a}~${b}`;
}

function heaviestFirst(x: Pick<TieFold, "weight" | "a" | "b">, y: Pick<TieFold, "weight" | "a" | "b">): number {
  return y.weight - x.weight || compare(x.a, y.a) || compare(x.b, y.b);
}

/** One tie from all grounds between two actors. The weight counts what counts; the rest only where nothing counts. */
export function fold(between: readonly Basis[]): TieFold {
  const [first] = between;
  if (!first) throw new RangeError("a tie needs a ground");
  const counted = between.filter(({ counts }) => counts);
  const undated = between.filter(({ counts, lapsed }) => !counts && !lapsed);
  const shown = counted.length > 0 ? counted : undated.length > 0 ? undated : between;
  return {
    a: first.a,
    b: first.b,
    weight: counted.length,
    uncertain: undated.length,
    agreements: idsOf(counted, "agreement"),
    bodies: idsOf(counted, "organisation"),
    events: idsOf(counted, "event"),
    strongest: strongestOf(shown),
    issues: distinct(shown.flatMap(({ issues }) => issues)),
    levels: LEVELS.filter((level) => shown.some((basis) => basis.level === level)),
    channels: CHANNELS.filter((channel) => shown.some(({ kind }) => CHANNEL_OF[kind] === channel)),
  };
}

function strongestOf(shown: readonly Basis[]): Strength {
  return STRENGTHS.find((strength) => shown.some((basis) => basis.strength === strength)) ?? "lapsed";
}

function idsOf(found: readonly Basis[], kind: Basis["kind"]): string[] {
  return distinct(found.filter((basis) => basis.kind === kind).map(({ id }) => id));
}

function distinct(ids: readonly string[]): string[] {
  // Grounds mostly come in the order of their ids, of which a tie of a world has hundreds.
  return ids.every((id, at) => at === 0 || (ids[at - 1] ?? "") < id) ? [...ids] : [...new Set(ids)].sort(compare);
}
