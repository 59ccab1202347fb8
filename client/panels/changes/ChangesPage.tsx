import type { SchemaAnswer } from "../../../server/contract/wire/catalogue.ts";
import { daysOf } from "../../state/coverage-links.ts";
import { type CoverageView, closeCell } from "../../state/coverage-view.ts";
import coverage from "../coverage/coverage.module.css";
import { DaysField } from "../coverage/DaysField.tsx";
import { FiguresField } from "../coverage/FiguresField.tsx";
import { BlocField, DatasetsField, IssuesField, LayersField, StatesField } from "../coverage/fields.tsx";
import { Sheet } from "../coverage/Sheet.tsx";
import { Page } from "../pages/Page.tsx";
import pages from "../pages/pages.module.css";
import { useWords } from "../parts/words.ts";
import { Happened } from "./Happened.tsx";
import { LawChanged } from "./LawChanged.tsx";
import { TiesChanged } from "./TiesChanged.tsx";
import { useChangesView } from "./use-changes.ts";

/** What changed between two days: in the law, among instruments and members, and in the ties. */
export function ChangesPage() {
  const { t } = useWords();
  return (
    <Page title={t("changes.title")} wide="full">
      <h1>{t("changes.title")}</h1>
      <p className={pages.lead}>{t("changes.lead")}</p>
      <Between />
    </Page>
  );
}

function Between() {
  const { t, day, list } = useWords();
  const { view, dropped, change } = useChangesView();
  const { since, asOf } = daysOf(view);
  return (
    <Sheet view={view} onClose={() => change(closeCell(view))} controls={(schema) => <Asked view={view} change={change} schema={schema} />}>
      <section className={coverage.results} aria-label={t("changes.title")}>
        {dropped.length > 0 && (
          <p role="status">{t("whatIf.dropped", { what: list(dropped.map(({ parameter, value }) => `${parameter}=${value}`)) })}</p>
        )}
        <p data-between={`${since} ${asOf}`}>
          <strong>{t("timeline.changed.between", { since: day(since), asOf: day(asOf) })}</strong>
        </p>
        <LawChanged view={view} change={change} />
        <Happened view={view} />
        <TiesChanged view={view} />
      </section>
    </Sheet>
  );
}

type AskedProps = { view: CoverageView; change: (next: CoverageView, how?: "replace") => void; schema: SchemaAnswer };

/** Between which days, among whom, on what, in which layers. */
function Asked(asked: AskedProps) {
  const { t } = useWords();
  const { view, change } = asked;
  return (
    <>
      <DaysField view={view} change={change} always />
      <BlocField {...asked} />
      <IssuesField {...asked} />
      <LayersField view={view} change={change} title={t("changes.layers")} />
      <StatesField {...asked} />
      <FiguresField view={view} change={change} />
      <DatasetsField {...asked} />
    </>
  );
}
