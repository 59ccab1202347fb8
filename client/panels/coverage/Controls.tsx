import { isId } from "../../../server/contract/ids.ts";
import { LEVELS } from "../../../server/contract/vocabulary.ts";
import type { SchemaAnswer } from "../../../server/contract/wire/catalogue.ts";
import { today } from "../../../server/domain/time.ts";
import { ARRANGEMENTS, type CoverageView, MATRIX_ORDERS } from "../../state/coverage-view.ts";
import { Choice } from "../filters/Choice.tsx";
import parts from "../parts/parts.module.css";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../parts/words.ts";
import { Facet } from "../statements/Facet.tsx";
import styles from "./coverage.module.css";
import { Pick } from "./Pick.tsx";

type Props = { view: CoverageView; change: (next: CoverageView) => void; schema: SchemaAnswer };

/** Who, on what, in which layers, of which day, by which datasets. */
export function Controls({ view, change, schema }: Props) {
  const { t } = useWords();
  const issues = schema.issues.flatMap(({ id, name, migration }) => (migration && isId("Issue", id) ? [{ value: id, name }] : []));
  const bodies = schema.bodies.flatMap(({ id, name, acronym }) =>
    isId("Organisation", id) ? [{ value: id, name: acronym ? `${acronym} · ${name}` : name }] : [],
  );
  const states = schema.states.flatMap(({ id, name }) => (isId("State", id) ? [{ value: id, name }] : []));
  const datasets = schema.datasets.flatMap(({ id, title }) => (isId("Dataset", id) ? [{ value: id, name: title }] : []));
  return (
    <>
      <Pick
        label={t("coverage.by.label")}
        value={view.by}
        options={ARRANGEMENTS.map((value) => ({ value, name: t(`coverage.by.${value}`) }))}
        onPick={(by) => change({ ...view, by })}
        name="by"
      />
      <Pick
        label={t("coverage.bloc.label")}
        value={view.bloc ?? ""}
        options={[{ value: "" as const, name: t(view.states.length > 0 ? "coverage.bloc.states" : "coverage.bloc.none") }, ...bodies]}
        onPick={(bloc) => change(blocOf(view, bloc))}
        name="bloc"
      />
      {view.by === "states" && (
        <Pick
          label={t("coverage.issue")}
          value={view.issues[0]}
          options={issues}
          onPick={(issue) => change({ ...view, issues: [issue] })}
          name="issue"
        />
      )}
      <Pick
        label={t("coverage.order.label")}
        value={view.order}
        options={MATRIX_ORDERS.map((value) => ({ value, name: t(`coverage.order.${value}`) }))}
        onPick={(order) => change({ ...view, order })}
        name="order"
      />
      <Days view={view} change={change} />
      <Section title={t("coverage.layers")}>
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
      {view.by === "issues" && (
        <Section title={t("coverage.issues")}>
          <Facet
            name={t("coverage.issues")}
            options={issues}
            chosen={view.issues}
            onToggle={(issue) => {
              const next = toggled(undefined, view.issues, issue);
              if (next.length > 0) change({ ...view, issues: next });
            }}
            onOnly={(issue) => change({ ...view, issues: [issue] })}
          />
        </Section>
      )}
      <Section
        title={t("coverage.states")}
        count={view.states.length > 0 ? String(view.states.length) : undefined}
        folded={view.states.length === 0}
      >
        <Facet
          name={t("coverage.states")}
          options={states}
          chosen={view.states}
          onToggle={(state) => change({ ...view, states: toggled(undefined, view.states, state) })}
          onOnly={(state) => change({ ...view, states: [state] })}
        />
      </Section>
      <Section title={t("statements.datasets")} count={view.datasets.length > 0 ? String(view.datasets.length) : undefined} folded>
        <Facet
          name={t("statements.datasets")}
          options={datasets}
          chosen={view.datasets}
          onToggle={(dataset) => change({ ...view, datasets: toggled(undefined, view.datasets, dataset) })}
          onOnly={(dataset) => change({ ...view, datasets: [dataset] })}
        />
      </Section>
    </>
  );
}

function Days({ view, change }: Pick<Props, "view" | "change">) {
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

function ofDay({ asOf: _, ...rest }: CoverageView, day: string | undefined): CoverageView {
  return day === undefined ? rest : { ...rest, asOf: day };
}

function blocOf({ bloc: _, ...rest }: CoverageView, bloc: CoverageView["bloc"] | ""): CoverageView {
  return bloc === undefined || bloc === "" ? rest : { ...rest, bloc };
}

function withLayers(view: CoverageView, layers: CoverageView["layers"]): CoverageView {
  return layers.length > 0 ? { ...view, layers } : view;
}

/** One more or one less; in the order of `all` where there is one. */
function toggled<V extends string>(all: readonly V[] | undefined, chosen: readonly V[], value: V): V[] {
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return all ? all.filter((each) => next.includes(each)) : next;
}
