import type { Words } from "../parts/words.ts";
import type { Action, Surroundings } from "./action.ts";
import { matches } from "./keys.ts";

const PAGES = ["coverage", "gaps", "changes", "what-if", "questions", "methods", "statements", "datasets", "conflicts"] as const;

/** What stands around every page, whether or not there is a graph on it. */
export type PageGround = {
  words: Words;
  bench: { onDialog: (dialog: "palette" | "shortcuts") => void };
  around: Pick<Surroundings, "openPage" | "scheme" | "nextScheme">;
};

/** An action that asks for no view: wherever there is an explorer's ground it is one of its actions too. */
export type PageAction = Pick<Action, "id" | "group" | "keys" | "menus" | "unlisted"> & {
  label: (ground: PageGround) => string;
  run: (ground: PageGround) => void;
};

export const PALETTE: PageAction = {
  id: "palette",
  group: "panels",
  menus: ["canvas"],
  keys: [{ key: "k", mod: true }],
  unlisted: true,
  label: ({ words: { t } }) => t("actions.palette"),
  run: ({ bench }) => bench.onDialog("palette"),
};

export const SHORTCUTS: PageAction = {
  id: "shortcuts",
  group: "panels",
  menus: ["canvas"],
  keys: [{ key: "?" }],
  label: ({ words: { t } }) => t("actions.shortcuts"),
  run: ({ bench }) => bench.onDialog("shortcuts"),
};

export const COLOURS: PageAction = {
  id: "colours",
  group: "panels",
  label: ({ around, words: { t } }) => t("actions.colours", { scheme: t(`header.theme.${around.scheme}`) }),
  run: ({ around }) => around.nextScheme(),
};

export const TO_PAGES: readonly PageAction[] = PAGES.map((page) => ({
  id: `page-${page}`,
  group: "pages",
  label: ({ words: { t } }) => t("actions.goTo", { page: t(`header.${page}`) }),
  run: ({ around }) => around.openPage(`/${page}`),
}));

/** The way back to the explorer, which has no need of it. */
const EXPLORE: PageAction = {
  id: "page-explore",
  group: "pages",
  label: ({ words: { t } }) => t("actions.goTo", { page: t("header.explore") }),
  run: ({ around }) => around.openPage("/"),
};

/** What can be done on a page beside the explorer. */
export const ON_ANY_PAGE: readonly PageAction[] = [PALETTE, SHORTCUTS, COLOURS, EXPLORE, ...TO_PAGES];

/** Does what a key stands for there. @returns whether it stands for anything */
export function pressOnPage(event: Parameters<typeof matches>[1], ground: PageGround): boolean {
  const action = ON_ANY_PAGE.find(({ keys }) => keys?.some((one) => matches(one, event)));
  action?.run(ground);
  return action !== undefined;
}
