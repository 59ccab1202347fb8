import { type Action, GROUPS, type Ground } from "./action.ts";
import { kindOf } from "./aim.ts";
import { matches } from "./keys.ts";
import { ON_AIM } from "./on-aim.ts";
import { ON_NODES } from "./on-nodes.ts";
import { ON_PAGE } from "./on-page.ts";
import { ON_PATHS, PATHS_ON_VIEW } from "./on-paths.ts";
import { ON_TAKING } from "./on-taking.ts";
import { ON_VIEW } from "./on-view.ts";

/** Everything that can be done. A new action goes into one of these lists, and is at once wherever actions are. */
export const ACTIONS: readonly Action[] = [
  ...ON_AIM,
  ...ON_NODES,
  ...ON_PATHS,
  ...ON_TAKING,
  ...ON_VIEW,
  ...PATHS_ON_VIEW,
  ...ON_PAGE,
].toSorted((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));

export const applies = (action: Action, ground: Ground): boolean => action.applies?.(ground) ?? true;
export const isReady = (action: Action, ground: Ground): boolean => action.ready?.(ground) ?? true;

export function actionOf(id: string): Action | undefined {
  return ACTIONS.find((action) => action.id === id);
}

/** The menu of what the ground aims at, group by group. */
export function menuOf(ground: Ground): readonly (readonly Action[])[] {
  const kind = kindOf(ground.aim);
  const offered = ACTIONS.filter((action) => action.menus?.includes(kind) && applies(action, ground));
  return GROUPS.map((group) => offered.filter((action) => action.group === group)).filter(({ length }) => length > 0);
}

/** Whether it is done to what is selected, rather than to the view. */
export const isAimed = (action: Action): boolean => [ON_AIM, ON_NODES, ON_PATHS].some((list) => list.includes(action));

/** Whatever can be done now, for the palette. */
export function listed(ground: Ground): readonly Action[] {
  return ACTIONS.filter((action) => !action.unlisted && applies(action, ground) && isReady(action, ground));
}

/**
 * Does what a key stands for. @returns `nothing` where the key is an action's but there is nothing to do it to,
 * and `unknown` where it is nobody's
 */
export function press(event: Parameters<typeof matches>[1], ground: Ground): "done" | "nothing" | "unknown" {
  const meant = ACTIONS.filter(({ keys }) => keys?.some((one) => matches(one, event)));
  const action = meant.find((one) => applies(one, ground) && isReady(one, ground));
  action?.run(ground);
  return action ? "done" : meant.length > 0 ? "nothing" : "unknown";
}
