import { type Channel, type Level, type Role, type Strength, TYING_ROLES, UNIVERSAL_ABOVE } from "../contract/vocabulary.ts";
import type { AgreementFact, BodyFact, CooperationFacts, EventFact, MembershipFact, PartyFact } from "./facts.ts";
import { type Standing, standing, strengthOf, together } from "./force.ts";
import { memberAt } from "./membership.ts";
import { compare, groupBy } from "./parallel.ts";
import { both, either, happenedBy, type Ternary } from "./time.ts";

/** What may make a tie, on which day. `issues` is closed under children. */
export type Question = {
  issues: ReadonlySet<string>;
  levels: readonly Level[];
  channels: readonly Channel[];
  bodies: readonly string[];
  roles: readonly Role[];
  t: string;
};

/** One agreement, body or event as a ground of cooperation between two actors, `a` before `b` in the order of ids. */
export type Basis = {
  kind: "agreement" | "organisation" | "event";
  id: string;
  a: string;
  b: string;
  issues: readonly string[];
  level: Level | null;
  strength: Strength;
  /** In the weight. */
  counts: boolean;
  lapsed: boolean;
  live: Ternary;
};

/** Every ground of cooperation between any two actors of the facts. The definition of a tie is the fold of these. */
export function bases(facts: CooperationFacts, question: Question): Basis[] {
  const { channels } = question;
  return [
    ...(channels.includes("agreement") ? agreementBases(facts, question) : []),
    ...(channels.includes("body") ? bodyBases(facts, question) : []),
    ...(channels.includes("event") ? eventBases(facts, question) : []),
  ];
}

/** `regional` unless it is universal by kind or by size: what a body of that many members would tie is everybody to everybody. */
export function levelOf(body: BodyFact): Level {
  return body.kind === "universal-organisation" || body.size > UNIVERSAL_ABOVE ? "universal" : "regional";
}

export function rolesOr(roles: readonly Role[] | undefined): readonly Role[] {
  return roles && roles.length > 0 ? roles : TYING_ROLES;
}

type Subject = { kind: Basis["kind"]; id: string; level: Level; issues: readonly string[] };

function agreementBases(facts: CooperationFacts, question: Question): Basis[] {
  const covered = issuesBySubject(facts.agreementIssues, question.issues);
  const parties = groupBy(facts.parties, (fact) => fact.agreement);
  const auspices = groupBy(facts.auspices, (fact) => fact.agreement);
  return facts.agreements.flatMap((agreement) => {
    const issues = covered.get(agreement.id);
    if (!issues || !question.levels.includes(agreement.level)) return [];
    const under = [...new Set((auspices.get(agreement.id) ?? []).map(({ body }) => body))];
    if (question.bodies.length > 0 && !under.some((body) => question.bodies.includes(body))) return [];
    return partyPairs(agreement, parties.get(agreement.id) ?? [], under, issues, question.t);
  });
}

function partyPairs(agreement: AgreementFact, parties: PartyFact[], under: string[], issues: readonly string[], t: string): Basis[] {
  const standings = new Map<string, Standing>();
  for (const [actor, facts] of groupBy(parties, (fact) => fact.actor)) standings.set(actor, standing(facts, agreement, t));
  const subject: Subject = { kind: "agreement", id: agreement.id, level: agreement.level, issues };
  const actors = [...new Set([...standings.keys(), ...under])];
  return pairsOf(actors).flatMap(([a, b]) => {
    const [mine, theirs] = [standings.get(a), standings.get(b)];
    // The organisation whose agreement it is needs no part of its own in it.
    const ways = [
      ...(mine && under.includes(b) ? [together(mine, undefined)] : []),
      ...(theirs && under.includes(a) ? [together(theirs, undefined)] : []),
      ...(mine && theirs ? [together(mine, theirs)] : []),
    ];
    const [best] = ways
      .filter(({ concluded }) => concluded !== "no")
      .map(({ concluded, lapsed, live }) => ({
        counts: concluded === "yes" && !lapsed,
        lapsed,
        live,
        strength: strengthOf(agreement, lapsed, live),
      }))
      .sort((x, y) => Number(y.counts) - Number(x.counts) || Number(x.lapsed) - Number(y.lapsed) || byLife(x, y));
    return best ? [basis(subject, a, b, best)] : [];
  });
}

