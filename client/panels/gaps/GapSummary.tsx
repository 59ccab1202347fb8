import type { GapsAnswer } from "../../../server/contract/wire/gaps.ts";
import type { GapsView } from "../../state/gaps-view.ts";
import { AnswerNotes } from "../coverage/AnswerNotes.tsx";
import coverage from "../coverage/coverage.module.css";
import { countsText } from "../coverage/coverage-text.ts";
import { useNames } from "../parts/names-context.ts";
import { useWords } from "../parts/words.ts";

/** The list in words, before its rows: how many gaps there are, what is not established beside them, and what it rests on. */
export function GapSummary({ answer, view, pending }: { answer: GapsAnswer; view: GapsView; pending: boolean }) {
  const words = useWords();
  const { t, number, day, list } = words;
  const names = useNames();
  const { total, counts, layer, directed } = answer;
  const unknown = counts.date_unknown + counts.no_inventory;
  return (
    <div className={coverage.summary}>
      <p role="status">
        {pending
          ? t("gaps.asking")
          : t("gaps.counted", {
              gaps: t("gaps.found", { count: total }),
              layer: t(`levelOf.${layer}`),
              issues: list(view.coverage.issues.map(names.of)),
              day: day(answer.asOf),
              parts: countsText(counts, words) || number(0),
            })}
      </p>
      {unknown > 0 && (
        <p>
          <strong>{t("gaps.unknown", { count: unknown, number: number(unknown) })}</strong>
        </p>
      )}
      {counts.soft_beside > 0 && <p>{t("gaps.softBeside", { number: number(counts.soft_beside) })}</p>}
      {!directed && <p>{t("gaps.undirected")}</p>}
      <AnswerNotes {...answer} />
    </div>
  );
}
