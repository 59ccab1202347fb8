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

/** One graph for each answer, so that its layout is reckoned once. */
const graphs = new WeakMap<object, LensGraph>();
const NOTHING: readonly never[] = [];

type Wanted = {
  view: ViewState;
  schema: SchemaAnswer | undefined;
  /** All that the view would draw, had nothing been hidden, and the answer that it was drawn of. */
  whole: LensGraph;
  answer: object | undefined;
};

/** By what the view is laid out; nothing where that can't be had, and not ready while it is on its way. */
export function useSeed({ view, schema, whole, answer }: Wanted): { seed: Seed | undefined; ready: boolean } {
  const of = useMemo(() => seedOf(view), [view]);
  // Another view's network in its stead would lay this one out in another way.
  const asked = (lens: ViewState["lens"]) => ({ enabled: view.lens === lens, placeholderData: () => undefined });
  const network = useQuery({ ...viewNetworkQuery(of), ...asked("cooperation") });
  const instruments = useQuery({ ...instrumentsOfView(of), ...asked("instruments") });
  const flows = useQuery({ ...flowsQuery(of), ...asked("corridors") });
  const { data, isError } = { cooperation: network, instruments, corridors: flows }[view.lens];
  const graph = useMemo(() => {
    if (data === undefined) return undefined;
    const drawn = { expanded: NOTHING, hidden: NOTHING, pinned: NOTHING, ...(of.focus && { focus: of.focus }) };
    const known = graphs.get(data);
    const built =
      known ??
      (data === answer && view.expanded.length === 0
        ? whole
        : "ties" in data
          ? drawCooperation(data, drawn, NOTHING).graph
          : "edges" in data
            ? drawInstruments(data, drawn, schema?.issues ?? NOTHING).graph
            : drawCorridors(data, undefined, drawn, schema).graph);
    graphs.set(data, built);
    return built;
  }, [data, answer, whole, of.focus, view.expanded.length, schema]);
  const centres = [...view.expanded.map(({ id }) => id), ...view.added].join();
  const seed = useMemo(() => graph && { graph, whole, centres: centres === "" ? [] : centres.split(",") }, [graph, whole, centres]);
  return { seed, ready: seed !== undefined || isError };
}

/** What is drawn and by what it is laid out; while the latter is on its way, what was drawn before. */
export function useSeeded({ drawn: { graph }, seed, seedReady }: Explorer): { graph: LensGraph; seed: Seed | undefined } | undefined {
  const picture = useMemo(() => ({ graph, seed }), [graph, seed]);
  const [last, setLast] = useState(seedReady ? picture : undefined);
  if (seedReady && last !== picture) setLast(picture);
  return seedReady ? picture : last;
}
