import { aboutIssues } from "../domain/asked-issues.ts";
import type { CooperationIndex } from "../domain/cooperation-index.ts";
import type { Provenance } from "../domain/facts.ts";
import { groupBy } from "../domain/parallel.ts";
import type { Question, Subject } from "../domain/tie-grounds.ts";

/** Visits every statement on which a ground of cooperation between two actors rests: both sides, the auspices, the issue. */
export type EachPlace = (a: string, b: string, visit: (place: Provenance) => void) => void;

/** So many statements are looked through sooner than they are put in order. */
const FEW = 16;

/** What an agreement, a body or an event rests on, looked up once for all whom it ties. */
export function placesIn(
  index: CooperationIndex,
  { issues: asked, roles }: Question,
): (subject: Pick<Subject, "kind" | "id">) => EachPlace {
  const about = {
    agreement: aboutIssues(index, "agreement", asked),
    organisation: aboutIssues(index, "organisation", asked),
    event: aboutIssues(index, "event", asked),
  };
  return ({ kind, id }) => {
    const issues = about[kind].get(id)?.statements ?? [];
    const under = (kind === "agreement" && index.auspices.get(id)) || [];
    const named = namedIn(index, kind, id, roles);
    // Of a convention of the world every tie would look through all parties anew.
    const byActor = named.length > FEW ? groupBy(named, ({ actor }) => actor) : undefined;
    const of = (actor: string): readonly Named[] => (byActor ? (byActor.get(actor) ?? []) : named.filter((each) => each.actor === actor));
    return (a, b, visit) => {
      for (const { provenance } of of(a)) visit(provenance);
      for (const { provenance } of of(b)) visit(provenance);
      for (const { body, provenance } of under) if (body === a || body === b) visit(provenance);
      for (const { provenance } of issues) visit(provenance);
    };
  };
}

type Named = { actor: string; provenance: Provenance };

function namedIn(index: CooperationIndex, kind: Subject["kind"], id: string, roles: Question["roles"]): readonly Named[] {
  if (kind === "agreement") return index.parties.get(id) ?? [];
  if (kind === "event") return index.participations.get(id) ?? [];
  return (index.memberships.get(id) ?? []).filter(({ role }) => roles.includes(role));
}
