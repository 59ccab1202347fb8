import type { ActorId } from "../../../server/contract/ids.ts";
import type { BriefView } from "../../state/brief-view.ts";
import { useNames } from "../parts/names-context.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { CorridorTable } from "./CorridorTable.tsx";
import { Part } from "./Part.tsx";
import { useBriefCorridors } from "./use-brief-corridors.ts";
import { largestFirst, type Way, waysOf } from "./ways.ts";

const SHOWN = 8;

/** The largest corridors with what covers them. */
export function Corridors({ id, view }: { id: ActorId; view: BriefView }) {
  return waysOf(id).map((way) => <Largest key={way} id={id} view={view} way={way} />);
}

function Largest({ id, view, way }: { id: ActorId; view: BriefView; way: Way }) {
  const { t } = useWords();
  const names = useNames();
  const title = t(`brief.corridors.${way}`, { name: names.of(id) });
  return (
    <Part title={title} answer={useBriefCorridors(id, view, way)} name={`corridors-${way}`}>
      {(answer) => {
        const cells = largestFirst(answer)
          .filter(({ people }) => people !== null)
          .slice(0, SHOWN);
        return cells.length === 0 ? (
          <p className={parts.faint}>{t("brief.corridors.none")}</p>
        ) : (
          <CorridorTable cells={cells} answer={answer} caption={title} />
        );
      }}
    </Part>
  );
}
