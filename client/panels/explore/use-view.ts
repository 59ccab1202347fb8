import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useState } from "react";
import { decodeView, encodeView } from "../../state/codec.ts";
import { commitOf } from "../../state/history.ts";
import { rememberView } from "../../state/last-view.ts";
import type { Dropped } from "../../state/reader.ts";
import { onDay } from "../../state/transitions.ts";
import type { ViewState } from "../../state/view.ts";
import { useAnnounce } from "./announcer.tsx";
import { EXPLORE_PATH } from "./trail.ts";

const route = getRouteApi(EXPLORE_PATH);
const NOTHING_DROPPED: readonly Dropped[] = [];
const addressOf = (view: ViewState): string => JSON.stringify(encodeView(view));

/**
 * The view is the address, and changing the one is changing the other. An address without a day gets that of today,
 * so that a copy of it shows the same tomorrow.
 */
export function useView(): {
  view: ViewState;
  dropped: readonly Dropped[];
  change: (next: ViewState, said?: string, how?: "replace") => void;
} {
  const search = route.useSearch();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const { view, dropped, dated } = useMemo(() => {
    const decoded = decodeView(search);
    return { ...decoded, view: onDay(decoded.view), dated: decoded.view.asOf !== undefined };
  }, [search]);
  useEffect(() => rememberView(encodeView(view)), [view]);
  // The address with a day no longer holds what was not understood of the one without: it is told until the reader changes the view.
  const [undated, setUndated] = useState({ address: "", dropped: NOTHING_DROPPED });
  useEffect(() => {
    if (dated) return;
    setUndated({ address: addressOf(view), dropped });
    void navigate({ to: EXPLORE_PATH, search: encodeView(view), replace: true });
  }, [dated, view, dropped, navigate]);
  const change = useCallback(
    (asked: ViewState, said?: string, how?: "replace") => {
      const next = onDay(asked);
      const commit = commitOf(view, next);
      if (commit === "none") return;
      void navigate({ to: EXPLORE_PATH, search: encodeView(next), replace: how === "replace" || commit === "replace" });
      if (said !== undefined) announce(said);
    },
    [view, navigate, announce],
  );
  const ignored = dropped.length === 0 && undated.address === addressOf(view) ? undated.dropped : dropped;
  return { view, dropped: ignored, change };
}
