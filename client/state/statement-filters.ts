import { type DatasetId, type IssueId, idOf, isId, type NodeId, type NodeLabel, prefixOf } from "../../server/contract/ids.ts";
import { STANCES, type Stance } from "../../server/contract/vocabulary.ts";
import { fromListed, toListed } from "../../server/domain/lists.ts";
import { compactNode, nodeOf } from "./compact.ts";
import { type Dropped, reader } from "./reader.ts";
import type { ViewSearch } from "./search.ts";

/** Which statements are listed. An empty filter filters nothing. */
export type StatementFilters = {
  stances: readonly Stance[];
  sections: readonly string[];
  issues: readonly IssueId[];
  /** Any of these nodes is what the statement is about. */
  about: readonly NodeId[];
  datasets: readonly DatasetId[];
  /** Only those with something that contradicts them, or only those without; absent: all. */
  contested?: boolean;
};

export const EVERY_STATEMENT: StatementFilters = { stances: [], sections: [], issues: [], about: [], datasets: [] };

/** The lists among the filters, in the order in which they are shown. */
export const STATEMENT_LISTS = ["stances", "issues", "about", "sections", "datasets"] as const;
export type StatementList = (typeof STATEMENT_LISTS)[number];

const PARAMETERS = ["stance", "contested", "issues", "about", "section", "datasets"] as const;
/** So much that the address that asks the server stays within what servers read. */
const MOST = { list: 50, sections: 20 } as const;

/** The parameters of the page's address. A pure inverse of {@link decodeStatements}. */
export function encodeStatements({ stances, contested, issues, about, sections, datasets }: StatementFilters): ViewSearch {
  const listed: Record<(typeof PARAMETERS)[number], readonly string[]> = {
    stance: stances,
    contested: contested === undefined ? [] : [String(contested)],
    issues: issues.map((id) => tailOf("Issue", id)).slice(0, MOST.list),
    about: about.map(compactNode).slice(0, MOST.list),
    section: sections.map(toListed).slice(0, MOST.sections),
    datasets: datasets.map((id) => tailOf("Dataset", id)).slice(0, MOST.list),
  };
  return Object.fromEntries(PARAMETERS.flatMap((name) => (listed[name].length > 0 ? [[name, listed[name].join(",")]] : [])));
}

/** The filters that an address names, and what in it named nothing. Total: it never throws. */
export function decodeStatements(search: Readonly<Record<string, unknown>>): {
  filters: StatementFilters;
  dropped: readonly Dropped[];
} {
  const read = reader(search, PARAMETERS);
  const contested = read.one("contested", (text) => (text === "true" ? "yes" : text === "false" ? "no" : undefined));
  const ids = <L extends NodeLabel>(name: string, label: L) =>
    read.list(name, MOST.list, (text) => {
      const id = `${prefixOf(label)}:${text}`;
      return isId(label, id) ? idOf(label, id) : undefined;
    });
  return {
    filters: {
      stances: read.list("stance", STANCES.length, (text) => STANCES.find((stance) => stance === text)),
      ...(contested !== undefined && { contested: contested === "yes" }),
      issues: ids("issues", "Issue"),
      about: read.list("about", MOST.list, nodeOf),
      sections: read.list("section", MOST.sections, sectionOf),
      datasets: ids("datasets", "Dataset"),
    },
    dropped: read.dropped,
  };
}

/** The filters with one value of a list more, or less if it is there. */
export function toggleStatements<L extends StatementList>(
  filters: StatementFilters,
  list: L,
  value: StatementFilters[L][number],
): StatementFilters {
  const chosen: readonly StatementFilters[L][number][] = filters[list];
  return { ...filters, [list]: chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value] };
}

export function setContested({ contested: _, ...rest }: StatementFilters, contested?: boolean): StatementFilters {
  return contested === undefined ? rest : { ...rest, contested };
}

export function countStatementFilters(filters: StatementFilters): number {
  return STATEMENT_LISTS.reduce((sum, list) => sum + filters[list].length, filters.contested === undefined ? 0 : 1);
}

function sectionOf(text: string): string | undefined {
  const section = fromListed(text);
  return section.length <= 240 && !/[\p{Cc}\p{Cs}]/u.test(section) ? section : undefined;
}

function tailOf(label: NodeLabel, id: string): string {
  return id.slice(prefixOf(label).length + 1);
}
