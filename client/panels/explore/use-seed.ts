import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { SchemaAnswer } from "../../../server/contract/wire/catalogue.ts";
import { flowsQuery } from "../../data/use-flows.ts";
import { instrumentsOfView } from "../../data/use-instruments.ts";
import { viewNetworkQuery } from "../../data/use-network.ts";
import type { LensGraph } from "../../graph/lens-graph.ts";
import type { Seed } from "../../graph/seeded.ts";
import { seedOf } from "../../state/seed.ts";
import type { ViewState } from "../../state/view.ts";
import { drawCooperation, drawCorridors, drawInstruments } from "./draw.ts";
import type { Explorer } from "./explorer.ts";

/** One graph for each answer, so that its layout is computed once. */
const graphs = new WeakMap<object, LensGraph>();
const NOTHING: readonly never[] = [];

type Drawing = {
  view: ViewState;
  schema: SchemaAnswer | undefined;
  /** All that the view would draw if nothing were hidden, and the answer that it is drawn from. */
  whole: LensGraph;
  answer: object | undefined;
};

/** What the view's layout is built on. It is not ready while its network is on its way; where that fails, there is none. */
export function useSeed({ view, schema, whole, answer }: Drawing): { seed: Seed | undefined; ready: boolean } {
  const seedView = useMemo(() => seedOf(view), [view]);
  const { focus } = seedView;
  // The network of another view, shown until this one's comes, would give another layout.
  const options = (lens: ViewState["lens"]) => ({ enabled: view.lens === lens, placeholderData: () => undefined });
  const network = useQuery({ ...viewNetworkQuery(seedView), ...options("cooperation") });
  const instruments = useQuery({ ...instrumentsOfView(seedView), ...options("instruments") });
  const flows = useQuery({ ...flowsQuery(seedView), ...options("corridors") });
  const { data, isError } = { cooperation: network, instruments, corridors: flows }[view.lens];
  const isWhole = data !== undefined && data === answer && view.expanded.length === 0;
  const graph = useMemo(() => {
    if (data === undefined) return undefined;
    const shown = { expanded: NOTHING, hidden: NOTHING, pinned: NOTHING, ...(focus && { focus }) };
    const drawn = (): LensGraph => {
      if (isWhole) return whole;
      if ("ties" in data) return drawCooperation(data, shown, NOTHING).graph;
      return "edges" in data
        ? drawInstruments(data, shown, schema?.issues ?? NOTHING).graph
        : drawCorridors(data, undefined, shown, schema).graph;
    };
    const built = graphs.get(data) ?? drawn();
    graphs.set(data, built);
    return built;
  }, [data, isWhole, whole, focus, schema]);
  const centres = [...view.expanded.map(({ id }) => id), ...view.added].join();
  const seed = useMemo(() => graph && { graph, whole, centres: centres === "" ? [] : centres.split(",") }, [graph, whole, centres]);
  return { seed, ready: seed !== undefined || isError };
}

/** What is drawn and what its layout is built on; while the latter is on its way, what was drawn before. */
export function useSeeded({ drawn: { graph }, seed, seedReady }: Explorer): { graph: LensGraph; seed: Seed | undefined } | undefined {
  const picture = useMemo(() => ({ graph, seed }), [graph, seed]);
  const [last, setLast] = useState(seedReady ? picture : undefined);
  if (seedReady && last !== picture) setLast(picture);
  return seedReady ? picture : last;
}
