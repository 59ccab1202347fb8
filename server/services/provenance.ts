import type { Basis } from "../domain/bases.ts";
import type { Provenance } from "../domain/facts.ts";
import type { Cooperation } from "./cooperation.ts";

/** Every statement that a ground of cooperation rests on: both sides, the issue, the auspices. */
export function provenanceOf(basis: Basis, { facts, question }: Cooperation): Provenance[] {
  const { id, a, b } = basis;
  const side = (actor: string): boolean => actor === a || actor === b;
  const statements =
    basis.kind === "agreement"
      ? [
          ...facts.parties.filter((fact) => fact.agreement === id && side(fact.actor)),
          ...facts.auspices.filter((fact) => fact.agreement === id && side(fact.body)),
          ...facts.agreementIssues.filter((fact) => fact.subject === id),
        ]
      : basis.kind === "organisation"
        ? [
            ...facts.memberships.filter((fact) => fact.body === id && side(fact.actor) && question.roles.includes(fact.role)),
            ...facts.bodyIssues.filter((fact) => fact.subject === id),
          ]
        : [
            ...facts.participations.filter((fact) => fact.event === id && side(fact.actor)),
            ...facts.eventIssues.filter((fact) => fact.subject === id),
          ];
  return statements.map(({ provenance }) => provenance);
}
