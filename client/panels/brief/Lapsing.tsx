import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { type ActorId, isId } from "../../../server/contract/ids.ts";
import type { QuestionAnswer, QuestionRow } from "../../../server/contract/wire/questions.ts";
import { briefLapsing } from "../../data/brief.ts";
import type { BriefView } from "../../state/brief-view.ts";
import { NodeLink } from "../parts/NodeLink.tsx";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { NotPrinted } from "./OnPaper.tsx";
import { Part } from "./Part.tsx";

/** What ends within a year, as the question of that name answers it. */
export function Lapsing({ id, view }: { id: ActorId; view: BriefView }) {
  const { t } = useWords();
  return (
    <Part title={t("brief.lapsing.title")} answer={useQuery(briefLapsing(id, view))} name="lapsing">
      {({ answer, rows, undecided, names }) => {
        const own = rows.filter((row) => concerns(row, id));
        return (
          <>
            <p>{isId("State", id) ? lapsingOf(id, { rows, undecided }, t) : answer}</p>
            <ul className={parts.list}>
              {own.map(({ ids: [agreement = ""], cells }) => (
                <li key={agreement}>
                  <NodeLink id={agreement} name={names[agreement] ?? agreement} />
                  <span className={parts.faint}> {[cells.what, cells.when].filter((cell) => typeof cell === "string").join(" · ")}</span>
                </li>
              ))}
            </ul>
            <NotPrinted of={own.length} />
          </>
        );
      }}
    </Part>
  );
}

/** The question is of everybody's instruments: those of a state are the rows that name it among their parties. */
function concerns({ cells: { parties } }: QuestionRow, id: ActorId): boolean {
  return !isId("State", id) || (Array.isArray(parties) && parties.includes(id));
}

function lapsingOf(id: ActorId, { rows, undecided }: Pick<QuestionAnswer, "rows" | "undecided">, t: TFunction): string {
  const own = (all: readonly QuestionRow[]): number => all.filter((row) => concerns(row, id)).length;
  return `${t("brief.lapsing.known", { count: own(rows) })} ${t("brief.lapsing.undecided", { count: own(undecided.rows) })}`;
}
