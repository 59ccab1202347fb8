import { labelOf, NODE_LABELS } from "../../contract/ids.ts";
import { EDGE_TYPES } from "../../contract/model.ts";
import type { GraphChanges, PreviewedChange } from "../../contract/wire/imports.ts";
import type { FigureRows, GraphEdge, GraphNode, Properties, PropertyValue } from "../../domain/graph.ts";
import { type Change, Comparison } from "../../store/comparison.ts";

type Elements = { nodes: Iterable<GraphNode>; edges: Iterable<GraphEdge> };
type Element = GraphNode | GraphEdge;
type Counts = Record<Change, number>;

/** So many of each label, type and kind of change are spelt out. */
const SHOWN = 5;
const TEXT = 200;

/**
 * What would come, change and go: counted in full, and some of each spelt out. Both graphs are walked twice and never held.
 * @param alike figures that both graphs have alike and leave out
 */
export function changesBetween(
  before: Elements,
  after: Elements,
  mayDiffer: (element: Element) => boolean = () => true,
  alike: readonly FigureRows[] = [],
): GraphChanges {
  const nodes = compareAll(before.nodes, after.nodes, mayDiffer, ({ label }) => label);
  const edges = compareAll(before.edges, after.edges, mayDiffer, ({ type }) => type);
  const left = alike.reduce((sum, { figures }) => sum + figures.length, 0);
  if (left > 0) {
    countsOf(nodes.counts, "Observation").same += left;
    for (const type of ["MEASURED_BY", "DESCRIBED_IN"]) countsOf(edges.counts, type).same += left;
  }
  const names = namesOf(
    [before.nodes, after.nodes],
    [...edges.preview].flatMap(({ now, was }) => ends(now ?? was)),
  );
  const preview = [...nodes.preview, ...edges.preview].flatMap((each) => previewed(each, names));
  const total = { added: 0, changed: 0, removed: 0, same: 0 };
  for (const counts of [...nodes.counts.values(), ...edges.counts.values()])
    for (const change of ["added", "changed", "removed", "same"] as const) total[change] += counts[change];
  return {
    nodes: NODE_LABELS.flatMap((label) => counted(nodes.counts.get(label), (counts) => ({ label, ...counts }))),
    edges: EDGE_TYPES.flatMap((type) => counted(edges.counts.get(type), (counts) => ({ type, ...counts }))),
    total,
    preview,
  };
}

type Seen<T> = { change: Exclude<Change, "same">; was?: T; now?: T };

function compareAll<T extends Element>(
  before: Iterable<T>,
  after: Iterable<T>,
  mayDiffer: (element: Element) => boolean,
  groupOf: (element: T) => string,
): { counts: Map<string, Counts>; preview: Seen<T>[] } {
  const counts = new Map<string, Counts>();
  const seen: Seen<T>[] = [];
  const wanted = new Map<string, Seen<T>>();
  const note = (change: Change, element: T): boolean => {
    const group = countsOf(counts, groupOf(element));
    group[change] += 1;
    return change !== "same" && group[change] <= SHOWN;
  };
  const comparison = new Comparison();
  for (const element of before) if (mayDiffer(element)) comparison.before(element);
  for (const element of after) {
    const change = mayDiffer(element) ? comparison.after(element) : "same";
    if (!note(change, element) || change === "same") continue;
    const entry: Seen<T> = { change, now: element };
    seen.push(entry);
    if (change === "changed") wanted.set(element.id, entry);
  }
  for (const element of before) {
    const entry = wanted.get(element.id);
    if (entry) entry.was = element;
    if (comparison.isGone(element.id) && note("removed", element)) seen.push({ change: "removed", was: element });
  }
  return { counts, preview: seen };
}

function countsOf(counts: Map<string, Counts>, group: string): Counts {
  const known = counts.get(group) ?? { added: 0, changed: 0, removed: 0, same: 0 };
  counts.set(group, known);
  return known;
}

function counted<T>(counts: Counts | undefined, row: (counts: Counts) => T): T[] {
  return counts ? [row(counts)] : [];
}

function ends(element: Element | undefined): string[] {
  return element && "from" in element ? [element.from, element.to] : [];
}

function namesOf(lists: readonly Iterable<GraphNode>[], ids: readonly string[]): Map<string, string> {
  const wanted = new Set(ids);
  const names = new Map<string, string>();
  if (wanted.size === 0) return names;
  for (const nodes of lists)
    for (const { id, properties } of nodes) if (wanted.has(id) && typeof properties.name === "string") names.set(id, properties.name);
  return names;
}

function previewed({ change, was, now }: Seen<Element>, names: ReadonlyMap<string, string>): PreviewedChange[] {
  const element = now ?? was;
  if (!element) return [];
  const properties = [...new Set([...Object.keys(was?.properties ?? {}), ...Object.keys(now?.properties ?? {})])]
    .filter((property) => JSON.stringify(was?.properties[property]) !== JSON.stringify(now?.properties[property]))
    .map((property) => ({ property, before: written(was?.properties, property), after: written(now?.properties, property) }));
  const named = (id: string): string => names.get(id) ?? id;
  if ("from" in element) {
    return [{ change, kind: "edge", id: element.id, of: element.type, name: `${named(element.from)} → ${named(element.to)}`, properties }];
  }
  const name = typeof element.properties.name === "string" ? element.properties.name : element.id;
  return [{ change, kind: "node", id: element.id, of: labelOf(element.id) ?? element.label, name, properties }];
}

function written(properties: Properties | undefined, name: string): string | null {
  const value = properties?.[name];
  return value === undefined ? null : shownValue(value);
}

/** A value as one line of text. */
export function shownValue(value: PropertyValue): string {
  const text = typeof value === "object" ? value.join(" | ") : String(value);
  return text.length > TEXT ? `${text.slice(0, TEXT)}…` : text;
}
