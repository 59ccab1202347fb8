import type { GraphEdge, GraphNode } from "../../server/domain/graph.ts";
import { type Reading, type Span, span, text } from "./reading.ts";

/** The predicates of the domain's text, written down once more and as plainly as possible. */
export type Answer = "yes" | "no" | "unknown";

/** Every day that the date can be lies at or before t: yes. None does: no. */
export function by(date: Span | undefined, t: string): Answer {
  if (date?.last !== undefined && date.last <= t) return "yes";
  return date?.first !== undefined && date.first > t ? "no" : "unknown";
}

/** What is said without a date holds from the day for which it was said. */
function reported(edge: GraphEdge, t: string): Answer {
  return by(span(edge.properties, "statedAsOf"), t) === "yes" ? "yes" : "unknown";
}

export const and = (...answers: Answer[]): Answer => (answers.includes("no") ? "no" : answers.includes("unknown") ? "unknown" : "yes");
export const or = (...answers: Answer[]): Answer => (answers.includes("yes") ? "yes" : answers.includes("unknown") ? "unknown" : "no");
const opposite: Record<Answer, Answer> = { yes: "no", no: "yes", unknown: "unknown" };

/** The datasets' answers in order of precedence: the first that decides. */
function settle(reading: Reading, answers: readonly { edge: GraphEdge; answer: Answer }[]): Answer {
  const order = ({ edge }: { edge: GraphEdge }) => reading.precedence(edge);
  const decided = answers.filter(({ answer }) => answer !== "unknown");
  decided.sort((x, y) => order(x) - order(y) || (text(x.edge.properties, "dataset") < text(y.edge.properties, "dataset") ? -1 : 1));
  return decided[0]?.answer ?? "unknown";
}

function perDataset(edges: readonly GraphEdge[]): GraphEdge[][] {
  const datasets = [...new Set(edges.map(({ properties }) => text(properties, "dataset")))];
  return datasets.map((dataset) => edges.filter(({ properties }) => text(properties, "dataset") === dataset));
}

export type Part = { concluded: Answer; lapsed: Answer; live: Answer };

/** How one party stands to an agreement; `edges` is all that is said of the two. */
export function partOf(reading: Reading, edges: readonly GraphEdge[], agreement: GraphNode, t: string): Part {
  const spoken = perDataset(edges).flatMap((spells) => {
    const edge = spells[0];
    const spell = speaking(spells.map((each) => ({ ...spellOf(each, agreement, t), dated: isDated(each) })));
    return edge && spell ? [{ edge, spell }] : [];
  });
  const answer = (of: keyof Part) =>
    settle(
      reading,
      spoken.map(({ edge, spell }) => ({ edge, answer: spell[of] })),
    );
  const [concluded, lapsed] = [answer("concluded"), answer("lapsed")];
  return { concluded, lapsed, live: concluded === "no" || lapsed === "yes" ? "no" : answer("live") };
}

/** Of several spells in one dataset: one that holds; else one that may; else one that ended; else one not yet begun; else a bare report. */
function speaking<S extends Part & { dated: boolean }>(spells: readonly S[]): S | undefined {
  const stands = (spell: S) => spell.lapsed !== "yes";
  const ranks: ((spell: S) => boolean)[] = [
    (spell) => spell.concluded === "yes" && stands(spell),
    (spell) => spell.concluded === "unknown" && stands(spell) && spell.dated,
    (spell) => spell.concluded !== "no" && !stands(spell),
    (spell) => spell.concluded === "no",
    () => true,
  ];
  const best = ranks.map((rank) => spells.filter(rank)).find(({ length }) => length > 0) ?? [];
  // Of equal ones the most decided.
  const open = ({ concluded, live, lapsed }: S) =>
    [concluded, live, lapsed].map((answer) => ["yes", "no", "unknown"].indexOf(answer)).join("");
  return [...best].sort((x, y) => Number(open(x)) - Number(open(y)))[0];
}

const OWN_DATES = ["signed", "consentDate", "inForce", "withdrawn"];
const isDated = ({ properties }: GraphEdge): boolean => OWN_DATES.some((name) => span(properties, name) !== undefined);

