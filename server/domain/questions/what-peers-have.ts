import { TYING_ROLES } from "../../contract/vocabulary.ts";
import type { QuestionColumn } from "../../contract/wire/questions.ts";
import type { AgreementFact } from "../facts.ts";
import { memberAt } from "../membership.ts";
import { compare } from "../parallel.ts";
import { dayText } from "./days.ts";
import { type AskedQuestion, type Found, type FoundRow, impossible, relation, row } from "./found.ts";
import type { Ground } from "./ground.ts";
import { groupingOf, noMembers, openMembers } from "./members.ts";
import { counted, led, named } from "./words.ts";

const COLUMNS: readonly QuestionColumn[] = [
  { key: "what", label: "What", type: "node" },
  { key: "kind", label: "Kind", type: "text" },
  { key: "peers", label: "Peers that have it", type: "nodes" },
  { key: "count", label: "Number of peers", type: "number" },
  { key: "own", label: "How the state stands to it", type: "text" },
];

type Lack = { row: FoundRow; count: number; open: boolean };

/** Instruments of several states, bodies, and bilateral partners that peers have and a state has not. */
export function whatPeersHave(ground: Ground, asked: AskedQuestion, issues: ReadonlySet<string>): Found {
  const { state, t } = asked;
  const grouping = groupingOf(ground, asked);
  if (state === undefined || !grouping) return impossible("Choose a state and the bloc or the region of its peers.", COLUMNS);
  const { name } = grouping;
  const peers = grouping.known.filter((each) => each !== state);
  if (peers.length === 0) return impossible(noMembers(name, t), COLUMNS);
  const lacks = [
    ...instruments(ground, state, peers, issues, t),
    ...bodies(ground, state, peers, issues, t),
    ...partners(ground, state, peers, issues, t),
  ];
  lacks.sort((a, b) => b.count - a.count || compare(a.row.ids.join(), b.row.ids.join()));
  const rows = lacks.filter(({ open }) => !open).map((each) => each.row);
  const undecided = lacks.filter(({ open }) => open).map((each) => each.row);
  const most = lacks.find(({ open }) => !open);
  const answer = most
    ? `${counted(rows.length, "instrument, body or partner", "instruments, bodies and partners")} that at least one of ${counted(peers.length, "peer")} has on ${dayText(t)}, and ${named(state)}, as far as recorded, has not; most widely ${named(String(most.row.cells.what))} (${counted(most.count, "peer")}).`
    : `Nothing is recorded on ${dayText(t)} that a peer has and ${named(state)} lacks.`;
  return {
    answer: led(answer, undecided.length, lacks.length, "of them"),
    possible: true,
    columns: COLUMNS,
    rows,
    undecided,
    of: lacks.length,
    caveats: [
      {
        code: "recorded",
        text: "“No record” is not “no agreement”: a fuller list of parties, members or bilateral instruments could close a line.",
      },
      ...(grouping.known.includes(state)
        ? []
        : [{ code: "no_peer", text: `${named(state)} itself isn’t recorded as one of ${name} on the day.` }]),
      ...openMembers(grouping),
    ],
  };
}

function instruments(ground: Ground, state: string, peers: readonly string[], issues: ReadonlySet<string>, t: string): Lack[] {
  return [...ground.agreements.values()].flatMap((instrument): Lack[] => {
    if (instrument.level === "bilateral" || !ground.concerns(instrument.id, issues)) return [];
    const having = peers.filter((peer) => has(ground, peer, instrument, t));
    const own = ground.standingOf(state, instrument, t);
    if (having.length === 0 || (own?.concluded === "yes" && own.lapsed !== "yes" && own.live !== "no")) return [];
    const open = own !== undefined && own.concluded === "unknown" && own.lapsed !== "yes";
    const word =
      !own || own.concluded === "no"
        ? "no record"
        : open
          ? "not established"
          : own.lapsed === "yes"
            ? "withdrew, or it ended"
            : "signed only";
    return [
      lack(
        instrument.id,
        `${instrument.level} ${instrument.bindingness === "binding" ? "instrument" : instrument.bindingness === "soft" ? "soft law" : "practice"}`,
        having,
        word,
        open,
        [instrument.id],
        [...having.map((peer) => relation(peer, "PARTY_TO", instrument.id)), ...(own ? [relation(state, "PARTY_TO", instrument.id)] : [])],
      ),
    ];
  });
}

