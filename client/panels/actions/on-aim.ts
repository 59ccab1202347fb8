import { select } from "../../state/transitions.ts";
import { LIMITS } from "../../state/view.ts";
import type { Action, Ground } from "./action.ts";
import { asText } from "./as-text.ts";

const isDrawn = ({ aim, drawn }: Ground): boolean => aim.ends.some((id) => drawn.graph.hasNode(id));
/** How far the menus go; keys and the palette go to the end. */
const IN_MENUS = 2;

/** What is done to whatever it is: a node, an edge, several of both. */
export const ON_AIM: readonly Action[] = [
  {
    id: "read",
    group: "read",
    menus: ["node", "edge"],
    label: ({ aim, words: { t } }) => t(aim.edges.length > 0 ? "actions.evidence" : "actions.read"),
    applies: ({ aim }) => aim.keys.length === 1,
    run: ({ aim, act, bench }) => {
      const [key] = aim.keys;
      if (key === undefined) return;
      act.select(key);
      if (!bench.panels.open.details) bench.panels.toggle("details");
    },
  },
  ...Array.from(
    { length: LIMITS.depth + 1 },
    (_, depth): Action => ({
      id: `depth-${depth}`,
      group: "depth",
      ...(depth <= IN_MENUS && { menus: ["node", "edge", "several"] as const }),
      ...(depth > IN_MENUS && { sought: true as const }),
      keys: [{ key: String(depth) }],
      help: "depth",
      label: ({ aim, words: { t } }) =>
        depth === 0 ? t(aim.ends.length > 1 ? "actions.keepAll" : "actions.keep") : t("actions.near", { count: depth }),
      applies: isDrawn,
      on: ({ view, aim }) => view.near?.depth === depth && view.near.ids.join() === aim.ends.join(),
      run: ({ act, aim }) => act.near(aim.ends, depth),
    }),
  ),
  {
    id: "toggle-selected",
    group: "selection",
    menus: ["node", "edge"],
    label: ({ aim, view, words: { t } }) => t(aim.keys.every((key) => view.selection.includes(key)) ? "actions.takeOut" : "actions.add"),
    // Where it is all that is selected, clearing says the same more plainly.
    applies: ({ aim, view }) => aim.keys.length === 1 && view.selection.some((key) => !aim.keys.includes(key)),
    run: ({ act, aim: { keys } }) => {
      if (keys[0] !== undefined) act.select(keys[0], true);
    },
  },
  {
    id: "ends",
    group: "selection",
    menus: ["edge"],
    label: ({ words: { t } }) => t("actions.ends"),
    applies: ({ aim }) => aim.keys.length === 1 && aim.edges.length === 1,
    run: ({ view, change, aim, words: { t } }) => change(select(view, aim.ends), t("inspector.several", { count: aim.ends.length })),
  },
  {
    id: "zoom-to",
    group: "camera",
    menus: ["node", "edge", "several"],
    keys: [{ key: "z" }],
    help: "zoomTo",
    label: ({ aim, words: { t } }) => t(aim.keys.length > 1 ? "actions.zoomToAll" : "actions.zoomTo"),
    applies: isDrawn,
    run: ({ stage, aim }) => stage.current?.fitTo(aim.ends),
  },
  {
    id: "copy-text",
    group: "camera",
    menus: ["node", "edge", "several"],
    label: ({ words: { t } }) => t("actions.copyText"),
    applies: ({ aim }) => aim.keys.length > 0,
    run: (ground) => ground.around.copy(asText(ground)),
  },
];
