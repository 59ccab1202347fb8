import type { QuestionColumn } from "../../contract/wire/questions.ts";
import {
  besideIn,
  type Covering,
  coverageCaveats,
  either,
  instrumentsIn,
  type Pair,
  reasonText,
  regionalCaveat,
  restsOn,
} from "./covering.ts";
import { type CorridorFigure, corridorId, type Figures, wireFigure } from "./figures.ts";
import { type AskedQuestion, type Found, type FoundRow, impossible, row } from "./found.ts";
import type { Among } from "./members.ts";
import { counted, led, named, number } from "./words.ts";

const columns = (unit: string, metric: string): QuestionColumn[] => [
  { key: "origin", label: "Origin", type: "node" },
  { key: "destination", label: "Destination", type: "node" },
  { key: "people", label: metric, type: "number", unit },
  { key: "soft", label: "Rests on", type: "nodes" },
  { key: "bilateral", label: "Binding, bilateral", type: "coverage" },
  { key: "regional", label: "Binding, regional", type: "coverage" },
  { key: "why", label: "Why that is so", type: "text" },
];

type Judged = { figure: CorridorFigure; pair: Pair; soft: string[] };

/** Corridors with soft law or practice and nothing binding in force. Where a binding instrument can't be excluded it isn't established. */
export function softLawOnly(
  covering: Covering,
  asked: AskedQuestion,
  within: ReadonlySet<string>,
  figures: Figures | string,
  among: Among,
): Found {
  if (typeof figures === "string") return impossible(figures, columns("persons", "People"));
  const { issue = "", minimum } = asked;
  const COLUMNS = columns(figures.unit, figures.choice.metric);
  const all = figures.all.filter(({ value, origin, destination }) => value >= minimum && among(origin, destination));
  const soft = all.flatMap((figure): Judged[] => {
    const pair = covering.of(figure.origin, figure.destination, issue, within);
    const beside = besideIn(pair.bilateral, pair.regional);
    return beside.length > 0 ? [{ figure, pair, soft: beside }] : [];
  });
  if (soft.length === 0)
    return impossible(
      `None of ${counted(all.length, "corridor")} of at least ${number(minimum)} ${figures.unit} (${figures.words}) has soft law or practice on ${named(issue)} on record.`,
      COLUMNS,
    );
  const rows = soft.filter(({ pair }) => either(pair) === "gap");
  const open = soft.filter(({ pair }) => either(pair) === "unknown");
  const answer = `${number(rows.length)} of ${counted(soft.length, "corridor")} with soft law or practice on ${named(issue)} (at least ${number(minimum)} ${figures.unit}; ${figures.words}) ${rows.length === 1 ? "rests" : "rest"} on it alone; ${number(soft.length - rows.length - open.length)} ${soft.length - rows.length - open.length === 1 ? "has" : "have"} a binding instrument in force besides.`;
  return {
    answer: led(answer, open.length, soft.length, "corridors"),
    possible: true,
    columns: COLUMNS,
    rows: rows.map(rowOf),
    undecided: open.map(rowOf),
    of: soft.length,
    caveats: [
      ...regionalCaveat(soft.map(({ pair }) => pair)),
      ...coverageCaveats(
        covering,
        issue,
        "bilateral",
        soft.flatMap(({ pair }) => [pair.bilateral, pair.regional]),
      ),
      {
        code: "practice",
        text: "Practice is a programme carried out without a known instrument; a source may have left the instrument unnamed.",
      },
    ],
  };
}

function rowOf({ figure, pair, soft }: Judged): FoundRow {
  const { origin, destination } = figure;
  const instruments = instrumentsIn(pair.bilateral, pair.regional);
  const why = [...new Set([reasonText(pair.bilateral), reasonText(pair.regional)])].filter((text) => text !== "").join("; ");
  return row({
    ids: [corridorId(origin, destination), origin, destination],
    cells: { origin, destination, people: figure.value, soft, bilateral: pair.bilateral.state, regional: pair.regional.state, why },
    coverage: either(pair) === "unknown" ? "unknown" : pair.bilateral.state,
    agreements: [...soft, ...instruments],
    rests: { on: restsOn(origin, destination, [...soft, ...instruments]), stated: [figure.provenance] },
    figures: [wireFigure(figure)],
  });
}
