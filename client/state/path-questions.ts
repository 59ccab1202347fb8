import type { NodeId } from "../../server/contract/ids.ts";
import type { Level } from "../../server/contract/vocabulary.ts";
import type { PathParameters } from "../../server/contract/wire/parameters.ts";
import { today } from "../../server/domain/time.ts";
import { clearFilter } from "./filters.ts";
import { PATHS, type PathsAsked, STEP_FAMILIES, STEPS, STEPS_MOST, type StepFamily, TYPES_OF } from "./paths.ts";
import { setAsOf } from "./transitions.ts";
import type { ViewState } from "./view.ts";

/** Pure steps from one question of paths to the next. */

/** Asks for the paths between two nodes, or opens the question with an end still to be found. What was asked besides stays. */
export function askPaths(view: ViewState, { from, to }: Pick<PathsAsked, "from" | "to">): ViewState {
  const { from: _, to: __, ...rest } = view.paths ?? { shown: 1 };
  return { ...view, paths: { ...(from && { from }), ...(to && to !== from && { to }), ...rest, shown: 1 } };
}

/** Another node at one end. What stands at the other end by now changes places with it. */
export function setEnd(view: ViewState, end: "from" | "to", id: NodeId): ViewState {
  const { from, to } = view.paths ?? {};
  const [before, other] = end === "from" ? [from, to] : [to, from];
  const across = other === id ? before : other;
  const ends = end === "from" ? { from: id, ...(across && { to: across }) } : { ...(across && { from: across }), to: id };
  return before === id ? view : askPaths(view, ends);
}

export function swapEnds(view: ViewState): ViewState {
  const { from, to } = view.paths ?? {};
  return view.paths ? askPaths(view, { ...(to && { from: to }), ...(from && { to: from }) }) : view;
}

/** @param shown counted from 1; 0 shows all */
export function showPath(view: ViewState, shown: number): ViewState {
  return view.paths && view.paths.shown !== shown ? { ...view, paths: { ...view.paths, shown } } : view;
}

export function leavePaths(view: ViewState): ViewState {
  const { paths: _, ...rest } = view;
  return view.paths ? rest : view;
}

type Wish = { k?: number; maxLength?: number; through?: readonly StepFamily[]; universal?: boolean; beyond?: boolean };

/** How they are sought. What is as by default is nothing that an address need say. */
export function seekPaths(view: ViewState, wish: Wish): ViewState {
  if (!view.paths) return view;
  const { k = PATHS, maxLength = STEPS, through = [], universal = false, beyond = false, ...ends } = { ...view.paths, ...wish };
  const chosen = STEP_FAMILIES.filter((family) => through.includes(family));
  // A path shown together with all others stays among them; one by its rank may be another now.
  const shown = view.paths.shown === 0 ? 0 : 1;
  return {
    ...view,
    paths: {
      ...ends,
      shown,
      ...(k !== PATHS && { k }),
      ...(maxLength !== STEPS && { maxLength }),
      ...(chosen.length > 0 && chosen.length < STEP_FAMILIES.length && { through: chosen }),
      ...(universal && { universal: true as const }),
      ...(beyond && { beyond: true as const }),
    },
  };
}

/** What the server includes where no level is asked for. */
const PRESET: readonly Level[] = ["bilateral", "regional"];

/** Which levels paths lead through: those of the view, and the universal one where that is wished. */
export function levelsOf({ levels, paths }: Pick<ViewState, "levels" | "paths">): readonly Level[] {
  const chosen = levels.length > 0 ? levels : PRESET;
  return paths?.universal && !chosen.includes("universal") ? [...chosen, "universal"] : chosen;
}

/** The question as the server is asked it: what the panel says, and the view's issues, levels, datasets and day. */
export function pathParameters(view: ViewState): PathParameters | undefined {
  const { from, to, k, maxLength, through, beyond } = view.paths ?? {};
  if (from === undefined || to === undefined) return undefined;
  const levels = levelsOf(view);
  return {
    from,
    to,
    ...(k !== undefined && { k }),
    ...(maxLength !== undefined && { maxLength }),
    ...(through && { types: through.flatMap((family) => TYPES_OF[family]) }),
    ...(view.issues.length > 0 && { issues: [...view.issues] }),
    ...(beyond && { beyond }),
    ...(levels.join() !== PRESET.join() && { levels: [...levels] }),
    ...(view.datasets.length > 0 && { datasets: [...view.datasets] }),
    ...(view.asOf !== undefined && { asOf: view.asOf }),
  };
}

export type Widening = { by: "length" | "through" | "universal" | "beyond" | "issues" | "levels" | "datasets" | "today"; view: ViewState };

/** What would let the search find more, each as the view that it makes. */
export function wideningsOf(view: ViewState): readonly Widening[] {
  const { paths } = view;
  if (!paths) return [];
  const each = (by: Widening["by"], is: boolean, next: () => ViewState): Widening[] => (is ? [{ by, view: next() }] : []);
  return [
    ...each("length", (paths.maxLength ?? STEPS) < STEPS_MOST, () => seekPaths(view, { maxLength: STEPS_MOST })),
    ...each("through", paths.through !== undefined, () => seekPaths(view, { through: [] })),
    ...each("universal", !levelsOf(view).includes("universal"), () => seekPaths(view, { universal: true })),
    ...each("beyond", !paths.beyond && view.issues.length === 0, () => seekPaths(view, { beyond: true })),
    ...each("issues", view.issues.length > 0, () => clearFilter(view, "issues")),
    ...each("levels", view.levels.length > 0, () => clearFilter(view, "levels")),
    ...each("datasets", view.datasets.length > 0, () => clearFilter(view, "datasets")),
    ...each("today", view.asOf !== undefined && view.asOf < today(), () => setAsOf(view, undefined)),
  ];
}
