import { urlOf } from "../../state/history.ts";
import type { Action } from "./action.ts";

const PANELS = ["filters", "details", "legend", "lead"] as const;
const PAGES = ["methods", "statements", "datasets"] as const;

/** What is done to the page around the view: the camera, tools, panels, other pages. */
export const ON_PAGE: readonly Action[] = [
  {
    id: "fit",
    group: "camera",
    menus: ["canvas"],
    keys: [{ key: "f" }],
    label: ({ words: { t } }) => t("canvas.fit"),
    applies: ({ bench }) => !bench.asTable,
    run: ({ stage }) => stage.current?.fit(),
  },
  {
    id: "zoom-in",
    group: "camera",
    keys: [{ key: "+" }, { key: "=" }],
    label: ({ words: { t } }) => t("canvas.zoomIn"),
    applies: ({ bench }) => !bench.asTable,
    run: ({ stage }) => stage.current?.zoomIn(),
  },
  {
    id: "zoom-out",
    group: "camera",
    keys: [{ key: "-" }],
    label: ({ words: { t } }) => t("canvas.zoomOut"),
    applies: ({ bench }) => !bench.asTable,
    run: ({ stage }) => stage.current?.zoomOut(),
  },
  {
    id: "search",
    group: "panels",
    keys: [{ key: "/" }],
    unlisted: true,
    label: ({ words: { t } }) => t("actions.search"),
    run: ({ around }) => around.search(),
  },
  {
    id: "palette",
    group: "panels",
    menus: ["canvas"],
    keys: [{ key: "k", mod: true }],
    unlisted: true,
    label: ({ words: { t } }) => t("actions.palette"),
    run: ({ bench }) => bench.onDialog("palette"),
  },
  {
    id: "views",
    group: "panels",
    menus: ["canvas"],
    keys: [{ key: "v" }],
    label: ({ words: { t } }) => t("actions.views"),
    run: ({ bench }) => bench.onDialog("views"),
  },
  {
    id: "shortcuts",
    group: "panels",
    menus: ["canvas"],
    keys: [{ key: "?" }],
    label: ({ words: { t } }) => t("actions.shortcuts"),
    run: ({ bench }) => bench.onDialog("shortcuts"),
  },
  {
    id: "share",
    group: "panels",
    label: ({ words: { t } }) => t("actions.share"),
    run: ({ around, view }) => around.copy(`${around.origin}/${urlOf(view)}`),
  },
  {
    id: "lasso",
    group: "selection",
    keys: [{ key: "l" }],
    label: ({ words: { t } }) => t("actions.lasso"),
    applies: ({ bench }) => !bench.asTable,
    on: ({ bench }) => bench.lasso,
    run: ({ bench }) => bench.onLasso(!bench.lasso),
  },
  {
    id: "minimap",
    group: "panels",
    keys: [{ key: "m" }],
    help: "minimap",
    label: ({ bench, words: { t } }) => t(bench.minimap ? "canvas.minimap.hide" : "canvas.minimap.show"),
    applies: ({ bench }) => !bench.asTable,
    run: ({ bench }) => bench.onMinimap(!bench.minimap),
  },
  ...PANELS.map(
    (panel): Action => ({
      id: `panel-${panel}`,
      group: "panels",
      label: ({ bench, words: { t } }) => t(`actions.panel.${panel}.${bench.panels.open[panel] ? "hide" : "show"}`),
      run: ({ bench }) => bench.panels.toggle(panel),
    }),
  ),
  {
    id: "colours",
    group: "panels",
    label: ({ around, words: { t } }) => t("actions.colours", { scheme: t(`header.theme.${around.scheme}`) }),
    run: ({ around }) => around.nextScheme(),
  },
  ...PAGES.map(
    (page): Action => ({
      id: `page-${page}`,
      group: "pages",
      label: ({ words: { t } }) => t("actions.goTo", { page: t(`header.${page}`) }),
      run: ({ around }) => around.openPage(`/${page}`),
    }),
  ),
];
