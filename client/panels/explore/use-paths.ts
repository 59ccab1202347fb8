import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { PathParameters } from "../../../server/contract/wire/parameters.ts";
import type { PathsAnswer } from "../../../server/contract/wire/paths.ts";
import { type AnswerState, useAnswer } from "../../data/answer.ts";
import { pathsQuery } from "../../data/paths.ts";
import { pathParameters } from "../../state/path-questions.ts";
import type { ViewState } from "../../state/view.ts";
import { useStable } from "../parts/use-stable.ts";
import { useSteady } from "./use-steady.ts";

export type PathsState = AnswerState<PathsAnswer> & {
  /** As the server is asked it; absent while an end is still sought. */
  question: PathParameters | undefined;
};

const NOTHING: PathParameters = { from: "", to: "" };

/** The paths that the view asks for. Those between two other nodes are no answer to it, however long the server is away. */
export function usePaths(view: ViewState): PathsState {
  const question = useStable(pathParameters(view));
  const state = useSteady(useAnswer(useQuery({ ...pathsQuery(question ?? NOTHING), enabled: question !== undefined })));
  return useMemo(() => {
    const { answer, problem, ...rest } = state;
    if (!question) return { ...rest, pending: false, fetching: false, question };
    const answers = answer?.from === question.from && answer.to === question.to;
    return { ...rest, question, ...(answers && { answer }), ...(problem && { problem }) };
  }, [state, question]);
}
