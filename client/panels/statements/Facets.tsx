import type { DatasetId, IssueId, NodeId } from "../../../server/contract/ids.ts";
import { isId, labelOf, nodeId } from "../../../server/contract/ids.ts";
import { STANCES } from "../../../server/contract/vocabulary.ts";
import type { SchemaAnswer } from "../../../server/contract/wire/catalogue.ts";
import type { StatementCounts } from "../../../server/contract/wire/explore.ts";
import { NodeMark } from "../../render/marks.tsx";
import { type StatementFilters, type StatementList, setContested, toggleStatements } from "../../state/statement-filters.ts";
import filtersCss from "../filters/filters.module.css";
import { Section } from "../parts/Section.tsx";
import { usePalette } from "../parts/use-palette.ts";
import { useWords } from "../parts/words.ts";
import { Facet, type Option } from "./Facet.tsx";
import { withChosen } from "./with-chosen.ts";

type Props = {
  filters: StatementFilters;
  change: (next: StatementFilters) => void;
  counts: StatementCounts;
  schema: SchemaAnswer | undefined;
  nameOf: (id: string) => string;
};

const KINDS = { State: "state", Organisation: "organisation", Group: "group" } as const;

/** What narrows the list, each choice with how many statements it would leave. */
export function Facets({ filters, change, counts, schema, nameOf }: Props) {
  const { t } = useWords();
  const palette = usePalette();
  const of = <L extends StatementList>(list: L) => ({
    chosen: filters[list],
    onToggle: (value: StatementFilters[L][number]) => change(toggleStatements(filters, list, value)),
    onOnly: (value: StatementFilters[L][number]) => change({ ...filters, [list]: [value] }),
  });
  const familyOf = new Map(schema?.issues.map(({ id, family }) => [id, family]));
  const issueMark = (id: string) => {
    const family = familyOf.get(id);
    return <i className={filtersCss.family} style={{ background: family ? palette.families[family] : palette.neutral }} />;
  };

  const actorMark = (id: string) => {
    const label = labelOf(id);
    return label === "State" || label === "Organisation" || label === "Group" ? (
      <NodeMark kind={KINDS[label]} palette={palette} />
    ) : (
      <i className={filtersCss.family} />
    );
  };

  const stances = STANCES.map((value) => ({
    value,
    name: t(`stance.${value}`),
    count: counts.stance.find((one) => one.value === value)?.count ?? 0,
  }));
  const issues = withChosen<IssueId>(
    counts.issues.flatMap(({ id, name, count }) => (isId("Issue", id) ? [{ value: id, name, count, mark: issueMark(id) }] : [])),
    filters.issues,
    (id) => ({ name: nameOf(id), mark: issueMark(id) }),
  );
  const actors = withChosen<NodeId>(
    counts.actors.map(({ id, name, count }) => ({ value: nodeId(id), name, count, mark: actorMark(id) })),
    filters.about,
    (id) => ({ name: nameOf(id), mark: actorMark(id) }),
  );
  const sections = withChosen(
    counts.section.map(({ value, count }) => ({ value, name: value, count })),
    filters.sections,
    (name) => ({ name }),
  );
  const datasets = (schema?.datasets ?? []).flatMap(({ id, title }): Option<DatasetId>[] =>
    isId("Dataset", id) ? [{ value: id, name: title }] : [],
  );

  return (
    <>
      <p className={filtersCss.counts}>{t("statements.counts")}</p>
      <Section title={t("statements.stance")}>
        <Facet name={t("statements.stance")} options={stances} {...of("stances")} />
      </Section>
      <Section title={t("statements.evidence")}>
        <Facet
          name={t("statements.evidence")}
          options={[{ value: "contested", name: t("statements.contested"), count: counts.contested }]}
          chosen={filters.contested === true ? ["contested"] : []}
          onToggle={() => change(setContested(filters, filters.contested === true ? undefined : true))}
          onOnly={() => change(setContested(filters, true))}
        />
      </Section>
      <Section title={t("statements.actors")}>
        <Facet name={t("statements.actors")} options={actors} {...of("about")} />
      </Section>
      <Section title={t("statements.issues")}>
        <Facet name={t("statements.issues")} options={issues} {...of("issues")} />
      </Section>
      <Section title={t("statements.section")} folded={filters.sections.length === 0}>
        <Facet name={t("statements.section")} options={sections} {...of("sections")} />
      </Section>
      <Section title={t("statements.datasets")} folded={filters.datasets.length === 0}>
        <Facet name={t("statements.datasets")} options={datasets} {...of("datasets")} />
      </Section>
    </>
  );
}
