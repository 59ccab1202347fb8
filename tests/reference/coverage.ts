import type { GraphNode } from "../../server/domain/graph.ts";
import { type Answer, type Part, partOf } from "./predicates.ts";
import { type Reading, text } from "./reading.ts";

/**
 * Coverage written down once more: everything that the dates leave open is played through. What is the same in
 * every world is known, anything else is not.
 */
export type PlainClaim = {
  levels: readonly string[];
  issues?: readonly string[];
  parties?: readonly string[];
  any?: boolean;
  from?: string;
  until: string;
};
export type PlainLayer = { state: string; reason: string | null };

const ORDER = ["none", "lapsed", "signed_only", "in_force"];

export function plainCoverage(
  reading: Reading,
  [a, b]: readonly [string, string],
  issue: string,
  level: string,
  t: string,
  claims: readonly PlainClaim[],
): PlainLayer {
  const within = below(reading, issue);
  const outcomes = reading.labelled("Agreement").flatMap((agreement) => {
    const { properties } = agreement;
    if (properties.level !== level || properties.bindingness !== "binding" || !isOn(reading, agreement, within)) return [];
    const [mine, theirs] = [part(reading, a, agreement, t), part(reading, b, agreement, t)];
    return mine && theirs ? [played(mine, theirs)] : [];
  });
  const grade = (which: (worlds: readonly number[]) => number) => Math.max(0, ...outcomes.map((worlds) => which(worlds)));
  const [least, most] = [grade((worlds) => Math.min(...worlds)), grade((worlds) => Math.max(...worlds))];
  if (least !== most) return { state: "unknown", reason: "date_unknown" };
  if (most > 0) return { state: ORDER[most]!, reason: null };
  return claims.some((claim) => isClaimed(reading, claim, [a, b], issue, level, t))
    ? { state: "none_found", reason: null }
    : { state: "unknown", reason: "no_inventory" };
}

/** The issue and every issue from which a way up leads to it. */
function below(reading: Reading, issue: string): Set<string> {
  const isUnder = (id: string): boolean => {
    if (id === issue) return true;
    const above = text(reading.nodes.get(id)?.properties ?? {}, "parent");
    return above !== "" && isUnder(above);
  };
  return new Set(reading.labelled("Issue").flatMap(({ id }) => (isUnder(id) ? [id] : [])));
}

function isOn(reading: Reading, { id }: GraphNode, within: ReadonlySet<string>): boolean {
  const parts = reading.edges("PROVISION_OF").flatMap((edge) => (edge.to === id ? [edge.from as string] : []));
  return reading.edges("COVERS").some(({ from, to }) => (from === id || parts.includes(from)) && within.has(to));
}

function part(reading: Reading, actor: string, agreement: GraphNode, t: string): Part | undefined {
  const edges = reading.between("PARTY_TO", actor, agreement.id);
  return edges.length > 0 ? partOf(reading, edges, agreement, t) : undefined;
}

type World = { concluded: boolean; lapsed: boolean; live: boolean };

/** How one party can stand: who is bound has concluded and not left. */
function worldsOf({ concluded, lapsed, live }: Part): World[] {
  const ways = (answer: Answer) => (answer === "unknown" ? [true, false] : [answer === "yes"]);
  if (live === "yes") return [{ concluded: true, lapsed: false, live: true }];
  return ways(concluded).flatMap((c) =>
    ways(lapsed).flatMap((l) => ways(live).flatMap((v) => (v && (!c || l) ? [] : [{ concluded: c, lapsed: l, live: v }]))),
  );
}

function played(mine: Part, theirs: Part): number[] {
  return worldsOf(mine).flatMap((a) =>
    worldsOf(theirs).map((b) => {
      if (!a.concluded || !b.concluded) return ORDER.indexOf("none");
      if (a.lapsed || b.lapsed) return ORDER.indexOf("lapsed");
      return ORDER.indexOf(a.live && b.live ? "in_force" : "signed_only");
    }),
  );
}

function isClaimed(
  reading: Reading,
  { levels, issues, parties, any, from, until }: PlainClaim,
  pair: readonly string[],
  issue: string,
  level: string,
  t: string,
): boolean {
  const isAbout = !issues || issues.some((claimed) => below(reading, claimed).has(issue));
  const isOf = !parties || (any ? pair.some((side) => parties.includes(side)) : pair.every((side) => parties.includes(side)));
  return levels.includes(level) && isAbout && isOf && t <= until && (from === undefined || t >= from);
}
