import type { GraphEdge, GraphNode, PropertyValue } from "../../server/contract/wire/common.ts";
import type { NeighboursAnswer } from "../../server/contract/wire/explore.ts";
import type { Network } from "../../server/contract/wire/network.ts";

/** One thing that at least one of two actors has, and what each has of it. */
export type Compared = { id: string; name?: string; a?: Having; b?: Having };
/** Weight of a tie, number of ties on an issue, or the relations on record, and whether they still hold. */
export type Having = { count: number; holds: boolean; edges: readonly GraphEdge[] };
export type Sides = { both: readonly Compared[]; a: readonly Compared[]; b: readonly Compared[] };
export type Comparison = { partners: Sides; instruments: Sides; bodies: Sides; issues: Sides };

type Known = { a: { id: string; network: Network; relations: NeighboursAnswer }; b: Known["a"]; day: string };

/** What two actors share and what only one of them has on record; what has ended counts as not had, and is told. */
export function compare({ a, b, day }: Known): Comparison {
  const pair = [a.id, b.id];
  return {
    partners: split(partners(a, pair), partners(b, pair)),
    instruments: split(related(a, "PARTY_TO", day), related(b, "PARTY_TO", day)),
    bodies: split(related(a, "MEMBER_OF", day), related(b, "MEMBER_OF", day)),
    issues: split(issues(a), issues(b)),
  };
}

type Found = ReadonlyMap<string, Having & { name?: string }>;

function partners({ id, network }: Known["a"], pair: readonly string[]): Found {
  const own = network.edges.filter(({ source, target, weight }) => weight > 0 && (source === id || target === id));
  const others = own.map((tie) => [tie.source === id ? tie.target : tie.source, tie.weight] as const);
  return new Map(others.filter(([other]) => !pair.includes(other)).map(([other, count]) => [other, { count, holds: true, edges: [] }]));
}

function issues({ id, network }: Known["a"]): Found {
  const counts = new Map<string, number>();
  for (const { source, target, issues: on, weight } of network.edges) {
    if (weight > 0 && (source === id || target === id)) for (const issue of on) counts.set(issue, (counts.get(issue) ?? 0) + 1);
  }
  return new Map([...counts].map(([issue, count]) => [issue, { count, holds: true, edges: [] }]));
}

/** What an actor is related to: its own node stands among those of the answer, and is nothing that it has. */
function related({ id, relations: { nodes, edges } }: Known["a"], type: string, day: string): Found {
  const found = new Map<string, Having & { name: string }>();
  for (const node of nodes) {
    if (node.id === id) continue;
    const own = edges.filter((edge) => edge.type === type && (edge.target === node.id || edge.source === node.id));
    const begun = own.filter((edge) => !startsAfter(edge, node, day));
    if (begun.length === 0) continue;
    const holds = !isOver(node.properties.terminated, day) && begun.some((edge) => !hasEnded(edge, day));
    found.set(node.id, { name: node.name, count: begun.length, holds, edges: begun });
  }
  return found;
}

/** Surely later than the day: what is undated, or may be earlier, is on record. */
function startsAfter({ properties }: GraphEdge, node: GraphNode, day: string): boolean {
  const first = [properties.signed, properties.consentDate, properties.since, node.properties.signed, node.properties.adopted].find(
    (value) => earliest(value) !== undefined,
  );
  return (earliest(first) ?? "") > day;
}

function hasEnded({ properties: { role, status, withdrawn, until } }: GraphEdge, day: string): boolean {
  // Who hands over the chair stays a member.
  if (role === "chair") return false;
  if (isOver(until, day)) return true;
  return earliest(withdrawn) === undefined ? status === "withdrawn" : isOver(withdrawn, day);
}

function isOver(end: PropertyValue | undefined, day: string): boolean {
  const from = earliest(end);
  return from !== undefined && from <= day;
}

function earliest(value: PropertyValue | undefined): string | undefined {
  return typeof value === "object" && !Array.isArray(value) ? (value.earliest ?? value.latest ?? undefined) : undefined;
}

/** The most first, then by id. */
function split(a: Found, b: Found): Sides {
  const all = [...new Set([...a.keys(), ...b.keys()])].map((id): Compared => {
    const [one, other] = [a.get(id), b.get(id)];
    const name = one?.name ?? other?.name;
    return { id, ...(name !== undefined && { name }), ...(one && { a: one }), ...(other && { b: other }) };
  });
  const count = ({ a: one, b: other }: Compared): number => (one?.count ?? 0) + (other?.count ?? 0);
  const sorted = all.toSorted((x, y) => count(y) - count(x) || (x.id < y.id ? -1 : 1));
  return {
    both: sorted.filter((one) => one.a?.holds && one.b?.holds),
    a: sorted.filter((one) => one.a?.holds && !one.b?.holds),
    b: sorted.filter((one) => !one.a?.holds && one.b?.holds),
  };
}
