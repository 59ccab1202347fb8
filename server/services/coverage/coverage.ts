import { EntenteError } from "../../contract/errors.ts";
import { LEVELS } from "../../contract/vocabulary.ts";
import type { CoverageAnswer, CoverageCells } from "../../contract/wire/coverage.ts";
import type { CoverageParameters } from "../../contract/wire/coverage-parameters.ts";
import { byPeople, type Cell, cellsOf, countStates } from "../../domain/coverage/cells.ts";
import { columnsOf } from "../../domain/coverage/columns.ts";
import type { CoverageIndex } from "../../domain/coverage/coverage.ts";
import { CoverageTable } from "../../domain/coverage/table.ts";
import type { AgreementFact, Provenance } from "../../domain/facts.ts";
import { compare } from "../../domain/parallel.ts";
import type { GraphStore } from "../../store/port.ts";
import type { Catalogue } from "../catalogue.ts";
import { type AskedCoverage, askedCoverage } from "./asked.ts";
import type { CoverageKeeper } from "./facts.ts";

const CELLS_AT_ONCE = 5_000;

/** What any two of some states come to on some issues, in each layer. */
export async function coverageAnswer(
  store: GraphStore,
  keeper: CoverageKeeper,
  catalogue: Catalogue,
  asked: CoverageParameters,
  signal?: AbortSignal,
): Promise<CoverageAnswer> {
  refuseMany(asked);
  const { index, question, page, about } = await found(store, keeper, catalogue, asked, signal);
  if (asked.format !== "columns") return { format: "cells", cells: page, ...about, agreements: agreementsOf(index, page) };
  const { agreements, ...columns } = columnsOf(page, question.layers, { ...about, agreements: index.instruments.map(({ fact }) => fact) });
  return { format: "columns", ...columns, ...about, agreements: agreements.map(namedAgreement) };
}

/** The same as cells, however many, and where their figures were read: what an export takes away. */
export async function everyCell(
  store: GraphStore,
  keeper: CoverageKeeper,
  catalogue: Catalogue,
  asked: Omit<CoverageParameters, "format">,
  signal?: AbortSignal,
): Promise<{ answer: CoverageCells; figures: readonly Provenance[] }> {
  const { index, question, page, about } = await found(store, keeper, catalogue, asked, signal);
  const answer: CoverageCells = { format: "cells", cells: page, ...about, agreements: agreementsOf(index, page) };
  return { answer, figures: question.people?.stated ?? [] };
}

async function found(
  store: GraphStore,
  keeper: CoverageKeeper,
  catalogue: Catalogue,
  asked: Omit<CoverageParameters, "format">,
  signal?: AbortSignal,
) {
  refuseMisfits(asked);
  const question = await askedCoverage(store, catalogue, asked, signal);
  const index = await keeper.index(catalogue, question.chosen, question.t);
  const cells = chosenCells(tablesOf(index, question), question, asked);
  const [from, limit] = [asked.offset ?? 0, asked.limit ?? 1000];
  const page = cells.slice(from, from + limit);
  const about = {
    ...named(question, page),
    asOf: question.t,
    total: cells.length,
    truncated: cells.length > from + page.length,
    people: question.people?.measure ?? null,
    counts: countStates(cells, question.layers),
    inventories: question.inventories,
    caveats: question.caveats,
  };
  return { index, question, page, about };
}

export function tablesOf(index: CoverageIndex, question: AskedCoverage): CoverageTable[] {
  const states = [...new Set([...question.whom.origins, ...question.whom.destinations])].sort(compare);
  return question.questions(index.t).map((each) => new CoverageTable(index, states, each));
}

function chosenCells(tables: readonly CoverageTable[], { whom, people }: AskedCoverage, { minimum, order }: CoverageParameters): Cell[] {
  const all = cellsOf(tables, whom, people?.figures);
  const large = minimum === undefined ? all : all.filter((cell) => cell.people !== null && cell.people >= minimum);
  return order === "people" ? byPeople(large) : large;
}

/** @throws EntenteError bad_parameter where parameters need others that are missing */
export function refuseMisfits({ metric, minimum, order }: Partial<CoverageParameters>): void {
  if (metric === undefined && (minimum !== undefined || order === "people"))
    throw new EntenteError("bad_parameter", { detail: "minimum and order=people need figures: give a metric, with its edition and year." });
}

/** @throws EntenteError bad_parameter where an answer would be too large in the form that was asked for */
function refuseMany({ format, limit }: Partial<CoverageParameters>): void {
  if (format !== "columns" && limit !== undefined && limit > CELLS_AT_ONCE)
    throw new EntenteError("bad_parameter", {
      detail: `limit is ${CELLS_AT_ONCE} at most for cells; ask for format=columns, or page with offset.`,
    });
}

/** What the ids of a page are called. */
export function named({ whom, issues }: AskedCoverage, page: readonly Pick<Cell, "origin" | "destination" | "issue">[]) {
  const ids = new Set<string>();
  const about = new Set<string>();
  for (const { origin, destination, issue } of page) {
    ids.add(origin).add(destination);
    about.add(issue);
  }
  return {
    states: [...ids].sort(compare).map((id) => ({ id, name: whom.names.get(id) ?? id })),
    issues: issues.filter(({ id }) => about.has(id)),
  };
}

/** The instruments that some cells name, and further ones. */
export function agreementsOf(index: CoverageIndex, page: readonly Pick<Cell, "layers">[], further: readonly string[] = []) {
  const ids = new Set<string>(further);
  // Two directions of a pair share their layers, and empty ones are one.
  const layers = new Set([...new Set(page.map((cell) => cell.layers))].flatMap((all) => LEVELS.flatMap((level) => all[level] ?? [])));
  for (const { agreements, undecided, soft, practice, unclear } of layers)
    for (const some of [agreements, undecided, soft, practice, unclear]) for (const id of some) ids.add(id);
  return index.instruments.flatMap(({ fact }) => (ids.has(fact.id) ? [namedAgreement(fact)] : []));
}

function namedAgreement({ id, name, level, bindingness }: AgreementFact): CoverageAnswer["agreements"][number] {
  return { id, name, level, bindingness };
}
