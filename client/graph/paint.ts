import type { LensGraph } from "./lens-graph.ts";
import type { Measure, Measures } from "./measures.ts";

/** Nodes that are painted alike. */
export type PaintClass = {
  /** A community's number, a region's name, or a step's place; empty where a node has none. */
  key: string;
  ids: readonly string[];
  /** Which of the palette's colours; absent: neutral, as what is beyond them is. */
  slot?: number;
  /** Of a step: the least and the most of its values. */
  from?: number;
  to?: number;
};
export type Painting = { scale: "categories" | "steps"; classes: readonly PaintClass[] };

/** As many colours as eyes tell apart on small marks. */
export const CATEGORIES = 8;
export const STEPS = 5;

/** Groups by what a node is said to be. @param order names that keep their colours whatever is in view; the others follow, the largest first */
export function byName(graph: LensGraph, nameOf: "region" | "subregion", order: readonly string[] = []): Painting {
  const groups = new Map<string, string[]>();
  graph.forEachNode((id, node) => {
    const name = node[nameOf] ?? "";
    groups.set(name, [...(groups.get(name) ?? []), id]);
  });
  const rest = [...groups]
    .filter(([name]) => name !== "" && !order.includes(name))
    .toSorted(([x, a], [y, b]) => b.length - a.length || (x < y ? -1 : 1))
    .map(([name]) => name);
  const named = [...order, ...rest];
  const classes = named.flatMap((key, slot): PaintClass[] => {
    const ids = groups.get(key);
    return ids ? [{ key, ids: ids.toSorted(), ...(slot < CATEGORIES && { slot }) }] : [];
  });
  const none = groups.get("");
  return { scale: "categories", classes: none ? [...classes, { key: "", ids: none.toSorted() }] : classes };
}

/** Communities, the largest first. One of a single member is none to speak of: it stays neutral. */
export function byCommunity({ ids, communities }: Measures): Painting {
  const groups = new Map<number, string[]>();
  for (const [index, id] of ids.entries()) {
    const own = communities.of[index] ?? 0;
    groups.set(own, [...(groups.get(own) ?? []), id]);
  }
  const classes = [...groups]
    .toSorted(([a], [b]) => a - b)
    .map(
      ([number, members]): PaintClass => ({
        key: String(number),
        ids: members,
        ...(number <= CATEGORIES && members.length > 1 && { slot: number - 1 }),
      }),
    );
  return { scale: "categories", classes };
}

/** Steps that hold as equal a number of nodes as equal values allow, the least first. */
export function bySteps({ ids, values }: Measures, measure: Measure): Painting {
  const figures = (values[measure] ?? []).flatMap((value, index) => {
    const id = ids[index];
    return id === undefined ? [] : [{ id, value }];
  });
  const sorted = figures.toSorted((a, b) => a.value - b.value || (a.id < b.id ? -1 : 1));
  const classes: PaintClass[] = [];
  for (let at = 0; at < sorted.length; ) {
    const left = STEPS - classes.length;
    let end = left <= 1 ? sorted.length : at + Math.max(1, Math.round((sorted.length - at) / left));
    while (end < sorted.length && sorted[end]?.value === sorted[end - 1]?.value) end++;
    const step = sorted.slice(at, end);
    classes.push({ key: String(classes.length), ids: step.map(({ id }) => id), from: step[0]?.value ?? 0, to: step.at(-1)?.value ?? 0 });
    at = end;
  }
  // Few steps are spread over all the shades, so that the most always looks the most.
  const spread = classes.length > 1 ? (STEPS - 1) / (classes.length - 1) : 0;
  return { scale: "steps", classes: classes.map((one, index) => ({ ...one, slot: Math.round(index * spread) })) };
}
