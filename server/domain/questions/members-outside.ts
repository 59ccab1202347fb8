import { ROLES, type Role } from "../../contract/vocabulary.ts";
import type { QuestionColumn } from "../../contract/wire/questions.ts";
import type { MembershipFact } from "../facts.ts";
import { standing } from "../force.ts";
import { isTerm, memberAt } from "../membership.ts";
import { happenedBy } from "../time.ts";
import { dateCell, dateText, dayText } from "./days.ts";
import { type AskedQuestion, type Caveat, type Found, type FoundRow, impossible, relation, row } from "./found.ts";
import type { Ground } from "./ground.ts";
import { counted, led, listed, named } from "./words.ts";

const COLUMNS: readonly QuestionColumn[] = [
  { key: "member", label: "Member", type: "node" },
  { key: "membership", label: "Membership", type: "text" },
  { key: "standing", label: "Stands to the agreement as", type: "text" },
  { key: "signed", label: "Signed", type: "date" },
  { key: "ended", label: "Withdrawal or end", type: "date" },
];

type Judged = { kind: "outside" | "inside" | "open"; row: FoundRow; word: string };

/** Which members of an organisation are outside an agreement. Somebody who withdrew from it counts also if it has left the organisation since. */
export function membersOutside(ground: Ground, { organisation, agreement, roles, t }: AskedQuestion): Found {
  const instrument = ground.agreements.get(agreement ?? "");
  if (organisation === undefined || !instrument) return impossible("Choose an organisation and an agreement.");
  const asked = ROLES.filter((role) => roles.includes(role));
  const members = ground.belonging(organisation, asked, t);
  if (members.length === 0)
    return impossible(
      `No member of ${named(organisation)} in the roles asked for is recorded on ${dayText(t)}. Ask for another day or for other roles.`,
      COLUMNS,
    );
  if (ground.partiesOf(instrument.id).size === 0)
    return impossible(
      `The chosen datasets record no party of ${named(instrument.id)}: who is outside it isn’t known. A dataset with its list of parties would tell.`,
      COLUMNS,
    );
  const judged = [
    ...members.map(({ actor, facts, verdict }) => judge(ground, actor, instrument.id, t, facts, asked, verdict.answer === "yes")),
    ...former(
      ground,
      organisation,
      members.map(({ actor }) => actor),
    ).flatMap(({ actor, facts }) => {
      const found = judge(ground, actor, instrument.id, t, facts, asked, true);
      return found.word === "withdrew" ? [found] : [];
    }),
  ];
  const outside = judged.filter(({ kind }) => kind === "outside");
  const open = judged.filter(({ kind }) => kind === "open");
  const of = judged.length;
  return {
    answer: led(sentence(outside, members.length, organisation, instrument.id, t), open.length, of, "members"),
    possible: true,
    columns: COLUMNS,
    rows: outside.map((each) => each.row),
    undecided: open.map((each) => each.row),
    of,
    caveats: caveats(ground, organisation, instrument.id),
  };
}

function former(ground: Ground, organisation: string, now: readonly string[]): { actor: string; facts: MembershipFact[] }[] {
  return [...ground.membersOf(organisation)]
    .filter(([actor]) => !now.includes(actor))
    .map(([actor, facts]) => ({ actor, facts }))
    .sort((a, b) => (a.actor < b.actor ? -1 : 1));
}

