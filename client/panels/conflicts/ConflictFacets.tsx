import { type DatasetId, isId, type StateId } from "../../../server/contract/ids.ts";
import type { SchemaAnswer } from "../../../server/contract/wire/catalogue.ts";
import type { ConflictCounts } from "../../../server/contract/wire/conflicts.ts";
import { type ConflictFilters, type ConflictKind, type ConflictList, toggleConflicts } from "../../state/conflict-filters.ts";
import filtersCss from "../filters/filters.module.css";
import { disputedName, kindName } from "../parts/conflict-words.ts";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../parts/words.ts";
import { Facet, type Option } from "../statements/Facet.tsx";
import { withChosen } from "../statements/with-chosen.ts";

type Props = {
  filters: ConflictFilters;
  change: (next: ConflictFilters) => void;
  counts: ConflictCounts;
  schema: SchemaAnswer | undefined;
  nameOf: (id: string) => string;
};

/** What narrows the list, each choice with how many conflicts it would leave. */
export function ConflictFacets({ filters, change, counts, schema, nameOf }: Props) {
  const words = useWords();
  const { t } = words;
  const of = <L extends ConflictList>(list: L) => ({
    chosen: filters[list],
    onToggle: (value: ConflictFilters[L][number]) => change(toggleConflicts(filters, list, value)),
    onOnly: (value: ConflictFilters[L][number]) => change({ ...filters, [list]: [value] }),
  });
  const kinds = withChosen<ConflictKind>(
    counts.kinds.map(({ value, count }) => ({ value, count, name: kindName(value, words) })),
    filters.kinds,
    (kind) => ({ name: kindName(kind, words) }),
  );
  const properties = withChosen<string>(
    counts.properties.map(({ value, count }) => ({ value, count, name: disputedName(value, words) })),
    filters.properties,
    (property) => ({ name: disputedName(property, words) }),
  );
  const said = withChosen<DatasetId>(
    counts.said.flatMap(({ id, count }) => (isId("Dataset", id) ? [{ value: id, count, name: nameOf(id) }] : [])),
    filters.said,
    (id) => ({ name: nameOf(id) }),
  );
  const states = withChosen<StateId>(
    counts.states.flatMap(({ id, count, name }) => (isId("State", id) ? [{ value: id, count, name }] : [])),
    filters.states,
    (id) => ({ name: nameOf(id) }),
  );
  const datasets = (schema?.datasets ?? []).flatMap(({ id, title }): Option<DatasetId>[] =>
    isId("Dataset", id) ? [{ value: id, name: title }] : [],
  );
  return (
    <>
      <p className={filtersCss.counts}>{t("conflicts.counts")}</p>
      <Section title={t("conflicts.kinds")}>
        <Facet name={t("conflicts.kinds")} options={kinds} {...of("kinds")} />
      </Section>
      <Section title={t("conflicts.properties")}>
        <Facet name={t("conflicts.properties")} options={properties} {...of("properties")} />
      </Section>
      <Section title={t("conflicts.said")}>
        <Facet name={t("conflicts.said")} options={said} {...of("said")} />
      </Section>
      <Section title={t("conflicts.states")}>
        <Facet name={t("conflicts.states")} options={states} {...of("states")} />
      </Section>
      <Section title={t("conflicts.datasets")} folded={filters.datasets.length === 0}>
        <Facet name={t("conflicts.datasets")} options={datasets} {...of("datasets")} />
      </Section>
    </>
  );
}
