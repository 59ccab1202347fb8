import { IconDownload } from "@tabler/icons-react";
import type { ActorId } from "../../../../server/contract/ids.ts";
import { pairKey } from "../../../../server/domain/pair.ts";
import type { Compared } from "../../../graph/compare.ts";
import { useAnnounce } from "../../explore/announcer.tsx";
import { useExplorer } from "../../explore/explorer.ts";
import { Problem } from "../../parts/Problem.tsx";
import { Section } from "../../parts/Section.tsx";
import { Skeleton } from "../../parts/Skeleton.tsx";
import { useWords } from "../../parts/words.ts";
import { downloadCsv } from "../../table/download.ts";
import inspector from "../inspector.module.css";
import { comparisonRows, PARTS, SIDES } from "./comparison-rows.ts";
import { SideList } from "./SideList.tsx";
import { useComparison } from "./use-comparison.ts";

/** Two actors side by side: what both have, and what is on record of one alone. */
export function TwoCompared({ a, b }: { a: ActorId; b: ActorId }) {
  const words = useWords();
  const { t, day } = words;
  const { names, act, asOf, drawn } = useExplorer();
  const announce = useAnnounce();
  const { comparison, truncated, problem, retry } = useComparison(a, b);
  if (problem) return <Problem problem={problem} onRetry={retry} />;
  if (!comparison) return <Skeleton lines={8} />;
  const actors = { a: names.of(a), b: names.of(b) };
  const nameOf = ({ id, name }: Compared): string => name ?? names.of(id);
  const rows = () => comparisonRows(comparison, actors, nameOf, words);
  const pair = pairKey(a, b);
  return (
    <div data-compared={pair}>
      <p className={inspector.sentence} data-compared-sentence>
        {t("compare.sentence", {
          partners: t("compare.partners", { count: comparison.partners.both.length }),
          instruments: t("compare.instruments", { count: comparison.instruments.both.length }),
          bodies: t("common.counts.bodies", { count: comparison.bodies.both.length }),
        })}
      </p>
      <div className={`${inspector.actions} ${inspector.actionRow}`}>
        {drawn.tieOf(pair) && (
          <button type="button" className={inspector.action} onClick={() => act.select(pair)}>
            {t("compare.tie")}
          </button>
        )}
        <button
          type="button"
          className={inspector.action}
          title={t("compare.csv")}
          data-compared-csv
          onClick={() => {
            const written = rows();
            downloadCsv(`entente-compare-${a.split(":")[1]}-${b.split(":")[1]}-${asOf}.csv`, written);
            announce(t("table.downloaded", { count: written.length - 1 }));
          }}
        >
          <IconDownload size={14} stroke={1.7} aria-hidden />
          {t("compare.csvShort")}
        </button>
      </div>
      {PARTS.map((part) => (
        <Section key={part} title={t(`compare.part.${part}`)} count={SIDES.map((side) => comparison[part][side].length).join(" · ")}>
          {SIDES.map((side) => (
            <SideList key={side} part={part} side={side} of={comparison[part][side]} actors={actors} nameOf={nameOf} />
          ))}
        </Section>
      ))}
      <p className={inspector.foot}>
        {t("compare.absence", { day: day(asOf) })} {t("compare.undated", { day: day(asOf) })} {truncated && t("compare.truncated")}
      </p>
    </div>
  );
}
