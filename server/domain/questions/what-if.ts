import { CHANNELS, TYING_ROLES } from "../../contract/vocabulary.ts";
import type { QuestionColumn } from "../../contract/wire/questions.ts";
import { type Basis, bases } from "../bases.ts";
import type { CooperationFacts, MembershipFact } from "../facts.ts";
import { memberAt } from "../membership.ts";
import { compare } from "../parallel.ts";
import { dayText } from "./days.ts";
import { type CorridorFigure, corridorId, type Figures, people, summed, wireFigure } from "./figures.ts";
import { type AskedQuestion, type Found, type FoundRow, impossible, relation, row } from "./found.ts";
import type { Ground } from "./ground.ts";
import { blocOf, noMembers } from "./members.ts";
import { counted, led, named } from "./words.ts";

const columns = (unit: string): QuestionColumn[] => [
  { key: "member", label: "With", type: "node" },
  { key: "change", label: "Change", type: "text" },
  { key: "issues", label: "New issues", type: "nodes" },
  { key: "already", label: "Already meet through", type: "nodes" },
  { key: "out", label: "People there", type: "number", unit },
  { key: "into", label: "People from there", type: "number", unit },
];

/** What a membership would add between a state and the members of a body: the pairs and issues that they don't share already. */
export function whatIfAccession(ground: Ground, asked: AskedQuestion, issues: ReadonlySet<string>, figures: Figures | string): Found {
  const { state, organisation, t } = asked;
  if (state === undefined || organisation === undefined) return impossible("Choose a state and an organisation.");
  const COLUMNS = columns(typeof figures === "string" ? "persons" : figures.unit);
  const members = blocOf(ground, organisation, t);
  if (memberAt(ground.membersOf(organisation).get(state) ?? [], TYING_ROLES, t).answer === "yes")
    return impossible(
      `${named(state)} is a member of ${named(organisation)} on ${dayText(t)} already: its accession would change nothing.`,
      COLUMNS,
    );
  const partners = [...members.known, ...members.open].filter((id) => id !== state).sort(compare);
  if (partners.length === 0) return impossible(noMembers(members.name, t), COLUMNS);
  const topics = new Set([...ground.issuesOf(organisation)].filter((issue) => issues.has(issue)));
  if (topics.size === 0)
    return impossible(
      `No source says that ${named(organisation)} discussed what is asked about, so an accession would add no issue. Leave the issue out, or choose another.`,
      COLUMNS,
    );
  const facts = among(ground.facts, new Set([state, ...partners]));
  const question = { issues: topics, levels: ["bilateral", "regional"], channels: CHANNELS, bodies: [], roles: TYING_ROLES, t } as const;
  const before = touching(bases(facts, question), state);
  const after = touching(
    bases({ ...facts, memberships: [...facts.memberships, supposed(state, organisation, t)] }, question),
    state,
  ).filter(({ id }) => id === organisation);
  const judged = partners.map((partner) => {
    const own = before.filter(({ a, b }) => a === partner || b === partner);
    const known = own.filter(({ counts }) => counts);
    const open = own.filter(({ counts, lapsed }) => !counts && !lapsed);
    const gained = after.filter(({ a, b }) => a === partner || b === partner).flatMap((each) => each.issues);
    const fresh = gained.filter((issue) => !known.some((each) => each.issues.includes(issue)));
    const certain = fresh.filter((issue) => !open.some((each) => each.issues.includes(issue)));
    const flows = typeof figures === "string" ? [] : [figures.of(state, partner), figures.of(partner, state)];
    const isNew = own.filter(({ lapsed }) => !lapsed).length === 0;
    return { partner, known, isNew, fresh, certain, flows, sure: certain.length > 0 && members.known.includes(partner) };
  });
  const rows = judged.filter(({ sure }) => sure);
  const open = judged.filter(({ sure, fresh }) => !sure && fresh.length > 0);
  const makeRow = ({ partner, known, isNew, fresh, flows }: (typeof judged)[number]): FoundRow => {
    const through = [...new Set(known.map(({ id }) => id))].sort(compare);
    const told = flows.filter((flow) => flow !== undefined);
    return row({
      ids: [state, partner, ...told.map(({ origin, destination }) => corridorId(origin, destination))],
      cells: {
        member: partner,
        change: isNew ? "new pair" : "new issues",
        issues: [...new Set(fresh)].sort(compare),
        already: through,
        out: flows[0]?.value ?? null,
        into: flows[1]?.value ?? null,
      },
      agreements: through.filter((id) => id.startsWith("agreement:")),
      rests: {
        on: [relation(partner, "MEMBER_OF", organisation), ...through.flatMap(sidesOf(state, partner))],
        stated: told.map(({ provenance }) => provenance),
      },
      figures: told.map(wireFigure),
    });
  };
  const pairs = rows.filter(({ isNew }) => isNew);
  const linked = pairs.flatMap(({ flows }) => flows.filter((flow): flow is CorridorFigure => flow !== undefined));
  const answer = [
    `If ${named(state)} joined ${named(organisation)} on ${dayText(t)}, it would meet ${counted(partners.length, "member")} there: ${counted(pairs.length, "pair")} would be new, and ${counted(rows.length - pairs.length, "pair")} would meet on issues that they don’t share yet.`,
    typeof figures !== "string" && linked.length > 0
      ? ` In the newly linked corridors: ${people(summed(linked), figures.unit)} (${figures.words}; added up here).`
      : "",
  ].join("");
  return {
    answer: led(answer, open.length, partners.length, "members"),
    possible: true,
    columns: COLUMNS,
    rows: rows.map(makeRow),
    undecided: open.map(makeRow),
    of: partners.length,
    caveats: [
      { code: "hypothetical", text: "This is a supposition: nothing of it is recorded as a fact." },
      {
        code: "shared",
        text: "Two states share an issue if an agreement, a body or an event on it joins them by then; universal ones are left out, and what no source tells of isn’t seen.",
      },
      ...(typeof figures === "string" ? [{ code: "no_figures", text: `People can’t be told: ${figures}` }] : []),
      ...(members.open.length > 0
        ? [
            {
              code: "members_unknown",
              text: `Whether ${members.open.map(named).join(", ")} belonged to ${named(organisation)} on the day isn’t established; these pairs are not counted as new.`,
            },
          ]
        : []),
    ],
  };
}

function among(facts: CooperationFacts, actors: ReadonlySet<string>): CooperationFacts {
  const own = <F extends { actor: string }>(all: readonly F[]): F[] => all.filter(({ actor }) => actors.has(actor));
  return { ...facts, parties: own(facts.parties), memberships: own(facts.memberships), participations: own(facts.participations) };
}

function touching(found: readonly Basis[], id: string): Basis[] {
  return found.filter(({ a, b }) => a === id || b === id);
}

function sidesOf(state: string, partner: string): (id: string) => string[] {
  return (id) => {
    const type = id.startsWith("agreement:") ? "PARTY_TO" : id.startsWith("event:") ? "TOOK_PART_IN" : "MEMBER_OF";
    return [relation(state, type, id), relation(partner, type, id)];
  };
}

function supposed(actor: string, body: string, t: string): MembershipFact {
  const day = { raw: null, earliest: t, latest: t };
  return {
    actor,
    body,
    role: "member",
    from: day,
    to: null,
    // Nothing supposed has a source.
    provenance: {
      dataset: "dataset:hypothesis",
      precedence: -1,
      source: "",
      locator: null,
      confidence: "low",
      note: null,
      refPrinted: null,
      refResolved: null,
      refConfidence: null,
      statedAsOf: day,
    },
  };
}
