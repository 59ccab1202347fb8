import { type Channel, type Level, type Role, type Strength, TYING_ROLES, UNIVERSAL_ABOVE } from "../contract/vocabulary.ts";
import { aboutIssues } from "./asked-issues.ts";
import type { CooperationIndex } from "./cooperation-index.ts";
import { type Era, EraAround, within } from "./era.ts";
import type { AgreementFact, BodyFact, PartyFact } from "./facts.ts";
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

/** How far a ground ties two of its actors. */
export type Bond = {
  strength: Strength;
  /** In the weight. */
  counts: boolean;
  lapsed: boolean;
  live: Ternary;
};

export type Subject = { kind: "agreement" | "organisation" | "event"; id: string; level: Level; issues: readonly string[] };

/**
 * One agreement, body or event with all whom it may tie, in the order of their ids. Actors of one sort stand to it alike, by
 * their place in `sorts`; `bonds` has the bond of two sorts, and is the same whichever comes first.
 */
export type TieGround = {
  subject: Subject;
  actors: readonly string[];
  sorts: readonly number[];
  bonds: readonly (readonly (Bond | undefined)[])[];
  /** The days on which all of this stands, where it is known: about a day that was asked about. */
  during?: Era;
  /** The days about it between which no date of an agreement or of its parties lies: what differs then was only reported later. */
  undated?: Era;
};

/** An agreement's ground as found for the same question about another day. */
type Earlier = (agreement: string) => TieGround | undefined;

/** `regional` unless it is universal by kind or by size: what a body of that many members would tie is everybody to everybody. */
export function levelOf(body: BodyFact): Level {
  return body.kind === "universal-organisation" || body.size > UNIVERSAL_ABOVE ? "universal" : "regional";
}

export function rolesOr(roles: readonly Role[] | undefined): readonly Role[] {
  return roles && roles.length > 0 ? roles : TYING_ROLES;
}

/**
 * Agreements, then bodies, then events, each in the order of the statements about the issues asked about.
 * @param earlier what the same question came to about another day: what stands on this one too is taken as it is
 */
export function* grounds(index: CooperationIndex, question: Question, earlier: Earlier = () => undefined): Generator<TieGround> {
  const { channels } = question;
  if (channels.includes("agreement")) yield* agreementGrounds(index, question, earlier);
  if (channels.includes("body")) yield* bodyGrounds(index, question);
  if (channels.includes("event")) yield* eventGrounds(index, question);
}

function* agreementGrounds(
  index: CooperationIndex,
  { issues: asked, levels, bodies, t }: Question,
  earlier: Earlier,
): Generator<TieGround> {
  for (const [id, { issues }] of aboutIssues(index, "agreement", asked)) {
    const known = earlier(id);
    if (known?.during && within(known.during, t)) {
      yield known;
      continue;
    }
    const agreement = index.agreements.get(id);
    if (!agreement || !levels.includes(agreement.level)) continue;
    const under = idsOf((index.auspices.get(id) ?? []).map(({ body }) => body));
    if (bodies.length > 0 && !under.some((body) => bodies.includes(body))) continue;
    const parties = index.parties.get(id) ?? [];
    const standings = new Map<string, Standing>();
    for (const [actor, facts] of groupBy(parties, (fact) => fact.actor)) standings.set(actor, standing(facts, agreement, t));
    const ground = agreementGround({ kind: "agreement", id, level: agreement.level, issues }, agreement, standings, under);
    yield { ...ground, ...erasOf(agreement, parties, t) };
  }
}

/** Of every date that a standing is decided by, and of these without the days of reports. */
function erasOf({ adopted, signed, inForce, terminated }: AgreementFact, parties: readonly PartyFact[], t: string) {
  const [during, undated] = [new EraAround(t), new EraAround(t)];
  for (const era of [during, undated]) {
    era.keep(adopted, signed, inForce, terminated);
    for (const party of parties) era.keep(party.signed, party.consentDate, party.inForce, party.withdrawn);
  }
  for (const { provenance } of parties) during.keep(provenance.statedAsOf);
  return { during: plain(during), undated: plain(undated) };
}

const plain = ({ from, until }: Era): Era => ({ from, until });

/** How an actor stands to an agreement: by a part of its own, as the organisation whose agreement it is, or both. */
type Part = { standing: Standing | undefined; under: boolean };

function agreementGround(
  subject: Subject,
  agreement: AgreementFact,
  standings: ReadonlyMap<string, Standing>,
  under: readonly string[],
): TieGround {
  const actors = idsOf([...standings.keys(), ...under]);
  const partOf = (actor: string): Part => ({ standing: standings.get(actor), under: under.includes(actor) });
  return sorted(subject, actors, partOf, sortOfPart, (mine, theirs) => bondOfParts(agreement, mine, theirs));
}

function sortOfPart({ standing: own, under }: Part): string {
  return `${under} ${own?.concluded} ${own?.lapsed} ${own?.live}`;
}

