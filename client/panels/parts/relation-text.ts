import { PARTY_STATUSES, ROLES } from "../../../server/contract/vocabulary.ts";
import type { GraphEdge, PropertyValue, Report } from "../../../server/contract/wire/common.ts";
import { REPORT_OLD_AFTER_YEARS } from "../../../server/domain/time.ts";
import type { Words } from "./words.ts";

const DATES = [
  ["signed", "inspector.tie.record.signed"],
  ["consentDate", "inspector.tie.record.consented"],
  ["inForce", "inspector.tie.record.inForce"],
  ["withdrawn", "inspector.tie.record.withdrawn"],
  ["since", "inspector.node.since"],
  ["until", "inspector.node.until"],
] as const;

/** Role or status of a relation, with its dates; of a membership without any, as of when it was reported and how old that is. */
export function factsText({ properties, report }: Pick<GraphEdge, "properties"> & { report?: Report | null }, words: Words): string {
  const { t, date } = words;
  const status = PARTY_STATUSES.find((known) => known === properties.status);
  const role = ROLES.find((known) => known === properties.role);
  const facts = [
    ...(status ? [t(`status.${status}`)] : []),
    ...(role ? [t(`role.${role}`)] : typeof properties.role === "string" ? [properties.role] : []),
    ...DATES.flatMap(([name, key]) => {
      const value = properties[name];
      return isDate(value) ? [t(key, { day: date(value) })] : [];
    }),
    ...reportText(report ?? reportIn(properties), words),
  ];
  return facts.join(" · ");
}

/** “reported as of March 2025”, and whether that is long ago; “last reported in January 2010” once nobody vouches for it any more. */
export function reportText(report: Report | undefined, { t, date }: Words): string[] {
  return report ? [t(`inspector.node.report.${report.age}`, { day: date(report.asOf), years: REPORT_OLD_AFTER_YEARS })] : [];
}

/** Where the answer doesn't say how old a report is, only its day is told. */
function reportIn({ reportedAsOf }: GraphEdge["properties"]): Report | undefined {
  return isDate(reportedAsOf) ? { asOf: reportedAsOf, age: "fresh" } : undefined;
}

function isDate(value: PropertyValue | undefined): value is Exclude<PropertyValue, string | number | boolean | string[]> {
  return typeof value === "object" && !Array.isArray(value);
}
