import { type IssueId, isId } from "../../../server/contract/ids.ts";
import type { Family } from "../../../server/contract/vocabulary.ts";
import type { IssueEntry } from "../../../server/contract/wire/catalogue.ts";
import { setFilter } from "../../state/filters.ts";
import type { ViewState } from "../../state/view.ts";

/** A family stands for its topmost issues; their children come with them. The root would bring everything. */
export function issuesOf(family: Family, issues: readonly IssueEntry[]): IssueId[] {
  const entries = new Map(issues.map((issue) => [issue.id, issue]));
  const isTop = ({ parent }: IssueEntry): boolean => {
    const above = parent === null ? undefined : entries.get(parent);
    return above !== undefined && above.parent === null;
  };
  return issues.flatMap((issue) =>
    issue.family === family && issue.migration && isTop(issue) && isId("Issue", issue.id) ? [issue.id] : [],
  );
}

export function isFamilyChosen(view: ViewState, issues: readonly IssueEntry[], family: Family): boolean {
  const own = issuesOf(family, issues);
  return own.length > 0 && own.every((id) => view.issues.includes(id));
}

export function toggleFamily(view: ViewState, issues: readonly IssueEntry[], family: Family): ViewState {
  const own = issuesOf(family, issues);
  const rest = view.issues.filter((id) => !own.includes(id));
  return setFilter(view, "issues", isFamilyChosen(view, issues, family) ? rest : [...rest, ...own]);
}
