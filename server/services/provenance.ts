import type { Basis } from "../domain/bases.ts";
import type { CooperationIndex } from "../domain/cooperation-index.ts";
import type { IssueFact, Provenance } from "../domain/facts.ts";
import { groupBy } from "../domain/parallel.ts";
import type { Question } from "../domain/tie-grounds.ts";

/** Finds every statement that a ground of cooperation rests on: both sides, the issue, the auspices. */
export function provenanceIn(index: CooperationIndex, { issues: asked, roles }: Question): (basis: Basis) => Provenance[] {
  const about = (statements: readonly IssueFact[]) =>
    groupBy(
      statements.filter(({ issue }) => asked.has(issue)),
      ({ subject }) => subject,
    );
  const issues = { agreement: about(index.agreementIssues), organisation: about(index.bodyIssues), event: about(index.eventIssues) };
  const actorsIn = ({ kind, id }: Basis): readonly { actor: string; provenance: Provenance }[] => {
    if (kind === "agreement") return index.parties.get(id) ?? [];
    if (kind === "event") return index.participations.get(id) ?? [];
    return (index.memberships.get(id) ?? []).filter(({ role }) => roles.includes(role));
  };
  return (basis) => {
    const { kind, id, a, b } = basis;
    // One list, filled in one go: behind a page of ties stand hundreds of thousands of statements.
    const places: Provenance[] = [];
    for (const { actor, provenance } of actorsIn(basis)) if (actor === a || actor === b) places.push(provenance);
    const under = kind === "agreement" ? index.auspices.get(id) : undefined;
    for (const { body, provenance } of under ?? []) if (body === a || body === b) places.push(provenance);
    for (const { provenance } of issues[kind].get(id) ?? []) places.push(provenance);
    return places;
  };
}
