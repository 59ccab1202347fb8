import { lazy, Suspense } from "react";
import { isId } from "../../../server/contract/ids.ts";
import { isActorId, pairEnds } from "../../../server/domain/pair.ts";
import { isNodeId, isRelationKey } from "../../state/selected.ts";
import { CiteSelection } from "../citing/CiteSelection.tsx";
import { useExplorer } from "../explore/explorer.ts";
import { CorridorDetails } from "./corridor/CorridorDetails.tsx";
import { NodeDetails } from "./node/NodeDetails.tsx";
import { RelationDetails } from "./relation/RelationDetails.tsx";
import { SeveralSelected } from "./SeveralSelected.tsx";
import { ThingDetails } from "./thing/ThingDetails.tsx";
import { TieDetails } from "./tie/TieDetails.tsx";
import { CorridorsInWords } from "./view/CorridorsInWords.tsx";
import { InstrumentsInWords } from "./view/InstrumentsInWords.tsx";
import { ViewInWords } from "./view/ViewInWords.tsx";

const WhatChanged = lazy(async () => ({ default: (await import("./changes/WhatChanged.tsx")).WhatChanged }));

/** What is selected, or the view itself in words, and how to cite it. */
export function Inspector() {
  return (
    <>
      <Subject />
      <CiteSelection />
    </>
  );
}

function Subject() {
  const { view } = useExplorer();
  const [selected, ...more] = view.selection;
  if (selected === undefined) {
    const { [view.lens]: Words } = { cooperation: ViewInWords, instruments: InstrumentsInWords, corridors: CorridorsInWords };
    return (
      <>
        {view.since !== undefined && (
          <Suspense>
            <WhatChanged />
          </Suspense>
        )}
        <Words />
      </>
    );
  }
  if (more.length > 0) return <SeveralSelected selection={view.selection} />;
  const ends = pairEnds(selected);
  if (ends) return <TieDetails key={selected} pair={`${ends[0]}~${ends[1]}`} ends={ends} />;
  if (isId("Corridor", selected)) return <CorridorDetails key={selected} id={selected} />;
  if (isRelationKey(selected)) return <RelationDetails key={selected} id={selected} />;
  if (isActorId(selected)) return <NodeDetails key={selected} id={selected} />;
  return isNodeId(selected) ? <ThingDetails key={selected} id={selected} /> : null;
}
