import { closeCell } from "../../state/coverage-view.ts";
import { Sheet } from "../coverage/Sheet.tsx";
import { Page } from "../pages/Page.tsx";
import pages from "../pages/pages.module.css";
import { useWords } from "../parts/words.ts";
import { Answered } from "./Answered.tsx";
import { GapControls } from "./GapControls.tsx";
import { useGapsView } from "./use-gaps.ts";

/** Where coverage is wanting, the heaviest first, each with why it ranks where it does. */
export function GapsPage() {
  const { t } = useWords();
  return (
    <Page title={t("gaps.title")} wide="full">
      <h1>{t("gaps.title")}</h1>
      <p className={pages.lead}>{t("gaps.lead")}</p>
      <Chosen />
    </Page>
  );
}

function Chosen() {
  const { view, dropped, change } = useGapsView();
  const within = (coverage: typeof view.coverage): void => change({ ...view, coverage });
  return (
    <Sheet
      leads
      // What leads on from the evidence is about the layer whose gaps are listed.
      view={{ ...view.coverage, layers: [view.layer] }}
      onClose={() => within(closeCell(view.coverage))}
      controls={(schema) => <GapControls view={view} change={change} within={within} schema={schema} />}
    >
      <Answered view={view} dropped={dropped} change={change} />
    </Sheet>
  );
}
