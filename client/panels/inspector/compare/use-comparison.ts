import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ActorId } from "../../../../server/contract/ids.ts";
import { networkRequests } from "../../../data/network-requests.ts";
import { neighboursQuery, networkQuery } from "../../../data/queries.ts";
import { type Comparison, compare } from "../../../graph/compare.ts";
import { useExplorer } from "../../explore/explorer.ts";

const MOST = 1000;

type State = { comparison?: Comparison; truncated: boolean; problem?: Error; retry: () => void };

/** What two actors have and lack beside each other: their networks under the view's filters, and what is on record of each. */
export function useComparison(a: ActorId, b: ActorId): State {
  const { asOf } = useExplorer();
  const [networkA, relationsA] = useOne(a);
  const [networkB, relationsB] = useOne(b);
  const answers = [networkA, relationsA, networkB, relationsB];
  const problem = answers.find(({ data, error }) => error && !data)?.error;
  const comparison = useMemo(() => {
    if (!networkA.data || !networkB.data || !relationsA.data || !relationsB.data) return undefined;
    return compare({
      a: { id: a, network: networkA.data, relations: relationsA.data },
      b: { id: b, network: networkB.data, relations: relationsB.data },
      day: asOf,
    });
  }, [a, b, asOf, networkA.data, networkB.data, relationsA.data, relationsB.data]);
  return {
    ...(comparison && { comparison }),
    truncated: answers.some(({ data }) => data?.truncated),
    ...(problem && { problem }),
    retry: () => {
      for (const { error, refetch } of answers) if (error) void refetch();
    },
  };
}

function useOne(id: ActorId) {
  const { view } = useExplorer();
  // As its own network would be asked for: one that is drawn already is not asked for again.
  const parameters = networkRequests({ ...view, focus: id, expanded: [], added: [] })[0]?.parameters ?? { focus: id };
  const network = useQuery(networkQuery(parameters));
  const relations = useQuery(
    neighboursQuery(id, {
      types: ["PARTY_TO", "MEMBER_OF"],
      direction: "out",
      limit: MOST,
      ...(view.datasets.length > 0 && { datasets: [...view.datasets] }),
      ...(view.asOf && { asOf: view.asOf }),
    }),
  );
  return [network, relations] as const;
}
