import type { CooperationIndex } from "./cooperation-index.ts";
import type { IssueFact } from "./facts.ts";
import { compare, groupBy } from "./parallel.ts";
import { recent } from "./recent.ts";

/** What is said of an agreement, a body or an event about the issues asked about; the issues in the order of their ids. */
export type About = { issues: readonly string[]; statements: readonly IssueFact[] };

const STATEMENTS = { agreement: "agreementIssues", organisation: "bodyIssues", event: "eventIssues" } as const;

/** Of so many choices of issues it is kept what they name: the same is asked for each day and each state. */
const KEPT = 12;
const KNOWN = new WeakMap<CooperationIndex, Map<string, ReadonlyMap<string, About>>>();

/** What names one of the issues, by its id, in the order of the statements. */
export function aboutIssues(
  index: CooperationIndex,
  kind: keyof typeof STATEMENTS,
  asked: ReadonlySet<string>,
): ReadonlyMap<string, About> {
  const kept = KNOWN.get(index) ?? new Map<string, ReadonlyMap<string, About>>();
  KNOWN.set(index, kept);
  const key = [kind, ...[...asked].sort()].join(" ");
  return recent(kept, key, () => about(index[STATEMENTS[kind]], asked), KEPT);
}

function about(all: readonly IssueFact[], asked: ReadonlySet<string>): Map<string, About> {
  const groups = groupBy(
    all.filter(({ issue }) => asked.has(issue)),
    ({ subject }) => subject,
  );
  return new Map([...groups].map(([id, statements]) => [id, { statements, issues: issuesOf(statements) }]));
}

function issuesOf(statements: readonly IssueFact[]): string[] {
  const issues = statements.map(({ issue }) => issue);
  return issues.length === 1 ? issues : [...new Set(issues)].sort(compare);
}
