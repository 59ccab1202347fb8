import { useQuery } from "@tanstack/react-query";
import type { ActorId } from "../../../server/contract/ids.ts";
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
      {({ answer, rows, undecided, names }) => (
        <>
          <p>
            {answer} {undecided.rows.length > 0 && t("brief.lapsing.undecided", { count: undecided.rows.length })}
          </p>
          <ul className={parts.list}>
            {rows.map(({ ids: [agreement = ""], cells }) => (
              <li key={[agreement, cells.what, cells.when].join(" ")}>
                <NodeLink id={agreement} name={names[agreement] ?? agreement} />
                <span className={parts.faint}> {[cells.what, cells.when].filter((cell) => typeof cell === "string").join(" · ")}</span>
              </li>
            ))}
          </ul>
          <NotPrinted of={rows.length} />
        </>
      )}
    </Part>
  );
}
