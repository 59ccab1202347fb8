import { clearFilters, filtersOn } from "../../state/filters.ts";
import { useExplorer } from "../explore/explorer.ts";
import { Section } from "../parts/Section.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import { BodyFilter } from "./BodyFilter.tsx";
import { ClosedFilter } from "./ClosedFilter.tsx";
import { CorridorFilters } from "./CorridorFilters.tsx";
import { DatasetFilter } from "./DatasetFilter.tsx";
import styles from "./filters.module.css";
import { IssueTree } from "./IssueTree.tsx";
import { KindFilter } from "./KindFilter.tsx";
import { LevelFilter } from "./LevelFilter.tsx";
import { MinWeight } from "./MinWeight.tsx";
import { RegionFilter } from "./RegionFilter.tsx";
import { ValueRanges } from "./ValueRanges.tsx";

/** Everything that narrows the view, with what each choice would leave. */
export function FilterPanel() {
  const { t } = useWords();
  const { schema, view, change, unfiltered } = useExplorer();
  if (!schema) return <Skeleton lines={9} />;

  return (
    <>
      <div className={styles.head}>
        {unfiltered && <p className={styles.counts}>{t("filters.counts")}</p>}
        {filtersOn(view).length > 0 && (
          <button type="button" className={styles.clear} onClick={() => change(clearFilters(view), t("filters.chips.cleared"))}>
            {t("filters.clearAll")}
          </button>
        )}
      </div>
      {view.lens === "corridors" && <CorridorFilters />}
      {view.lens === "instruments" && (
        <Section title={t("instruments.kinds")}>
          <KindFilter />
        </Section>
      )}
      <Section title={t("filters.issues")}>
        <IssueTree issues={schema.issues} />
      </Section>
      <Section title={t("filters.level")}>
        <LevelFilter />
      </Section>
      {view.lens === "cooperation" && <OfTies />}
      <ValueRanges />
      <Section title={t("filters.datasets")} folded={view.datasets.length === 0}>
        <DatasetFilter datasets={schema.datasets} />
      </Section>
    </>
  );
}

/** What narrows ties and says nothing of corridors. */
function OfTies() {
  const { t } = useWords();
  const { schema, view } = useExplorer();
  return (
    <>
      <Section title={t("filters.strength")}>
        <ClosedFilter filter="strengths" />
      </Section>
      <Section title={t("filters.channel")}>
        <ClosedFilter filter="channels" />
      </Section>
      <Section title={t("filters.actors")} folded={view.actors.length === 0}>
        <ClosedFilter filter="actors" />
      </Section>
      <Section title={t("filters.bodies")} folded={view.bodies.length === 0}>
        <BodyFilter bodies={schema?.bodies ?? []} />
      </Section>
      <Section title={t("filters.regions")} folded={view.regions.length === 0}>
        <RegionFilter regions={schema?.regions ?? []} />
      </Section>
      <Section title={t("filters.minWeight")} folded={view.minWeight === 1}>
        <MinWeight />
      </Section>
    </>
  );
}
