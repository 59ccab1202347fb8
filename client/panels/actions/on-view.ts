import { LEVELS } from "../../../server/contract/vocabulary.ts";
import { today } from "../../../server/domain/time.ts";
import { clearFilters, filtersOn } from "../../state/filters.ts";
import { LAYOUTS, LAYOUTS_OF, LENSES } from "../../state/lenses.ts";
import { coverBy } from "../../state/looks.ts";
import { isNodeId } from "../../state/selected.ts";
import { focusOnEverybody, layOut, seeThrough, setAsOf } from "../../state/transitions.ts";
import { coverSaid } from "../coverage/coverage-text.ts";
import type { Action } from "./action.ts";
import { ON_TIME } from "./on-time.ts";

/** What is done to the view as a whole. */
export const ON_VIEW: readonly Action[] = [
  {
    id: "all",
    group: "depth",
    menus: ["canvas", "node", "several", "edge"],
    keys: [{ key: "escape" }],
    help: "leave",
    label: ({ words: { t } }) => t("actions.all"),
    applies: ({ view }) => view.near !== undefined,
    run: ({ act }) => act.all(),
  },
  {
    id: "select-all",
    group: "selection",
    menus: ["canvas"],
    keys: [{ key: "a", mod: true }],
    label: ({ words: { t } }) => t("actions.selectAll"),
    applies: ({ bench }) => !bench.asTable,
    ready: ({ drawn }) => drawn.graph.order > 0,
    run: ({ act, drawn }) => act.enclose(drawn.graph.mapNodes((_, { id }) => id)),
  },
  {
    id: "invert",
    group: "selection",
    menus: ["canvas", "several"],
    label: ({ words: { t } }) => t("actions.invert"),
    applies: ({ view }) => view.selection.some(isNodeId),
    run: ({ act, drawn, view }) => act.enclose(drawn.graph.mapNodes((_, { id }) => id).filter((id) => !view.selection.includes(id))),
  },
  {
    id: "clear",
    group: "selection",
    menus: ["canvas", "several"],
    keys: [{ key: "escape" }],
    help: "leave",
    label: ({ words: { t } }) => t("actions.clear"),
    applies: ({ view }) => view.selection.length > 0,
    run: ({ act }) => act.clear(),
  },
  {
    id: "unhide",
    group: "place",
    menus: ["canvas"],
    label: ({ view, words: { t } }) =>
      view.hidden.length === 0 ? t("actions.unhideNone") : t("actions.unhide", { count: view.hidden.length }),
    ready: ({ view }) => view.hidden.length > 0,
    run: ({ act }) => act.unhide(),
  },
  {
    id: "unpin",
    group: "place",
    menus: ["canvas"],
    label: ({ view, words: { t } }) =>
      view.pinned.length === 0 ? t("actions.unpinNone") : t("actions.unpin", { count: view.pinned.length }),
    ready: ({ view }) => view.pinned.length > 0,
    run: ({ act }) => act.unpinAll(),
  },
  {
    id: "undo",
    group: "history",
    menus: ["canvas"],
    keys: [{ key: "z", mod: true }],
    label: ({ words: { t } }) => t("actions.undo"),
    ready: ({ around }) => around.undo !== undefined,
    run: ({ around }) => around.undo?.(),
  },
  {
    id: "redo",
    group: "history",
    menus: ["canvas"],
    keys: [
      { key: "z", mod: true, shift: true },
      { key: "y", mod: true },
    ],
    label: ({ words: { t } }) => t("actions.redo"),
    ready: ({ around }) => around.redo !== undefined,
    run: ({ around }) => around.redo?.(),
  },
  ...LAYOUTS.map(
    (layout): Action => ({
      id: `layout-${layout}`,
      group: "see",
      menus: ["canvas"],
      label: ({ words: { t } }) => t(`actions.layout.${layout}`),
      applies: ({ view }) => LAYOUTS_OF[view.lens].includes(layout) && view.layout !== layout,
      run: ({ view, change, words: { t } }) => change(layOut(view, layout), t(`canvas.layout.said.${layout}`)),
    }),
  ),
  {
    id: "table",
    group: "see",
    menus: ["canvas"],
    keys: [{ key: "t" }],
    help: "table",
    label: ({ bench, words: { t } }) => t(bench.asTable ? "canvas.asGraph" : "canvas.asTable"),
    run: ({ bench }) => bench.onTable(!bench.asTable),
  },
  ...LENSES.map(
    (lens): Action => ({
      id: `lens-${lens}`,
      group: "see",
      label: ({ words: { t } }) => t(`actions.lens.${lens}`),
      applies: ({ view }) => view.lens !== lens,
      run: ({ view, change, words: { t } }) => change(seeThrough(view, lens), t("corridors.said", { lens: t(`corridors.lens.${lens}`) })),
    }),
  ),
  ...([undefined, ...LEVELS] as const).map(
    (layer): Action => ({
      id: `cover-${layer ?? "tie"}`,
      group: "see",
      label: ({ words: { t } }) =>
        layer ? t("corridors.cover.action.layer", { layer: t(`corridors.cover.layer.${layer}`) }) : t("corridors.cover.action.tie"),
      applies: ({ view }) => view.lens === "corridors" && view.cover !== layer,
      run: ({ view, change, words }) => change(coverBy(view, layer), coverSaid(layer, words)),
    }),
  ),
  {
    id: "everybody",
    group: "narrow",
    label: ({ words: { t } }) => t("actions.everybody"),
    applies: ({ view }) => view.focus !== undefined,
    run: ({ view, change, words: { t } }) => change(focusOnEverybody(view), t("actions.said.everybody")),
  },
  {
    id: "clear-filters",
    group: "narrow",
    label: ({ words: { t } }) => t("actions.clearFilters"),
    applies: ({ view }) => filtersOn(view).length > 0,
    run: ({ view, change, words: { t } }) => change(clearFilters(view), t("filters.chips.cleared")),
  },
  {
    id: "today",
    group: "narrow",
    label: ({ words: { t } }) => t("actions.today"),
    applies: ({ view }) => view.asOf !== undefined && view.asOf !== today(),
    run: ({ view, change, words: { t } }) => change(setAsOf(view, undefined), t("actions.today")),
  },
  ...ON_TIME,
];
