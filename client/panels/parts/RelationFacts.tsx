import { PARTY_STATUSES, ROLES } from "../../../server/contract/vocabulary.ts";
import type { GraphEdge, PropertyValue } from "../../../server/contract/wire/common.ts";
import styles from "./facts.module.css";
import { useWords, type Words } from "./words.ts";

/** Role or status with its dates, once for each different statement. */
export function RelationFacts({ edges }: { edges: readonly GraphEdge[] }) {
  const words = useWords();
  const texts = [...new Set(edges.map((edge) => factsText(edge, words)))].filter((text) => text !== "");
  if (texts.length === 0) return null;
  return (
    <ul className={styles.note}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

const DATES = [
  ["signed", "inspector.tie.record.signed"],
  ["consentDate", "inspector.tie.record.consented"],
  ["inForce", "inspector.tie.record.inForce"],
  ["withdrawn", "inspector.tie.record.withdrawn"],
  ["since", "inspector.node.since"],
  ["until", "inspector.node.until"],
  ["reportedAsOf", "inspector.node.reported"],
] as const;

function factsText({ properties }: GraphEdge, { t, date }: Words): string {
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
