import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { LEVELS } from "../../../server/contract/vocabulary.ts";
import type { CoverageChange, CoverageChangesAnswer, WhatIfAnswer } from "../../../server/contract/wire/coverage-changes.ts";
import type { Cell } from "../../../server/domain/coverage/cells.ts";
import { today } from "../../../server/domain/time.ts";
import { coverageChangesQuery } from "../../data/coverage-changes.ts";
import { whatIfBody, whatIfQuery } from "../../data/what-if.ts";
import type { CoverageView } from "../../state/coverage-view.ts";
import { changeOf } from "../../state/suppositions.ts";
import { layerKey } from "./change-words.ts";
import { useFigures } from "./use-figures.ts";

/** What changed in the layers of the cells, by layer; what changed is marked. */
export type Marked = ReadonlyMap<string, CoverageChange>;

/**
 * The cells as they would be under what the view supposes, or as they are with what changed since its earlier day.
 * Only one at a time: a supposition speaks of the later day alone.
 */
export function useMarked(view: CoverageView, cells: readonly Cell[]) {
  const { metric: _, edition: __, year: ___, ...rest } = view;
  const { figured, settled } = useFigures(view.datasets, view);
  const asked = { ...rest, ...figured, issues: view.by === "states" ? view.issues.slice(0, 1) : view.issues };
  const supposed = (view.suppose ?? []).flatMap((each) => changeOf(each) ?? []);
  const { since } = view;
  const compares = supposed.length === 0 && since !== undefined && since < (view.asOf ?? today());
  const hypothetical = useQuery({ ...whatIfQuery(whatIfBody(supposed, asked)), enabled: supposed.length > 0 && settled });
  const compared = useQuery({ ...coverageChangesQuery(asked, since ?? ""), enabled: compares && settled });
  const answers: { whatIf?: WhatIfAnswer; days?: CoverageChangesAnswer } = {
    ...(supposed.length > 0 && hypothetical.data && { whatIf: hypothetical.data }),
    ...(compares && compared.data && { days: compared.data }),
  };
  const items = (answers.whatIf ?? answers.days)?.items;
  const marked: Marked = useMemo(() => new Map((items ?? []).map((item) => [layerKey(item), item])), [items]);
  const after = useMemo(() => cells.map((cell) => withChanges(cell, marked, "after")), [cells, marked]);
  const before = useMemo(() => cells.map((cell) => withChanges(cell, marked, "before")), [cells, marked]);
  const error = supposed.length > 0 ? hypothetical.error : compares ? compared.error : null;
  return { ...answers, marked, cells: after, before, error, supposes: supposed.length > 0, compares };
}

/** A cell with its layers as they are before or after. */
function withChanges(cell: Cell, marked: Marked, when: "before" | "after"): Cell {
  if (marked.size === 0) return cell;
  const layers = { ...cell.layers };
  for (const level of LEVELS) {
    const change = marked.get(layerKey({ ...cell, level }));
    if (change && layers[level]) layers[level] = change[when];
  }
  return { ...cell, layers };
}
