import { type EdgeType, edgeDefinition } from "../contract/model.ts";
import { ROLES, TYING_ROLES } from "../contract/vocabulary.ts";
import type { Relation } from "../contract/wire/instruments.ts";
import { standing } from "../domain/force.ts";
import type { Properties } from "../domain/graph.ts";
import { memberAt } from "../domain/membership.ts";
import { mergeProperties } from "../domain/merge-properties.ts";
import { byPrecedence, compare, groupBy } from "../domain/parallel.ts";
import type { PathNodeFact } from "../domain/paths.ts";
import { happenedBy, type Ternary } from "../domain/time.ts";
import { cooperationMembers, cooperationParties } from "../queries/cooperation.ts";
import { date } from "../queries/decode.ts";
import type { pathEdges } from "../queries/paths.ts";
import { type Catalogue, cite } from "./catalogue.ts";
import { edgeProperties } from "./wire.ts";

export type Statement = ReturnType<typeof pathEdges.decode>;
/** What all statements of a relation come to on the day. */
export type Told = { type: EdgeType; source: string; target: string; live: Ternary | null; conflict: boolean };

/** Where a difference is a disagreement; two attributions may rest on different bases and both be right. */
const DISPUTED: ReadonlySet<string> = new Set(["status", "signed", "consentDate", "inForce", "withdrawn", "since", "until"]);

/** All statements of one relation as it travels. A membership that begins later is not told yet. */
export function wireRelation(told: Told, statements: readonly Statement[], fact: PathNodeFact, t: string, catalogue: Catalogue): Relation {
  const { type, source, target, live } = told;
  const begun = statements.filter(({ properties }) => type !== "MEMBER_OF" || happenedBy(date(properties, "since"), t) !== "no");
  const all = [...(begun.length > 0 ? begun : statements)].sort((a, b) => byPrecedence(a, b) || compare(a.id, b.id));
  const { properties, conflicts } = mergeProperties(
    edgeDefinition(type).properties,
    speaking(all, told, fact, t).map((one) => ({ dataset: one.provenance.dataset, properties: statedBy(one) })),
  );
  return {
    id: `${source}~${type}~${target}`,
    type,
    source,
    target,
    properties: edgeProperties(type, type === "PARTY_TO" ? { status: "unclear", ...properties } : properties),
    live,
    parallel: Math.max(1, all.length),
    conflict: told.conflict || conflicts.some(({ property }) => DISPUTED.has(property)),
    sources: cite(
      all.map(({ provenance }) => provenance),
      catalogue,
    ),
  };
}

/** One statement of each dataset: first one that by itself says what all of them come to, then those in the same role. */
function speaking(all: readonly Statement[], { type, live }: Told, fact: PathNodeFact, t: string): Statement[] {
  const rank = (one: Statement): number => Number(liveAlone(one, fact, t) !== live) * 2 + Number(type === "MEMBER_OF" && !isFull(one));
  const [first] = [...all].sort((a, b) => rank(a) - rank(b));
  if (!first) return [];
  const others = all.filter(
    ({ provenance, properties }) =>
      provenance.dataset !== first.provenance.dataset && (type !== "MEMBER_OF" || properties.role === first.properties.role),
  );
  const ofEach = [...groupBy(others, ({ provenance }) => provenance.dataset).values()].flatMap((among) =>
    [...among].sort((a, b) => rank(a) - rank(b)).slice(0, 1),
  );
  return [first, ...ofEach];
}

function isFull({ properties }: Statement): boolean {
  return TYING_ROLES.some((role) => role === properties.role);
}

function liveAlone({ type, source, target, properties, provenance }: Statement, fact: PathNodeFact, t: string): Ternary | null {
  const row = { actor: source, agreement: target, body: target, edge: properties };
  if (type === "MEMBER_OF") return memberAt([{ ...cooperationMembers.decode(row), provenance }], ROLES, t).answer;
  if (type !== "PARTY_TO" || !fact || !("agreement" in fact)) return null;
  return standing([{ ...cooperationParties.decode(row), provenance }], fact.agreement, t).live;
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
