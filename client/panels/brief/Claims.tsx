import { useQuery } from "@tanstack/react-query";
import type { ActorId } from "../../../server/contract/ids.ts";
import { briefStatements } from "../../data/brief.ts";
import type { BriefView } from "../../state/brief-view.ts";
import { AllStatements } from "../parts/AllStatements.tsx";
import parts from "../parts/parts.module.css";
import { StatementCard } from "../parts/StatementCard.tsx";
import { useWords } from "../parts/words.ts";
import { NotPrinted } from "./OnPaper.tsx";
import { Part } from "./Part.tsx";

/** Gaps asserted and recommendations made about it, in the dress of statements. */
export function Claims({ id, view }: { id: ActorId; view: BriefView }) {
  const { t } = useWords();
  return (
    <Part title={t("brief.claims.title")} answer={useQuery(briefStatements(id, view))} name="claims">
      {({ statements, total, truncated }) => (
        <>
          {statements.length === 0 && <p className={parts.faint}>{t("brief.claims.none")}</p>}
          <ul className={parts.list}>
            {statements.map(({ name: _, about: __, issues: ___, ...statement }) => (
              <StatementCard key={statement.id} {...statement} />
            ))}
          </ul>
          <NotPrinted of={total} />
          {truncated && <AllStatements about={[id]} />}
        </>
      )}
    </Part>
  );
}
