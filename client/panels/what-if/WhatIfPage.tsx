import type { SchemaAnswer } from "../../../server/contract/wire/catalogue.ts";
import { type CoverageView, closeCell } from "../../state/coverage-view.ts";
import { isComplete } from "../../state/suppositions.ts";
import { FiguresField } from "../coverage/FiguresField.tsx";
import { BlocField, DatasetsField, DayField, IssuesField, LayersField, StatesField } from "../coverage/fields.tsx";
import { Sheet } from "../coverage/Sheet.tsx";
import { Page } from "../pages/Page.tsx";
import pages from "../pages/pages.module.css";
import { Hypothetical } from "../parts/Hypothetical.tsx";
import { useWords } from "../parts/words.ts";
import { Consequences } from "./Consequences.tsx";
import { Suppositions } from "./Suppositions.tsx";
import { useWhatIfView } from "./use-what-if.ts";
import styles from "./what-if.module.css";

/** What is supposed, and what would follow from it: all of it in the address, none of it stored. */
export function WhatIfPage() {
  const { t } = useWords();
  return (
    <Page title={t("whatIf.title")} wide="full">
      <h1>{t("whatIf.title")}</h1>
      <p className={pages.lead}>{t("whatIf.lead")}</p>
      <Supposed />
    </Page>
  );
}

function Supposed() {
  const { t, list } = useWords();
  const { view, dropped, change } = useWhatIfView();
  const suppose = view.suppose ?? [];
  return (
    <>
      {suppose.length > 0 && <Hypothetical text={t("whatIf.banner")} />}
      {dropped.length > 0 && (
        <p className={styles.note} role="status">
          {t("whatIf.dropped", { what: list(dropped.map(({ parameter, value }) => `${parameter}=${value}`)) })}
        </p>
      )}
      <Suppositions view={view} change={change} />
      <Sheet
        view={view}
        onClose={() => change(closeCell(view))}
        controls={(schema) => <Asked view={view} change={change} schema={schema} />}
      >
        {suppose.some(isComplete) ? (
          <Consequences view={view} change={change} />
        ) : (
          <section className={styles.nothing}>
            <p>{t("whatIf.nothing")}</p>
            <p>{t("whatIf.nothingText")}</p>
          </section>
        )}
      </Sheet>
    </>
  );
}

type AskedProps = { view: CoverageView; change: (next: CoverageView) => void; schema: SchemaAnswer };

/** Among whom, on what, in which layers, of which day: what the matrix asks by. */
function Asked(asked: AskedProps) {
  const { t } = useWords();
  const { view, change } = asked;
  return (
    <>
      <BlocField {...asked} />
      <DayField view={view} change={change} />
      <LayersField view={view} change={change} title={t("whatIf.layers")} />
      <IssuesField {...asked} none={t("whatIf.issuesAll")} />
      <StatesField {...asked} />
      <FiguresField view={view} change={change} />
      <DatasetsField {...asked} />
    </>
  );
}
