import { useMemo } from "react";
import type { MergedNetwork } from "../../data/merge.ts";
import { type MergedInstruments, useInstruments } from "../../data/use-instruments.ts";
import { useNetwork } from "../../data/use-network.ts";
import { type Range, rangeOf } from "../../state/range.ts";
import type { ViewState } from "../../state/view.ts";
import { useSteady } from "./use-steady.ts";

/** The same view of the earlier day, compared with the later. */
export function otherDayOf(view: ViewState, { since, asOf }: Range): ViewState {
  return { ...view, asOf: since, since: asOf };
}

/** What the same view shows on the earlier of two days compared; nothing where none is, or through a lens of figures. */
export function useOtherDay(view: ViewState): { network?: MergedNetwork; instruments?: MergedInstruments } {
  const range = rangeOf(view);
  const [since, asOf] = [range?.since, range?.asOf];
  const other = useMemo(() => (since === undefined || asOf === undefined ? view : otherDayOf(view, { since, asOf })), [view, since, asOf]);
  const ties = useSteady(useNetwork(other, since !== undefined && view.lens === "cooperation"));
  const instruments = useSteady(useInstruments(other, since !== undefined && view.lens === "instruments"));
  if (since === undefined) return {};
  return {
    // While another day is on its way, nothing is compared: the last one was of other days.
    ...(ties.answer && !ties.fetching && { network: ties.answer }),
    ...(instruments.answer && !instruments.fetching && { instruments: instruments.answer }),
  };
}
