import type { EdgeType } from "../contract/model.ts";
import { ROLES, type Role, type Strength, TYING_ROLES } from "../contract/vocabulary.ts";
import type { PartialDate } from "../contract/wire/common.ts";
import type { StepKind } from "../contract/wire/paths.ts";
import type { AgreementFact, MembershipFact, PartyFact, Provenance } from "./facts.ts";
import { standing, strengthOf } from "./force.ts";
import { isOldReport, memberAt } from "./membership.ts";
import { both, either, happenedBy, not, reportedBy, type Ternary } from "./time.ts";

/**
 * What a step costs, in points: the tenth part of a party that is known to be bound, with which all others are
 * compared. Two memberships cost as much as six such parties, and a shared topic more than a shared event.
 */
export const COSTS: Readonly<Record<StepKind, number>> = {
  in_force: 10,
  force_unknown: 13,
  signed_only: 17,
  soft: 20,
  practice: 23,
  institution: 25,
  member: 30,
  observer: 40,
  event: 45,
  subject: 60,
  movement: 70,
  claim: 90,
};

/** Added to a step that no date places before the day asked about. */
export const UNDATED = 10;

/** Added to a membership that only reports older than five years tell of. */
export const OLD = 15;

/** What passing through a node of so many neighbours costs: 6 at 4, 32 at 40, 102 at 190. Who is joined to all joins nobody in particular. */
export function crowd(neighbours: number): number {
  return Math.round(2 * neighbours ** 0.75);
}

/** What one dataset says of a relation that is neither a party nor a member. */
export type LinkFact = { on: PartialDate | null; provenance: Provenance };

/** Every statement of one type between two nodes. */
export type RelationFacts =
  | { type: "PARTY_TO"; facts: readonly PartyFact[] }
  | { type: "MEMBER_OF"; facts: readonly MembershipFact[] }
  | { type: Exclude<EdgeType, "PARTY_TO" | "MEMBER_OF">; facts: readonly LinkFact[] };

/** What a node is in time: an agreement, or a provision by its agreement; an event or a claim by its day; anything else always. */
export type PathNodeFact = { agreement: AgreementFact } | { day: PartialDate | null } | undefined;

export type Weighed = { kind: StepKind; holds: "yes" | "unknown"; live: Ternary | null; conflict: boolean; cost: number };

/** Was it there by the end of day t, and is not over? */
export function thereBy(node: PathNodeFact, t: string): Ternary {
  if (node === undefined) return "yes";
  if ("day" in node) return happenedBy(node.day, t);
  const { signed, adopted, inForce, terminated } = node.agreement;
  const made = signed ?? adopted ?? (happenedBy(inForce, t) === "yes" ? inForce : null);
  return both(happenedBy(made, t), terminated === null ? "yes" : not(happenedBy(terminated, t)));
}

/** What the relation is on the day, and costs; undefined where it is not there yet or no more. `target` is what it points to. */
export function weigh(relation: RelationFacts, target: PathNodeFact, ends: Ternary, t: string): Weighed | undefined {
  if (relation.facts.length === 0) return undefined;
  if (relation.type === "PARTY_TO") return target && "agreement" in target ? weighParty(relation.facts, target.agreement, t) : undefined;
  if (relation.type === "MEMBER_OF") return weighMember(relation.facts, t);
  const holds = both(ends, linkHolds(relation, t));
  return holds === "no" ? undefined : priced(KINDS[relation.type], holds, null, false);
}

/** What the relation costs at least, whatever its dates say. */
export function leastCost(relation: RelationFacts, target: PathNodeFact): number {
  if (relation.type === "PARTY_TO") {
    const bindingness = target && "agreement" in target ? target.agreement.bindingness : "binding";
    return bindingness === "binding" ? COSTS.in_force : COSTS[bindingness];
  }
  if (relation.type === "MEMBER_OF") return relation.facts.some(({ role }) => TYING_ROLES.includes(role)) ? COSTS.member : COSTS.observer;
  return COSTS[KINDS[relation.type]];
}

const KINDS: Readonly<Record<Exclude<EdgeType, "PARTY_TO" | "MEMBER_OF">, StepKind>> = {
  PART_OF: "institution",
  UNDER: "institution",
  GUIDED_BY: "institution",
  DEPOSITARY_OF: "institution",
  PROVISION_OF: "institution",
  AMENDS: "institution",
  SUPERSEDES: "institution",
  IMPLEMENTS: "institution",
  HELD_BY: "event",
  HOSTED: "event",
  TOOK_PART_IN: "event",
  COVERS: "subject",
  DISCUSSED: "subject",
  PROPOSES: "subject",
  FROM: "movement",
  TO: "movement",
  MEASURED_BY: "movement",
  ABOUT: "claim",
  STATED_IN: "claim",
  SUPPORTED_BY: "claim",
  CONTRADICTED_BY: "claim",
  DESCRIBED_IN: "claim",
};

/** States of affairs that a source reports: they hold from its day on. The others are as old as what they join. */
const REPORTED: ReadonlySet<EdgeType> = new Set(["PART_OF", "GUIDED_BY", "DEPOSITARY_OF"]);

function linkHolds({ type, facts }: { type: EdgeType; facts: readonly LinkFact[] }, t: string): Ternary {
  if (REPORTED.has(type)) return facts.map(({ provenance }) => reportedBy(provenance.statedAsOf, t)).reduce(either);
  // Discussed at no stated date counts as discussed.
  return facts.map(({ on }): Ternary => (on === null ? "yes" : happenedBy(on, t))).reduce(either);
}

function weighParty(facts: readonly PartyFact[], agreement: AgreementFact, t: string): Weighed | undefined {
  const { concluded, lapsed, live, conflict } = standing(facts, agreement, t);
  const holds = both(concluded, not(lapsed));
  if (holds === "no") return undefined;
  return priced(kindOf(strengthOf(agreement, false, live)), holds, live, conflict);
}

function kindOf(strength: Strength): StepKind {
  return strength === "body" || strength === "lapsed" ? "signed_only" : strength;
}

const LOOSER = ROLES.filter((role) => !TYING_ROLES.includes(role));

/** In the role that costs least: a full member, else an associate, observer, partner or guest. */
function weighMember(facts: readonly MembershipFact[], t: string): Weighed | undefined {
  const inRoles = (roles: readonly Role[], kind: StepKind): Weighed[] => {
    const { answer, conflict } = memberAt(facts, roles, t);
    if (answer === "no") return [];
    const known = priced(kind, answer, null, conflict);
    const isOld = facts.every((fact) => !roles.includes(fact.role) || isOldReport(fact, t));
    return [{ ...known, cost: known.cost + (isOld ? OLD : 0) }];
  };
  return [...inRoles(TYING_ROLES, "member"), ...inRoles(LOOSER, "observer")].sort((a, b) => a.cost - b.cost)[0];
}

function priced(kind: StepKind, holds: "yes" | "unknown", live: Ternary | null, conflict: boolean): Weighed {
  return { kind, holds, live, conflict, cost: COSTS[kind] + (holds === "unknown" ? UNDATED : 0) };
}
