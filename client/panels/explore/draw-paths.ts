import type { Relation } from "../../../server/contract/wire/instruments.ts";
import type { Path, PathStep, PathsAnswer } from "../../../server/contract/wire/paths.ts";
import { keysOf, traceOf, withPaths } from "../../graph/path-overlay.ts";
import type { ViewState } from "../../state/view.ts";
import type { Drawn } from "./explorer.ts";

/** What is drawn, with the paths asked for laid over it: their steps can be selected and read as relations are. */
export function drawPaths(drawn: Drawn, answer: PathsAnswer | undefined, view: Pick<ViewState, "hidden" | "pinned">): Drawn {
  if (!answer || answer.paths.length === 0) return drawn;
  const steps = new Map(answer.paths.flatMap(traceOfSteps));
  return {
    ...drawn,
    graph: withPaths(drawn.graph, answer, view),
    relationOf: (key) => drawn.relationOf(key) ?? steps.get(key),
  };
}

/** Keys of the path that is shown, or of all where none is chosen. */
export function tracedBy(answer: PathsAnswer | undefined, shown: number | undefined): readonly string[] | undefined {
  if (!answer || shown === undefined || answer.paths.length === 0) return undefined;
  return shownOf(answer, shown).flatMap(keysOf);
}

/** Only the path of that rank, or all where there is none. */
export function shownOf({ paths }: Pick<PathsAnswer, "paths">, shown: number): readonly Path[] {
  const one = paths[shown - 1];
  return one ? [one] : paths;
}

function traceOfSteps(path: Path): [string, Relation][] {
  return traceOf(path).edges.flatMap(({ key, step }): [string, Relation][] => (key.includes("~") ? [[key, relationOf(key, step)]] : []));
}

function relationOf(id: string, { type, source, target, properties, live, holds, parallel, conflict, sources }: PathStep): Relation {
  return { id, type, source, target, properties, live: live ?? (type === "MEMBER_OF" ? holds : null), parallel, conflict, sources };
}
