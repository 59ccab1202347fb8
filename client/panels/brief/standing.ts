import type { InstrumentsAnswer, Relation } from "../../../server/contract/wire/instruments.ts";

/** How an instrument stands for one party, in the order in which a brief lists them. */
export const STANDINGS = ["in_force", "unknown", "signed_only", "ended"] as const;
export type Standing = (typeof STANDINGS)[number];
export type Listed = { id: string; name: string; level: string; bindingness: string; relation: Relation; standing: Standing };

/** The instruments that a state, or a body itself, is party to, by how it stands to each on the day. */
export function instrumentsOf(actor: string, { nodes, edges }: InstrumentsAnswer): Listed[] {
  const names = new Map(nodes.map((node) => [node.id, node]));
  return edges
    .filter(({ type, source }) => type === "PARTY_TO" && source === actor)
    .flatMap((relation): Listed[] => {
      const agreement = names.get(relation.target);
      if (!agreement) return [];
      const { level, bindingness } = agreement.properties;
      return [
        {
          id: agreement.id,
          name: agreement.name,
          level: String(level ?? ""),
          bindingness: String(bindingness ?? ""),
          relation,
          standing: standingOf(relation),
        },
      ];
    })
    .sort((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || a.name.localeCompare(b.name));
}

/** A signatory that is known not to be bound has signed only; who left, or what ended, is over. */
function standingOf({ live, properties }: Relation): Standing {
  if (live === "yes") return "in_force";
  if (live === "unknown" || live === null) return "unknown";
  return properties.status === "signatory" ? "signed_only" : "ended";
}
