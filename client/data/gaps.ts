import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import type { Level } from "../../server/contract/vocabulary.ts";
import type { GapKind, GapParameters, GapsAnswer } from "../../server/contract/wire/gaps.ts";
import type { GapWeights } from "../../server/domain/coverage/gaps.ts";
import { addressOf } from "./address.ts";
import { type AskedCoverage, whomParameters } from "./coverage.ts";
import { get, worthRetrying } from "./request.ts";

const PATH = "/api/gaps";
const PAGE = 50;
/** The most that one answer carries. */
const WHOLE = 1000;

export type AskedGaps = Readonly<{
  coverage: Omit<AskedCoverage, "by">;
  layer: Level;
  kinds: readonly GapKind[];
  minimum?: number;
  weights: GapWeights;
}>;

/** What the list asks the server. Without figures there is nothing that a minimum could be of. */
export function gapParameters({ coverage, layer, kinds, minimum, weights }: AskedGaps): GapParameters {
  return {
    ...whomParameters(coverage),
    layer,
    kinds: [...kinds],
    ...(minimum !== undefined && coverage.metric !== undefined && { minimum }),
    ...weights,
  };
}

/** Gaps page by page, the heaviest first. While others are asked for, those before stay. */
export function gapPagesQuery(parameters: Readonly<GapParameters>) {
  return infiniteQueryOptions({
    queryKey: ["gaps", addressOf(PATH, parameters)],
    queryFn: ({ signal, pageParam }) => get<GapsAnswer>(addressOf(PATH, { ...parameters, limit: PAGE, offset: pageParam }), signal),
    initialPageParam: 0,
    getNextPageParam: ({ truncated }, pages) => (truncated ? pages.length * PAGE : undefined),
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    retry: worthRetrying,
  });
}

/** Every gap, however many answers it takes. @throws EntenteProblem where one of them fails */
export async function everyGap(parameters: Readonly<GapParameters>, signal: AbortSignal): Promise<GapsAnswer[]> {
  const answers: GapsAnswer[] = [];
  for (;;) {
    const answer = await get<GapsAnswer>(addressOf(PATH, { ...parameters, limit: WHOLE, offset: answers.length * WHOLE }), signal);
    answers.push(answer);
    if (!answer.truncated || answer.gaps.length === 0) return answers;
  }
}
