import { type DatasetId, idOf, isId } from "../../server/contract/ids.ts";
import { type Dropped, type Reader, reader } from "./reader.ts";
import type { ViewSearch } from "./search.ts";

/** By which datasets a thing is shown: all, or those chosen where the reader came from. */
export type NodeView = { datasets: readonly DatasetId[] };

const MOST = 50;

/** The parameters of the page's address. A pure inverse of {@link decodeNode}. */
export function encodeNode({ datasets }: NodeView): ViewSearch {
  return datasets.length > 0 ? { datasets: datasetsText(datasets) } : {};
}

/** What an address names, and what in it named nothing. Total: it never throws. */
export function decodeNode(search: Readonly<Record<string, unknown>>): { view: NodeView; dropped: readonly Dropped[] } {
  const read = reader(search, ["datasets"]);
  return { view: { datasets: datasetsIn(read) }, dropped: read.dropped };
}

/** Datasets as an address names them: without what all their ids begin with. */
export function datasetsText(datasets: readonly DatasetId[]): string {
  return datasets
    .slice(0, MOST)
    .map((id) => id.slice(id.indexOf(":") + 1))
    .join(",");
}

export function datasetsIn(read: Reader): DatasetId[] {
  return read.list("datasets", MOST, (text) => {
    const id = `dataset:${text}`;
    return isId("Dataset", id) ? idOf("Dataset", id) : undefined;
  });
}
