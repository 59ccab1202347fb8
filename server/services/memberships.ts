import { ROLES } from "../contract/vocabulary.ts";
import type { GraphEdge, Report } from "../contract/wire/common.ts";
import { memberAt, reportOf } from "../domain/membership.ts";
import { groupBy } from "../domain/parallel.ts";
import type { Ternary } from "../domain/time.ts";
import { cooperationMembers } from "../queries/cooperation.ts";
import type { GraphStore } from "../store/port.ts";
import { type Catalogue, ranked } from "./catalogue.ts";

/**
 * Marks which of these edges are memberships that hold at the end of day t. Decided from all that the datasets say
 * of the same actor, body and role, so that parallel edges never contradict each other; null for edges of other types.
 */
export async function withHolding(
  store: GraphStore,
  catalogue: Catalogue,
  edges: readonly GraphEdge[],
  { t, datasets }: { t: string; datasets: readonly string[] },
  signal?: AbortSignal,
): Promise<(GraphEdge & { holds: Ternary | null; report: Report | null })[]> {
  const stated = edges.filter(({ type }) => type === "MEMBER_OF");
  const [actors, bodies] = [[...new Set(stated.map(({ source }) => source))], [...new Set(stated.map(({ target }) => target))]];
  const facts = stated.length === 0 ? [] : await store.run(cooperationMembers, { actors, bodies, datasets: [...datasets] }, signal);
  const memberships = groupBy(ranked(facts, catalogue), ({ actor, body }) => `${actor} ${body}`);
  return edges.map((edge) => {
    const role = edge.type === "MEMBER_OF" ? ROLES.find((known) => known === edge.properties.role) : undefined;
    const told = role ? (memberships.get(`${edge.source} ${edge.target}`) ?? []) : [];
    const own = told.filter((fact) => fact.role === role && fact.provenance.dataset === edge.dataset);
    return { ...edge, holds: role ? memberAt(told, [role], t).answer : null, report: reportOf(own, t) };
  });
}
