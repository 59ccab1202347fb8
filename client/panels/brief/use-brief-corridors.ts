import { useQuery } from "@tanstack/react-query";
import type { ActorId } from "../../../server/contract/ids.ts";
import { briefCorridors } from "../../data/brief.ts";
import type { BriefView } from "../../state/brief-view.ts";
import { resting, useFigures } from "../coverage/use-figures.ts";
import type { Way } from "./ways.ts";

/** The corridors of a brief with the figures that are drawn where nothing is chosen. */
export function useBriefCorridors(id: ActorId, view: BriefView, way: Way) {
  const figures = useFigures(view.datasets, {});
  const corridors = useQuery({
    ...briefCorridors(id, view, way === "in" ? "in" : "out", figures.figured),
    enabled: figures.settled,
  });
  return resting(corridors, figures);
}
