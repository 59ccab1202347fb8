import type { QueryClient } from "@tanstack/react-query";
import { type CorridorId, isId, type NodeId } from "../../../server/contract/ids.ts";
import type { DatasetEntry } from "../../../server/contract/wire/catalogue.ts";
import type { SourceRef } from "../../../server/contract/wire/common.ts";
import { type PairKey, pairEnds } from "../../../server/domain/pair.ts";
import { today } from "../../../server/domain/time.ts";
import { type Cited, citedDataset, citedRefs, citedSource } from "../../data/citations/cited.ts";
import type { CitationWords } from "../../data/citations/plain.ts";
import { evidenceParameters } from "../../data/network-requests.ts";
import { corridorsQuery, evidenceQuery, nodeQuery, sourceQuery } from "../../data/queries.ts";
import { urlOf } from "../../state/history.ts";
import { endsOf, isNodeId, type Selected } from "../../state/selected.ts";
import type { ViewState } from "../../state/view.ts";
import type { Explorer } from "../explore/explorer.ts";
import { tieSentence } from "../inspector/tie/tie-sentence.ts";
import type { Words } from "../parts/words.ts";

export type Citing = Pick<Explorer, "view" | "drawn" | "names" | "schema" | "asOf"> & {
  words: Words;
  origin: string;
  client: QueryClient;
  /** What the view shows, in a sentence. */
  sentence: string;
};

/** The address of a view with the day that it speaks of: it shows the same tomorrow. */
export function addressOf(origin: string, view: ViewState, asOf: string): string {
  return `${origin}/${urlOf({ ...view, asOf })}`;
}

export function citationWords({ t, day, date }: Words): CitationWords {
  return {
    edition: (edition) => t("taking.cite.edition", { edition }),
    at: (locator) => t("taking.cite.at", { locator }),
    accessed: (when) => t("taking.cite.accessed", { day: day(when) }),
    date,
  };
}

/** What is to be cited of these: each with the sources it rests on; of nothing in particular, the view with its datasets. */
export async function citedOf(keys: readonly Selected[], citing: Citing): Promise<Cited[]> {
  if (keys.length === 0) return citedView(citing);
  const all = await Promise.all(keys.map((key) => citedKey(key, citing)));
  return [...new Map(all.flat().map((one) => [`${one.id} ${one.locator ?? ""}`, one])).values()];
}

export function citedView({ view, schema, asOf, words, origin, sentence }: Citing): Cited[] {
  const url = addressOf(origin, { ...view, selection: [] }, asOf);
  return [ours("view", sentence, url, asOf, words), ...citedDatasets(schema?.datasets ?? [], view.datasets, words)];
}

/** The datasets that an answer rests on: those chosen, or all. */
export function citedDatasets(datasets: readonly DatasetEntry[], chosen: readonly string[], words: Words): Cited[] {
  return datasets
    .filter(({ id }) => chosen.length === 0 || chosen.includes(id))
    .map((dataset) => citedDataset(dataset, datasetNote(dataset, words)));
}

export function datasetNote({ asOf, licenses }: DatasetEntry, { t, day }: Words): string {
  const licence = licenses.length > 0 ? [t("taking.cite.licence", { licence: licenses.join(", ") })] : [];
  return [t("taking.cite.speaks", { day: day(asOf) }), ...licence].join("; ");
}

function citedKey(key: Selected, citing: Citing): Promise<Cited[]> | Cited[] {
  const pair = pairEnds(key);
  if (pair) return citedTie(`${pair[0]}~${pair[1]}`, pair, citing);
  if (isId("Corridor", key)) return citedCorridor(key, citing);
  if (isId("Source", key)) return citing.client.fetchQuery(sourceQuery(key, { limit: 1 })).then((answer) => [citedSource(answer)]);
  if (isNodeId(key)) return citedNode(key, citing);
  const relation = citing.drawn.relationOf(key);
  const name = endsOf(key).map(citing.names.of).join(" → ");
  return withSources(key, relation ? `${name}: ${citing.words.t(`relation.${relation.type}.out`)}` : name, relation?.sources ?? [], citing);
}

async function citedTie(pair: PairKey, [a, b]: readonly [string, string], citing: Citing): Promise<Cited[]> {
  const { client, view, words, names } = citing;
  const evidence = await client.fetchQuery(evidenceQuery(evidenceParameters(view, pair) ?? { a, b }));
  const title = words.t("taking.cite.tie", { a: names.of(a), b: names.of(b) });
  const sources = evidence.items.flatMap((item) => item.sources);
  const [own, ...rest] = withSources(pair, title, sources, citing);
  return own ? [{ ...own, note: `${own.note ?? ""}. ${tieSentence(evidence, words, names)}` }, ...rest] : rest;
}

async function citedCorridor(id: CorridorId, citing: Citing): Promise<Cited[]> {
  const [origin, destination] = endsOf(id).filter((end) => isId("State", end));
  if (!origin || !destination) return [];
  const { corridors } = await citing.client.fetchQuery(corridorsQuery({ origin: [origin], destination: [destination] }));
  const name = `${citing.names.of(origin)} → ${citing.names.of(destination)}`;
  return withSources(
    id,
    name,
    corridors.flatMap(({ sources }) => sources),
    citing,
  );
}

async function citedNode(id: NodeId, { client, words, origin }: Pick<Citing, "client" | "words" | "origin">): Promise<Cited[]> {
  const { node } = await client.fetchQuery(nodeQuery(id));
  return citedThing(id, node.name, node.sources, { words, origin });
}

/** A thing by its page, with the sources that describe it. */
export function citedThing(
  id: string,
  name: string,
  sources: readonly SourceRef[],
  { words, origin }: Pick<Citing, "words" | "origin">,
): Cited[] {
  return [ours(id, name, `${origin}/node/${encodeURIComponent(id).replace(/%3A/g, ":")}`, undefined, words), ...citedRefs(sources)];
}

function withSources(key: Selected, title: string, sources: readonly SourceRef[], { view, asOf, words, origin }: Citing): Cited[] {
  return [ours(key, title, addressOf(origin, { ...view, selection: [key] }, asOf), asOf, words), ...citedRefs(sources)];
}

function ours(id: string, title: string, url: string, asOf: string | undefined, { t, day }: Words): Cited {
  const note = asOf === undefined ? {} : { note: t("taking.cite.asOf", { day: day(asOf) }) };
  return { id, type: "webpage", title: title.replace(/\.$/, ""), author: t("common.name"), url, accessed: today(), ...note };
}
