import type { Level } from "../../contract/vocabulary.ts";
import type { WhatIfAnswer, WhatIfBody } from "../../contract/wire/coverage-changes.ts";
import { cellsOf } from "../../domain/coverage/cells.ts";
import { CoverageIndex, type CoverageQuestion, coverage } from "../../domain/coverage/coverage.ts";
import { type CellChange, changesBetween, duplicationsBetween } from "../../domain/coverage/diff.ts";
import { suppose } from "../../domain/coverage/hypothesis.ts";
import { CoverageTable } from "../../domain/coverage/table.ts";
import { addsUp } from "../../domain/figures.ts";
import { today } from "../../domain/time.ts";
import type { GraphStore } from "../../store/port.ts";
import type { Catalogue } from "../catalogue.ts";
import { askedCoverage } from "./asked.ts";
import { kindsOf, layersIn } from "./changes.ts";
import { agreementsOf, named } from "./coverage.ts";
import type { CoverageKeeper } from "./facts.ts";
import type { People } from "./people.ts";
import { inWords, readSupposed, refuseImpossible, touchedBy } from "./suppose.ts";

/** What would follow from changes that are only supposed. Everything happens in memory: nothing is written anywhere. */
export async function whatIf(
  store: GraphStore,
  keeper: CoverageKeeper,
  catalogue: Catalogue,
  asked: WhatIfBody,
  signal?: AbortSignal,
): Promise<WhatIfAnswer> {
  const t = asked.asOf ?? today();
  const supposed = await readSupposed(store, asked, t, signal);
  const { changes: _, limit: __, offset: ___, ...rest } = asked;
  const question = await askedCoverage(store, catalogue, { ...rest, issues: supposed.issues, asOf: t }, signal, "touched");
  const facts = await keeper.facts(catalogue, question.chosen);
  refuseImpossible(facts, supposed);
  const now = await keeper.index(catalogue, question.chosen, t);
  const then = new CoverageIndex(suppose(facts, supposed.hypotheses), t);
  const touched = touchedBy(supposed, facts);
  const cells = (index: CoverageIndex) => {
    const tables = question.questions(t).map((each) => new CoverageTable(index, question.whom.states, each));
    return cellsOf(tables, question.whom, question.people?.figures, (a, b) => touched.has(a) || touched.has(b));
  };
  const [before, after] = [cells(now), cells(then)];
  const changes = changesBetween(before, after);
  const duplications = duplicationsBetween(before, after);
  const [from, limit] = [asked.offset ?? 0, asked.limit ?? 500];
  const [page, doubled] = [changes.slice(from, from + limit), duplications.slice(0, limit)];
  const shown = [...page, ...doubled];
  const about = new Set(changes.map(({ issue }) => issue));
  const covered = changes.filter(({ kind }) => kind === "closed" || kind === "established");
  const cover = coverBefore(now, question.questions(t));
  const covering = (was: CoverBefore) => covered.filter((change) => cover(change) === was);
  const counted = (some: readonly CellChange[]) => ({ pairs: new Set(some.map(pairOf)).size, people: peopleIn(some, question.people) });
  const fresh = counted(covering("nothing"));
  return {
    hypothetical: true,
    supposed: inWords(supposed),
    pairs: fresh.pairs,
    peopleCovered: fresh.people,
    coveredTwice: counted(covering("covered")),
    perhapsBefore: counted(covering("open")),
    issuesTouched: question.issues.filter(({ id }) => about.has(id)),
    kinds: kindsOf(changes),
    items: page,
    total: changes.length,
    truncated: changes.length > from + page.length,
    duplications: { items: doubled, total: duplications.length, truncated: duplications.length > doubled.length },
    asOf: t,
    ...named(question, shown),
    agreements: agreementsOf(then, layersIn(shown)),
    people: question.people?.measure ?? null,
    inventories: question.inventories,
    caveats: [
      "Hypothetical: this is what would follow from what is supposed, by the same rules; no source states it.",
      ...question.caveats,
    ],
  };
}

type CoverBefore = "nothing" | "open" | "covered";

/**
 * Whether what would be covered was so already, by the law between the two or of their region, in whichever layer is asked for:
 * a universal convention stands in for neither.
 */
function coverBefore(now: CoverageIndex, questions: readonly CoverageQuestion[]): (change: CellChange) => CoverBefore {
  const byIssue = new Map(questions.map((question) => [question.issue, question]));
  return ({ origin, destination, issue, level, before }) => {
    const question = byIssue.get(issue);
    const layers: readonly Level[] = level === "universal" ? ["universal"] : ["bilateral", "regional"];
    const found = question ? Object.values(coverage(now, origin, destination, { ...question, layers })) : [before];
    if (found.some(({ state }) => state === "in_force")) return "covered";
    return found.some(({ reason }) => reason === "date_unknown") ? "open" : "nothing";
  };
}

function pairOf({ origin, destination }: Pick<CellChange, "origin" | "destination">): string {
  return origin < destination ? `${origin} ${destination}` : `${destination} ${origin}`;
}

/** The figures of the corridors that would be covered anew, each once, added up: of one metric, edition and year, and said so. */
function peopleIn(covered: readonly CellChange[], people: People | undefined): WhatIfAnswer["peopleCovered"] {
  if (!people || !addsUp(people.measure.unit)) return null;
  const corridors = new Map(
    covered.flatMap(({ origin, destination, people: figure }) => (figure === null ? [] : [[`${origin} ${destination}`, figure]])),
  );
  const { metric, edition, year, unit } = people.measure;
  const sum = [...corridors.values()].reduce((total, figure) => total + figure, 0);
  const formula = `sum of ${metric} ${year}${edition === "" ? "" : `, edition ${edition}`}, in ${unit}, over the ${corridors.size} corridors that would be covered and have a figure`;
  return { sum, corridors: corridors.size, formula };
}
