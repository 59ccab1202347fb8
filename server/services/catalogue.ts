import type { IssueEntry } from "../contract/wire/catalogue.ts";
import type { SourceRef } from "../contract/wire/common.ts";
import type { Provenance } from "../domain/facts.ts";
import { IssueTree, MIGRATION } from "../domain/issues.ts";
import { byPrecedence, compare, groupBy } from "../domain/parallel.ts";
import { REPORT_HOLDS_YEARS } from "../domain/time.ts";
import * as loaded from "../queries/loaded.ts";
import * as nodes from "../queries/nodes.ts";
import type { GraphStore } from "../store/port.ts";
import { type Description, storedValues } from "./conflicts/described.ts";

const AT_ONCE = 1_000;

/** What nearly every answer leans on: the small tables of one version of the data. */
export type Catalogue = {
  version: string;
  issues: IssueTree;
  datasets: readonly ReturnType<typeof loaded.datasets.decode>[];
  sources: ReadonlyMap<string, ReturnType<typeof loaded.sources.decode>>;
  bodySizes: ReadonlyMap<string, number>;
  /** What each dataset says of the nodes that several describe, by precedence. */
  described: ReadonlyMap<string, readonly Description[]>;
  /** The datasets on which everything rests; empty where it is all. */
  chosen: readonly string[];
  /** Where some are chosen: the catalogue of all, and the graph as the chosen ones alone make it. */
  narrowed?: { whole: Catalogue; store: GraphStore };
};

/** The catalogue of the version of the data that is in place. */
export async function readCatalogue(store: GraphStore, version: string): Promise<Catalogue> {
  const [issues, datasets, sources, sizes] = await Promise.all([
    store.run(loaded.issues, {}),
    store.run(loaded.datasets, {}),
    store.run(loaded.sources, {}),
    store.run(loaded.bodySizes, { datasets: [] }),
  ]);
  const ordered = datasets.sort((a, b) => a.precedence - b.precedence || compare(a.id, b.id));
  return {
    version,
    issues: issueTree(issues),
    datasets: ordered,
    sources: new Map(sources.map((source) => [source.id, source])),
    bodySizes: new Map(sizes.map(({ body, size }) => [body, size])),
    described: await readDescribed(store, ordered),
    chosen: [],
  };
}

async function readDescribed(store: GraphStore, datasets: Catalogue["datasets"]): Promise<Map<string, Description[]>> {
  const ids = await store.run(nodes.multiplyDescribed, {});
  const rows: (Description & { node: string })[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = await store.run(nodes.descriptions, { ids: ids.slice(at, at + AT_ONCE), datasets: [] });
    for (const { node, provenance, properties } of ranked(some, { datasets }))
      rows.push({ node, provenance, stored: storedValues(properties.values) });
  }
  return groupBy(rows.sort(byPrecedence), ({ node }) => node);
}

export function issueTree(rows: readonly Omit<IssueEntry, "migration">[]): IssueTree {
  const branch = new IssueTree(rows.map((row) => ({ ...row, migration: false }))).closure([MIGRATION]);
  return new IssueTree(rows.map((row) => ({ ...row, migration: branch.has(row.id) })).sort((a, b) => compare(a.id, b.id)));
}

/** What tells the precedence of a dataset; one that is not known comes last. */
export function precedenceIn({ datasets }: Pick<Catalogue, "datasets">): (dataset: string) => number {
  const precedence = new Map<string, number>(datasets.map((dataset) => [dataset.id, dataset.precedence]));
  return (dataset) => precedence.get(dataset) ?? Number.MAX_SAFE_INTEGER;
}

/** Fills in what a statement has of the dataset that it belongs to: its precedence, and how long its reports hold. */
export function ranked<T extends { provenance: Provenance }>(statements: readonly T[], catalogue: Pick<Catalogue, "datasets">): T[] {
  const precedenceOf = precedenceIn(catalogue);
  const holding = new Map<string, number>(catalogue.datasets.map(({ id, reportsHold }) => [id, reportsHold]));
  return statements.map((statement) => {
    const { dataset } = statement.provenance;
    const reportsHold = holding.get(dataset) ?? REPORT_HOLDS_YEARS;
    return { ...statement, provenance: { ...statement.provenance, precedence: precedenceOf(dataset), reportsHold } };
  });
}

/** A place is cited by thousands of ties: as it is written in answers, by the sources of a catalogue. */
const WRITTEN = new WeakMap<Catalogue["sources"], WeakMap<Provenance, SourceRef>>();

/** Where statements were read, each place once, by precedence of their datasets. */
export function cite(statements: readonly Provenance[], { sources }: Pick<Catalogue, "sources">): SourceRef[] {
  const written = WRITTEN.get(sources) ?? new WeakMap<Provenance, SourceRef>();
  WRITTEN.set(sources, written);
  const places = new Map<string, Provenance>();
  for (const statement of statements) {
    const key = `${statement.source}\n${statement.locator}\n${statement.dataset}`;
    if (!places.has(key)) places.set(key, statement);
  }
  return [...places.values()]
    .sort((a, b) => a.precedence - b.precedence || compare(a.source, b.source))
    .map((statement) => {
      const ref = written.get(statement) ?? sourceRef(statement, sources);
      written.set(statement, ref);
      return ref;
    });
}

function sourceRef(statement: Provenance, sources: Catalogue["sources"]): SourceRef {
  const source = sources.get(statement.source);
  return {
    id: statement.source,
    citation: source?.citation ?? statement.source,
    url: source?.url ?? null,
    locator: statement.locator,
    dataset: statement.dataset,
    confidence: statement.confidence,
    stale: source?.stale ?? false,
    note: statement.note,
    refPrinted: statement.refPrinted,
    refResolved: statement.refResolved,
    refConfidence: statement.refConfidence,
  };
}
