import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import type { Statement, StatementsAnswer } from "../../server/contract/wire/explore.ts";
import type { StatementParameters } from "../../server/contract/wire/parameters.ts";
import { toListed } from "../../server/domain/lists.ts";
import { addressOf } from "./address.ts";
import { get, worthRetrying } from "./request.ts";

const PATH = "/api/statements";
const PAGE = 30;
/** The most that one answer carries. */
const WHOLE = 500;

export type AskedStatements = Readonly<{
  stances: readonly NonNullable<StatementParameters["stance"]>[number][];
  sections: readonly string[];
  issues: readonly string[];
  about: readonly string[];
  datasets: readonly string[];
  contested?: boolean;
}>;

/** Filters as parameters of the API; one that filters nothing is left out. */
export function statementParameters({ stances, sections, issues, about, datasets, contested }: AskedStatements): StatementParameters {
  return {
    stance: [...stances],
    section: sections.map(toListed),
    issues: [...issues],
    about: [...about],
    datasets: [...datasets],
    ...(contested !== undefined && { contested }),
  };
}

/** Statements page by page. While others are asked for, those before stay. */
export function statementPagesQuery(parameters: Readonly<StatementParameters>) {
  return infiniteQueryOptions({
    queryKey: ["statements", addressOf(PATH, parameters)],
    queryFn: ({ signal, pageParam }) => get<StatementsAnswer>(addressOf(PATH, { ...parameters, limit: PAGE, offset: pageParam }), signal),
    initialPageParam: 0,
    getNextPageParam: ({ truncated }, pages) => (truncated ? pages.length * PAGE : undefined),
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    retry: worthRetrying,
  });
}

/** Every statement that passes, however many answers it takes. @throws EntenteProblem where one of them fails */
export async function everyStatement(parameters: Readonly<StatementParameters>, signal: AbortSignal): Promise<Statement[]> {
  const found: Statement[] = [];
  for (;;) {
    const address = addressOf(PATH, { ...parameters, limit: WHOLE, offset: found.length });
    const { statements, truncated } = await get<StatementsAnswer>(address, signal);
    found.push(...statements);
    if (!truncated || statements.length === 0) return found;
  }
}
