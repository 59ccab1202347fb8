import type { Basis } from "../domain/bases.ts";
import type { Provenance } from "../domain/facts.ts";
import { groupBy } from "../domain/parallel.ts";
import type { Cooperation } from "./cooperation.ts";

/** Finds every statement that a ground of cooperation rests on: both sides, the issue, the auspices. */
export function provenanceIn({ facts, question }: Cooperation): (basis: Basis) => Provenance[] {
  const parties = groupBy(facts.parties, ({ agreement }) => agreement);
  const auspices = groupBy(facts.auspices, ({ agreement }) => agreement);
  const members = groupBy(
    facts.memberships.filter(({ role }) => question.roles.includes(role)),
    ({ body }) => body,
  );
  const participants = groupBy(facts.participations, ({ event }) => event);
  const issues = {
    agreement: groupBy(facts.agreementIssues, ({ subject }) => subject),
    organisation: groupBy(facts.bodyIssues, ({ subject }) => subject),
    event: groupBy(facts.eventIssues, ({ subject }) => subject),
  };
  return ({ kind, id, a, b }) => {
    const side = (actor: string): boolean => actor === a || actor === b;
    const actors = (kind === "agreement" ? parties : kind === "organisation" ? members : participants).get(id) ?? [];
    const statements = [
      ...actors.filter(({ actor }) => side(actor)),
      ...(kind === "agreement" ? (auspices.get(id) ?? []).filter(({ body }) => side(body)) : []),
      ...(issues[kind].get(id) ?? []),
    ];
    return statements.map(({ provenance }) => provenance);
  };
}