function judge(
  ground: Ground,
  actor: string,
  agreement: string,
  t: string,
  memberships: readonly MembershipFact[],
  roles: readonly Role[],
  isMember: boolean,
): Judged {
  const instrument = ground.agreements.get(agreement);
  const facts = ground.partiesOf(agreement).get(actor) ?? [];
  const stand = instrument && facts.length > 0 ? standing(facts, instrument, t) : undefined;
  const word = !stand || stand.concluded === "no" ? "never signed" : stand.lapsed === "yes" ? "withdrew" : undefined;
  const signedOnly = stand?.concluded === "yes" && stand.live === "no";
  const [signed] = facts.flatMap((fact) => fact.signed ?? []);
  const [ended] = [...facts.flatMap((fact) => fact.withdrawn ?? []), ...(instrument?.terminated ? [instrument.terminated] : [])];
  const said = word ?? (signedOnly ? "signed only" : stand?.concluded === "yes" ? "party" : "not established");
  const kind = !isMember || said === "not established" ? "open" : said === "party" ? "inside" : "outside";
  return {
    kind,
    word: said,
    row: row({
      ids: [actor],
      cells: {
        member: actor,
        membership: membershipText(memberships, roles, t),
        standing: SAID[said] ?? said,
        signed: dateCell(signed ?? null),
        ended: dateCell(ended ?? null),
      },
      coverage: said === "withdrew" ? "lapsed" : said === "signed only" ? "signed_only" : said === "not established" ? "unknown" : null,
      agreements: facts.length > 0 ? [agreement] : [],
      rests: {
        on: [
          ...memberships.map(({ body }) => relation(actor, "MEMBER_OF", body)),
          ...(stand ? [relation(actor, "PARTY_TO", agreement)] : []),
        ],
      },
    }),
  };
}

const SAID: Readonly<Record<string, string>> = {
  "never signed": "never signed, as far as recorded",
  withdrew: "withdrew, or the agreement ended",
  "signed only": "signed, known not to be bound",
  "not established": "not established",
};

/** “member since 9 February 1994”, “former associate (until May 2018)”. */
function membershipText(facts: readonly MembershipFact[], roles: readonly Role[], t: string): string {
  const holds = memberAt(facts, roles, t).answer;
  // A term as chair says neither since when it is a member nor until when.
  const memberships = facts.some((fact) => !isTerm(fact)) ? facts.filter((fact) => !isTerm(fact)) : facts;
  const asked = memberships.filter(({ role }) => roles.includes(role) && holds !== "no");
  const current = asked.find((fact) => memberAt([fact], roles, t).answer === "yes") ?? asked[0];
  const any = current ?? memberships.toSorted((a, b) => ((a.to?.latest ?? "") < (b.to?.latest ?? "") ? 1 : -1))[0];
  if (!any) return "";
  if (any.to !== null && happenedBy(any.to, t) === "yes") return `former ${any.role} (until ${dateText(any.to)})`;
  const since = any.from ? ` since ${dateText(any.from)}` : `, reported as of ${dateText(any.provenance.statedAsOf)}`;
  return `${any.role}${since}${holds === "unknown" ? " (not established on the day)" : ""}`;
}

function sentence(outside: readonly Judged[], members: number, organisation: string, agreement: string, t: string): string {
  const said = (word: string): string[] => outside.filter((each) => each.word === word).map((each) => named(each.row.ids[0] ?? ""));
  const parts = (["never signed", "signed only", "withdrew"] as const).flatMap((word) => {
    const who = said(word);
    return who.length > 0 ? [`${listed(who, 12)} ${word}`] : [];
  });
  const whose = `${counted(members, "member")} of ${named(organisation)} on ${dayText(t)}`;
  return parts.length > 0
    ? `Outside ${named(agreement)}: ${parts.join("; ")}. ${whose}.`
    : `None of the ${whose} is known to be outside ${named(agreement)}.`;
}

function caveats(ground: Ground, organisation: string, agreement: string): Caveat[] {
  const recorded = ground.partiesOf(agreement).size;
  return [
    {
      code: "recorded",
      text: `“Never signed” means that the chosen datasets record ${counted(recorded, "party", "parties")} of the agreement and not this one; a fuller list could change it.`,
    },
    ...((ground.under.get(agreement) ?? []).includes(organisation)
      ? []
      : [{ code: "not_its_own", text: `${named(agreement)} is not recorded as an agreement under ${named(organisation)}.` }]),
    {
      code: "roles",
      text: "Only the roles asked for count as members; former members are listed only if they withdrew from the agreement.",
    },
  ];
}
