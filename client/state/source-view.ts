import { type DatasetId, NODE_LABELS, type NodeLabel } from "../../server/contract/ids.ts";
import { EDGE_TYPES, type EdgeType } from "../../server/contract/model.ts";
import { datasetsIn, datasetsText } from "./node-view.ts";
import { type Dropped, reader } from "./reader.ts";
import type { ViewSearch } from "./search.ts";

/** Things of one label that a source describes, or statements of one type that rest on it. */
export type Kind = { label: NodeLabel } | { type: EdgeType };
/** What of a source is listed: one kind or all, by all datasets or some, and which page, counted from 1. */
export type SourceView = { kind?: Kind; datasets: readonly DatasetId[]; page: number };

export const WHOLE_SOURCE: SourceView = { datasets: [], page: 1 };

const PARAMETERS = ["kind", "datasets", "page"] as const;
const LAST = 5_000;

/** The parameters of the page's address. A pure inverse of {@link decodeSource}. */
export function encodeSource({ kind, datasets, page }: SourceView): ViewSearch {
  return {
    ...(kind && { kind: "label" in kind ? kind.label : kind.type }),
    ...(datasets.length > 0 && { datasets: datasetsText(datasets) }),
    ...(page > 1 && { page: String(page) }),
  };
}

/** What an address names, and what in it named nothing. Total: it never throws. */
export function decodeSource(search: Readonly<Record<string, unknown>>): { view: SourceView; dropped: readonly Dropped[] } {
  const read = reader(search, PARAMETERS);
  const kind = read.one("kind", kindOf);
  const page = read.one("page", (text) => (/^[1-9]\d{0,3}$/.test(text) && Number(text) <= LAST ? Number(text) : undefined));
  return { view: { ...(kind && { kind }), datasets: datasetsIn(read), page: page ?? 1 }, dropped: read.dropped };
}

function kindOf(text: string): Kind | undefined {
  const label = NODE_LABELS.find((one) => one === text);
  if (label) return { label };
  const type = EDGE_TYPES.find((one) => one === text);
  return type && { type };
}
