import type { PartialDate } from "../contract/wire/common.ts";
import type { DATED_BY, PathStep } from "../contract/wire/paths.ts";
import { byPrecedence } from "../domain/parallel.ts";
import type { PathGraph, PathNode, PathRelation } from "../domain/path-graph.ts";
import type { PathTaken } from "../domain/path-question.ts";
import { type RelationFacts, type Weighed, weigh } from "../domain/paths.ts";
import { happenedBy } from "../domain/time.ts";
import { cooperationMembers, cooperationParties } from "../queries/cooperation.ts";
import { date, maybeText } from "../queries/decode.ts";
import type { pathEdges } from "../queries/paths.ts";
import type { Row } from "../queries/query.ts";
import { type Catalogue, cite } from "./catalogue.ts";
import { edgeProperties } from "./wire.ts";

type Statement = ReturnType<typeof pathEdges.decode>;

/** One step of a path as it travels, with all that is stated of it. */
export function wireStep(
  graph: PathGraph,
  { nodes, steps }: PathTaken,
  at: number,
  stated: ReadonlyMap<string, readonly Statement[]>,
  t: string,
  catalogue: Catalogue,
): PathStep[] {
  const taken = steps[at];
  const [source, target] = [graph.nodes[taken?.relation.source ?? -1], graph.nodes[taken?.relation.target ?? -1]];
  if (!taken || !source || !target) return [];
  const { relation, weighed, also } = taken;
  const { type } = relation;
  const statements = [...(stated.get(`${type} ${source.id} ${target.id}`) ?? [])].sort(byPrecedence);
  const shown = speaking(statements, relation, weighed, target, t);
  const properties = shown?.properties ?? {};
  return [
    {
      id: `${type}:${source.id}>${target.id}`,
      type,
      source: source.id,
      target: target.id,
      forward: relation.source === nodes[at],
      kind: weighed.kind,
      holds: weighed.holds,
      live: weighed.live,
      role: maybeText(properties, "role"),
      status: maybeText(properties, "status"),
      dated: datedBy(relation, properties, source, target, t),
      properties: edgeProperties(type, properties),
      conflict: weighed.conflict,
      parallel: Math.max(1, statements.length),
      also,
      cost: weighed.cost,
      sources: cite(
        statements.map(({ provenance }) => provenance),
        catalogue,
      ),
    },
  ];
}

/** The statement to show: of those that by themselves say what all of them come to, the one of highest precedence. */
function speaking(statements: readonly Statement[], { type }: PathRelation, weighed: Weighed, target: PathNode, t: string) {
  const agrees = (statement: Statement): boolean => {
    const alone = weigh(factsOf(type, statement), target.fact, "yes", t);
    return alone?.kind === weighed.kind && (alone.holds === weighed.holds || weighed.holds === "unknown");
  };
  return statements.find(agrees) ?? statements[0];
}

function factsOf(type: PathRelation["type"], { source, target, properties, provenance }: Statement): RelationFacts {
  const row: Row = { actor: source, agreement: target, body: target, edge: properties };
  if (type === "PARTY_TO") return { type, facts: [{ ...cooperationParties.decode(row), provenance }] };
  if (type === "MEMBER_OF") return { type, facts: [{ ...cooperationMembers.decode(row), provenance }] };
  return { type, facts: [{ on: date(properties, "on"), provenance }] };
}

/** The date to tell the step by: the furthest that a party went by the day, a member's first day, the day of an event. */
function datedBy({ type }: PathRelation, properties: Row, source: PathNode, target: PathNode, t: string): PathStep["dated"] {
  const own = (by: (typeof DATED_BY)[number]) => ({ by, on: date(properties, by) });
  const candidates: { by: (typeof DATED_BY)[number]; on: PartialDate | null }[] = [own("since"), own("inForce"), own("consentDate")];
  candidates.push(own("signed"), own("on"));
  if (type === "PARTY_TO" && target.fact && "agreement" in target.fact) {
    const { signed, adopted } = target.fact.agreement;
    candidates.push({ by: "agreed", on: signed ?? adopted });
  }
  for (const { label, fact } of [source, target])
    if (label === "Event" && fact && "day" in fact) candidates.push({ by: "date", on: fact.day });
  const [first] = candidates.flatMap(({ by, on }) => (on !== null && happenedBy(on, t) !== "no" ? [{ by, on }] : []));
  return first ?? null;
}
