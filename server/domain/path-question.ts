import type { NodeLabel } from "../contract/ids.ts";
import type { EdgeType } from "../contract/model.ts";
import type { Level } from "../contract/vocabulary.ts";
import type { PathGraph, PathRelation } from "./path-graph.ts";
import { type Outcome, search } from "./path-search.ts";
import { crowd, leastCost, type RelationFacts, thereBy, type Weighed, weigh } from "./paths.ts";
import { both, type Ternary } from "./time.ts";

/**
 * What is asked. An absent set means all; sets of issues are closed under children. `bodyIssues`: where no `issues` are
 * chosen, a body with members is passed through only if it deals with one of these.
 */
export type PathQuestion = {
  from: number;
  to: number;
  k: number;
  maxLength: number;
  types: ReadonlySet<EdgeType> | undefined;
  issues: ReadonlySet<string> | undefined;
  bodyIssues: ReadonlySet<string> | undefined;
  levels: readonly Level[];
  datasets: ReadonlySet<string> | undefined;
  t: string;
  budget: number;
  expired?: () => boolean;
};

export type PathTaken = { nodes: number[]; steps: { relation: PathRelation; weighed: Weighed; also: EdgeType[] }[]; cost: number };
export type PathsFound = Omit<Outcome, "paths"> & { paths: PathTaken[]; leftOut: number };