const LIFE: readonly Ternary[] = ["yes", "unknown", "no"];

function byLife(x: { live: Ternary }, y: { live: Ternary }): number {
  return LIFE.indexOf(x.live) - LIFE.indexOf(y.live);
}

function bodyBases(facts: CooperationFacts, question: Question): Basis[] {
  const discussed = groupBy(
    facts.bodyIssues.filter(({ issue }) => question.issues.has(issue)),
    (fact) => fact.subject,
  );
  const members = groupBy(facts.memberships, (fact) => fact.body);
  return facts.bodies.flatMap((body) => {
    const level = levelOf(body);
    if (!question.levels.includes(level)) return [];
    if (question.bodies.length > 0 && !question.bodies.includes(body.id)) return [];
    // Discussed at no stated date counts as discussed; discussed later than t does not yet.
    const topics = (discussed.get(body.id) ?? [])
      .map(({ issue, on }) => ({ issue, held: on === null ? ("yes" as const) : happenedBy(on, question.t) }))
      .filter(({ held }) => held !== "no");
    if (topics.length === 0) return [];
    const known = topics.filter(({ held }) => held === "yes");
    const issues = sorted((known.length > 0 ? known : topics).map(({ issue }) => issue));
    const held = topics.map((topic) => topic.held).reduce(either);
    return memberPairs({ kind: "organisation", id: body.id, level, issues }, members.get(body.id) ?? [], held, question);
  });
}

function memberPairs(subject: Subject, memberships: MembershipFact[], held: Ternary, question: Question): Basis[] {
  const members = [...groupBy(memberships, (fact) => fact.actor)].flatMap(([actor, facts]) => {
    const answer = memberAt(facts, question.roles, question.t).answer;
    return answer === "no" || actor === subject.id ? [] : [{ actor, answer: both(answer, held) }];
  });
  const found = (a: string, b: string, answer: Ternary): Basis =>
    basis(subject, a, b, { counts: answer === "yes", lapsed: false, live: answer, strength: "body" });
  return [
    ...pairsOf(members).map(([x, y]) => found(x.actor, y.actor, both(x.answer, y.answer))),
    ...members.map(({ actor, answer }) => found(actor, subject.id, answer)),
  ];
}

function eventBases(facts: CooperationFacts, question: Question): Basis[] {
  if (!question.levels.includes("regional")) return [];
  const discussed = issuesBySubject(facts.eventIssues, question.issues);
  const participants = groupBy(facts.participations, (fact) => fact.event);
  return facts.events.flatMap((event) => {
    const issues = discussed.get(event.id);
    const answer = heldBy(event, question.t);
    if (!issues || answer === "no" || question.bodies.length > 0) return [];
    const actors = [...new Set((participants.get(event.id) ?? []).map(({ actor }) => actor))];
    const subject: Subject = { kind: "event", id: event.id, level: "regional", issues };
    return pairsOf(actors).map(([a, b]) =>
      basis(subject, a, b, { counts: answer === "yes", lapsed: false, live: answer, strength: "event" }),
    );
  });
}

function heldBy(event: EventFact, t: string): Ternary {
  return happenedBy(event.date, t);
}

function basis(subject: Subject, x: string, y: string, rest: Pick<Basis, "counts" | "lapsed" | "live" | "strength">): Basis {
  const [a, b] = x < y ? [x, y] : [y, x];
  return { ...subject, a, b, ...rest };
}

function issuesBySubject(facts: CooperationFacts["agreementIssues"], asked: ReadonlySet<string>): Map<string, string[]> {
  const groups = groupBy(
    facts.filter(({ issue }) => asked.has(issue)),
    (fact) => fact.subject,
  );
  return new Map([...groups].map(([subject, found]) => [subject, sorted(found.map(({ issue }) => issue))]));
}

function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(compare);
}

function pairsOf<T>(members: readonly T[]): [T, T][] {
  return members.flatMap((x, i) => members.slice(i + 1).map((y): [T, T] => [x, y]));
}
