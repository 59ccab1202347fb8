import type { Basis } from "../domain/bases.ts";
import type { CooperationIndex } from "../domain/cooperation-index.ts";
import type { IssueFact, Provenance } from "../domain/facts.ts";
import { groupBy } from "../domain/parallel.ts";
import type { Question } from "../domain/tie-grounds.ts";

/** Visits every statement that a ground of cooperation rests on: both sides, the auspices, the issue. */
export type EachPlace = (basis: Basis, visit: (place: Provenance) => void) => void;

export function provenanceIn(index: CooperationIndex, { issues: asked, roles }: Question): EachPlace {
  const about = (statements: readonly IssueFact[]) =>
    groupBy(
      statements.filter(({ issue }) => asked.has(issue)),
      ({ subject }) => subject,
    );
  const issues = { agreement: about(index.agreementIssues), organisation: about(index.bodyIssues), event: about(index.eventIssues) };
  const named = ({ kind, id }: Basis): readonly { actor: string; provenance: Provenance }[] => {
    if (kind === "agreement") return index.parties.get(id) ?? [];
    if (kind === "event") return index.participations.get(id) ?? [];
    return (index.memberships.get(id) ?? []).filter(({ role }) => roles.includes(role));
  };
  // Of a convention of the world every tie would look through all parties anew.
  const byActor = new Map<string, ReadonlyMap<string, readonly Provenance[]>>();
  const placesOf = (basis: Basis): ReadonlyMap<string, readonly Provenance[]> => {
    const known = byActor.get(basis.id);
    if (known) return known;
    const places = new Map<string, Provenance[]>();
    for (const { actor, provenance } of named(basis)) {
      const own = places.get(actor);
      if (own) own.push(provenance);
      else places.set(actor, [provenance]);
    }
    byActor.set(basis.id, places);
    return places;
  };
  return (basis, visit) => {
    const { kind, id, a, b } = basis;
    const places = placesOf(basis);
    for (const place of places.get(a) ?? []) visit(place);
    for (const place of places.get(b) ?? []) visit(place);
    const under = kind === "agreement" ? index.auspices.get(id) : undefined;
    for (const { body, provenance } of under ?? []) if (body === a || body === b) visit(provenance);
    for (const { provenance } of issues[kind].get(id) ?? []) visit(provenance);
  };
}