/** The k best paths by strength, among what stands on the day and is asked for. */
export function pathsIn(graph: PathGraph, question: PathQuestion): PathsFound {
  const { nodes, relations, links, degrees } = graph;
  const { from, to, k, maxLength, types, t, budget, expired } = question;
  const there = memo((node) => thereBy(nodes[node]?.fact, t));
  const weighed = memo((at) => weighedBy(relations[at], question, graph, there));
  const closed = closedTo(graph, question, weighed);
  const outcome = search({
    links,
    from,
    to,
    k,
    maxLength,
    least: memoNumbers(relations.length, (at) => {
      const relation = relations[at];
      if (!relation || (types && !types.has(relation.type))) return Number.POSITIVE_INFINITY;
      if (there(relation.source) === "no" || there(relation.target) === "no") return Number.POSITIVE_INFINITY;
      return leastCost(relation, nodes[relation.target]?.fact);
    }),
    cost: (at) => {
      const relation = relations[at];
      return relation && (!types || types.has(relation.type)) ? (weighed(at)?.cost ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
    },
    pass: memoNumbers(nodes.length, (node) => (closed(node) ? Number.POSITIVE_INFINITY : crowd(degrees[node] ?? 0))),
    budget,
    ...(expired ? { expired } : {}),
  });
  const stepAt = (at: number) => {
    const [relation, found] = [relations[at], weighed(at)];
    return relation && found
      ? [{ relation, weighed: found, also: besides(graph, at, (other) => weighed(other) !== undefined, types) }]
      : [];
  };
  const leftOut = nodes.filter((_, node) => node !== from && node !== to && closed(node)).length;
  return { ...outcome, paths: outcome.paths.map(({ relations: taken, ...rest }) => ({ ...rest, steps: taken.flatMap(stepAt) })), leftOut };
}

function memo<T>(decide: (number: number) => T): (number: number) => T {
  const decided = new Map<number, { found: T }>();
  return (number) => {
    const known = decided.get(number) ?? { found: decide(number) };
    decided.set(number, known);
    return known.found;
  };
}

/** The same for numbers asked of nearly every place: each search asks for the least costs several times over. */
function memoNumbers(size: number, decide: (number: number) => number): (number: number) => number {
  const decided = new Float64Array(size).fill(Number.NaN);
  return (number) => {
    const known = decided[number] ?? Number.NaN;
    if (!Number.isNaN(known)) return known;
    const found = decide(number);
    decided[number] = found;
    return found;
  };
}

function weighedBy(
  relation: PathRelation | undefined,
  { datasets, t }: PathQuestion,
  { nodes }: PathGraph,
  there: (node: number) => Ternary,
): Weighed | undefined {
  if (!relation) return undefined;
  const { source, target } = relation;
  return weigh(of(datasets, relation), nodes[target]?.fact, both(there(source), there(target)), t);
}

/** What these datasets say of the relation. */
export function of(datasets: ReadonlySet<string> | undefined, relation: RelationFacts): RelationFacts {
  const said = <F extends { provenance: { dataset: string } }>(facts: readonly F[]): readonly F[] =>
    datasets ? facts.filter(({ provenance }) => datasets.has(provenance.dataset)) : facts;
  if (relation.type === "PARTY_TO") return { type: relation.type, facts: said(relation.facts) };
  if (relation.type === "MEMBER_OF") return { type: relation.type, facts: said(relation.facts) };
  return { type: relation.type, facts: said(relation.facts) };
}

/** Labels that have to concern the issues asked for. */
const CONCERNED: ReadonlySet<NodeLabel> = new Set(["Agreement", "Provision", "Organisation", "Event"]);

/** Which nodes may not be passed through: not of the levels, or of no concern to the issues, if any. Events are regional. */
function closedTo(graph: PathGraph, question: PathQuestion, weighed: (at: number) => Weighed | undefined): (node: number) => boolean {
  const { issues, bodyIssues } = question;
  const wanted = issues ?? bodyIssues;
  const isOfIssue = (number: number): boolean => wanted?.has(graph.nodes[number]?.id ?? "") ?? false;
  const concerned = wanted && concernedBy(graph, isOfIssue, weighed);
  const idle = concerned && !issues ? idleBodies(graph, concerned, weighed) : undefined;
  return (number) => {
    const node = graph.nodes[number];
    if (!node) return true;
    if (node.level !== null && !question.levels.includes(node.level)) return true;
    if (idle) return idle.has(number);
    if (!concerned) return false;
    if (node.label === "Issue") return !isOfIssue(number);
    return CONCERNED.has(node.label) && !concerned.has(graph.wholes.get(number) ?? number);
  };
}

/** An agreement that covers one of the issues, by itself or by a provision; a body or an event that discussed one. */
function concernedBy({ relations, wholes }: PathGraph, isOfIssue: (node: number) => boolean, weighed: (at: number) => Weighed | undefined) {
  const concerned = new Set<number>();
  for (const [at, { type, source, target }] of relations.entries()) {
    if (type !== "COVERS" && type !== "DISCUSSED") continue;
    if (isOfIssue(target) && weighed(at)) concerned.add(wholes.get(source) ?? source);
  }
  return concerned;
}

/** Relations by which a body has to do with an instrument or an event. */
const ENGAGED: ReadonlySet<EdgeType> = new Set([
  "PARTY_TO",
  "UNDER",
  "DEPOSITARY_OF",
  "IMPLEMENTS",
  "GUIDED_BY",
  "HELD_BY",
  "HOSTED",
  "TOOK_PART_IN",
]);

/** Bodies with members that deal with none of the issues: neither by themselves nor through an instrument or an event. */
function idleBodies({ relations, wholes }: PathGraph, concerned: ReadonlySet<number>, weighed: (at: number) => Weighed | undefined) {
  const idle = new Set(relations.flatMap(({ type, target }) => (type === "MEMBER_OF" && !concerned.has(target) ? [target] : [])));
  for (const [at, { type, source, target }] of relations.entries()) {
    if (!ENGAGED.has(type)) continue;
    for (const [body, other] of [
      [source, target],
      [target, source],
    ] as const)
      if (idle.has(body) && concerned.has(wholes.get(other) ?? other) && weighed(at)) idle.delete(body);
  }
  return idle;
}

/** Other types of relation between the two nodes that could have been taken. */
function besides(
  { relations, links }: PathGraph,
  taken: number,
  stands: (at: number) => boolean,
  types: ReadonlySet<EdgeType> | undefined,
): EdgeType[] {
  const relation = relations[taken];
  if (!relation) return [];
  const { source, target } = relation;
  const found = new Set<EdgeType>();
  for (let at = links.offsets[source] ?? 0; at < (links.offsets[source + 1] ?? 0); at += 1) {
    const other = links.relations[at] ?? 0;
    const type = relations[other]?.type;
    if (links.ends[at] !== target || other === taken || type === undefined || (types && !types.has(type))) continue;
    if (type !== relation.type && stands(other)) found.add(type);
  }
  return [...found].sort();
}
