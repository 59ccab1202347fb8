import { STANCES } from "../contract/vocabulary.ts";
import type { NodeRef } from "../contract/wire/common.ts";
import type { NodeCount, Statement, StatementCounts } from "../contract/wire/explore.ts";
import type { StatementParameters } from "../contract/wire/parameters.ts";
import type { IssueTree } from "../domain/issues.ts";
import { fromListed } from "../domain/lists.ts";
import { compare } from "../domain/parallel.ts";

const FACETS = ["stance", "section", "issues", "actors", "contested"] as const satisfies readonly (keyof StatementCounts)[];
type Facet = (typeof FACETS)[number];
type Filters = Readonly<Record<Facet, (statement: Statement) => boolean>>;

const ACTORS: readonly string[] = ["State", "Organisation", "Group"];

/** The statements that pass every filter, and how many each value of each filter would leave by the others alone. */
export function filtered(
  all: readonly Statement[],
  asked: StatementParameters,
  issues: IssueTree,
): { found: Statement[]; counts: StatementCounts } {
  const filters = filtersOf(asked, issues);
  const passing = (but?: Facet) => all.filter((statement) => FACETS.every((facet) => facet === but || filters[facet](statement)));
  const stances = tally(passing("stance").map(({ stance }) => stance));
  return {
    found: passing(),
    counts: {
      stance: STANCES.map((value) => ({ value, count: stances.get(value) ?? 0 })).filter(({ count }) => count > 0),
      section: [...tally(passing("section").flatMap(({ section }) => section ?? []))]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => b.count - a.count || compare(a.value, b.value)),
      issues: nodeCounts(passing("issues").map((statement) => issuesOf(statement, issues))),
      actors: nodeCounts(passing("actors").map(({ about }) => about.filter(({ label }) => ACTORS.includes(label)))),
      contested: passing("contested").filter(isContested).length,
    },
  };
}

function filtersOf({ stance = [], section = [], about = [], issues = [], contested }: StatementParameters, tree: IssueTree): Filters {
  const sections = new Set(section.map(fromListed));
  const within = tree.closure(issues);
  const nodes = new Set(about);
  return {
    stance: (one) => stance.length === 0 || stance.includes(one.stance),
    section: (one) => section.length === 0 || (one.section !== null && sections.has(one.section)),
    issues: (one) => issues.length === 0 || [...one.issues, ...one.about].some(({ id }) => within.has(id)),
    actors: (one) => about.length === 0 || one.about.some(({ id }) => nodes.has(id)),
    contested: (one) => contested === undefined || isContested(one) === contested,
  };
}

function isContested({ contradictedBy }: Statement): boolean {
  return contradictedBy.length > 0;
}

/** The issues of a statement and all that include them: whichever of them is chosen, the statement is found. */
function issuesOf({ issues, about }: Statement, tree: IssueTree): NodeRef[] {
  const named = [...issues, ...about.filter(({ label }) => label === "Issue")];
  const reached = new Map(named.map((issue) => [issue.id, issue]));
  // A map is walked to its end, what is added on the way included; a ring of issues ends because each is added once.
  for (const [id] of reached) {
    const above = tree.get(tree.get(id)?.parent ?? "");
    if (above && !reached.has(above.id)) reached.set(above.id, { id: above.id, label: "Issue", name: above.name });
  }
  return [...reached.values()];
}

/** How many statements name each node: a statement counts once for a node, however often it names it. */
function nodeCounts(named: readonly (readonly NodeRef[])[]): NodeCount[] {
  const nodes = new Map<string, NodeCount>();
  for (const refs of named) {
    for (const { id, label, name } of new Map(refs.map((ref) => [ref.id, ref])).values()) {
      nodes.set(id, { id, label, name, count: (nodes.get(id)?.count ?? 0) + 1 });
    }
  }
  return [...nodes.values()].sort((a, b) => b.count - a.count || compare(a.id, b.id));
}

function tally<V>(values: readonly V[]): Map<V, number> {
  const counts = new Map<V, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
