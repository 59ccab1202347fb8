import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { isId } from "../../../server/contract/ids.ts";
import type { Level } from "../../../server/contract/vocabulary.ts";
import type { CoverageColumns } from "../../../server/contract/wire/coverage.ts";
import { useAnswer } from "../../data/answer.ts";
import { coverageBetween, type FlowCoverage, flowCoverageParameters, flowCoverageQuery } from "../../data/flow-coverage.ts";
import { withCoverage } from "../../graph/cover.ts";
import { coverIssue } from "../../state/looks.ts";
import type { ViewState } from "../../state/view.ts";
import type { Drawn, DrawnFlow } from "./explorer.ts";
import { useSteady } from "./use-steady.ts";

/** Corridors drawn by what covers them, where the view asks for that. */
export function useFlowCoverage(drawn: Drawn, view: ViewState): { drawn: Drawn; coverage: FlowCoverage | undefined } {
  const { cover: layer = "bilateral", datasets, asOf } = view;
  const wanted = view.lens === "corridors" && view.cover !== undefined && drawn.flows.length > 0;
  const issue = coverIssue(view);
  const centres = [view.focus, ...view.expanded.map(({ id }) => id), ...view.added].filter((id) => id !== undefined && isId("State", id));
  const parameters = flowCoverageParameters(
    drawn.flows,
    centres.filter((id) => id !== undefined),
    {
      issue,
      layer,
      datasets,
      ...(asOf !== undefined && { asOf }),
    },
  );
  const { answer, fetching, problem, retry } = useSteady(useAnswer(useQuery({ ...flowCoverageQuery(parameters), enabled: wanted })));
  // An answer of another layer or issue, which is still there while the next is on its way, says nothing of this one.
  const told = wanted && answer?.columns.layers[layer] && answer.issues.every(({ id }) => id === issue) ? answer : undefined;
  const covered = useMemo(() => (told ? cover(drawn, told, layer) : drawn), [drawn, told, layer]);
  if (!wanted) return { drawn, coverage: undefined };
  return { drawn: covered, coverage: { issue, layer, ...(told && { answer: told }), fetching, ...(problem && { problem }), retry } };
}

function cover(drawn: Drawn, answer: CoverageColumns, layer: Level): Drawn {
  const between = coverageBetween(answer, layer);
  const flows = drawn.flows.map((flow): DrawnFlow => {
    const coverage = between(flow);
    return coverage ? { ...flow, coverage } : flow;
  });
  const byKey = new Map<string, DrawnFlow>(flows.map((flow) => [flow.key, flow]));
  return {
    ...drawn,
    graph: withCoverage(drawn.graph, (key) => byKey.get(key)?.coverage?.state),
    flows,
    flowOf: (key) => byKey.get(key),
  };
}
