import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { QuestionAnswer, QuestionParameters, QuestionSlug, QuestionsAnswer } from "../../server/contract/wire/questions.ts";
import { addressOf } from "./address.ts";
import { PATIENT } from "./patient.ts";
import { get } from "./request.ts";

const STALE_AFTER = 5 * 60_000;
/** Rows that the page lists; the file has as many as the server gives at once. */
export const LISTED = 1_000;
const WHOLE = 5_000;

export type AskedValues = Readonly<Omit<QuestionParameters, "limit" | "offset" | "format">>;

export const questionsQuery = () =>
  queryOptions({
    queryKey: ["/api/questions"],
    queryFn: ({ signal }) => get<QuestionsAnswer>("/api/questions", signal),
    staleTime: STALE_AFTER,
    ...PATIENT,
  });

/** While another day or issue is asked about, the answer before stays. */
export function questionQuery(slug: QuestionSlug, asked: AskedValues) {
  const address = addressOf(`/api/questions/${slug}`, { ...asked, limit: LISTED });
  return queryOptions({
    queryKey: [address],
    queryFn: ({ signal }) => get<QuestionAnswer>(address, signal),
    placeholderData: keepPreviousData,
    staleTime: STALE_AFTER,
    ...PATIENT,
  });
}

/** Where a program, or a spreadsheet, reads the same. */
export function answerAddress(slug: QuestionSlug, asked: AskedValues, format: "json" | "csv"): string {
  return addressOf(`/api/questions/${slug}`, { ...asked, limit: WHOLE, ...(format === "csv" && { format }) });
}
