import { ROLES } from "../contract/vocabulary.ts";
import type { TieChange } from "../contract/wire/network.ts";
import { standing } from "./force.ts";
import { memberAt } from "./membership.ts";
import type { PathGraph } from "./path-graph.ts";
import { of } from "./path-question.ts";
import { type PathNodeFact, type RelationFacts, weigh } from "./paths.ts";
import { relationChange } from "./relation-changes.ts";
import { standingOf } from "./relation-disputes.ts";
import { happenedBy, type Ternary } from "./time.ts";

/** What had begun by the end of a day, as some datasets tell it: what has ended since is there, what came wholly later is not. */
export class Presence {
  readonly #graph: PathGraph;
  readonly #datasets: ReadonlySet<string> | undefined;
  readonly #t: string;
  readonly #decided: Uint8Array;

  constructor(graph: PathGraph, datasets: ReadonlySet<string> | undefined, t: string) {
    this.#graph = graph;
    this.#datasets = datasets;
    this.#t = t;
    this.#decided = new Uint8Array(graph.relations.length);
  }

  node(at: number): boolean {
    return !isLater(this.#graph.nodes[at]?.fact, this.#t);
  }

  relation(at: number): boolean {
    if (this.#decided[at] === 0) this.#decided[at] = this.#decide(at) ? 1 : 2;
    return this.#decided[at] === 1;
  }

  /** Of a party whether it is bound, of a member whether it is one in any role; null of every other relation. */
  standing(at: number): { live: Ternary | null; conflict: boolean } {
    const relation = this.#graph.relations[at];
    const fact = this.#graph.nodes[relation?.target ?? -1]?.fact;
    const told = relation && of(this.#datasets, relation);
    const bound = told?.type === "MEMBER_OF" || told?.type === "PARTY_TO";
    return bound ? standingOf(told, fact, this.#t) : { live: null, conflict: false };
  }

  /** What became of a relation between this day and another, from the earlier to the later. */
  change(at: number, other: Presence): TieChange | undefined {
    const relation = this.#graph.relations[at];
    if (!relation) return undefined;
    const own = { day: this.#t, begun: this.relation(at) };
    const theirs = { day: other.#t, begun: other.relation(at) };
    const [then, now] = own.day <= theirs.day ? [own, theirs] : [theirs, own];
    return relationChange(of(this.#datasets, relation), this.#graph.nodes[relation.target]?.fact, then, now);
  }

  #decide(at: number): boolean {
    const relation = this.#graph.relations[at];
    if (!relation || !this.node(relation.source) || !this.node(relation.target)) return false;
    return hasBegun(of(this.#datasets, relation), this.#graph.nodes[relation.target]?.fact, this.#t);
  }
}

function isLater(fact: PathNodeFact, t: string): boolean {
  if (fact === undefined) return false;
  const made = "day" in fact ? fact.day : (fact.agreement.signed ?? fact.agreement.adopted);
  return happenedBy(made, t) === "no";
}

function hasBegun(relation: RelationFacts, target: PathNodeFact, t: string): boolean {
  if (relation.facts.length === 0) return false;
  if (relation.type === "PARTY_TO")
    return target !== undefined && "agreement" in target && standing(relation.facts, target.agreement, t).concluded !== "no";
  if (relation.type === "MEMBER_OF")
    return memberAt(relation.facts, ROLES, t).answer !== "no" || relation.facts.some(({ to }) => happenedBy(to, t) === "yes");
  return weigh(relation, target, "yes", t) !== undefined;
}
