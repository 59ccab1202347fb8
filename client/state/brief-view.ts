import { type DatasetId, type IssueId, idOf, isId, type NodeId } from "../../server/contract/ids.ts";
import { dayOf } from "./compact.ts";
import { LABOUR_MOBILITY } from "./coverage-view.ts";
import { datasetsIn, datasetsText } from "./node-view.ts";
import { type Dropped, reader } from "./reader.ts";
import type { ViewSearch } from "./search.ts";

/** What a brief tells of its state or bloc: on which issue, of which day, by which datasets. */
export type BriefView = { issue: IssueId; datasets: readonly DatasetId[]; asOf?: string };

const PARAMETERS = ["issue", "datasets", "asOf"] as const;
const tail = (id: NodeId): string => id.slice(id.indexOf(":") + 1);

export function encodeBrief({ issue, datasets, asOf }: BriefView): ViewSearch {
  return {
    ...(issue !== LABOUR_MOBILITY && { issue: tail(issue) }),
    ...(datasets.length > 0 && { datasets: datasetsText(datasets) }),
    ...(asOf !== undefined && { asOf }),
  };
}

/** Total: an address of nonsense gives the brief on labour mobility as of today, and says what it ignored. */
export function decodeBrief(search: Readonly<Record<string, unknown>>): { view: BriefView; dropped: readonly Dropped[] } {
  const read = reader(search, PARAMETERS);
  const asOf = read.one("asOf", dayOf);
  const issue = read.one("issue", (text) => (isId("Issue", `issue:${text}`) ? idOf("Issue", `issue:${text}`) : undefined));
  return {
    view: { issue: issue ?? LABOUR_MOBILITY, datasets: datasetsIn(read), ...(asOf !== undefined && { asOf }) },
    dropped: read.dropped,
  };
}
