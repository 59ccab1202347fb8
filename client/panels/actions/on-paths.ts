import type { NodeId } from "../../../server/contract/ids.ts";
import { askPaths, leavePaths } from "../../state/path-questions.ts";
import { canEnd, type PathsAsked } from "../../state/paths.ts";
import { isNodeId } from "../../state/selected.ts";
import type { Action, Ground } from "./action.ts";

/** The two that are meant: both of two selected, an edge's ends, or what is pointed at and the one that is selected. */
function pairOf({ aim: { keys, nodes, edges, ends }, view }: Ground): readonly [NodeId, NodeId] | undefined {
  const beside = keys.length === 1 && view.selection.length === 1 ? view.selection.filter(isNodeId) : [];
  const meant = keys.length === 1 && edges.length === 1 ? ends : keys.length === nodes.length ? [...beside, ...nodes] : [];
  const [a, b, ...more] = [...new Set(meant)].filter(canEnd);
  return a && b && more.length === 0 ? [a, b] : undefined;
}

const alone = ({ aim: { keys, nodes } }: Ground): NodeId | undefined => (keys.length === 1 ? nodes.filter(canEnd)[0] : undefined);

function ask(ground: Ground, ends: Pick<PathsAsked, "from" | "to">): void {
  const { view, names, words, bench } = ground;
  const { from, to } = ends;
  const said = from && to ? words.t("paths.said.asked", { from: names.of(from), to: names.of(to) }) : words.t("paths.said.asking");
  ground.change(askPaths(view, ends), said);
  bench.onTab("paths");
  if (!bench.panels.open.details) bench.panels.toggle("details");
}

/** Paths asked for from what it is done to. */
export const ON_PATHS: readonly Action[] = [
  {
    id: "paths-between",
    group: "read",
    menus: ["node", "several", "edge"],
    label: (ground) => {
      const [a = "", b = ""] = pairOf(ground) ?? [];
      return ground.words.t("paths.action.between", { a: ground.names.short(a), b: ground.names.short(b) });
    },
    applies: (ground) => pairOf(ground) !== undefined,
    run: (ground) => {
      const [from, to] = pairOf(ground) ?? [];
      if (from && to) ask(ground, { from, to });
    },
  },
  {
    id: "paths-from",
    group: "read",
    menus: ["node"],
    label: (ground) => ground.words.t("paths.action.from", { name: ground.names.short(alone(ground) ?? "") }),
    applies: (ground) => alone(ground) !== undefined,
    run: (ground) => {
      const from = alone(ground);
      if (from) ask(ground, { from });
    },
  },
];

/** Paths asked for out of nothing, and left. */
export const PATHS_ON_VIEW: readonly Action[] = [
  {
    id: "paths",
    group: "see",
    label: ({ words: { t } }) => t("paths.action.ask"),
    run: (ground) => {
      const { focus, paths } = ground.view;
      ask(ground, paths ?? (focus && canEnd(focus) ? { from: focus } : {}));
    },
  },
  {
    id: "paths-leave",
    group: "see",
    menus: ["canvas"],
    keys: [{ key: "escape" }],
    help: "leave",
    label: ({ words: { t } }) => t("paths.action.leave"),
    applies: ({ view }) => view.paths !== undefined && view.near === undefined && view.selection.length === 0,
    run: ({ view, change, words: { t } }) => change(leavePaths(view), t("paths.said.left")),
  },
];
