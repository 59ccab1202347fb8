/** Every simple path, tried one by one: what the search is compared with. */
export type PlainRelation = { source: number; target: number; cost: number };
export type PlainPath = { nodes: number[]; cost: number };
export type PlainHunt = { relations: readonly PlainRelation[]; from: number; to: number; maxLength: number; pass: readonly number[] };

/** Cheapest first, then by the numbers of their nodes. Of several relations between two nodes the cheapest is taken. */
export function simplePaths({ relations, from, to, maxLength, pass }: PlainHunt): PlainPath[] {
  const found: PlainPath[] = [];
  const step = (a: number, b: number): number =>
    Math.min(
      Number.POSITIVE_INFINITY,
      ...relations.flatMap(({ source, target, cost }) => ((source === a && target === b) || (source === b && target === a) ? [cost] : [])),
    );
  const walk = (nodes: number[], cost: number): void => {
    const last = nodes.at(-1) ?? from;
    if (last === to) {
      if (Number.isFinite(cost)) found.push({ nodes, cost });
      return;
    }
    if (nodes.length > maxLength) return;
    for (let next = 0; next < pass.length; next += 1) {
      if (nodes.includes(next)) continue;
      const more = step(last, next);
      if (Number.isFinite(more)) walk([...nodes, next], cost + more + (next === to ? 0 : (pass[next] ?? 0)));
    }
  };
  walk([from], 0);
  return found.sort((a, b) => a.cost - b.cost || order(a.nodes, b.nodes));
}

function order(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((node, index) => node !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
