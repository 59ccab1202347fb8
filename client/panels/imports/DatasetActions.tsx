import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Inventory } from "../../../server/contract/inventory.ts";
import type { ImportState } from "../../../server/contract/wire/imports.ts";
import { beginRemoval, describeDataset, keepState } from "../../data/imports.ts";
import { writeToken } from "../../data/write-token.ts";
import { Problem } from "../parts/Problem.tsx";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { claimsOf } from "./claims-of.ts";
import { InventoryEditor } from "./InventoryEditor.tsx";
import styles from "./imports.module.css";

/** What can be done to a dataset that was imported: taken out, or described otherwise. Both say first what they would change. */
export function DatasetActions({ id, inventoryOf }: { id: string; inventoryOf: readonly unknown[] }) {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const begin = async (asked: Promise<ImportState>): Promise<void> => {
    setProblem(undefined);
    setBusy(true);
    try {
      const state = await asked;
      await keepState(client, state, writeToken());
      await navigate({ to: "/import/$id", params: { id: state.id } });
    } catch (caught) {
      setProblem(caught instanceof Error ? caught : new Error(String(caught)));
    }
    setBusy(false);
  };
  const describe = (claims: readonly Inventory[]): void => void begin(describeDataset(id, claims));
  return (
    <div data-dataset-actions>
      <div className={styles.actions}>
        <button type="button" className={parts.button} disabled={busy} onClick={() => void begin(beginRemoval(id))} data-remove>
          {t("imports.dataset.remove")}
        </button>
      </div>
      <InventoryEditor claims={claimsOf(inventoryOf)} busy={busy} onSave={describe} />
      {problem && <Problem problem={problem} />}
    </div>
  );
}
