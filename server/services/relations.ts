import { type EdgeType, edgeDefinition } from "../contract/model.ts";
import type { Relation } from "../contract/wire/instruments.ts";
import type { Properties } from "../domain/graph.ts";
import { mergeProperties } from "../domain/merge-properties.ts";
import { byPrecedence, compare, groupBy } from "../domain/parallel.ts";
import type { PathNodeFact } from "../domain/paths.ts";
import { type Bond, differingIn, speaking } from "../domain/relation-disputes.ts";
import { happenedBy, type Ternary } from "../domain/time.ts";
import { cooperationMembers, cooperationParties } from "../queries/cooperation.ts";
import { date } from "../queries/decode.ts";
import type { pathEdges } from "../queries/paths.ts";
import { type Catalogue, cite } from "./catalogue.ts";
import { edgeProperties } from "./wire.ts";

export type Statement = ReturnType<typeof pathEdges.decode>;
/** What all statements of a relation come to on the day. */
export type Told = { type: EdgeType; source: string; target: string; live: Ternary | null; conflict: boolean };

/** All statements of one relation as it travels. A membership that begins later is not told yet. */
export function wireRelation(told: Told, statements: readonly Statement[], fact: PathNodeFact, t: string, catalogue: Catalogue): Relation {
  const { type, source, target, live } = told;
  const begun = statements.filter(({ properties }) => type !== "MEMBER_OF" || happenedBy(date(properties, "since"), t) !== "no");
  const all = [...(begun.length > 0 ? begun : statements)].sort((a, b) => byPrecedence(a, b) || compare(a.id, b.id));
  const bond = bondOf(type, all);
  const first = bond ? speaking(bond, live, fact, t).flatMap((at) => all[at] ?? []) : firstOfEach(all);
  const stated = first.map((one) => ({ dataset: one.provenance.dataset, properties: statedBy(one) }));
  const { properties } = mergeProperties(edgeDefinition(type).properties, stated);
  return {
    id: `${source}~${type}~${target}`,
    type,
    source,
    target,
    properties: edgeProperties(type, type === "PARTY_TO" ? { status: "unclear", ...properties } : properties),
    live,
    parallel: Math.max(1, all.length),
    conflict: told.conflict || (bond !== undefined && differingIn(bond.type, stated).length > 0),
    sources: cite(
      all.map(({ provenance }) => provenance),
      catalogue,
    ),
  };
}

function bondOf(type: EdgeType, all: readonly Statement[]): Bond | undefined {
  const row = ({ source, target, properties }: Statement) => ({ actor: source, agreement: target, body: target, edge: properties });
  // The rows' own provenance lacks the precedence of its dataset.
  if (type === "PARTY_TO")
    return { type, facts: all.map((one) => ({ ...cooperationParties.decode(row(one)), provenance: one.provenance })) };
  if (type === "MEMBER_OF")
    return { type, facts: all.map((one) => ({ ...cooperationMembers.decode(row(one)), provenance: one.provenance })) };
  return undefined;
}

function firstOfEach(all: readonly Statement[]): Statement[] {
  return [...groupBy(all, ({ provenance }) => provenance.dataset).values()].flatMap((own) => own.slice(0, 1));
}

/** Absent where nothing is said: *unclear* is no status that another could contradict. */
function statedBy({ properties }: Statement): Properties {
  const stated: Record<string, Properties[string]> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value === "" || (name === "status" && value === "unclear")) continue;
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") stated[name] = value;
  }
  return stated;
}
