import { EntenteError } from "../../contract/errors.ts";
import { COVERAGE_CHANGE_KINDS, type CoverageChangesAnswer, type CoverageChangesParameters } from "../../contract/wire/coverage-changes.ts";
import { cellsOf } from "../../domain/coverage/cells.ts";
import { type CellChange, changesBetween } from "../../domain/coverage/diff.ts";
import type { GraphStore } from "../../store/port.ts";
import type { Catalogue } from "../catalogue.ts";
import { askedCoverage } from "./asked.ts";
import { agreementsOf, named, tablesOf } from "./coverage.ts";
import type { CoverageKeeper } from "./facts.ts";

/** Which gaps closed and opened between the ends of two days, by the same rules asked twice. */
export async function coverageChanges(
  store: GraphStore,
  keeper: CoverageKeeper,
  catalogue: Catalogue,
  asked: CoverageChangesParameters,
  signal?: AbortSignal,
): Promise<CoverageChangesAnswer> {
  const question = await askedCoverage(store, catalogue, asked, signal);
  if (asked.since >= question.t) throw new EntenteError("bad_parameter", { detail: "since has to be earlier than asOf." });
  const figures = question.people?.figures;
  const [then, now] = await Promise.all([asked.since, question.t].map((t) => keeper.index(catalogue, question.chosen, t)));
  if (!then || !now) throw new RangeError("two days have two indices");
  const [before, after] = [then, now].map((index) => cellsOf(tablesOf(index, question), question.whom, figures));
  const changes = changesBetween(before ?? [], after ?? []);
  const from = asked.offset ?? 0;
  const page = changes.slice(from, from + (asked.limit ?? 500));
  return {
    since: asked.since,
    asOf: question.t,
    kinds: kindsOf(changes),
    items: page,
    total: changes.length,
    truncated: changes.length > from + page.length,
    ...named(question, page),
    agreements: agreementsOf(now, layersIn(page)),
    people: question.people?.measure ?? null,
    inventories: question.inventories,
    caveats: question.caveats,
  };
}

export function kindsOf(changes: readonly CellChange[]): { kind: CellChange["kind"]; count: number }[] {
  return COVERAGE_CHANGE_KINDS.map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length })).filter(
    ({ count }) => count > 0,
  );
}

/** Both sides of changes, for the instruments that they name. */
export function layersIn(changes: readonly Omit<CellChange, "kind">[]) {
  return changes.flatMap(({ level, before, after }) => [{ layers: { [level]: before } }, { layers: { [level]: after } }]);
}
