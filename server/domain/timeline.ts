import type { Channel, Family, Level, Role } from "../contract/vocabulary.ts";
import type { PartialDate } from "../contract/wire/common.ts";
import type { DatedBy, HappeningKind } from "../contract/wire/timeline.ts";
import type { AgreementFact, MembershipFact, PartyFact, Provenance } from "./facts.ts";
import { isTerm } from "./membership.ts";
import { byPrecedence, compare, groupBy } from "./parallel.ts";
import type { PathGraph, PathNode } from "./path-graph.ts";
import { of } from "./path-question.ts";
import type { RelationFacts } from "./paths.ts";

/** What is asked. An absent set means all; sets of issues are closed under children. */
export type TimelineQuestion = {
  focus: number | undefined;
  /** The issue in focus and those under it. */
  around: ReadonlySet<string> | undefined;
  issues: ReadonlySet<string> | undefined;
  levels: readonly Level[];
  channels: readonly Channel[] | undefined;
  datasets: ReadonlySet<string> | undefined;
  familiesOf: (issues: Iterable<string>) => readonly Family[];
};

/** Something that happened to an agreement, a body or an event: by itself, or through an actor that came to it or left it. */
export type Happening = {
  kind: HappeningKind;
  subject: number;
  actor: number | undefined;
  /** The relation that tells it; undefined where the subject itself does. */
  relation: number | undefined;
  role: Role | null;
  date: PartialDate | null;
  datedBy: DatedBy | null;
  /** The earliest day for which a source reports it as done: whatever its date, it is not later. */
  reported: string | null;
  families: readonly Family[];
};

const CHANNEL_OF: Readonly<Record<string, Channel>> = { Agreement: "agreement", Organisation: "body", Event: "event" };

/** All that happened to the agreements, bodies and events asked for, by day, kind and ids; what no date tells comes last. */
export function happenings(graph: PathGraph, question: TimelineQuestion): Happening[] {
  return inOrder(asFound(graph, question));
}

/** By day, kind and ids. Of a world there are hundreds of thousands on some ten thousand days: each day is compared with others once. */
export function inOrder(found: Iterable<Happening>): Happening[] {
  const ofDay = groupBy(found, ({ date }) => date?.earliest ?? date?.latest ?? "~");
  return [...ofDay.keys()].sort(compare).flatMap((day) => ofDay.get(day)?.sort(withinDay) ?? []);
}

function withinDay(a: Happening, b: Happening): number {
  return compare(a.kind, b.kind) || a.subject - b.subject || (a.actor ?? -1) - (b.actor ?? -1);
}

/** What can be asked about, and the issues of each: the same whatever levels, channels and issues are asked for. */
export function subjectsOf(graph: PathGraph, question: TimelineQuestion) {
  const around = question.focus === undefined ? undefined : joinedTo(graph, question);
  return { around, issuesOf: subjectsIssues(graph, question, around) };
}

/** The same as {@link happenings}, as it is found: subjects by themselves first, then through actors, each in the order of the graph. */
export function* asFound(graph: PathGraph, question: TimelineQuestion, subjects = subjectsOf(graph, question)): Generator<Happening> {
  const { around, issuesOf } = subjects;
  const families = new Map<number, readonly Family[]>();
  for (const [at, node] of graph.nodes.entries()) {
    if (!isAsked(node, question) || (around && !around.has(at))) continue;
    const issues = issuesOf.get(at);
    // Without relations in the datasets asked for, they don't know of it.
    if (!issues || (question.issues && ![...issues].some((issue) => question.issues?.has(issue)))) continue;
    families.set(at, question.familiesOf(issues));
  }
  for (const [at, issueFamilies] of families) yield* ofItself(graph.nodes[at], at, issueFamilies);
  for (const [relation, each] of graph.relations.entries()) {
    const issueFamilies = families.get(each.target);
    if (issueFamilies) yield* throughActor(graph, relation, issueFamilies, question.datasets);
  }
}

function isAsked({ label, level }: PathNode, { levels, channels }: TimelineQuestion): boolean {
  const channel = CHANNEL_OF[label];
  return channel !== undefined && (!channels || channels.includes(channel)) && (level === null || levels.includes(level));
}

/**
 * Of each agreement, body and event that these datasets know, the issues that it covers or discussed: by itself or by a provision.
 * @param among of which alone it is asked; all where it is undefined
 */
function subjectsIssues(
  { nodes, relations, wholes }: PathGraph,
  { datasets }: TimelineQuestion,
  among: ReadonlySet<number> | undefined,
): Map<number, Set<string>> {
  const issues = new Map<number, Set<string>>();
  for (const relation of relations) {
    const { type, source, target } = relation;
    const ends = [wholes.get(source) ?? source, wholes.get(target) ?? target].filter((end) => !among || among.has(end));
    if (ends.length === 0 || of(datasets, relation).facts.length === 0) continue;
    for (const subject of ends) {
      if (CHANNEL_OF[nodes[subject]?.label ?? ""] && !issues.has(subject)) issues.set(subject, new Set());
    }
    if (type === "COVERS" || type === "DISCUSSED") issues.get(wholes.get(source) ?? source)?.add(nodes[target]?.id ?? "");
  }
  return issues;
}

/** The focus itself and whatever is joined to it; of an issue, also to those under it; by a provision, its agreement. */
function joinedTo({ numbers, relations, wholes }: PathGraph, { focus, around, datasets }: TimelineQuestion): Set<number> {
  const centre = new Set([...(around ?? [])].flatMap((id) => numbers.get(id) ?? []));
  if (focus !== undefined) centre.add(focus);
  const joined = new Set(centre);
  for (const relation of relations) {
    const { source, target } = relation;
    if (!centre.has(source) && !centre.has(target)) continue;
    if (of(datasets, relation).facts.length === 0) continue;
    for (const end of [source, target]) joined.add(wholes.get(end) ?? end);
  }
  return joined;
}

