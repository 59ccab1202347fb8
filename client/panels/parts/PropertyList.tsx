import { BINDINGNESS, FAMILIES, FORMS, LEVELS, ORGANISATION_KINDS, STANCES } from "../../../server/contract/vocabulary.ts";
import type { GraphNode, Properties, PropertyValue } from "../../../server/contract/wire/common.ts";
import { property as named } from "../../i18n/en/relations.ts";
import { ConflictMark } from "./ConflictMark.tsx";
import styles from "./facts.module.css";
import { Value } from "./Value.tsx";
import { useWords, type Words } from "./words.ts";

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
  const { t } = useWords();
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
            <Value value={worded(name, value, t) ?? value} />
            {disputed?.on.includes(name) && <ConflictMark about={disputed.about} property={name} bare />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A word of the model's own, as readers are told it everywhere else. */
function worded(name: string, value: PropertyValue, t: Words["t"]): string | undefined {
  const of = <W extends string>(words: readonly W[]): W | undefined => words.find((word) => word === value);
  const [stance, level, form] = [of(STANCES), of(LEVELS), of(FORMS)];
  const [binding, family, kind] = [of(BINDINGNESS), of(FAMILIES), of(ORGANISATION_KINDS)];
  if (name === "stance") return stance && t(`stance.${stance}`);
  if (name === "level") return level && t(`level.${level}`);
  if (name === "form") return form && t(`form.${form}`);
  if (name === "bindingness") return binding && t(`bindingness.${binding}`);
  if (name === "family") return family && t(`family.${family}`);
  return name === "kind" ? kind && t(`organisationKind.${kind}`) : undefined;
}

export function PropertyName({ name }: { name: string }) {
  const { t } = useWords();
  return <>{isNamed(name) ? t(`property.${name}`) : name}</>;
}
