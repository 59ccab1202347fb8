import type { QuestionColumn } from "../../contract/wire/questions.ts";
import { type Covering, coverageCaveats, either, instrumentsIn, type Pair, reasonText, regionalCaveat, restsOn } from "./covering.ts";
import { dayText } from "./days.ts";
import { type AskedQuestion, type Found, type FoundRow, impossible, relation, row } from "./found.ts";
import type { Ground } from "./ground.ts";
import { groupingOf, openMembers, placeFilter } from "./members.ts";
import { counted, led, named, number } from "./words.ts";

const COLUMNS: readonly QuestionColumn[] = [
  { key: "one", label: "State", type: "node" },
  { key: "other", label: "State", type: "node" },
  { key: "issue", label: "Issue", type: "node" },
  { key: "bilateral", label: "Bilateral", type: "coverage" },
  { key: "regional", label: "Regional", type: "coverage" },
  { key: "why", label: "Why that is so", type: "text" },
  { key: "instruments", label: "Instruments on record", type: "nodes" },
];

type Judged = { ends: readonly [string, string]; issue: string; pair: Pair };

/**
 * Pairs with nothing in force between them, in either layer: for the issue, or for each of several. They are those of a bloc or
 * a region, else those of one state.
 * @param everybody every state, beside which one that is asked about alone stands
 */
export function pairsWithout(
  ground: Ground,
  covering: Covering,
  asked: AskedQuestion,
  topics: readonly { issue: string; within: ReadonlySet<string> }[],
  everybody: readonly string[],
): Found {
  const { t, state } = asked;
  const grouping = groupingOf(ground, asked);
  if (!grouping && state === undefined) return impossible("Choose a bloc, a region or a state.", COLUMNS);
  const among = placeFilter(ground, asked);
  if (typeof among === "string") return impossible(among, COLUMNS);
  const states = grouping?.known ?? everybody;
  if (grouping && states.length === 1)
    return impossible(`${grouping.name} has a single recorded member on ${dayText(t)}, so there is no pair.`, COLUMNS);
  const pairs = states.flatMap((a, at) => states.slice(at + 1).map((b): Judged["ends"] => [a, b])).filter((ends) => among(...ends));
  if (pairs.length === 0) return impossible(`${named(state ?? "")} isn’t recorded as one of ${grouping?.name} on ${dayText(t)}.`, COLUMNS);
  const judged = topics.flatMap(({ issue, within }) =>
    pairs.map((ends): Judged => ({ ends, issue, pair: covering.of(...ends, issue, within) })),
  );
  const of = (kind: string): Judged[] => judged.filter(({ pair }) => either(pair) === kind);
  const [gaps, open, bound] = [of("gap"), of("unknown"), of("in_force")];
  const what = topics.length === 1 ? "pairs" : "pairs on an issue";
  const where = [state === undefined ? "" : ` of ${named(state)}`, grouping ? ` inside ${grouping.name}` : ""].join("");
  const answer = `${gaps.length === 0 ? "None" : number(gaps.length)} of ${number(judged.length)} ${what}${where} ${gaps.length < 2 ? "is" : "are"} known to be without an agreement with each other; ${number(bound.length)} ${bound.length === 1 ? "has" : "have"} one in force.`;
  const [topic] = topics;
  return {
    answer: led(answer, open.length, judged.length, what),
    possible: true,
    columns: COLUMNS,
    rows: gaps.map((each) => rowOf(each, grouping?.bloc)),
    undecided: open.map((each) => rowOf(each, grouping?.bloc)),
    of: judged.length,
    caveats: [
      ...regionalCaveat(judged.map(({ pair }) => pair)),
      ...(grouping
        ? [{ code: "members", text: `${counted(states.length, grouping.bloc ? "member" : "state")} of ${grouping.name} on ${dayText(t)}.` }]
        : []),
      ...coverageCaveats(
        covering,
        topic?.issue ?? "",
        "bilateral",
        judged.flatMap(({ pair }) => [pair.bilateral, pair.regional]),
      ),
      ...(grouping ? openMembers(grouping) : []),
    ],
  };
}

function rowOf({ ends, issue, pair }: Judged, bloc: string | undefined): FoundRow {
  const [one, other] = ends;
  const instruments = instrumentsIn(pair.bilateral, pair.regional);
  const why = [...new Set([reasonText(pair.bilateral), reasonText(pair.regional)])].filter((text) => text !== "").join("; ");
  return row({
    ids: [one, other, issue],
    cells: { one, other, issue, bilateral: pair.bilateral.state, regional: pair.regional.state, why, instruments },
    coverage: either(pair) === "unknown" ? "unknown" : pair.bilateral.state,
    agreements: instruments,
    rests: { on: [...restsOn(one, other, instruments), ...(bloc ? ends.map((end) => relation(end, "MEMBER_OF", bloc)) : [])] },
  });
}
