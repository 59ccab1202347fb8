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
    const side = (actor: string): boolean => actor === a || actor === b;
    const statements = [
      ...actorsIn(basis).filter(({ actor }) => side(actor)),
      ...(kind === "agreement" ? (index.auspices.get(id) ?? []).filter(({ body }) => side(body)) : []),
      ...(issues[kind].get(id) ?? []),
    ];
    return statements.map(({ provenance }) => provenance);
  };
}
