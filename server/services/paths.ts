import { EntenteError } from "../contract/errors.ts";
import type { PathParameters } from "../contract/wire/parameters.ts";
import { type Path, type PathStep, type PathsAnswer, STEP_KINDS } from "../contract/wire/paths.ts";
import { groupBy } from "../domain/parallel.ts";
import type { PathGraph } from "../domain/path-graph.ts";
import { type PathTaken, pathsIn } from "../domain/path-question.ts";
import { today } from "../domain/time.ts";
import { pathEdges } from "../queries/paths.ts";
import type { GraphStore } from "../store/port.ts";
import { type Catalogue, ranked } from "./catalogue.ts";
import { PRESET_LEVELS } from "./cooperation.ts";
import { describedNodes } from "./nodes.ts";
import { type PathRelations, withCorridors } from "./path-relations.ts";
import { wireStep } from "./path-steps.ts";

/** Links that a search may look at, and milliseconds that reading and searching may take, of the 3.5 s that a reader waits. */
const LIMITS = { budget: 400_000, reading: 1_800, searching: 1_000 } as const;

/** The best paths between two nodes, with what each step rests on. */
export async function paths(
  store: GraphStore,
  relations: PathRelations,
  catalogue: Catalogue,
  asked: PathParameters,
  signal?: AbortSignal,
): Promise<PathsAnswer> {
  const { from, to, maxLength = 6, levels } = asked;
  if (from === to) throw new EntenteError("bad_parameter", { detail: "from and to are the same; name two different nodes." });
  const read = await relations.within(LIMITS.reading, catalogue);
  const graph = read && (await withCorridors(store, read, [from, to]));
  const t = asked.asOf ?? today();
  const chosen = levels?.length ? levels : PRESET_LEVELS;
  const found = graph ? find(graph, catalogue, asked, t, chosen) : undefined;
  const ids = new Set([from, to, ...(found?.paths ?? []).flatMap(({ nodes }) => nodes.map((node) => idIn(graph, node)))]);
  const datasets = asked.datasets ?? [];
  const [nodes, edges] = await Promise.all([
    describedNodes(store, catalogue, [...ids].sort(), datasets, signal),
    found?.paths.length ? store.run(pathEdges, { ids: [...ids], others: [...ids], datasets: [...datasets] }, signal) : [],
  ]);
  const statements = groupBy(ranked(edges, catalogue), ({ type, source, target }) => `${type} ${source} ${target}`);
  const step = (taken: PathTaken, at: number): PathStep[] => (graph ? wireStep(graph, taken, at, statements, t, catalogue) : []);
  return {
    from,
    to,
    asOf: t,
    nodes,
    paths: (found?.paths ?? []).map((taken) =>
      wirePath(
        taken,
        taken.nodes.map((node) => idIn(graph, node)),
        taken.steps.flatMap((_, at) => step(taken, at)),
      ),
    ),
    complete: found !== undefined && found.reason === null,
    reason: found ? found.reason : "reading",
    searched: { maxLength, work: found?.work ?? 0, budget: LIMITS.budget },
    leftOut: { universal: !chosen.includes("universal"), nodes: found?.leftOut ?? 0 },
  };
}

function find(graph: PathGraph, { issues }: Catalogue, asked: PathParameters, t: string, levels: typeof PRESET_LEVELS) {
  const [from, to] = [graph.numbers.get(asked.from), graph.numbers.get(asked.to)];
  if (from === undefined || to === undefined) return undefined;
  const until = performance.now() + LIMITS.searching;
  return pathsIn(graph, {
    from,
    to,
    k: asked.k ?? 5,
    maxLength: asked.maxLength ?? 6,
    types: asked.types?.length ? new Set(asked.types) : undefined,
    issues: asked.issues?.length ? issues.closure(asked.issues) : undefined,
    bodyIssues: asked.beyond ? undefined : issues.closure(),
    levels,
    datasets: asked.datasets?.length ? new Set(asked.datasets) : undefined,
    t,
    budget: LIMITS.budget,
    expired: () => performance.now() > until,
  });
}

function idIn(graph: PathGraph | undefined, node: number): string {
  return graph?.nodes[node]?.id ?? "";
}

function wirePath({ cost }: PathTaken, nodes: string[], steps: PathStep[]): Path {
  const weakest = Math.max(...steps.map(({ kind }) => STEP_KINDS.indexOf(kind)));
  return {
    id: nodes.join("~"),
    nodes,
    steps,
    cost,
    weakest: STEP_KINDS[weakest] ?? "claim",
    holds: steps.some(({ holds }) => holds === "unknown") ? "unknown" : "yes",
  };
}
