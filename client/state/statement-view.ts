import { type CorridorId, idOf, isId, type NodeId, nodeId } from "../../server/contract/ids.ts";
import { MIGRATION } from "../../server/domain/issues.ts";
import { isActorId, pairKey } from "../../server/domain/pair.ts";
import { endsOf, isNodeId } from "./selected.ts";
import { EMPTY_VIEW, LIMITS, ON_DEMAND, type ViewState } from "./view.ts";

type Named = { about: readonly { id: string }[]; issues: readonly { id: string }[] };

/**
 * The view in which what a statement is about can be seen: its instruments among their parties, the flows it speaks of,
 * or its actors with their ties on its issues. Undefined where it names nothing that is drawn.
 */
export function viewOfStatement({ about, issues }: Named): ViewState | undefined {
  const named = about
    .map(({ id }) => id)
    .filter(isNodeId)
    .map(nodeId);
  const agreements = named.filter((id) => isId("Agreement", id));
  const corridors = named.filter((id) => isId("Corridor", id));
  const actors = named.filter(isActorId);
  const demanded = named.filter((id) => ON_DEMAND.some((label) => isId(label, id)));
  // All migration issues are what is drawn anyway.
  const on = [...new Set([...about, ...issues].map(({ id }) => id))]
    .filter((id) => isId("Issue", id) && id !== MIGRATION)
    .map((id) => idOf("Issue", id))
    .slice(0, LIMITS.list);

  // An instrument is shown with whatever it covers: of its issues it may cover others than the statement names.
  if (agreements.length > 0) return among({ ...EMPTY_VIEW, lens: "instruments" }, [...agreements, ...actors], agreements);
  if (corridors.length > 0) return flowing(corridors);
  if (actors.length > 0) {
    const [first, second, ...more] = actors;
    const selection = first && second && more.length === 0 ? [pairKey(first, second)] : actors;
    const state = actors.find((id) => isId("State", id));
    const others = actors.filter((id) => id !== state);
    return among({ ...EMPTY_VIEW, issues: on }, state ? [state, ...others] : others, selection);
  }
  if (demanded.length > 0) {
    const kinds = ON_DEMAND.filter((label) => demanded.some((id) => isId(label, id)));
    return among({ ...EMPTY_VIEW, lens: "instruments", kinds }, demanded, demanded);
  }
  return on.length > 0 ? { ...EMPTY_VIEW, issues: on } : undefined;
}

/** The first in focus, the others added: all are drawn, whether or not anything joins them. */
function among(view: ViewState, [focus, ...others]: readonly NodeId[], selection: ViewState["selection"]): ViewState {
  return { ...view, ...(focus && { focus }), added: others.slice(0, LIMITS.added), selection: selection.slice(0, LIMITS.selection) };
}

function flowing(corridors: readonly CorridorId[]): ViewState {
  const [origin, ...others] = [...new Set(corridors.map((id) => endsOf(id)[0] ?? ""))];
  const shared = origin !== undefined && isId("State", origin) && others.length === 0;
  return { ...EMPTY_VIEW, lens: "corridors", ...(shared && { focus: origin }), selection: corridors.slice(0, LIMITS.selection) };
}
