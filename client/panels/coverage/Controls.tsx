import type { SchemaAnswer } from "../../../server/contract/wire/catalogue.ts";
import { ARRANGEMENTS, type CoverageView, MATRIX_ORDERS } from "../../state/coverage-view.ts";
import { useWords } from "../parts/words.ts";
import { DaysField } from "./DaysField.tsx";
import { FiguresField } from "./FiguresField.tsx";
import { BlocField, DatasetsField, type FieldProps, IssuesField, issuesOf, LayersField, StatesField } from "./fields.tsx";
import { Pick } from "./Pick.tsx";

type Props = FieldProps & { change: (next: CoverageView, how?: "replace") => void; schema: SchemaAnswer };

/** Who, on what, in which layers, of which day, by which datasets. */
export function Controls({ view, change, schema }: Props) {
  const { t } = useWords();
  const asked = { view, change, schema };
  return (
    <>
      <Pick
        label={t("coverage.by.label")}
        value={view.by}
        options={ARRANGEMENTS.map((value) => ({ value, name: t(`coverage.by.${value}`) }))}
        onPick={(by) => change({ ...view, by })}
        name="by"
      />
      <BlocField {...asked} />
      {view.by === "states" && (
        <Pick
          label={t("coverage.issue")}
          value={view.issues[0]}
          options={issuesOf(schema)}
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
      <DaysField view={view} change={change} />
      <LayersField view={view} change={change} title={t("coverage.layers")} />
      {view.by === "issues" && <IssuesField {...asked} />}
      <StatesField {...asked} />
      <FiguresField view={view} change={change} />
      <DatasetsField {...asked} />
    </>
  );
}
