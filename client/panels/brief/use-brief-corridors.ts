import { useQuery } from "@tanstack/react-query";
import type { ActorId } from "../../../server/contract/ids.ts";
import { briefCorridors } from "../../data/brief.ts";
import { corridorChoicesQuery } from "../../data/queries.ts";
import type { BriefView } from "../../state/brief-view.ts";
import { useFigures } from "../coverage/use-figures.ts";
import type { Way } from "./ways.ts";

/**
 * The corridors of a brief with the figures that are drawn where nothing is chosen. Where it could not be read which
 * there are, nothing is shown instead: a table without figures would say that there are none.
 */
export function useBriefCorridors(id: ActorId, view: BriefView, way: Way) {
  const { figured } = useFigures(view.datasets, {});
  const choices = useQuery(corridorChoicesQuery({ datasets: [...view.datasets] }));
  const corridors = useQuery({
    ...briefCorridors(id, view, way === "in" ? "in" : "out", figured),
    enabled: choices.data !== undefined,
  });
  return {
    data: corridors.data,
    error: choices.error ?? corridors.error,
    refetch: choices.error ? choices.refetch : corridors.refetch,
  };
}
