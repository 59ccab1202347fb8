import type { Kinds } from "../../../server/contract/wire/catalogue.ts";
import type { SourceParameters } from "../../../server/contract/wire/parameters.ts";
import type { Kind } from "../../state/source-view.ts";
import { useWords } from "../parts/words.ts";
import styles from "./kinds.module.css";

export function parametersOf(kind: Kind | undefined): SourceParameters {
  if (!kind) return {};
  return "label" in kind ? { types: ["DESCRIBED_IN"], labels: [kind.label] } : { types: [kind.type] };
}

type Props = { kinds: Kinds; chosen: Kind | undefined; onChoose: (kind: Kind | undefined) => void };

/** How much there is of each kind, and which of them is listed. */
export function KindChoice({ kinds: { labels, types }, chosen, onChoose }: Props) {
  const { t, number } = useWords();
  if (labels.length + types.length < 2) return null;
  const isOn = (kind: Kind): boolean => JSON.stringify(kind) === JSON.stringify(chosen);
  const button = (kind: Kind, name: string, count: number) => (
    <li key={name}>
      <button
        type="button"
        aria-pressed={isOn(kind)}
        data-kind-choice={"label" in kind ? kind.label : kind.type}
        onClick={() => onChoose(isOn(kind) ? undefined : kind)}
      >
        {name} <span>{number(count)}</span>
      </button>
    </li>
  );
  return (
    <ul className={styles.kinds} aria-label={t("pages.source.kinds")}>
      {labels.map(({ label, count }) => button({ label }, t(`kind.${label}`), count))}
      {types.map(({ type, count }) => button({ type }, t(`relation.${type}.out`), count))}
    </ul>
  );
}
