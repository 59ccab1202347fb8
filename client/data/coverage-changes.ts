import { keepPreviousData } from "@tanstack/react-query";
import type { CoverageChangesAnswer } from "../../server/contract/wire/coverage-changes.ts";
import { type AskedCoverage, coverageParameters } from "./coverage.ts";
import { answerOf } from "./queries.ts";

/** The most that the server lists at once; what is more is said to be cut. */
const MOST = 5_000;

/** What changed between two days in what a matrix shows. While other days are asked for, the answer before stays. */
export function coverageChangesQuery(view: AskedCoverage, since: string) {
  const { format: _, limit: __, ...asked } = coverageParameters(view);
  return {
    ...answerOf<CoverageChangesAnswer>("/api/coverage/changes", { ...asked, since, limit: MOST }),
    placeholderData: keepPreviousData,
  };
}
