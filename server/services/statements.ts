import type { Statement, StatementsAnswer } from "../contract/wire/explore.ts";
import type { StatementParameters } from "../contract/wire/parameters.ts";
import { compare, groupBy } from "../domain/parallel.ts";
import * as queries from "../queries/statements.ts";
import type { GraphStore } from "../store/port.ts";
import { type Catalogue, cite, ranked } from "./catalogue.ts";

/** What sources claim, beside what in the graph supports or contradicts it. */
export async function statements(
  store: GraphStore,
  catalogue: Catalogue,
  asked: StatementParameters,
  signal?: AbortSignal,
): Promise<StatementsAnswer> {
  const all = await readStatements(store, catalogue, asked.stance ?? [], asked.datasets ?? [], signal);
  const issues = asked.issues?.length ? catalogue.issues.closure(asked.issues) : undefined;
  const found = all.filter(
    (statement) =>
      (!asked.section?.length || asked.section.includes(statement.section ?? "")) &&
      (!asked.about?.length || statement.about.some(({ id }) => asked.about?.includes(id))) &&
      (!issues || [...statement.issues, ...statement.about].some(({ id }) => issues.has(id))),
  );
  const offset = asked.offset ?? 0;
  const page = found.slice(offset, offset + (asked.limit ?? 100));
  return { statements: page, total: found.length, truncated: found.length > offset + page.length };
}

/** Statements about any of these nodes. */
export async function statementsAbout(
  store: GraphStore,
  catalogue: Catalogue,
  ids: readonly string[],
  datasets: readonly string[],
  signal?: AbortSignal,
): Promise<Statement[]> {
  const all = await readStatements(store, catalogue, [], datasets, signal);
  return all.filter(({ about }) => about.some(({ id }) => ids.includes(id)));
}

async function readStatements(
  store: GraphStore,
  catalogue: Catalogue,
  stances: readonly string[],
  datasets: readonly string[],
  signal?: AbortSignal,
): Promise<Statement[]> {
  const narrowed = { datasets: [...datasets] };
  const [claims, subjects, issues, support, contradictions] = await Promise.all([
    store.run(queries.claims, { stances: [...stances], ...narrowed }, signal),
    store.run(queries.claimSubjects, narrowed, signal),
    store.run(queries.claimIssues, narrowed, signal),
    store.run(queries.claimSupport, narrowed, signal),
    store.run(queries.claimContradictions, narrowed, signal),
  ]);
  const [about, proposed, supporting, contradicting] = [subjects, issues, support, contradictions].map((links) =>
    groupBy(links, ({ claim }) => claim),
  );
  const linked = (links: typeof about, id: string) => [...(links?.get(id) ?? [])].sort((a, b) => compare(a.id, b.id));
  return [...groupBy(ranked(claims, catalogue), ({ id }) => id).values()]
    .flatMap((places) => {
      const [claim] = places;
      if (!claim) return [];
      const { provenance: _, ...rest } = claim;
      return [
        {
          ...rest,
          about: linked(about, claim.id).map(({ id, label, name }) => ({ id, label, name })),
          issues: linked(proposed, claim.id).map(({ id, label, name }) => ({ id, label, name })),
          supportedBy: linked(supporting, claim.id).map(({ claim: _claim, ...ground }) => ground),
          contradictedBy: linked(contradicting, claim.id).map(({ claim: _claim, ...ground }) => ground),
          sources: cite(
            places.map(({ provenance }) => provenance),
            catalogue,
          ),
        },
      ];
    })
    .sort((a, b) => compare(a.id, b.id));
}
