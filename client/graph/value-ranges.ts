import { yearOf } from "../../server/domain/timeline-counts.ts";
import type { Figures, LensGraph, NodeAttributes } from "./lens-graph.ts";

type Ranges = readonly { of: keyof Figures; from: number; to: number }[];

/** Of each node: its edges here, and of what is dated, its year. What its dates leave open, it has not. */
export function figuresOf(graph: LensGraph): Figures {
  const [ties, year] = [new Map<string, number>(), new Map<string, number>()];
  graph.forEachNode((id, node) => {
    ties.set(id, graph.degree(id));
    const made = yearMade(node);
    if (made !== undefined) year.set(id, made);
  });
  return { ties, year };
}

/** An instrument's year is that of its signature or adoption, whichever comes first; an event's, its own. */
function yearMade({ kind, node: { properties } }: NodeAttributes): number | undefined {
  if (kind !== "agreement" && kind !== "event") return undefined;
  const years = [properties.signed, properties.adopted, properties.date].flatMap((date) => {
    const year = typeof date === "object" && "earliest" in date ? yearOf(date) : undefined;
    return year === undefined ? [] : [year];
  });
  return years.length > 0 ? Math.min(...years) : undefined;
}

/**
 * Takes out what lies outside of any range, the focus excepted, and keeps the figures of all for those who choose another.
 * What a range doesn't judge stays, unless all that it was tied to is gone.
 */
export function assignRanges(graph: LensGraph, ranges: Ranges): void {
  const figures = figuresOf(graph);
  graph.setAttribute("figures", figures);
  const fails = (id: string): boolean =>
    ranges.some(({ of, from, to }) => {
      const figure = figures[of].get(id);
      return figure !== undefined && (figure < from || figure > to);
    });
  const unjudged = (id: string): boolean => !ranges.some(({ of }) => figures[of].has(id));
  const out = graph.filterNodes((id, { focus }) => !focus && fails(id));
  for (const id of out) graph.dropNode(id);
  if (out.length === 0) return;
  const left = graph.filterNodes((id, { focus }) => !focus && unjudged(id) && graph.degree(id) === 0 && (figures.ties.get(id) ?? 0) > 0);
  for (const id of left) graph.dropNode(id);
}

/** Some of a spread of whole numbers. */
export type Bin = { from: number; to: number; count: number };

/** As many bins as fit, of equal width, from the least to the most. */
export function bins(values: readonly number[], most: number): Bin[] {
  if (values.length === 0) return [];
  const least = values.reduce((so, value) => Math.min(so, value), Number.POSITIVE_INFINITY);
  const greatest = values.reduce((so, value) => Math.max(so, value), Number.NEGATIVE_INFINITY);
  const wide = Math.max(1, Math.ceil((greatest - least + 1) / most));
  const counts = Array.from({ length: Math.ceil((greatest - least + 1) / wide) }, () => 0);
  for (const value of values) {
    const bin = Math.floor((value - least) / wide);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, bin) => ({ from: least + bin * wide, to: Math.min(greatest, least + (bin + 1) * wide - 1), count }));
}
