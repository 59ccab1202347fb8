import type { QuestionColumn } from "../../contract/wire/questions.ts";
import { standing } from "../force.ts";
import { happenedBy } from "../time.ts";
import type { Covering } from "./covering.ts";
import { dayText } from "./days.ts";
import { corridorId, type Figures, people, summed, wireFigure } from "./figures.ts";
import { type AskedQuestion, type Found, type FoundRow, impossible, relation, row } from "./found.ts";
import type { Ground } from "./ground.ts";
import { led, named, number, percent } from "./words.ts";

const columns = (unit: string, metric: string): QuestionColumn[] => [
  { key: "origin", label: "Origin, bound", type: "node" },
  { key: "destination", label: "Destination", type: "node" },
  { key: "people", label: metric, type: "number", unit },
  { key: "own", label: "Origin stands as", type: "text" },
  { key: "theirs", label: "Destination stands as", type: "text" },
];

type Stand = { bound: "yes" | "no" | "unknown"; word: string };

/** Corridors from a state that consented to a convention to one that is known not to have. */
export function rightsAsymmetry(ground: Ground, covering: Covering, asked: AskedQuestion, figures: Figures | string): Found {
  const { agreement = "", t, minimum } = asked;
  if (typeof figures === "string") return impossible(figures, columns("persons", "People"));
  const COLUMNS = columns(figures.unit, figures.choice.metric);
  const stands = standsTo(ground, covering, agreement, t);
  if (!stands) return impossible(`The chosen datasets record no party of ${named(agreement)}: who is bound by it isn’t known.`, COLUMNS);
  const corridors = figures.all.filter(({ value, origin }) => value >= minimum && stands(origin).bound === "yes");
  if (corridors.length === 0)
    return impossible(
      `No origin of a corridor with figures (${figures.words}) is known to be bound by ${named(agreement)} on ${dayText(t)}.`,
      COLUMNS,
    );
  const of = (bound: Stand["bound"]) => corridors.filter(({ destination }) => stands(destination).bound === bound);
  const [free, open, both] = [of("no"), of("unknown"), of("yes")];
  const all = summed(corridors);
  const makeRow = (figure: (typeof corridors)[number]): FoundRow => {
    const { origin, destination, value } = figure;
    const theirs = stands(destination);
    return row({
      ids: [corridorId(origin, destination), origin, destination, agreement],
      cells: { origin, destination, people: value, own: stands(origin).word, theirs: theirs.word },
      coverage:
        theirs.bound === "unknown"
          ? "unknown"
          : theirs.word === "signed only"
            ? "signed_only"
            : theirs.word === "withdrew"
              ? "lapsed"
              : "none_found",
      agreements: [agreement],
      rests: { on: [relation(origin, "PARTY_TO", agreement), relation(destination, "PARTY_TO", agreement)], stated: [figure.provenance] },
      figures: [wireFigure(figure)],
    });
  };
  const answer = `In ${number(free.length)} of ${number(corridors.length)} corridors from a state bound by ${named(agreement)}, the destination is known not to be: ${people(summed(free), figures.unit)} of ${people(all, figures.unit)} (${percent(all > 0 ? summed(free) / all : 0)}; ${figures.words}). In ${number(both.length)} both are bound.`;
  return {
    answer: led(answer, open.length, corridors.length, "corridors"),
    possible: true,
    columns: COLUMNS,
    rows: free.map(makeRow),
    undecided: open.map(makeRow),
    of: corridors.length,
    caveats: [
      {
        code: "consent",
        text: "Bound means here: has consented by the day and not withdrawn; when the convention entered into force for it need not be documented.",
      },
      {
        code: "absent",
        text: "That a state is not on a list says that it isn’t party only where an inventory claims to list it; else its part isn’t established.",
      },
      { code: "sum", text: "People are added up here within one metric, year and edition." },
    ],
  };
}

function standsTo(ground: Ground, covering: Covering, id: string, t: string): ((state: string) => Stand) | undefined {
  const agreement = ground.agreements.get(id);
  const parties = ground.partiesOf(id);
  if (!agreement || parties.size === 0) return undefined;
  const issues = [...ground.issuesOf(id)];
  const known = new Map<string, Stand>();
  const judge = (state: string): Stand => {
    const facts = parties.get(state) ?? [];
    if (facts.length === 0) {
      const listed = issues.some((issue) => covering.wouldList(agreement.level, issue, state));
      return listed ? { bound: "no", word: "no record in an inventory" } : { bound: "unknown", word: "no record, and no inventory" };
    }
    const { concluded, lapsed } = standing(facts, agreement, t);
    if (lapsed === "yes") return { bound: "no", word: "withdrew" };
    if (concluded === "no") return { bound: "no", word: "not yet then" };
    const dates = facts.flatMap(({ consentDate, inForce }) => [consentDate, inForce].filter((date) => date !== null));
    if (lapsed === "no" && dates.some((date) => happenedBy(date, t) === "yes")) return { bound: "yes", word: "party" };
    if (dates.length > 0 && dates.every((date) => happenedBy(date, t) === "no")) return { bound: "no", word: "not yet then" };
    if (facts.some(({ status }) => status === "signatory")) return { bound: "no", word: "signed only" };
    const reported = dates.length === 0 && lapsed === "no" && concluded === "yes" && facts.some(({ status }) => status === "party");
    return reported ? { bound: "yes", word: "party" } : { bound: "unknown", word: "not established" };
  };
  return (state) => {
    const stand = known.get(state) ?? judge(state);
    known.set(state, stand);
    return stand;
  };
}
