import { PARTY_STATUSES, ROLES } from "../../../server/contract/vocabulary.ts";
import type { GraphEdge, PropertyValue } from "../../../server/contract/wire/common.ts";
import type { Words } from "./words.ts";

const DATES = [
  ["signed", "inspector.tie.record.signed"],
  ["consentDate", "inspector.tie.record.consented"],
  ["inForce", "inspector.tie.record.inForce"],
  ["withdrawn", "inspector.tie.record.withdrawn"],
  ["since", "inspector.node.since"],
  ["until", "inspector.node.until"],
  ["reportedAsOf", "inspector.node.reported"],
] as const;

/** Role or status of a relation, with its dates. */
export function factsText({ properties }: Pick<GraphEdge, "properties">, { t, date }: Words): string {
  const status = PARTY_STATUSES.find((known) => known === properties.status);
  const role = ROLES.find((known) => known === properties.role);
  const words = [
    ...(status ? [t(`status.${status}`)] : []),
    ...(role ? [t(`role.${role}`)] : typeof properties.role === "string" ? [properties.role] : []),
    ...DATES.flatMap(([name, key]) => {
      const value = properties[name];
      return isDate(value) ? [t(key, { day: date(value) })] : [];
    }),
  ];
  return words.join(" · ");
}

function isDate(value: PropertyValue | undefined): value is Exclude<PropertyValue, string | number | boolean | string[]> {
  return typeof value === "object" && !Array.isArray(value);
}
