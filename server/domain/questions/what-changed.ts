import type { QuestionColumn } from "../../contract/wire/questions.ts";
import { HAPPENING_KINDS, type HappeningKind } from "../../contract/wire/timeline.ts";
import type { PathGraph } from "../path-graph.ts";
import { type Happening, happenings, type TimelineQuestion } from "../timeline.ts";
import { between } from "../timeline-counts.ts";
import { dateCell, dayText } from "./days.ts";
import { type AskedQuestion, type Found, type FoundRow, impossible, row } from "./found.ts";
import { counted, led, listed, named } from "./words.ts";

const COLUMNS: readonly QuestionColumn[] = [
  { key: "date", label: "When", type: "date" },
  { key: "what", label: "What", type: "text" },
  { key: "subject", label: "Instrument, body or event", type: "node" },
  { key: "actor", label: "Who", type: "node" },
  { key: "role", label: "In what role", type: "text" },
];

const WORDS: Readonly<Record<HappeningKind, readonly [what: string, one: string, many: string]>> = {
  concluded: ["concluded", "instrument concluded", "instruments concluded"],
  in_force: ["entered into force", "entry into force", "entries into force"],
  acceded: ["acceded or ratified", "accession or ratification", "accessions and ratifications"],
  joined: ["joined", "new membership", "new memberships"],
  ended: ["ended", "instrument ended", "instruments ended"],
  withdrew: ["withdrew", "withdrawal", "withdrawals"],
  left: ["left", "membership ended", "memberships ended"],
  event: ["event", "event", "events"],
};

/** What happened after the end of the one day and by the end of the other; apart from it what may have. */
export function whatChanged(graph: PathGraph, question: TimelineQuestion, { from, to, state }: AskedQuestion): Found {
  if (from >= to)
    return impossible(`${dayText(from)} is not before ${dayText(to)}, so nothing lies between them. Choose an earlier first day.`, COLUMNS);
  const all = happenings(graph, question);
  if (all.length === 0) return impossible("Nothing is recorded on this at any time.", COLUMNS);
  const known = all.filter(({ date, reported }) => between(date, from, to, reported) === "yes");
  const perhaps = all.filter(({ date, reported }) => between(date, from, to, reported) === "unknown");
  const kinds = HAPPENING_KINDS.flatMap((kind) => {
    const found = known.filter((each) => each.kind === kind).length;
    return found > 0 ? [counted(found, WORDS[kind][1], WORDS[kind][2])] : [];
  });
  const whose = state === undefined ? "" : ` around ${named(state)}`;
  const answer =
    known.length === 0
      ? `Nothing is known to have changed${whose} between ${dayText(from)} and ${dayText(to)}.`
      : `${counted(known.length, "thing")} changed${whose} between ${dayText(from)} and ${dayText(to)}: ${listed(kinds, 8)}.`;
  return {
    answer: led(answer, perhaps.length, known.length + perhaps.length, "happenings"),
    possible: true,
    columns: COLUMNS,
    rows: known.map((each) => rowOf(graph, each)),
    undecided: perhaps.map((each) => rowOf(graph, each)),
    of: known.length + perhaps.length,
    caveats: [
      {
        code: "dated",
        text: "Listed is what a date places between the two days; what no date places may have happened then and is counted apart.",
      },
      { code: "universal", text: "Universal instruments and bodies are left out." },
    ],
  };
}

function rowOf({ nodes, relations }: PathGraph, { kind, subject, actor, relation, role, date }: Happening): FoundRow {
  const [about, who] = [nodes[subject]?.id ?? "", actor === undefined ? null : (nodes[actor]?.id ?? "")];
  const type = relation === undefined ? undefined : relations[relation]?.type;
  return row({
    ids: who === null ? [about] : [about, who],
    cells: { date: dateCell(date), what: WORDS[kind][0], subject: about, actor: who, role },
    agreements: about.startsWith("agreement:") ? [about] : [],
    rests: { on: [who !== null && type ? `${who}~${type}~${about}` : about] },
  });
}
