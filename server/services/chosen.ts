import { idOf, labelOf } from "../contract/ids.ts";
import { nodeDefinition } from "../contract/model.ts";
import type { Properties } from "../domain/graph.ts";
import { mergeProperties } from "../domain/merge-properties.ts";
import * as loaded from "../queries/loaded.ts";
import { describedAmong } from "../queries/nodes.ts";
import type { Params, QueryDef, Row } from "../queries/query.ts";
import type { GraphStore } from "../store/port.ts";
import { type Catalogue, issueTree } from "./catalogue.ts";

/**
 * The datasets by which nodes are described where some are chosen: these, and what they require, without which
 * they name nodes that nobody describes. Empty where none are chosen: then it is all of them.
 */
export function describing({ datasets }: Pick<Catalogue, "datasets">, chosen: readonly string[]): string[] {
  const requires = new Map(datasets.map((dataset) => [dataset.id, dataset.requires.map((name) => idOf("Dataset", `dataset:${name}`))]));
  const reached = new Set<string>(chosen);
  // A set is walked to its end, what is added on the way included.
  for (const id of reached) for (const required of requires.get(id) ?? []) reached.add(required);
  return [...reached];
}

/** The catalogue and the graph as some datasets alone make them. */
export type Choice = { catalogue: Catalogue; store: GraphStore };

const KEPT = 4;

/** Makes choices of datasets, and keeps the last few: readers change other things more often. */
export class Choices {
  readonly #store: GraphStore;
  readonly #kept = new Map<string, Promise<Choice>>();

  constructor(store: GraphStore) {
    this.#store = store;
  }

  of(catalogue: Catalogue, chosen: readonly string[]): Promise<Choice> {
    if (chosen.length === 0) return Promise.resolve({ catalogue, store: this.#store });
    const key = [catalogue.version, ...[...chosen].sort()].join(" ");
    const known = this.#kept.get(key);
    if (known) return known;
    const made = narrowed(this.#store, catalogue, chosen);
    this.#kept.set(key, made);
    made.catch(() => this.#kept.delete(key));
    for (const [oldest] of this.#kept) if (this.#kept.size > KEPT) this.#kept.delete(oldest);
    return made;
  }
}

async function narrowed(whole: GraphStore, catalogue: Catalogue, chosen: readonly string[]): Promise<Choice> {
  const merged = remerged(catalogue, describing(catalogue, chosen));
  const store: GraphStore = {
    engine: whole.engine,
    run: (query, params, signal) => whole.run(throughMerge(query, merged), params, signal),
    check: (queries) => whole.check(queries),
    close: () => whole.close(),
  };
  const [issues, sizes] = await Promise.all([store.run(loaded.issues, {}), store.run(loaded.bodySizes, { datasets: [...chosen] })]);
  const there = new Set(
    await known(
      store,
      { ...catalogue, chosen },
      issues.map(({ id }) => id),
    ),
  );
  return {
    store,
    catalogue: {
      ...catalogue,
      issues: issueTree(issues.filter(({ id }) => there.has(id))),
      bodySizes: new Map(sizes.map(({ body, size }) => [body, size])),
      chosen,
      narrowed: { whole: catalogue, store },
    },
  };
}

/** Which of these nodes there are by the datasets chosen. Sources and datasets are bookkeeping: they are always there. */
export async function known(store: GraphStore, catalogue: Catalogue, ids: readonly string[], signal?: AbortSignal): Promise<string[]> {
  if (catalogue.chosen.length === 0) return [...ids];
  const described = new Set(await store.run(describedAmong, { ids: [...ids], datasets: describing(catalogue, catalogue.chosen) }, signal));
  return ids.filter((id) => described.has(id) || id.startsWith("source:") || id.startsWith("dataset:"));
}

/** Nodes that several datasets describe, as those that speak make them. What a single one describes is what it was. */
function remerged({ described }: Catalogue, speaking: readonly string[]): Map<string, Properties> {
  const speaks = new Set(speaking);
  return new Map(
    [...described].flatMap(([id, all]): [string, Properties][] => {
      const own = all.filter(({ provenance }) => speaks.has(provenance.dataset));
      const label = labelOf(id);
      if (own.length === 0 || own.length === all.length || label === undefined) return [];
      const stated = own.map(({ provenance, stored }) => ({ dataset: provenance.dataset, properties: stored }));
      return [[id, mergeProperties(nodeDefinition(label).properties, stated).properties]];
    }),
  );
}

/** The same query, whose rows hold nodes as the datasets chosen make them. */
function throughMerge<P extends Params, R>(query: QueryDef<P, R>, merged: ReadonlyMap<string, Properties>): QueryDef<P, R> {
  return { ...query, decode: (row) => query.decode(asMerged(row, merged)) };
}

const NAMED_BY = ["id", "body"] as const;

function asMerged(row: Row, merged: ReadonlyMap<string, Properties>): Row {
  const found: Record<string, unknown> = { ...row };
  for (const [name, value] of Object.entries(row)) {
    if (typeof value !== "object" || value === null || !("$label" in value) || !("id" in value)) continue;
    const own = merged.get(String(value.id));
    if (own) found[name] = { name: "name" in value ? value.name : "", ...own, id: value.id, $label: value.$label };
  }
  // A row that names a node by itself: its id, and what of it was asked for.
  const own = NAMED_BY.map((by) => merged.get(String(row[by]))).find((each) => each !== undefined);
  if (own) for (const name of ["name", "kind"]) if (name in row && own[name] !== undefined) found[name] = own[name];
  return found;
}
