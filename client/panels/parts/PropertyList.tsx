import type { ReactNode } from "react";
import { labelOf } from "../../../server/contract/ids.ts";
import type { Properties, PropertyValue } from "../../../server/contract/wire/common.ts";
import { property as named } from "../../i18n/en/relations.ts";
import { DateText } from "./DateText.tsx";
import { ExternalLink, isWebAddress } from "./ExternalLink.tsx";
import styles from "./facts.module.css";
import { NodeLink } from "./NodeLink.tsx";
import { useWords } from "./words.ts";

const NAMES = new Set<string>(Object.keys(named));
type Named = keyof typeof named;
const isNamed = (name: string): name is Named => NAMES.has(name);

/** What is recorded, property by property. */
export function PropertyList({ properties, without = [] }: { properties: Properties; without?: readonly string[] }) {
  const entries = Object.entries(properties).filter(([name]) => !without.includes(name));
  if (entries.length === 0) return null;
  return (
    <dl className={styles.properties}>
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>
            <PropertyName name={name} />
          </dt>
          <dd>
            <Value value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function PropertyName({ name }: { name: string }) {
  const { t } = useWords();
  return <>{isNamed(name) ? t(`property.${name}`) : name}</>;
}

export function Value({ value }: { value: PropertyValue }): ReactNode {
  const { t, number } = useWords();
  if (typeof value === "boolean") return t(value ? "inspector.node.yes" : "inspector.node.no");
  if (typeof value === "number") return <span className={styles.figure}>{number(value)}</span>;
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "object") return <DateText date={value} />;
  if (/^https?:/.test(value) && isWebAddress(value)) return <ExternalLink address={value} label={value} />;
  return labelOf(value) === undefined ? value : <NodeLink id={value} />;
}
