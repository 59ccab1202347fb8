import { type IssueId, isId } from "../../../server/contract/ids.ts";
import type { IssueEntry } from "../../../server/contract/wire/catalogue.ts";

export type IssueBranch = { id: IssueId; entry: IssueEntry; children: readonly IssueBranch[] };

/** The migration issues below the root, by name; the root itself stands for no filter. Issues of other branches make no tie here. */
export function issueTree(issues: readonly IssueEntry[]): IssueBranch[] {
  const roots = issues.filter(({ parent, migration }) => migration && parent === null).map(({ id }) => id);
  return roots.flatMap((root) => childrenOf(root, issues, [root]));
}

function childrenOf(parent: string, issues: readonly IssueEntry[], above: readonly string[]): IssueBranch[] {
  return issues.flatMap((entry) =>
    entry.parent === parent && isId("Issue", entry.id) && !above.includes(entry.id)
      ? [{ id: entry.id, entry, children: childrenOf(entry.id, issues, [...above, entry.id]) }]
      : [],
  );
}

/** Whether something below is chosen. */
export function holdsChosen({ children }: IssueBranch, chosen: readonly string[]): boolean {
  return children.some((child) => chosen.includes(child.id) || holdsChosen(child, chosen));
}