function has(ground: Ground, actor: string, instrument: AgreementFact, t: string): boolean {
  const stand = ground.standingOf(actor, instrument, t);
  return stand?.concluded === "yes" && stand.lapsed !== "yes" && stand.live !== "no";
}

function bodies(ground: Ground, state: string, peers: readonly string[], issues: ReadonlySet<string>, t: string): Lack[] {
  return [...ground.bodies.keys()].flatMap((body): Lack[] => {
    if (!ground.concerns(body, issues)) return [];
    const members = ground.membersOf(body);
    const answerOf = (actor: string) => memberAt(members.get(actor) ?? [], TYING_ROLES, t).answer;
    const having = peers.filter((peer) => answerOf(peer) === "yes");
    const own = answerOf(state);
    if (having.length === 0 || own === "yes") return [];
    const other = (members.get(state) ?? []).map(({ role }) => role).find((role) => !TYING_ROLES.includes(role));
    const word = own === "unknown" ? "not established" : other ? `no member (recorded as ${other})` : "no record";
    return [
      lack(
        body,
        "body",
        having,
        word,
        own === "unknown",
        [],
        having.map((peer) => relation(peer, "MEMBER_OF", body)),
      ),
    ];
  });
}

/** Third states with which peers have bilateral instruments. */
function partners(ground: Ground, state: string, peers: readonly string[], issues: ReadonlySet<string>, t: string): Lack[] {
  const found = new Map<string, { peers: Set<string>; agreements: Set<string> }>();
  const own = new Map<string, boolean>();
  for (const instrument of ground.agreements.values()) {
    if (instrument.level !== "bilateral" || !ground.concerns(instrument.id, issues)) continue;
    const sides = [...ground.partiesOf(instrument.id).keys()].filter((actor) => actor.startsWith("state:"));
    for (const [mine, theirs] of [sides, sides.toReversed()]) {
      if (mine === undefined || theirs === undefined || mine === theirs || theirs === state) continue;
      const stands = has(ground, mine, instrument, t) && has(ground, theirs, instrument, t);
      if (mine === state) own.set(theirs, stands || own.get(theirs) === true);
      if (!stands || !peers.includes(mine)) continue;
      const partner = found.get(theirs) ?? { peers: new Set(), agreements: new Set() };
      found.set(theirs, partner);
      partner.peers.add(mine);
      partner.agreements.add(instrument.id);
    }
  }
  return [...found].flatMap(([partner, { peers: having, agreements }]): Lack[] => {
    if (own.get(partner) === true) return [];
    const ids = [...agreements].sort(compare);
    const who = [...having].sort(compare);
    const word = own.has(partner) ? "an instrument on record doesn’t stand, or isn’t established" : "no record";
    return [
      lack(
        partner,
        "bilateral partner",
        who,
        word,
        own.has(partner),
        ids,
        ids.flatMap((id) => [partner, ...who].map((actor) => relation(actor, "PARTY_TO", id))),
      ),
    ];
  });
}

function lack(
  what: string,
  kind: string,
  peers: readonly string[],
  own: string,
  open: boolean,
  agreements: readonly string[],
  on: readonly string[],
): Lack {
  return {
    row: row({
      ids: [what],
      cells: { what, kind, peers: [...peers], count: peers.length, own },
      coverage: open ? "unknown" : own === "signed only" ? "signed_only" : own.startsWith("withdrew") ? "lapsed" : null,
      agreements,
      rests: { on },
    }),
    count: peers.length,
    open,
  };
}
