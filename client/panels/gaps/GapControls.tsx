import { LEVELS } from "../../../server/contract/vocabulary.ts";
import type { SchemaAnswer } from "../../../server/contract/wire/catalogue.ts";
import { GAP_KINDS } from "../../../server/contract/wire/gaps.ts";
import type { CoverageView } from "../../state/coverage-view.ts";
import { atLeast, type GapsView } from "../../state/gaps-view.ts";
import coverage from "../coverage/coverage.module.css";
import { FiguresField } from "../coverage/FiguresField.tsx";
import { BlocField, DatasetsField, DayField, IssuesField, LayersField, StatesField, toggled } from "../coverage/fields.tsx";
import { Pick } from "../coverage/Pick.tsx";
import { useFigures } from "../coverage/use-figures.ts";
import { Choice } from "../filters/Choice.tsx";
import { CoverageMark } from "../parts/CoverageMark.tsx";
import parts from "../parts/parts.module.css";
import { Section } from "../parts/Section.tsx";
import { WholeNumber } from "../parts/WholeNumber.tsx";
import { useWords } from "../parts/words.ts";

type Props = {
  view: GapsView;
  change: (next: GapsView) => void;
  within: (next: CoverageView) => void;
  schema: SchemaAnswer;
};

/** What the matrix asks too, and beside it whose gaps are listed, of which kinds, from how many people on. */
export function GapControls({ view, change, within, schema }: Props) {
  const { t } = useWords();
  const shared = { view: view.coverage, change: within };
  const asked = { ...shared, schema };
  return (
    <>
      <BlocField {...asked} />
      <Pick
        label={t("gaps.layer")}
        value={view.layer}
        options={LEVELS.map((value) => ({ value, name: t(`level.${value}`) }))}
        onPick={(layer) => change({ ...view, layer })}
        name="layer"
      />
      <DayField {...shared} />
      <Section title={t("gaps.kinds")}>
        {GAP_KINDS.map((kind) => (
          <Choice
            key={kind}
            value={kind}
            name={t(`coverage.state.${kind}`)}
            title={t(`coverage.stateMeans.${kind}`)}
            mark={<CoverageMark state={kind} />}
            on={view.kinds.includes(kind)}
            onToggle={() => change({ ...view, kinds: toggled(GAP_KINDS, view.kinds, kind) })}
            onOnly={() => change({ ...view, kinds: [kind] })}
          />
        ))}
        {view.kinds.length === 0 && <p className={parts.faint}>{t("gaps.allKinds")}</p>}
      </Section>
      <IssuesField {...asked} />
      <Section title={t("gaps.minimum")}>
        <Minimum view={view} change={change} />
      </Section>
      <FiguresField {...shared} />
      <LayersField {...shared} title={t("gaps.layers")} />
      <StatesField {...asked} />
      <DatasetsField {...asked} />
    </>
  );
}

function Minimum({ view, change }: Pick<Props, "view" | "change">) {
  const { t } = useWords();
  const { figured, settled } = useFigures(view.coverage.datasets, view.coverage);
  return (
    <div className={coverage.field}>
      <WholeNumber
        key={view.minimum}
        label={t("gaps.minimum")}
        value={view.minimum}
        most={1e12 - 1}
        name="minimum"
        onSet={(minimum) => change(atLeast(view, minimum))}
        onClear={() => change(atLeast(view, undefined))}
      />
      <p className={parts.faint}>{t(settled && figured.metric === undefined ? "gaps.minimumNoFigures" : "gaps.minimumNote")}</p>
    </div>
  );
}
