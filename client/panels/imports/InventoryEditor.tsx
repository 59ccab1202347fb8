import { useState } from "react";
import type { Inventory } from "../../../server/contract/inventory.ts";
import parts from "../parts/parts.module.css";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../parts/words.ts";
import { ClaimFields } from "./ClaimFields.tsx";
import styles from "./imports.module.css";

type Props = { claims: readonly Inventory[]; busy: boolean; onSave: (claims: readonly Inventory[]) => void; open?: boolean };
type Kept = { key: number; claim: Inventory };

/** What a dataset claims to list: claims with their levels, issues, states, last day and completeness. */
export function InventoryEditor({ claims, busy, onSave, open = false }: Props) {
  const { t } = useWords();
  const [kept, setKept] = useState<readonly Kept[]>(() => claims.map((claim, key) => ({ key, claim })));
  const next = kept.reduce((most, { key }) => Math.max(most, key + 1), 0);
  return (
    <Section title={t("imports.inventory.title")} count={String(kept.length)} folded={!open}>
      <div data-inventory={kept.length}>
        <p className={styles.hint}>{t("imports.inventory.lead")}</p>
        {kept.length === 0 && <p>{t("imports.inventory.none")}</p>}
        {kept.map(({ key, claim }, at) => (
          <fieldset key={key} className={styles.claim} data-claim={at}>
            <legend>{t("imports.inventory.claim", { number: at + 1 })}</legend>
            <ClaimFields
              claim={claim}
              onClaim={(changed) => setKept(kept.map((one) => (one.key === key ? { key, claim: changed } : one)))}
            />
            <button type="button" className={parts.button} onClick={() => setKept(kept.filter((one) => one.key !== key))}>
              {t("imports.inventory.drop")}
            </button>
          </fieldset>
        ))}
        <div className={styles.actions}>
          <button
            type="button"
            className={parts.button}
            disabled={kept.length >= 20}
            onClick={() => setKept([...kept, { key: next, claim: { levels: ["bilateral"], completeness: "partial" } }])}
            data-add-claim
          >
            {t("imports.inventory.add")}
          </button>
          <button
            type="button"
            className={styles.primary}
            disabled={busy}
            onClick={() => onSave(kept.map(({ claim }) => claim))}
            data-save-inventory
          >
            {t("imports.inventory.save")}
          </button>
        </div>
      </div>
    </Section>
  );
}
