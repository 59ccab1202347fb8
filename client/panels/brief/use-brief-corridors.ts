import { useQuery } from "@tanstack/react-query";
import type { ActorId } from "../../../server/contract/ids.ts";
import { briefCorridors } from "../../data/brief.ts";
import type { BriefView } from "../../state/brief-view.ts";
import { useFigures } from "../coverage/use-figures.ts";
import type { Way } from "./ways.ts";

/** The corridors of a brief with the figures that are drawn where nothing is chosen. */
export function useBriefCorridors(id: ActorId, view: BriefView, way: Way) {
  const { figured, settled } = useFigures(view.datasets, {});
  return useQuery({ ...briefCorridors(id, view, way === "in" ? "in" : "out", figured), enabled: settled });
}
