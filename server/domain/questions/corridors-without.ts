import type { QuestionColumn } from "../../contract/wire/questions.ts";
import { isGap } from "../coverage/diff.ts";
import { besideIn, type Covering, coverageCaveats, instrumentsIn, type Pair, reasonText, restsOn } from "./covering.ts";
import { type CorridorFigure, corridorId, type Figures, wireFigure } from "./figures.ts";
import { type AskedQuestion, type Found, type FoundRow, impossible, row } from "./found.ts";
import type { Among } from "./members.ts";
import { counted, led, listed, named, number } from "./words.ts";

const columns = (unit: string, metric: string): QuestionColumn[] => [
  { key: "origin", label: "Origin", type: "node" },
  { key: "destination", label: "Destination", type: "node" },
  { key: "people", label: metric, type: "number", unit },
  { key: "bilateral", label: "Bilateral", type: "coverage" },
  { key: "why", label: "On what that rests", type: "text" },
  { key: "regional", label: "Regional", type: "coverage" },
  { key: "instruments", label: "Instruments on record", type: "nodes" },
  { key: "soft", label: "Soft law and practice", type: "nodes" },
];

type Judged = { figure: CorridorFigure; pair: Pair };

/** Corridors of some size with no bilateral agreement in force, told apart by what they have instead, and the regional layer beside. */
export function corridorsWithout(
  covering: Covering,
  asked: AskedQuestion,
  within: ReadonlySet<string>,
  figures: Figures | string,
  among: Among,
): Found {
  if (typeof figures === "string") return impossible(figures, columns("persons", "People"));
  const { issue = "", minimum } = asked;
  const COLUMNS = columns(figures.unit, figures.choice.metric);
  const corridors = figures.all.filter(({ value, origin, destination }) => value >= minimum && among(origin, destination));
  if (corridors.length === 0)
    return impossible(
      `No corridor has ${number(minimum)} ${figures.unit} or more (${figures.words}). Ask for fewer, or for other figures.`,
      COLUMNS,
    );
  const judged = corridors.map((figure): Judged => ({ figure, pair: covering.of(figure.origin, figure.destination, issue, within) }));
  const gaps = judged.filter(({ pair }) => isGap(pair.bilateral));
  const open = judged.filter(({ pair }) => pair.bilateral.state === "unknown");
  return {
    answer: led(sentence(judged, gaps, figures, issue, minimum), open.length, judged.length, "corridors"),
    possible: true,
    columns: COLUMNS,
    rows: gaps.map(rowOf),
    undecided: open.map(rowOf),
    of: judged.length,
    caveats: [
      ...coverageCaveats(
        covering,
        issue,
        "bilateral",
        judged.map(({ pair }) => pair.bilateral),
      ),
      {
        code: "direction",
        text: "An agreement counts for both directions between two states; universal conventions close no gap between two.",
      },
    ],
  };
}

/** Nothing at all is on record between the two, in either direction. */
function isBare({ pair: { bilateral } }: Judged): boolean {
  const { agreements, undecided, soft, practice, unclear } = bilateral;
  return [agreements, undecided, soft, practice, unclear].every((ids) => ids.length === 0);
}

function sentence(judged: readonly Judged[], gaps: readonly Judged[], figures: Figures, issue: string, minimum: number): string {
  const count = (state: string): number => gaps.filter((each) => each.pair.bilateral.state === state && !isBare(each)).length;
  const none = gaps.filter(isBare).length;
  const regionally = gaps.filter(({ pair }) => pair.regional.state === "in_force").length;
  const open = judged.filter((each) => isBare(each) && each.pair.bilateral.state === "unknown").length;
  const kinds = [
    [count("none_found"), "with soft law or practice alone"],
    [count("signed_only"), "signed only"],
    [count("lapsed"), "lapsed"],
  ] as const;
  const more = kinds.filter(([found]) => found > 0).map(([found, word]) => `${number(found)} ${word}`);
  const what = `of ${counted(judged.length, "corridor")} of at least ${number(minimum)} ${figures.unit} (${figures.words})`;
  return [
    none === 0
      ? `${counted(gaps.length, "corridor")} ${what.replace(/^of \S+ corridors?/, `of ${number(judged.length)}`)} ${gaps.length === 1 ? "is" : "are"} established to have no agreement on ${named(issue)} in force${more.length > 0 ? `: ${listed(more)}` : ""}.`
      : `${number(none)} ${what} ${none === 1 ? "has" : "have"} no agreement on ${named(issue)} on record in either direction (none found)${more.length > 0 ? `; without one in force are also ${listed(more)}` : ""}.`,
    gaps.length > 0 ? ` A regional instrument in force covers ${number(regionally)} of these ${number(gaps.length)}.` : "",
    open > 0
      ? ` ${counted(open, "corridor has", "corridors have")} no bilateral record in either direction, and no inventory that would list one on that day.`
      : "",
  ].join("");
}

function isAlone(judged: Judged): boolean {
  return judged.pair.bilateral.state === "none_found" && !isBare(judged);
}

function rowOf(judged: Judged): FoundRow {
  const { figure, pair } = judged;
  const { origin, destination } = figure;
  const instruments = instrumentsIn(pair.bilateral, pair.regional);
  const soft = besideIn(pair.bilateral, pair.regional);
  return row({
    ids: [corridorId(origin, destination), origin, destination],
    cells: {
      origin,
      destination,
      people: figure.value,
      bilateral: pair.bilateral.state,
      why: [reasonText(pair.bilateral), ...(isAlone(judged) ? ["soft law or practice alone"] : [])]
        .filter((text) => text !== "")
        .join("; "),
      regional: pair.regional.state,
      instruments,
      soft,
    },
    // What doesn’t bind is on record, so it isn’t so that nothing was found.
    coverage: isAlone(judged) ? null : pair.bilateral.state,
    agreements: [...instruments, ...soft],
    rests: { on: restsOn(origin, destination, [...instruments, ...soft]), stated: [figure.provenance] },
    figures: [wireFigure(figure)],
  });
}
