import type { QuestionColumn } from "../../contract/wire/questions.ts";
import { type Covering, coverageCaveats, either, instrumentsIn, type Pair, reasonText, regionalCaveat, restsOn } from "./covering.ts";
import { type CorridorFigure, corridorId, type Figures, people, summed, wireFigure } from "./figures.ts";
import { type AskedQuestion, type Found, type FoundRow, impossible, row } from "./found.ts";
import { LEADING_UNKNOWN, named, percent } from "./words.ts";

const columns = (unit: string, metric: string): QuestionColumn[] => [
  { key: "destination", label: "Where", type: "node" },
  { key: "people", label: metric, type: "number", unit },
  { key: "share", label: "Share of those abroad", type: "share" },
  { key: "covered", label: "Covered", type: "coverage" },
  { key: "bilateral", label: "Bilateral", type: "coverage" },
  { key: "regional", label: "Regional", type: "coverage" },
  { key: "instruments", label: "Instruments on record", type: "nodes" },
  { key: "why", label: "Why that is so", type: "text" },
];

type Judged = { figure: CorridorFigure; pair: Pair };

/** Of the people from a state in other states, which share is where an agreement in force, bilateral or regional, binds both. */
export function citizensCovered(covering: Covering, asked: AskedQuestion, within: ReadonlySet<string>, figures: Figures | string): Found {
  if (typeof figures === "string") return impossible(figures, columns("persons", "People"));
  const { state = "", issue = "" } = asked;
  const COLUMNS = columns(figures.unit, figures.choice.metric);
  const abroad = figures.all.filter(({ origin, value }) => origin === state && value > 0);
  const total = summed(abroad);
  if (total === 0)
    return impossible(
      `There are no figures of people from ${named(state)} (${figures.words}). Choose other figures, or another state.`,
      COLUMNS,
    );
  const judged = abroad.map((figure): Judged => ({ figure, pair: covering.of(state, figure.destination, issue, within) }));
  const of = (kind: string): Judged[] => judged.filter(({ pair }) => either(pair) === kind);
  const shareOf = (some: readonly Judged[]): number => summed(some.map(({ figure }) => figure)) / total;
  const [bound, gaps, open] = [of("in_force"), of("gap"), of("unknown")];
  const makeRow = ({ figure, pair }: Judged): FoundRow => {
    const instruments = instrumentsIn(pair.bilateral, pair.regional);
    const covered = either(pair) === "gap" ? best(pair) : either(pair) === "unknown" ? "unknown" : "in_force";
    return row({
      ids: [corridorId(state, figure.destination), state, figure.destination],
      cells: {
        destination: figure.destination,
        people: figure.value,
        share: figure.value / total,
        covered,
        bilateral: pair.bilateral.state,
        regional: pair.regional.state,
        instruments,
        why: [...new Set([reasonText(pair.bilateral), reasonText(pair.regional)])].filter((text) => text !== "").join("; "),
      },
      coverage: covered,
      agreements: instruments,
      rests: { on: restsOn(state, figure.destination, instruments), stated: [figure.provenance] },
      figures: [wireFigure(figure)],
    });
  };
  const unknown = `for ${percent(shareOf(open))} it isn’t established`;
  const told = `${percent(shareOf(bound))} of ${people(total, figures.unit)} from ${named(state)} abroad (${figures.words}) are where an agreement on ${named(issue)} in force covers them, bilateral or regional; ${percent(shareOf(gaps))} are where none is`;
  return {
    answer:
      shareOf(open) > LEADING_UNKNOWN
        ? `For ${percent(shareOf(open))} of ${people(total, figures.unit)} from ${named(state)} abroad nothing is established. ${told}.`
        : `${told}; ${unknown}.`,
    possible: true,
    columns: COLUMNS,
    rows: [...bound, ...gaps]
      .sort((a, b) => b.figure.value - a.figure.value || (a.figure.destination < b.figure.destination ? -1 : 1))
      .map(makeRow),
    undecided: open.map(makeRow),
    of: judged.length,
    caveats: [
      ...regionalCaveat(judged.map(({ pair }) => pair)),
      {
        code: "stock",
        text: `“${figures.choice.metric}” is what the edition counts as people from there, by its own definition: not everybody is a citizen.`,
      },
      ...coverageCaveats(
        covering,
        issue,
        "bilateral",
        judged.flatMap(({ pair }) => [pair.bilateral, pair.regional]),
      ),
    ],
  };
}

function best({ bilateral, regional }: Pair) {
  const states = [bilateral.state, regional.state];
  return (["signed_only", "lapsed", "none_found"] as const).find((state) => states.includes(state)) ?? "none_found";
}
