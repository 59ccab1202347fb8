import { useState } from "react";
import { MAPPED_TO_NOTHING } from "../../../server/contract/wire/import.ts";
import type { Decisions, DryRun, ImportDecisions, ImportState } from "../../../server/contract/wire/imports.ts";
import { decideImport } from "../../data/imports.ts";
import { Problem } from "../parts/Problem.tsx";
import { InventoryEditor } from "./InventoryEditor.tsx";
import { MappingEditor } from "./MappingEditor.tsx";
import { UndecidedNames } from "./UndecidedNames.tsx";

type Props = {
  state: ImportState;
  dryRun: DryRun;
  /** While what was decided is on its way: nothing else can be done with the import. */
  busy: boolean;
  onBusy: (busy: boolean) => void;
  onState: (state: ImportState) => void;
};

/** What a person decides of an import: names, columns, what it claims to list. Each makes the dry run anew; what was decided stays. */
export function Deciding({ state: { id, action }, dryRun, busy, onBusy, onState }: Props) {
  const [decided, setDecided] = useState<Decisions>(dryRun.decisions ?? {});
  const [problem, setProblem] = useState<Error>();
  const decide = async (decisions: ImportDecisions): Promise<void> => {
    setProblem(undefined);
    onBusy(true);
    try {
      onState(await decideImport(id, { decisions: decided, ...decisions }));
    } catch (caught) {
      setProblem(caught instanceof Error ? caught : new Error(String(caught)));
    }
    onBusy(false);
  };
  if (action !== "import") return null;
  return (
    <>
      {(dryRun.undecided.length > 0 || Object.keys(decided).length > 0) && (
        <UndecidedNames names={dryRun.undecided} decided={decided} onDecided={setDecided} busy={busy} onAgain={() => void decide({})} />
      )}
      {dryRun.mapping !== undefined && (
        <MappingEditor
          key={JSON.stringify(dryRun.mapping)}
          mapping={dryRun.mapping}
          read={dryRun.read ?? []}
          unmapped={dryRun.leftOut.flatMap(({ what, why }) => (why === MAPPED_TO_NOTHING ? [what] : []))}
          busy={busy}
          onAgain={(mapping) => void decide({ mapping })}
        />
      )}
      {dryRun.dataset && (
        <InventoryEditor
          key={JSON.stringify(dryRun.dataset.inventoryOf)}
          claims={dryRun.dataset.inventoryOf}
          busy={busy}
          onSave={(inventoryOf) => void decide({ inventoryOf: [...inventoryOf] })}
        />
      )}
      {problem && <Problem problem={problem} />}
    </>
  );
}
