import type { Role } from "../../contract/vocabulary.ts";
import type { AgreementFact, BodyFact, CooperationFacts, IssueFact, MembershipFact, PartyFact } from "../facts.ts";
import { type Standing, standing } from "../force.ts";
import { memberAt } from "../membership.ts";
import { groupBy, type Verdict } from "../parallel.ts";
import type { PathGraph } from "../path-graph.ts";
import { of } from "../path-question.ts";

/** Everything that some datasets state of agreements, bodies and events, and ways to it. Names and places are not in it. */
export class Ground {
  readonly facts: CooperationFacts;
  readonly agreements: ReadonlyMap<string, AgreementFact>;
  readonly bodies: ReadonlyMap<string, BodyFact>;
  readonly parties: ReadonlyMap<string, readonly PartyFact[]>;
  readonly members: ReadonlyMap<string, readonly MembershipFact[]>;
  readonly under: ReadonlyMap<string, readonly string[]>;
  readonly #issues: ReadonlyMap<string, readonly IssueFact[]>;

  constructor(facts: CooperationFacts) {
    this.facts = facts;
    this.agreements = new Map(facts.agreements.map((each) => [each.id, each]));
    this.bodies = new Map(facts.bodies.map((each) => [each.id, each]));
    this.parties = groupBy(facts.parties, ({ agreement }) => agreement);
    this.members = groupBy(facts.memberships, ({ body }) => body);
    this.under = new Map(
      [...groupBy(facts.auspices, ({ agreement }) => agreement)].map(([id, found]) => [id, [...new Set(found.map(({ body }) => body))]]),
    );
    this.#issues = groupBy([...facts.agreementIssues, ...facts.bodyIssues], ({ subject }) => subject);
  }

  /** What an agreement covers, or a body discussed. */
  issuesOf(id: string): ReadonlySet<string> {
    return new Set((this.#issues.get(id) ?? []).map(({ issue }) => issue));
  }

  concerns(id: string, issues: ReadonlySet<string> | undefined): boolean {
    return !issues || (this.#issues.get(id) ?? []).some(({ issue }) => issues.has(issue));
  }

  partiesOf(agreement: string): Map<string, PartyFact[]> {
    return groupBy(this.parties.get(agreement) ?? [], ({ actor }) => actor);
  }

  membersOf(body: string): Map<string, MembershipFact[]> {
    return groupBy(this.members.get(body) ?? [], ({ actor }) => actor);
  }

  /** Who is a member of a body at the end of a day, in these roles, and of whom it isn't known. By id. */
  belonging(body: string, roles: readonly Role[], t: string): { actor: string; verdict: Verdict; facts: MembershipFact[] }[] {
    return [...this.membersOf(body)]
      .map(([actor, facts]) => ({ actor, facts, verdict: memberAt(facts, roles, t) }))
      .filter(({ verdict }) => verdict.answer !== "no")
      .sort((a, b) => (a.actor < b.actor ? -1 : 1));
  }

  standingOf(actor: string, agreement: AgreementFact, t: string): Standing | undefined {
    const facts = (this.parties.get(agreement.id) ?? []).filter((fact) => fact.actor === actor);
    return facts.length === 0 ? undefined : standing(facts, agreement, t);
  }
}

type Gathered = { [K in keyof CooperationFacts]: CooperationFacts[K][number][] };

/** Reads the relations held in memory as the statements of cooperation that these datasets make; all of them if undefined. */
export function groundIn(graph: PathGraph, datasets: ReadonlySet<string> | undefined): Ground {
  const { nodes, relations, wholes } = graph;
  const facts: Gathered = {
    agreements: [],
    agreementIssues: [],
    parties: [],
    auspices: [],
    bodies: [],
    bodyIssues: [],
    memberships: [],
    events: [],
    eventIssues: [],
    participations: [],
  };
  for (const node of nodes) {
    const { id, label, fact, level } = node;
    if (label === "Agreement" && fact && "agreement" in fact) facts.agreements.push({ ...fact.agreement, id });
    // Its level was decided by its kind and its size already.
    if (label === "Organisation")
      facts.bodies.push({ id, name: "", kind: level === "universal" ? "universal-organisation" : "regional-organisation", size: 0 });
    if (label === "Event" && fact && "day" in fact) facts.events.push({ id, name: "", date: fact.day });
  }
  for (const relation of relations) {
    const said = of(datasets, relation);
    const [from, to] = [nodes[wholes.get(relation.source) ?? relation.source], nodes[relation.target]];
    if (!from || !to || said.facts.length === 0) continue;
    if (said.type === "PARTY_TO") facts.parties.push(...said.facts);
    else if (said.type === "MEMBER_OF") facts.memberships.push(...said.facts);
    else {
      for (const { on, provenance } of said.facts) {
        const about: IssueFact = { subject: from.id, issue: to.id, on, provenance };
        if (said.type === "COVERS") facts.agreementIssues.push(about);
        else if (said.type === "DISCUSSED") (from.label === "Event" ? facts.eventIssues : facts.bodyIssues).push(about);
        else if (said.type === "UNDER") facts.auspices.push({ agreement: from.id, body: to.id, provenance });
        else if (said.type === "TOOK_PART_IN" && from.label !== "Group")
          facts.participations.push({ actor: from.id, event: to.id, provenance });
      }
    }
  }
  return new Ground(facts);
}