function spellOf(edge: GraphEdge, agreement: GraphNode, t: string): Part {
  const own = edge.properties;
  const concluded = concludedBy(edge, agreement, t);
  const terminated = span(agreement.properties, "terminated");
  const left = span(own, "withdrawn");
  const withdrawn = left ? by(left, t) : own.status === "withdrawn" ? reported(edge, t) : "no";
  const lapsed = or(terminated ? by(terminated, t) : "no", withdrawn);
  const bilateral = agreement.properties.level === "bilateral";
  const force = span(own, "inForce") ?? (bilateral ? span(agreement.properties, "inForce") : undefined);
  const notYet = [force, span(own, "consentDate"), span(agreement.properties, "inForce")].some((date) => date && by(date, t) === "no");
  let live: Answer = "unknown";
  if (concluded === "no" || lapsed === "yes" || own.status === "signatory" || notYet) live = "no";
  else if (lapsed === "no" && by(force, t) === "yes") live = "yes";
  return { concluded, lapsed, live };
}

function concludedBy(edge: GraphEdge, { properties }: GraphNode, t: string): Answer {
  const made = span(properties, "signed") ?? span(properties, "adopted");
  const [signed, consented, force] = ["signed", "consentDate", "inForce"].map((name) => span(edge.properties, name));
  if (made && by(made, t) === "no") return "no";
  if ([signed, consented, force].some((date) => by(date, t) === "yes")) return "yes";
  if (signed) return by(signed, t);
  const act = text(edge.properties, "consent");
  if (act === "accession" || act === "succession") return consented ? by(consented, t) : reported(edge, t);
  const signedWithTheOthers = properties.level === "bilateral" || ((consented || force) && (act === "ratification" || act === "approval"));
  if (made && signedWithTheOthers) return by(made, t);
  return consented || force ? "unknown" : reported(edge, t);
}

/** Whether an actor is a member of a body in one of the roles; undefined where it isn't so much as named in one of them. */
export function memberOf(reading: Reading, edges: readonly GraphEdge[], roles: readonly string[], t: string): Answer | undefined {
  const asked = edges.filter((edge) => roles.includes(text(edge.properties, "role")) && !endedSince(edge, edges, t));
  if (asked.length === 0) return undefined;
  const answers = perDataset(asked).flatMap((spells) => {
    const [edge] = spells;
    return edge ? [{ edge, answer: anyOf(spells, roles, t) }] : [];
  });
  return settle(reading, answers);
}

/** Whether a membership in the same role is said to have ended, by t, on the day of this bare report or later. */
function endedSince(edge: GraphEdge, all: readonly GraphEdge[], t: string): boolean {
  const reportedOn = span(edge.properties, "statedAsOf")?.last;
  if (reportedOn === undefined || span(edge.properties, "since") || span(edge.properties, "until")) return false;
  return all.some(({ properties }) => {
    const until = span(properties, "until");
    return (
      properties.role === edge.properties.role &&
      properties.role !== "chair" &&
      by(until, t) === "yes" &&
      (until?.first ?? "") >= reportedOn
    );
  });
}

/** A report of ten years ago or less says yes. */
function reportedLately(edge: GraphEdge, t: string): Answer {
  return reported(edge, t) === "yes" && !outdated(edge, t) ? "yes" : "unknown";
}

function outdated(edge: GraphEdge, t: string): boolean {
  const last = span(edge.properties, "statedAsOf")?.last;
  return last !== undefined && `${Number(last.slice(0, 4)) + 10}${last.slice(4)}` < t;
}

function anyOf(spells: readonly GraphEdge[], roles: readonly string[], t: string): Answer {
  const dated = ({ properties }: GraphEdge) => span(properties, "since") !== undefined || span(properties, "until") !== undefined;
  const term = (edge: GraphEdge) => roles.includes("member") && text(edge.properties, "role") === "chair" && dated(edge);
  const holds = (edge: GraphEdge): Answer => {
    const [since, until] = [span(edge.properties, "since"), span(edge.properties, "until")];
    return and(since ? by(since, t) : until ? reported(edge, t) : reportedLately(edge, t), until ? opposite[by(until, t)] : "yes");
  };
  if (spells.some((edge) => holds(edge) === "yes")) return "yes";
  // A chair's dates say nothing of its membership but that it is one meanwhile; a bare report says nothing before its day.
  const heard = spells.filter((edge) => !term(edge) && (dated(edge) || outdated(edge, t)));
  return heard.length === 0 ? "unknown" : or(...heard.map(holds));
}
