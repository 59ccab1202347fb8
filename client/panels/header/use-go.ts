import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { isId } from "../../../server/contract/ids.ts";
import type { SearchResult } from "../../../server/contract/wire/explore.ts";
import { isActorId, pairKey } from "../../../server/domain/pair.ts";
import { setFilter } from "../../state/filters.ts";
import { encodeNode } from "../../state/node-view.ts";
import { encodeSource, WHOLE_SOURCE } from "../../state/source-view.ts";
import { add, focusOn } from "../../state/transitions.ts";
import { useExplorer } from "../explore/explorer.ts";
import { actOf } from "./suggestions.ts";

/** Goes where a found name leads: an actor is focused, an issue filters, anything else has its page. */
export function useGo(): {
  go: (result: SearchResult, additive?: boolean) => void;
  /** To the network of the first, with the second in it and the tie between them selected. */
  goBetween: (first: SearchResult, second: SearchResult) => void;
} {
  const { view, change, act } = useExplorer();
  const navigate = useNavigate();
  const go = useCallback(
    (result: SearchResult, additive = false) => {
      const what = actOf(result);
      if (what === "focus" && isActorId(result.id)) {
        if (additive) act.add(result.id, result.name);
        else act.focus(result.id);
      } else if (what === "filter" && isId("Issue", result.id)) {
        change(setFilter(view, "issues", additive ? [...view.issues, result.id] : [result.id]), result.name);
      } else if (isId("Source", result.id))
        void navigate({ to: "/source/$id", params: { id: result.id }, search: encodeSource({ ...WHOLE_SOURCE, datasets: view.datasets }) });
      else void navigate({ to: "/node/$id", params: { id: result.id }, search: encodeNode(view) });
    },
    [view, change, act, navigate],
  );
  const goBetween = (first: SearchResult, second: SearchResult): void => {
    if (!isActorId(first.id) || !isActorId(second.id)) return;
    const both = add(focusOn(view, first.id), second.id);
    change({ ...both, selection: [pairKey(first.id, second.id)] }, `${first.name} – ${second.name}`);
  };
  return { go, goBetween };
}
