import { STANCES } from "../contract/vocabulary.ts";
import type { Statement, StatementsAnswer } from "../contract/wire/explore.ts";
import type { StatementParameters } from "../contract/wire/parameters.ts";
import type { Provenance } from "../domain/facts.ts";
import { byPrecedence, compare, groupBy } from "../domain/parallel.ts";
import * as queries from "../queries/statements.ts";
import type { GraphStore } from "../store/port.ts";
import { type Catalogue, cite, ranked } from "./catalogue.ts";
import { oncePerCatalogue } from "./once.ts";
import { filtered } from "./statement-filter.ts";

/** What sources claim, beside what in the graph supports or contradicts it: gaps first, then in the order of their ids. */
export async function statements(
  store: GraphStore,
  catalogue: Catalogue,
  asked: Omit<StatementParameters, "datasets">,
): Promise<StatementsAnswer> {
  const all = await allStatements(store, catalogue);
  const { found, counts } = filtered(all, asked, catalogue.issues);
  const offset = asked.offset ?? 0;
  const page = found.slice(offset, offset + (asked.limit ?? 100));
  return { statements: page, total: found.length, truncated: found.length > offset + page.length, counts };
}

/** Statements about any of these nodes. */
export async function statementsAbout(store: GraphStore, catalogue: Catalogue, ids: readonly string[]): Promise<Statement[]> {
  const all = await allStatements(store, catalogue);
  return all.filter(({ about }) => about.some(({ id }) => ids.includes(id)));
}

/** Numbers in ids count as numbers: `a2` stands before `a10`, as in the source. */
const order = new Intl.Collator("en", { numeric: true });

/** Every node, evidence and page of statements asks for them: read anew for each, they were most of what such an answer took. */
const allStatements = oncePerCatalogue(readStatements);

async function readStatements(store: GraphStore, catalogue: Catalogue): Promise<Statement[]> {
  const narrowed = { datasets: [...catalogue.chosen] };
  const [claims, remarks, ...links] = await Promise.all([
    store.run(queries.claims, narrowed),
    store.run(queries.claimNotes, narrowed),
    store.run(queries.claimSubjects, narrowed),
    store.run(queries.claimIssues, narrowed),
    store.run(queries.claimSupport, narrowed),
    store.run(queries.claimContradictions, narrowed),
  ]);
  const [about, issues, support, contradictions] = links.map((rows) => groupBy(ranked(rows, catalogue), ({ claim }) => claim));
  const notes = groupBy(ranked(remarks, catalogue).sort(byPrecedence), ({ claim }) => claim);
  const citing = (rows: readonly { provenance: Provenance }[]) =>
    cite(
      rows.map(({ provenance }) => provenance),
      catalogue,
    );
  // What two datasets link alike is one link, on the word of both.
  const linked = (rows: typeof about, claim: string) =>
    [...groupBy(rows?.get(claim) ?? [], ({ id }) => id).values()]
      .flatMap((same) => {
        const [first] = [...same].sort(byPrecedence);
        return first ? [{ id: first.id, label: first.label, name: first.name, note: first.note, sources: citing(same) }] : [];
      })
      .sort((a, b) => compare(a.id, b.id));
  const named = (rows: typeof about, claim: string) => linked(rows, claim).map(({ id, label, name }) => ({ id, label, name }));
  return [...groupBy(ranked(claims, catalogue), ({ id }) => id).values()]
    .flatMap((places) => {
      const [claim] = places;
      if (!claim) return [];
      const { provenance: _, ...rest } = claim;
      return [
        {
          ...rest,
          notes: [...new Set(notes.get(claim.id)?.map(({ note }) => note))],
          about: named(about, claim.id),
          issues: named(issues, claim.id),
          supportedBy: linked(support, claim.id),
          contradictedBy: linked(contradictions, claim.id),
          sources: citing(places),
        },
      ];
    })
    .sort((a, b) => STANCES.indexOf(a.stance) - STANCES.indexOf(b.stance) || order.compare(a.id, b.id) || compare(a.id, b.id));
}
