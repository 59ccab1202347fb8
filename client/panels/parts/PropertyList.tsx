import type { GraphNode, Properties } from "../../../server/contract/wire/common.ts";
import { property as named } from "../../i18n/en/relations.ts";
import { ConflictMark } from "./ConflictMark.tsx";
import styles from "./facts.module.css";
import { Value } from "./Value.tsx";
import { useWords } from "./words.ts";

const NAMES = new Set<string>(Object.keys(named));
type Named = keyof typeof named;
const isNamed = (name: string): name is Named => NAMES.has(name);

type Props = {
  properties: Properties;
  without?: readonly string[];
  /** Of what, and on which of them datasets disagree. */
  disputed?: { about: string; on: readonly string[] } | undefined;
};

export function disputedOf({ id, disputed }: GraphNode): Props["disputed"] {
  return disputed && { about: id, on: disputed };
}

/** What is recorded, property by property. */
export function PropertyList({ properties, without = [], disputed }: Props) {
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
            {disputed?.on.includes(name) && <ConflictMark about={disputed.about} property={name} bare />}
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
