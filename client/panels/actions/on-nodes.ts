import { isId, type NodeId } from "../../../server/contract/ids.ts";
import { isActorId } from "../../../server/domain/pair.ts";
import { setFilter } from "../../state/filters.ts";
import { drawableIn, focusOn, isExpanded, isPinned, seeThrough, select } from "../../state/transitions.ts";
import type { Action, Ground } from "./action.ts";

/** Those that can show their neighbours in this lens. The focus shows its own by nature. */
function expandable({ aim, view }: Ground): readonly NodeId[] {
  return aim.nodes.filter((id) => id !== view.focus && drawableIn(view.lens, id));
}
function hideable({ aim, view, drawn }: Ground): readonly NodeId[] {
  return aim.nodes.filter((id) => id !== view.focus && drawn.graph.hasNode(id));
}
function movable({ aim, drawn }: Ground): readonly NodeId[] {
  return aim.nodes.filter((id) => drawn.graph.hasNode(id));
}
function toCompare({ aim: { keys, nodes }, view }: Ground): readonly [NodeId, NodeId] | undefined {
  const [other] = view.selection.length === 1 && keys.length === 1 ? view.selection.filter(isActorId) : [];
  const [a, b, ...more] = [...new Set([...(other && other !== nodes[0] ? [other] : []), ...nodes])].filter(isActorId);
  return a && b && more.length === 0 && keys.length <= 2 ? [a, b] : undefined;
}
const alone = ({ aim: { keys, nodes } }: Ground): NodeId | undefined => (keys.length === 1 ? nodes[0] : undefined);

/** What is done to nodes: one, or all that are selected. */
export const ON_NODES: readonly Action[] = [
  {
    id: "page",
    group: "read",
    menus: ["node"],
    label: ({ words: { t } }) => t("actions.page"),
    applies: (ground) => alone(ground) !== undefined,
    run: (ground) => {
      const id = alone(ground);
      if (id) ground.around.openNode(id);
    },
  },
  {
    id: "expand",
    group: "network",
    menus: ["node", "several"],
    keys: [{ key: "e" }],
    help: "expand",
    label: (ground) => {
      const ids = expandable(ground);
      const shown = ids.length > 0 && ids.every((id) => isExpanded(ground.view, id));
      const { t } = ground.words;
      if (ids.length > 1) return t(shown ? "actions.collapseAll" : "actions.expandAll");
      if (ids.some((id) => !isActorId(id))) return t(shown ? "actions.collapseThings" : "actions.expandThings");
      return t(shown ? "actions.collapse" : "actions.expand");
    },
    applies: (ground) => expandable(ground).length > 0,
    run: (ground) => ground.act.expand(expandable(ground)),
  },
  {
    id: "focus",
    group: "network",
    menus: ["node"],
    label: ({ words: { t } }) => t("actions.focus"),
    applies: (ground) => {
      const id = alone(ground);
      return id !== undefined && id !== ground.view.focus && drawableIn(ground.view.lens, id);
    },
    run: (ground) => {
      const id = alone(ground);
      if (id) ground.act.focus(id);
    },
  },
  {
    id: "in-instruments",
    group: "network",
    menus: ["node"],
    label: ({ words: { t } }) => t("actions.inInstruments"),
    applies: (ground) => ground.view.lens !== "instruments" && alone(ground) !== undefined,
    run: (ground) => {
      const id = alone(ground);
      if (id) ground.change(select(focusOn(seeThrough(ground.view, "instruments"), id), [id]), ground.words.t("actions.inInstruments"));
    },
  },
  {
    id: "filter-issue",
    group: "network",
    menus: ["node"],
    label: ({ words: { t } }) => t("actions.filterIssue"),
    applies: (ground) => isId("Issue", alone(ground) ?? ""),
    run: (ground) => {
      const id = alone(ground) ?? "";
      if (isId("Issue", id)) ground.change(setFilter(ground.view, "issues", [id]), ground.names.of(id));
    },
  },
  {
    id: "compare",
    group: "read",
    menus: ["node", "several"],
    label: (ground) => {
      const [a = "", b = ""] = toCompare(ground) ?? [];
      return ground.words.t("actions.compare", { a: ground.names.short(a), b: ground.names.short(b) });
    },
    applies: (ground) => ground.view.lens === "cooperation" && toCompare(ground) !== undefined,
    run: (ground) => {
      const pair = toCompare(ground);
      if (!pair) return;
      ground.change(select(ground.view, pair), ground.words.t("inspector.several", { count: 2 }));
      if (!ground.bench.panels.open.details) ground.bench.panels.toggle("details");
    },
  },
  {
    id: "neighbours",
    group: "selection",
    menus: ["node", "several"],
    label: ({ aim, words: { t } }) => t(aim.nodes.length > 1 ? "actions.neighboursAll" : "actions.neighbours"),
    applies: (ground) => movable(ground).some((id) => ground.drawn.graph.degree(id) > 0),
    run: (ground) => {
      const { graph } = ground.drawn;
      const around = movable(ground).flatMap((id) => graph.mapNeighbors(id, (_, neighbour) => neighbour.id));
      ground.act.enclose([...new Set([...ground.aim.nodes, ...around])]);
    },
  },
  {
    id: "pin",
    group: "place",
    menus: ["node", "several"],
    keys: [{ key: "p" }],
    help: "pin",
    label: (ground) => {
      const ids = movable(ground);
      const pinned = ids.length > 0 && ids.every((id) => isPinned(ground.view, id));
      const { t } = ground.words;
      if (ids.length > 1) return t(pinned ? "actions.letAllGo" : "actions.pinAll");
      return t(pinned ? "actions.letGo" : "actions.pin");
    },
    applies: (ground) => ground.view.layout === "force" && movable(ground).length > 0,
    run: (ground) => ground.act.pin(movable(ground)),
  },
  {
    id: "remove",
    group: "place",
    menus: ["node"],
    label: ({ words: { t } }) => t("actions.remove"),
    applies: (ground) => ground.view.added.some((id) => id === alone(ground)),
    run: (ground) => {
      const id = alone(ground);
      if (id) ground.act.remove(id);
    },
  },
  {
    id: "hide",
    group: "place",
    menus: ["node", "several"],
    keys: [{ key: "h" }],
    help: "hide",
    label: ({ words: { t } }) => t("actions.hide"),
    applies: ({ aim }) => aim.nodes.length > 0,
    ready: (ground) => hideable(ground).length > 0,
    run: (ground) => ground.act.hide(hideable(ground)),
  },
];
