import { EntenteError } from "../contract/errors.ts";
import type { Evidence, EvidenceItem, PartyRecord } from "../contract/wire/network.ts";
import type { EvidenceParameters } from "../contract/wire/parameters.ts";
import type { Basis } from "../domain/bases.ts";
import type { Provenance } from "../domain/facts.ts";
import { memberAt, reportOf } from "../domain/membership.ts";
import { byPrecedence, compare } from "../domain/parallel.ts";
import { fold, tieKey } from "../domain/ties.ts";
import type { GraphStore } from "../store/port.ts";
import { type Catalogue, cite } from "./catalogue.ts";
import { disputedOf } from "./conflicts/of-nodes.ts";
import { type Cooperation, cooperation } from "./cooperation.ts";
import { claimsOn } from "./evidence-claims.ts";
import { BLANK_RECORD, partyRecord } from "./party-record.ts";
import { placesIn } from "./provenance.ts";

/** What stands behind one tie: every agreement, body and event, and what is claimed about the two. */
export async function evidence(
  store: GraphStore,
  catalogue: Catalogue,
  asked: EvidenceParameters,
  signal?: AbortSignal,
): Promise<Evidence> {
  const { a, b } = asked;
  if (a === b) throw new EntenteError("bad_parameter", { detail: "a and b are the same; name two different actors." });
  const found = await cooperation(store, catalogue, asked, { touching: [a, b], actors: [a, b] }, signal);
  const pair = a < b ? { a, b } : { a: b, b: a };
  const between = found.bases.filter((basis) => tieKey(basis) === tieKey(pair));
  const tie = between.length > 0 ? fold(between) : undefined;
  const eachPlace = placesIn(found.index, found.question);
  const placesOf = (basis: Basis): Provenance[] => {
    const places: Provenance[] = [];
    eachPlace(basis)(basis.a, basis.b, (place) => places.push(place));
    return places;
  };
  const items = between.map((basis) => item(basis, a, b, found, placesOf(basis), catalogue)).sort(inOrder);
  const offset = asked.offset ?? 0;
  const page = items.slice(offset, offset + (asked.limit ?? 200));
  const claims = await claimsOn(store, catalogue, { ends: [a, b], grounds: between.map(({ id }) => id) });
  return {
    a,
    b,
    asOf: found.question.t,
    weight: tie?.weight ?? 0,
    uncertain: tie?.uncertain ?? 0,
    strongest: tie?.strongest ?? null,
    total: items.length,
    truncated: items.length > offset + page.length,
    items: page,
    claims,
  };
}

const KINDS: readonly EvidenceItem["kind"][] = ["agreement", "organisation", "event"];

/** What counts first, then agreements, bodies, events, then newest first. */
function inOrder(x: EvidenceItem, y: EvidenceItem): number {
  return (
    Number(y.counts) - Number(x.counts) ||
    KINDS.indexOf(x.kind) - KINDS.indexOf(y.kind) ||
    compare(y.date?.earliest ?? "", x.date?.earliest ?? "") ||
    compare(x.id, y.id)
  );
}

function item(basis: Basis, a: string, b: string, found: Cooperation, places: readonly Provenance[], catalogue: Catalogue): EvidenceItem {
  const { kind, id, issues, live, strength, counts, lapsed } = basis;
  const agreement = found.index.agreements.get(id);
  const event = found.index.events.get(id);
  const body = found.index.bodies.get(id);
  const disputed = disputedOf(catalogue, id);
  return {
    kind,
    id,
    title: agreement?.name ?? event?.name ?? body?.name ?? id,
    level: basis.level,
    bindingness: agreement?.bindingness ?? null,
    form: agreement?.form ?? null,
    date: agreement ? (agreement.signed ?? agreement.adopted) : (event?.date ?? null),
    inForce: agreement?.inForce ?? null,
    textUrl: agreement?.textUrl ?? null,
    issues: [...issues],
    parties: { a: recordOf(a, basis, found), b: recordOf(b, basis, found) },
    live,
    strength,
    counts,
    lapsed,
    note: places.find(({ note }) => note !== null)?.note ?? null,
    ...(disputed && { disputed }),
    sources: cite(places, catalogue),
  };
}

/** One side as its dataset of highest precedence states it; null where the side is the body itself, or is known by nothing but presence. */
function recordOf(actor: string, basis: Basis, { index, question }: Cooperation): PartyRecord | null {
  if (basis.kind === "agreement") {
    const stated = (index.parties.get(basis.id) ?? []).filter((fact) => fact.actor === actor);
    const agreement = index.agreements.get(basis.id);
    return agreement ? partyRecord(stated, agreement, question.t) : null;
  }
  const stated = (index.memberships.get(basis.id) ?? [])
    .filter((fact) => fact.actor === actor && question.roles.includes(fact.role))
    .sort(byPrecedence);
  // The membership that holds is shown before one that has ended or is only reported.
  const first = stated.find((fact) => memberAt([fact], question.roles, question.t).answer === "yes") ?? stated[0];
  if (!first) return null;
  const { answer, conflict } = memberAt(stated, question.roles, question.t);
  const status = answer === "yes" ? "party" : answer === "no" ? "withdrawn" : "unclear";
  return { ...BLANK_RECORD, status, role: first.role, since: first.from, until: first.to, report: reportOf([first], question.t), conflict };
}