function bondOfParts(agreement: AgreementFact, mine: Part, theirs: Part): Bond | undefined {
  const asParties = mine.standing && theirs.standing && bondOf(agreement, mine.standing, theirs.standing);
  if (!mine.under && !theirs.under) return asParties;
  // The organisation whose agreement it is needs no part of its own in it.
  const ways = [
    theirs.under && mine.standing && bondOf(agreement, mine.standing, undefined),
    mine.under && theirs.standing && bondOf(agreement, theirs.standing, undefined),
    asParties,
  ];
  return joined(
    agreement,
    ways.filter((way) => way !== undefined && way !== false),
  );
}

/** Of several ways in which one agreement ties two actors: it ties them as far as any of them does, and lapsed once all have. */
function joined(agreement: AgreementFact, ways: readonly Bond[]): Bond | undefined {
  if (ways.length < 2) return ways[0];
  const lapsed = ways.every((way) => way.lapsed);
  const live = ways.map((way): Ternary => (way.lapsed ? "no" : both(way.counts ? "yes" : "unknown", way.live))).reduce(either);
  return { counts: ways.some(({ counts }) => counts), lapsed, live, strength: strengthOf(agreement, lapsed, live) };
}

/** Tells the sorts among the actors apart, so that of each two sorts the bond is found once: of thirty parties, nearly all are alike. */
function sorted<T>(
  subject: Subject,
  actors: readonly string[],
  partOf: (actor: string) => T,
  sortOf: (part: T) => string,
  bondOf: (mine: T, theirs: T) => Bond | undefined,
): TieGround {
  const places = new Map<string, number>();
  const parts: T[] = [];
  const sorts = actors.map((actor) => {
    const part = partOf(actor);
    const sort = sortOf(part);
    const known = places.get(sort);
    if (known !== undefined) return known;
    places.set(sort, parts.length);
    return parts.push(part) - 1;
  });
  return { subject, actors, sorts, bonds: parts.map((mine) => parts.map((theirs) => bondOf(mine, theirs))) };
}

function bondOf(agreement: AgreementFact, mine: Standing, theirs: Standing | undefined): Bond | undefined {
  const { concluded, lapsed, live } = together(mine, theirs);
  if (concluded === "no") return undefined;
  return { counts: concluded === "yes" && !lapsed, lapsed, live, strength: strengthOf(agreement, lapsed, live) };
}

function* bodyGrounds(index: CooperationIndex, question: Question): Generator<TieGround> {
  for (const [id, { statements }] of aboutIssues(index, "organisation", question.issues)) {
    const body = index.bodies.get(id);
    const level = body && levelOf(body);
    if (!level || !question.levels.includes(level)) continue;
    if (question.bodies.length > 0 && !question.bodies.includes(id)) continue;
    // Discussed at no stated date counts as discussed; discussed later than t does not yet.
    const topics = statements
      .map(({ issue, on }) => ({ issue, held: on === null ? ("yes" as const) : happenedBy(on, question.t) }))
      .filter(({ held }) => held !== "no");
    if (topics.length === 0) continue;
    const known = topics.filter(({ held }) => held === "yes");
    const issues = idsOf((known.length > 0 ? known : topics).map(({ issue }) => issue));
    const held = topics.map((topic) => topic.held).reduce(either);
    yield bodyGround({ kind: "organisation", id, level, issues }, index, held, question);
  }
}

/** Members with each other, and each with the body. */
function bodyGround(subject: Subject, index: CooperationIndex, held: Ternary, question: Question): TieGround {
  const answers = new Map<string, Ternary>([[subject.id, "yes"]]);
  for (const [actor, facts] of groupBy(index.memberships.get(subject.id) ?? [], (fact) => fact.actor)) {
    const { answer } = memberAt(facts, question.roles, question.t);
    if (answer !== "no" && actor !== subject.id) answers.set(actor, answer);
  }
  return sorted(
    subject,
    [...answers.keys()].sort(compare),
    (actor) => answers.get(actor) ?? "no",
    (answer) => answer,
    (mine, theirs) => {
      const live = both(held, both(mine, theirs));
      return { counts: live === "yes", lapsed: false, live, strength: "body" };
    },
  );
}

function* eventGrounds(index: CooperationIndex, question: Question): Generator<TieGround> {
  if (!question.levels.includes("regional") || question.bodies.length > 0) return;
  for (const [id, { issues }] of aboutIssues(index, "event", question.issues)) {
    const live = happenedBy(index.events.get(id)?.date ?? null, question.t);
    if (live === "no") continue;
    const actors = idsOf((index.participations.get(id) ?? []).map(({ actor }) => actor));
    const bond: Bond = { counts: live === "yes", lapsed: false, live, strength: "event" };
    yield { subject: { kind: "event", id, level: "regional", issues }, actors, sorts: actors.map(() => 0), bonds: [[bond]] };
  }
}

function idsOf(ids: readonly string[]): string[] {
  return ids.length < 2 ? [...ids] : [...new Set(ids)].sort(compare);
}
