import type { ActorId } from "../../../server/contract/ids.ts";
import { isGap } from "../../../server/domain/coverage/diff.ts";
import type { BriefView } from "../../state/brief-view.ts";
import { useNames } from "../parts/names-context.ts";
import { useWords } from "../parts/words.ts";
import { CorridorTable } from "./CorridorTable.tsx";
import { NotPrinted } from "./OnPaper.tsx";
import { Part } from "./Part.tsx";
import { useBriefCorridors } from "./use-brief-corridors.ts";
import { largestFirst, type Way, waysOf } from "./ways.ts";

const SHOWN = 8;

/** Bilateral gaps, those with most people first; what is not established is counted beside them. */
export function Gaps({ id, view }: { id: ActorId; view: BriefView }) {
  return waysOf(id).map((way) => <OneWay key={way} id={id} view={view} way={way} />);
}

function OneWay({ id, view, way }: { id: ActorId; view: BriefView; way: Way }) {
  const { t, number } = useWords();
  const names = useNames();
  const where = t(`brief.gaps.${way}`, { name: names.of(id) });
  const title = `${t("brief.gaps.title", { issue: names.of(view.issue) })}, ${where}`;
  return (
    <Part title={title} answer={useBriefCorridors(id, view, way)} name={`gaps-${way}`}>
      {(answer) => {
        const { bilateral: counts } = answer.counts;
        const gaps = largestFirst(answer).filter(({ layers: { bilateral } }) => bilateral && isGap(bilateral));
        return (
          <>
            {counts && (
              <p>
                {t("brief.gaps.counted", {
                  total: number(answer.total),
                  way: where,
                  gaps: number(counts.none_found + counts.lapsed + counts.signed_only),
                  unknown: number(counts.date_unknown + counts.no_inventory),
                })}
              </p>
            )}
            {gaps.length === 0 ? (
              <p>{t("brief.gaps.none")}</p>
            ) : (
              <>
                <CorridorTable cells={gaps.slice(0, SHOWN)} answer={answer} caption={title} />
                <NotPrinted of={gaps.length} />
              </>
            )}
          </>
        );
      }}
    </Part>
  );
}
