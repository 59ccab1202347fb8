import { CHANNELS, TYING_ROLES } from "../../contract/vocabulary.ts";
import type { QuestionColumn } from "../../contract/wire/questions.ts";
import { bases } from "../bases.ts";
import { bridges } from "../bridges.ts";
import { compare, groupBy } from "../parallel.ts";
import { type TieFold, tieKey, ties } from "../ties.ts";
import { dayText } from "./days.ts";
import { type AskedQuestion, type Found, impossible, relation, row } from "./found.ts";
import type { Ground } from "./ground.ts";
import { blocOf, noMembers, openMembers } from "./members.ts";
import { counted, led, listed, named, percent } from "./words.ts";

const COLUMNS: readonly QuestionColumn[] = [
  { key: "who", label: "Who", type: "node" },
  { key: "share", label: "Share of the shortest ways", type: "share" },
  { key: "bloc", label: "Belongs to", type: "text" },
  { key: "ties", label: "Ties to either bloc", type: "number" },
];

/** Betweenness between the members of two blocs, over the ties on an issue. */
export function bridging(ground: Ground, { bloc, t }: AskedQuestion, issues: ReadonlySet<string>): Found {
  const [one, other] = bloc;
  if (one === undefined || other === undefined) return impossible("Choose two organisations.", COLUMNS);
  const [first, second] = [blocOf(ground, one, t), blocOf(ground, other, t)];
  for (const each of [first, second]) if (each.known.length === 0) return impossible(noMembers(each.name, t), COLUMNS);
  const asked = { issues, levels: ["bilateral", "regional"], channels: CHANNELS, bodies: [], roles: TYING_ROLES, t } as const;
  const grounds = bases(ground.facts, asked);
  const network = ties(grounds).filter(({ weight }) => weight > 0);
  const uncertain = ties(grounds).filter(({ weight, uncertain: open }) => weight === 0 && open > 0).length;
  const ids = [...new Set([...network.flatMap(({ a, b }) => [a, b]), ...first.known, ...second.known])].sort(compare);
  const place = new Map(ids.map((id, at) => [id, at]));
  const links = network.map(({ a, b, weight }) => ({ a: place.get(a) ?? 0, b: place.get(b) ?? 0, weight }));
  const { values, pairs, tied, apart } = bridges({ request: { ids, links }, a: first.known, b: second.known });
  if (pairs === 0)
    return impossible(`${named(one)} and ${named(other)} have the same single member: there is nothing between them.`, COLUMNS);
  const members = [new Set(first.known), new Set(second.known)] as const;
  const touching = groupBy(
    network.flatMap((tie) => [
      { who: tie.a, with: tie.b, tie },
      { who: tie.b, with: tie.a, tie },
    ]),
    ({ who }) => who,
  );
  const behind = groupBy(grounds, tieKey);
  const rows = ids
    .map((id, at) => ({ id, share: values[at] ?? 0 }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || compare(a.id, b.id))
    .map(({ id, share }) => {
      const into = (touching.get(id) ?? []).filter((each) => members.some((bloc) => bloc.has(each.with)));
      const belongs = [one, other].filter((_, at) => members[at]?.has(id));
      return row({
        ids: [id],
        cells: {
          who: id,
          share,
          bloc: belongs.length === 2 ? "both" : belongs.length === 1 ? (belongs[0] === one ? "the first" : "the second") : "neither",
          ties: into.length,
        },
        agreements: agreementsOf(into.map(({ tie }) => tie)),
        rests: {
          on: restsOf(
            id,
            into.map(({ tie }) => tie),
            behind,
          ),
        },
      });
    });
  const [best] = rows;
  const answer = best
    ? `${named(String(best.cells.who))} bridges most: ${percent(Number(best.cells.share))} of the shortest ways between members of ${named(one)} and of ${named(other)} lead through it, on ${dayText(t)}.`
    : `Nobody lies between ${named(one)} and ${named(other)} on ${dayText(t)}: their members are tied directly or not at all.`;
  const both = first.known.filter((id) => members[1].has(id));
  const shared =
    both.length === 0
      ? "Nobody is known to belong to both."
      : `${listed(both.map(named))} ${both.length === 1 ? "belongs" : "belong"} to both.`;
  const listedHere = new Set(rows.flatMap((each) => each.ids));
  const absent = [...new Set([...first.known, ...second.known])].filter((id) => !listedHere.has(id)).sort(compare);
  const told = `Of ${counted(pairs, "pair")}, ${counted(tied, "is", "are")} tied directly and ${counted(apart, "has", "have")} no way between them.`;
  return {
    answer: `${led(answer, uncertain, network.length + uncertain, "ties")} ${told} ${shared}`,
    possible: true,
    columns: COLUMNS,
    rows,
    undecided: [],
    of: ids.length,
    caveats: [
      {
        code: "measure",
        text: "Betweenness over the pairs of the two blocs alone; heavier ties are shorter ways. Derived here, printed in no source; see the methods.",
      },
      ...(absent.length > 0
        ? [
            {
              code: "not_between",
              text: `${listed(absent.map(named), 12)}: not listed, though ${absent.length === 1 ? "a member" : "members"}, because no shortest way leads through ${absent.length === 1 ? "it" : "them"}.`,
            },
          ]
        : []),
      { code: "recorded", text: "Only ties that a source states are counted: what nobody recorded bridges nothing here." },
      ...(uncertain > 0
        ? [{ code: "uncertain", text: `${counted(uncertain, "tie is", "ties are")} not placed in time, and left out.` }]
        : []),
      ...openMembers(first),
      ...openMembers(second),
    ],
  };
}

function agreementsOf(own: readonly TieFold[]): string[] {
  return [...new Set(own.flatMap(({ agreements }) => agreements))].sort(compare);
}

/** The statements of its own side; the other sides are behind the ties. */
function restsOf(id: string, own: readonly TieFold[], behind: ReturnType<typeof groupBy<ReturnType<typeof bases>[number]>>): string[] {
  const types = { agreement: "PARTY_TO", organisation: "MEMBER_OF", event: "TOOK_PART_IN" } as const;
  const grounds = own.flatMap((tie) => behind.get(tieKey(tie)) ?? []).filter(({ counts }) => counts);
  return [...new Set(grounds.map(({ kind, id: subject }) => relation(id, types[kind], subject)))].sort(compare);
}
