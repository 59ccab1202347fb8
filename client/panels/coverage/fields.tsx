import { idOf, isId } from "../../../server/contract/ids.ts";
import { LEVELS } from "../../../server/contract/vocabulary.ts";
import type { SchemaAnswer } from "../../../server/contract/wire/catalogue.ts";
import { today } from "../../../server/domain/time.ts";
import { isAlone } from "../../data/coverage.ts";
import type { CoverageView } from "../../state/coverage-view.ts";
import { Choice } from "../filters/Choice.tsx";
import { groupings } from "../parts/groupings.ts";
import parts from "../parts/parts.module.css";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../parts/words.ts";
import { Facet } from "../statements/Facet.tsx";
import styles from "./coverage.module.css";
import { Pick } from "./Pick.tsx";

/** What the matrix and the list of gaps ask alike: between whom, on what, in which layers, of which day, by which datasets. */
export type FieldProps = { view: CoverageView; change: (next: CoverageView) => void };
type Offered = FieldProps & { schema: SchemaAnswer };

/** A bloc or a region. What has no members, as a ministry, is no bloc. */
export function BlocField({ view, change, schema }: Offered) {
  const { t } = useWords();
  return (
    <Pick
      label={t("coverage.bloc.label")}
      value={view.bloc ?? view.regions[0] ?? ""}
      options={[{ value: "", name: t(view.states.length > 0 ? "coverage.bloc.states" : "coverage.bloc.none") }, ...groupings(schema)]}
      onPick={(picked) => change(among(view, picked))}
      name="bloc"
    />
  );
}

export function DayField({ view, change }: FieldProps) {
  const { t } = useWords();
  const now = today();
  return (
    <div className={styles.days}>
      <label className={styles.field}>
        <span className={parts.label}>{t("coverage.asOf")}</span>
        <input
          type="date"
          value={view.asOf ?? now}
          min="1900-01-01"
          max="2100-12-31"
          data-coverage-as-of
          onChange={({ currentTarget: { value } }) => /^(19|20)\d\d-/.test(value) && change(ofDay(view, value === now ? undefined : value))}
        />
      </label>
    </div>
  );
}

export function LayersField({ view, change, title }: FieldProps & { title: string }) {
  const { t } = useWords();
  return (
    <Section title={title}>
      {LEVELS.map((level) => (
        <Choice
          key={level}
          value={level}
          name={t(`level.${level}`)}
          on={view.layers.includes(level)}
          onToggle={() => change(withLayers(view, toggled(LEVELS, view.layers, level)))}
          onOnly={() => change({ ...view, layers: [level] })}
        />
      ))}
    </Section>
  );
}

/** @param none what it means to choose none; else at least one stays chosen */
export function IssuesField({ view, change, schema, none }: Offered & { none?: string }) {
  const { t } = useWords();
  return (
    <Section title={t("coverage.issues")}>
      <Facet
        name={t("coverage.issues")}
        options={issuesOf(schema)}
        chosen={view.issues}
        onToggle={(issue) => {
          const next = toggled(undefined, view.issues, issue);
          if (next.length > 0 || none !== undefined) change({ ...view, issues: next });
        }}
        onOnly={(issue) => change({ ...view, issues: [issue] })}
      />
      {none !== undefined && view.issues.length === 0 && <p className={parts.faint}>{none}</p>}
    </Section>
  );
}

export function StatesField({ view, change, schema }: Offered) {
  const { t } = useWords();
  const states = schema.states.flatMap(({ id, name }) => (isId("State", id) ? [{ value: id, name }] : []));
  const { length } = view.states;
  return (
    <Section title={t("coverage.states")} count={length > 0 ? String(length) : undefined} folded={length === 0}>
      <Facet
        name={t("coverage.states")}
        options={states}
        chosen={view.states}
        onToggle={(state) => {
          const states = toggled(undefined, view.states, state);
          // The first state stands by itself: beside the bloc that it belongs to, to choose it would change nothing.
          change({ ...(length === 0 ? among(view, "") : view), states });
        }}
        onOnly={(state) => change({ ...among(view, ""), states: [state] })}
      />
      {isAlone(view) && <p className={parts.faint}>{t("coverage.alone")}</p>}
    </Section>
  );
}

export function DatasetsField({ view, change, schema }: Offered) {
  const { t } = useWords();
  const datasets = schema.datasets.flatMap(({ id, title }) => (isId("Dataset", id) ? [{ value: id, name: title }] : []));
  return (
    <Section title={t("statements.datasets")} count={view.datasets.length > 0 ? String(view.datasets.length) : undefined} folded>
      <Facet
        name={t("statements.datasets")}
        options={datasets}
        chosen={view.datasets}
        onToggle={(dataset) => change({ ...view, datasets: toggled(undefined, view.datasets, dataset) })}
        onOnly={(dataset) => change({ ...view, datasets: [dataset] })}
      />
    </Section>
  );
}

/** Issues of migration alone: others are no matter of coverage. */
export function issuesOf({ issues }: SchemaAnswer) {
  return issues.flatMap(({ id, name, migration }) => (migration && isId("Issue", id) ? [{ value: id, name }] : []));
}

function ofDay({ asOf: _, ...rest }: CoverageView, day: string | undefined): CoverageView {
  return day === undefined ? rest : { ...rest, asOf: day };
}

/** Of a bloc, else of a region; the empty text is of neither. */
function among({ bloc: _, ...rest }: CoverageView, picked: string): CoverageView {
  if (isId("Organisation", picked)) return { ...rest, regions: [], bloc: idOf("Organisation", picked) };
  return { ...rest, regions: picked === "" ? [] : [picked] };
}

function withLayers(view: CoverageView, layers: CoverageView["layers"]): CoverageView {
  return layers.length > 0 ? { ...view, layers } : view;
}

/** One more or one less; in the order of `all` where there is one. */
export function toggled<V extends string>(all: readonly V[] | undefined, chosen: readonly V[], value: V): V[] {
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return all ? all.filter((each) => next.includes(each)) : next;
}
