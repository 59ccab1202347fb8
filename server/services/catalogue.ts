import { createHash } from "node:crypto";
import { EntenteError } from "../contract/errors.ts";
import type { IssueEntry } from "../contract/wire/catalogue.ts";
import type { SourceRef } from "../contract/wire/common.ts";
import type { Provenance } from "../domain/facts.ts";
import { IssueTree, MIGRATION } from "../domain/issues.ts";
import { compare } from "../domain/parallel.ts";
import * as loaded from "../queries/loaded.ts";
import type { GraphStore } from "../store/port.ts";

/** What nearly every answer leans on: the small tables of one version of the data. */
export type Catalogue = {
  version: string;
  issues: IssueTree;
  datasets: readonly ReturnType<typeof loaded.datasets.decode>[];
  sources: ReadonlyMap<string, ReturnType<typeof loaded.sources.decode>>;
  bodySizes: ReadonlyMap<string, number>;
};

/** Holds the catalogue of the version in place, and takes a new one when the data changed. */
export class CatalogueKeeper {
  readonly #store: GraphStore;
  #current: Promise<Catalogue> | undefined;
  #version = "";

  constructor(store: GraphStore) {
    this.#store = store;
  }

  /** Asks the store, so it also tells whether the store is there. @throws EntenteError store_empty without any dataset. */
  async version(signal?: AbortSignal): Promise<string> {
    const versions = await this.#store.run(loaded.datasetVersions, {}, signal);
    if (versions.length === 0) throw new EntenteError("store_empty");
    const text = versions.map(({ id, version }) => `${id}=${version}`).sort(compare);
    return createHash("sha256").update(text.join("\n")).digest("hex").slice(0, 16);
  }

  /** Whether the data are still those of this catalogue. A store that holds a version for each request needs no asking. */
  async isCurrent({ version }: Catalogue, signal?: AbortSignal): Promise<boolean> {
    return this.#store.hold !== undefined || this.#store.engine === "embedded" || version === (await this.version(signal));
  }

  async current(signal?: AbortSignal): Promise<Catalogue> {
    const version = await this.version(signal);
    if (version !== this.#version || !this.#current) {
      this.#version = version;
      this.#current = read(this.#store, version);
      // A failed reading is not kept: the next request tries anew.
      this.#current.catch(() => {
        this.#current = undefined;
      });
    }
    return this.#current;
  }
}

async function read(store: GraphStore, version: string): Promise<Catalogue> {
  const [issues, datasets, sources, sizes] = await Promise.all([
    store.run(loaded.issues, {}),
    store.run(loaded.datasets, {}),
    store.run(loaded.sources, {}),
    store.run(loaded.bodySizes, {}),
  ]);
  return {
    version,
    issues: issueTree(issues),
    datasets: datasets.sort((a, b) => a.precedence - b.precedence || compare(a.id, b.id)),
    sources: new Map(sources.map((source) => [source.id, source])),
    bodySizes: new Map(sizes.map(({ body, size }) => [body, size])),
  };
}

function issueTree(rows: readonly Omit<IssueEntry, "migration">[]): IssueTree {
  const branch = new IssueTree(rows.map((row) => ({ ...row, migration: false }))).closure([MIGRATION]);
  return new IssueTree(rows.map((row) => ({ ...row, migration: branch.has(row.id) })).sort((a, b) => compare(a.id, b.id)));
}

/** Fills in the precedence of the dataset that a statement belongs to. */
export function ranked<T extends { provenance: Provenance }>(statements: readonly T[], { datasets }: Catalogue): T[] {
  const precedence = new Map(datasets.map((dataset) => [dataset.id, dataset.precedence]));
  return statements.map((statement) => ({
    ...statement,
    provenance: { ...statement.provenance, precedence: precedence.get(statement.provenance.dataset) ?? Number.MAX_SAFE_INTEGER },
  }));
}

/** Where statements were read, each place once, by precedence of their datasets. */
export function cite(statements: readonly Provenance[], { sources }: Catalogue): SourceRef[] {
  const places = new Map<string, SourceRef>();
  for (const statement of [...statements].sort((a, b) => a.precedence - b.precedence || compare(a.source, b.source))) {
    const source = sources.get(statement.source);
    const key = `${statement.source}\n${statement.locator}\n${statement.dataset}`;
    if (places.has(key)) continue;
    places.set(key, {
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
    });
  }
  return [...places.values()];
}
