import type { QuestionColumn } from "../../contract/wire/questions.ts";
import { type Covering, coverageCaveats, either, instrumentsIn, type Pair, reasonText, regionalCaveat, restsOn } from "./covering.ts";
import { dayText } from "./days.ts";
import { type AskedQuestion, type Found, type FoundRow, impossible, relation, row } from "./found.ts";
import type { Ground } from "./ground.ts";
import { blocOf, noMembers, openMembers } from "./members.ts";
import { counted, led, named, number } from "./words.ts";

const COLUMNS: readonly QuestionColumn[] = [
  { key: "one", label: "Member", type: "node" },
  { key: "other", label: "Member", type: "node" },
  { key: "issue", label: "Issue", type: "node" },
  { key: "bilateral", label: "Bilateral", type: "coverage" },
  { key: "regional", label: "Regional", type: "coverage" },
  { key: "why", label: "Why that is so", type: "text" },
  { key: "instruments", label: "Instruments on record", type: "nodes" },
];

type Judged = { ends: readonly [string, string]; issue: string; pair: Pair };

/** Pairs of members with nothing in force between them, in either layer: for the issue, or for each of several. */
export function pairsWithout(
  ground: Ground,
  covering: Covering,
  asked: AskedQuestion,
  topics: readonly { issue: string; within: ReadonlySet<string> }[],
): Found {
  const { t } = asked;
  const [id] = asked.bloc;
  if (id === undefined) return impossible("Choose whose members are asked about.", COLUMNS);
  const bloc = blocOf(ground, id, t);
  if (bloc.known.length === 0) return impossible(noMembers(id, t), COLUMNS);
  if (bloc.known.length === 1)
    return impossible(`${named(id)} has a single recorded member on ${dayText(t)}, so there is no pair.`, COLUMNS);
  const judged = topics.flatMap(({ issue, within }) =>
    bloc.known.flatMap((a, at) =>
      bloc.known.slice(at + 1).map((b): Judged => ({ ends: [a, b], issue, pair: covering.of(a, b, issue, within) })),
    ),
  );
  const of = (kind: string): Judged[] => judged.filter(({ pair }) => either(pair) === kind);
  const [gaps, open, bound] = [of("gap"), of("unknown"), of("in_force")];
  const what = topics.length === 1 ? "pairs" : "pairs on an issue";
  const answer = `${gaps.length === 0 ? "None" : number(gaps.length)} of ${number(judged.length)} ${what} inside ${named(id)} ${gaps.length < 2 ? "is" : "are"} known to be without an agreement with each other; ${number(bound.length)} ${bound.length === 1 ? "has" : "have"} one in force.`;
  const [topic] = topics;
  return {
    answer: led(answer, open.length, judged.length, what),
    possible: true,
    columns: COLUMNS,
    rows: gaps.map((each) => rowOf(each, id)),
    undecided: open.map((each) => rowOf(each, id)),
    of: judged.length,
    caveats: [
      ...regionalCaveat(judged.map(({ pair }) => pair)),
      { code: "members", text: `${counted(bloc.known.length, "member")} of ${named(id)} on ${dayText(t)}.` },
      ...coverageCaveats(
        covering,
        topic?.issue ?? "",
        "bilateral",
        judged.flatMap(({ pair }) => [pair.bilateral, pair.regional]),
      ),
      ...openMembers(bloc),
    ],
  };
}

function rowOf({ ends, issue, pair }: Judged, bloc: string): FoundRow {
  const [one, other] = ends;
  const instruments = instrumentsIn(pair.bilateral, pair.regional);
  const why = [...new Set([reasonText(pair.bilateral), reasonText(pair.regional)])].filter((text) => text !== "").join("; ");
  return row({
    ids: [one, other, issue],
    cells: { one, other, issue, bilateral: pair.bilateral.state, regional: pair.regional.state, why, instruments },
    coverage: either(pair) === "unknown" ? "unknown" : pair.bilateral.state,
    agreements: instruments,
    rests: { on: [...restsOn(one, other, instruments), ...ends.map((end) => relation(end, "MEMBER_OF", bloc))] },
  });
}
