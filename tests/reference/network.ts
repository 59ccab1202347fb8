import { type Asked, Cooperation, type Ground } from "./cooperation.ts";
import { type Reading, text } from "./reading.ts";

/** A tie as the reference finds it, in the words of the API. */
export type PlainTie = {
  source: string;
  target: string;
  weight: number;
  uncertain: number;
  agreements: string[];
  bodies: string[];
  events: string[];
  strongest: string;
  issues: string[];
  levels: string[];
  channels: string[];
};

export type AskedNetwork = Asked & {
  focus?: string;
  states?: readonly string[];
  actors?: readonly string[];
  regions?: readonly string[];
  strengths?: readonly string[];
  minWeight?: number;
};

const STRENGTHS = ["in_force", "force_unknown", "signed_only", "soft", "practice", "body", "event", "lapsed"];

/** The ties that a network shows, heaviest first and then by ids: every pair of actors is looked at. */
export function ties(reading: Reading, asked: AskedNetwork): PlainTie[] {
  const cooperation = new Cooperation(reading, asked);
  const actors = actorsOf(reading, asked);
  const all = actors.flatMap((a, at) => actors.slice(at + 1).flatMap((b) => tie(a, b, cooperation.between(a, b))));
  const drawn = all.filter(
    ({ weight, strongest }) => weight >= (asked.minWeight ?? 1) && (!asked.strengths?.length || asked.strengths.includes(strongest)),
  );
  const near = new Set(
    drawn.filter(({ source, target }) => [source, target].includes(asked.focus ?? "")).flatMap(({ source, target }) => [source, target]),
  );
  return drawn
    .filter(({ source, target }) => asked.focus === undefined || (near.has(source) && near.has(target)))
    .sort((x, y) => y.weight - x.weight || order(x.source, y.source) || order(x.target, y.target));
}

const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** Actors about which anything is stated that could tie them, as far as they may be drawn. */
function actorsOf(reading: Reading, { focus, states, actors, regions }: AskedNetwork): string[] {
  const stated = new Set<string>();
  for (const type of ["PARTY_TO", "MEMBER_OF", "TOOK_PART_IN", "UNDER"] as const) {
    for (const { from, to } of reading.edges(type)) stated.add(from).add(to);
  }
  return reading
    .labelled("State", "Organisation")
    .filter(({ id }) => stated.has(id))
    .filter(({ id, label, properties }) => {
      if (id === focus) return true;
      if (states?.length && !states.includes(id)) return false;
      if (actors?.length && !actors.includes(label.toLowerCase())) return false;
      return (
        !regions?.length ||
        label !== "State" ||
        regions.some((region) => region === text(properties, "region") || region === text(properties, "subregion"))
      );
    })
    .map(({ id }) => id as string)
    .sort(order);
}

/** No tie without a ground; the weight counts what counts, and the rest speaks only where nothing does. */
export function tie(a: string, b: string, grounds: readonly Ground[]): PlainTie[] {
  if (grounds.length === 0) return [];
  const counted = grounds.filter(({ counts }) => counts);
  const undated = grounds.filter(({ counts, lapsed }) => !counts && !lapsed);
  const shown = [counted, undated, grounds].find(({ length }) => length > 0) ?? [];
  const ids = (kind: Ground["kind"]) =>
    counted
      .filter((each) => each.kind === kind)
      .map(({ id }) => id)
      .sort(order);
  const has = (kind: Ground["kind"], channel: string) => (shown.some((each) => each.kind === kind) ? [channel] : []);
  return [
    {
      source: a,
      target: b,
      weight: counted.length,
      uncertain: undated.length,
      agreements: ids("agreement"),
      bodies: ids("organisation"),
      events: ids("event"),
      strongest: STRENGTHS.find((strength) => shown.some((each) => each.strength === strength)) ?? "",
      issues: [...new Set(shown.flatMap(({ issues }) => issues))].sort(order),
      levels: ["bilateral", "regional", "universal"].filter((level) => shown.some((each) => each.level === level)),
      channels: [...has("agreement", "agreement"), ...has("organisation", "body"), ...has("event", "event")],
    },
  ];
}
