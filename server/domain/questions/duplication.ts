import type { QuestionColumn } from "../../contract/wire/questions.ts";
import { bases } from "../bases.ts";
import { compare, groupBy } from "../parallel.ts";
import { dayText } from "./days.ts";
import { type AskedQuestion, type Found, type FoundRow, impossible, relation, row } from "./found.ts";
import type { Ground } from "./ground.ts";
import { placeFilter } from "./members.ts";
import { counted, led, named } from "./words.ts";

const COLUMNS: readonly QuestionColumn[] = [
  { key: "issue", label: "Issue", type: "node" },
  { key: "one", label: "Body", type: "node" },
  { key: "other", label: "Body beside it", type: "node" },
  { key: "pairs", label: "Pairs in both", type: "number" },
  { key: "states", label: "States in both", type: "nodes" },
];

/** Two bodies that discussed the same issue and have the same two states as members. One row for two bodies and an issue. */
export function duplication(ground: Ground, asked: AskedQuestion, issues: ReadonlySet<string>): Found {
  const { t } = asked;
  const among = placeFilter(ground, asked);
  if (typeof among === "string") return impossible(among, COLUMNS);
  const found = bases(ground.facts, {
    issues,
    levels: ["bilateral", "regional"],
    channels: ["body"],
    bodies: [],
    roles: ["member", "chair"],
    t,
  }).filter(({ a, b }) => a.startsWith("state:") && b.startsWith("state:") && among(a, b));
  if (found.length === 0)
    return impossible(
      `No body that discussed this is recorded with two members on ${dayText(t)}, so there is nothing to duplicate.`,
      COLUMNS,
    );
  const overlaps = new Map<
    string,
    { issue: string; one: string; other: string; known: Set<string>; open: Set<string>; states: Set<string> }
  >();
  for (const [pair, grounds] of groupBy(found, ({ a, b }) => `${a}~${b}`)) {
    for (const [at, first] of grounds.entries()) {
      for (const second of grounds.slice(at + 1)) {
        const [one, other] = first.id < second.id ? [first, second] : [second, first];
        for (const issue of one.issues.filter((each) => other.issues.includes(each))) {
          const key = `${issue} ${one.id} ${other.id}`;
          const overlap = overlaps.get(key) ?? {
            issue,
            one: one.id,
            other: other.id,
            known: new Set(),
            open: new Set(),
            states: new Set(),
          };
          overlaps.set(key, overlap);
          const certain = one.counts && other.counts;
          (certain ? overlap.known : overlap.open).add(pair);
          if (certain) for (const state of pair.split("~")) overlap.states.add(state);
        }
      }
    }
  }
  const all = [...overlaps.values()];
  const rows = all
    .filter(({ known }) => known.size > 0)
    .sort((a, b) => b.known.size - a.known.size || compare(a.issue, b.issue) || compare(`${a.one} ${a.other}`, `${b.one} ${b.other}`))
    .map((overlap) => rowOf(overlap, overlap.known.size, [...overlap.states].sort(compare)));
  const undecided = all
    .filter(({ known, open }) => known.size === 0 && open.size > 0)
    .sort((a, b) => compare(`${a.issue} ${a.one} ${a.other}`, `${b.issue} ${b.one} ${b.other}`))
    .map((overlap) => rowOf(overlap, overlap.open.size, [...new Set([...overlap.open].flatMap((pair) => pair.split("~")))].sort(compare)));
  const pairs = new Set(all.flatMap(({ known }) => [...known])).size;
  const [most] = rows;
  const answer =
    rows.length === 0
      ? `No two bodies are known to bring the same pair of states together on the same issue on ${dayText(t)}.`
      : `${counted(pairs, "pair")} of states met on the same issue in two bodies on ${dayText(t)}, in ${counted(rows.length, "overlap")}; the widest: ${named(String(most?.cells.one))} and ${named(String(most?.cells.other))} on ${named(String(most?.cells.issue))}.`;
  return {
    answer: led(answer, undecided.length, rows.length + undecided.length, "overlaps"),
    possible: true,
    columns: COLUMNS,
    rows,
    undecided,
    of: rows.length + undecided.length,
    caveats: [
      { code: "overlap", text: "An overlap is no reproach: two bodies may deal with different parts of an issue." },
      { code: "universal", text: "Universal bodies, and those of more than 60 members, are left out: they bring everybody together." },
      { code: "discussed", text: "A body counts for an issue if a source says that it discussed it; what no source tells of is not seen." },
    ],
  };
}

function rowOf({ issue, one, other }: { issue: string; one: string; other: string }, pairs: number, states: string[]): FoundRow {
  return row({
    ids: [one, other, issue],
    cells: { issue, one, other, pairs, states },
    rests: {
      on: [one, other].flatMap((body) => [
        relation(body, "DISCUSSED", issue),
        ...states.slice(0, 12).map((state) => relation(state, "MEMBER_OF", body)),
      ]),
    },
  });
}