function ofItself(node: PathNode | undefined, subject: number, families: readonly Family[]): Happening[] {
  const fact = node?.fact;
  if (!node || fact === undefined) return [];
  const made = (kind: HappeningKind, date: PartialDate | null, datedBy: DatedBy): Happening => ({
    ...{ kind, subject, actor: undefined, relation: undefined, role: null, reported: null, families },
    ...dated(date, datedBy),
  });
  if ("day" in fact) return node.label === "Event" ? [made("event", fact.day, "date")] : [];
  const { signed, adopted, inForce, terminated } = fact.agreement;
  return [
    made("concluded", signed ?? adopted, signed ? "signed" : "adopted"),
    // That no date is known doesn't say that it ever was in force, or ended.
    ...(inForce ? [made("in_force", inForce, "inForce")] : []),
    ...(terminated ? [made("ended", terminated, "terminated")] : []),
  ];
}

function throughActor(graph: PathGraph, at: number, families: readonly Family[], datasets: ReadonlySet<string> | undefined): Happening[] {
  const relation = graph.relations[at];
  const told = relation && of(datasets, relation);
  if (!relation || !told || told.facts.length === 0) return [];
  const made = (kind: HappeningKind, date: PartialDate | null, datedBy: DatedBy, role: Role | null = null): Happening => ({
    ...{ kind, subject: relation.target, actor: relation.source, relation: at, role, families },
    ...{ reported: reportedDone(kind, told), ...dated(date, datedBy) },
  });
  if (told.type === "MEMBER_OF") {
    // Taking the chair is no joining, and handing it over no leaving; who is known only as a chair joined on an unknown day.
    const memberships = told.facts.filter((fact) => !isTerm(fact));
    const joined = memberships.length > 0 ? memberships : told.facts.map((fact) => ({ ...fact, from: null }));
    return [
      ...spoken(joined, ({ from }) => from).map(({ from, role }) => made("joined", from, "since", role)),
      ...spoken(memberships.filter(hasLeft), ({ to }) => to).map(({ to, role }) => made("left", to, "until", role)),
    ];
  }
  const fact = graph.nodes[relation.target]?.fact;
  if (told.type !== "PARTY_TO" || fact === undefined || !("agreement" in fact)) return [];
  const { agreement } = fact;
  return [
    ...spoken(
      told.facts.filter((each) => cameApart(each, agreement)),
      begun,
    ).map((each) => made("acceded", begun(each), begunBy(each))),
    ...spoken(told.facts.filter(hasWithdrawn), ({ withdrawn }) => withdrawn).map(({ withdrawn }) =>
      made("withdrew", withdrawn, "withdrawn"),
    ),
  ];
}

/** A report of a member or of a party says that it had joined; only one that it left says that it had left. */
function reportedDone(kind: HappeningKind, { facts }: Pick<RelationFacts, "facts">): string | null {
  const done: readonly { provenance: { statedAsOf: PartialDate | null } }[] = kind === "joined" || kind === "acceded" ? facts : [];
  const days = done.flatMap(({ provenance }) => provenance.statedAsOf?.latest ?? []);
  return days.sort(compare)[0] ?? null;
}

const hasLeft = ({ to }: MembershipFact): boolean => to !== null;
const hasWithdrawn = ({ withdrawn, status }: PartyFact): boolean => withdrawn !== null || status === "withdrawn";

/** When it consented; else when it was bound; else when it signed. */
function begun({ consentDate, inForce, signed }: PartyFact): PartialDate | null {
  return consentDate ?? inForce ?? signed;
}

function begunBy({ consentDate, inForce }: PartyFact): DatedBy {
  return consentDate ? "consentDate" : inForce ? "inForce" : "signed";
}

/** Whether it came to the instrument by a step of its own. Who signed it as it was made is counted with the instrument. */
function cameApart(fact: PartyFact, { level, signed, adopted }: AgreementFact): boolean {
  if (level === "bilateral") return false;
  if (fact.consent !== null || fact.consentDate !== null || fact.inForce !== null) return true;
  const made = signed ?? adopted;
  return fact.signed === null || made === null || fact.signed.earliest !== made.earliest || fact.signed.latest !== made.latest;
}

/** What is said by the dataset of highest precedence that gives a date, each spell once; where none does, one statement without. */
function spoken<F extends { provenance: Provenance; role: string | null }>(
  facts: readonly F[],
  dateOf: (fact: F) => PartialDate | null,
): F[] {
  const ordered = [...facts].sort((a, b) => byPrecedence(a, b) || compare(a.role ?? "", b.role ?? ""));
  const first = ordered.find((fact) => dateOf(fact) !== null);
  if (!first) return ordered.slice(0, 1);
  const spells = new Map<string, F>();
  for (const fact of ordered) {
    const date = dateOf(fact);
    if (date === null || fact.provenance.dataset !== first.provenance.dataset) continue;
    const key = `${date.earliest}/${date.latest}`;
    if (!spells.has(key)) spells.set(key, fact);
  }
  return [...spells.values()];
}

function dated(date: PartialDate | null, datedBy: DatedBy): Pick<Happening, "date" | "datedBy"> {
  const known = date !== null && (date.earliest !== null || date.latest !== null);
  return known ? { date, datedBy } : { date: null, datedBy: null };
}
