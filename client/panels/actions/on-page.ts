import { sharedAddress } from "../../state/history.ts";
import type { Action } from "./action.ts";
import { COLOURS, PALETTE, SHORTCUTS, TO_PAGES } from "./on-any-page.ts";

const PANELS = ["filters", "details", "legend", "lead"] as const;

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
  PALETTE,
  {
    id: "views",
    group: "panels",
    menus: ["canvas"],
    keys: [{ key: "v" }],
    label: ({ words: { t } }) => t("actions.views"),
    run: ({ bench }) => bench.onDialog("views"),
  },
  SHORTCUTS,
  {
    id: "share",
    group: "panels",
    label: ({ words: { t } }) => t("actions.share"),
    run: ({ around, view }) => around.copy(sharedAddress(around.origin, view)),
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
  COLOURS,
  ...TO_PAGES,
];
