import { useQuery } from "@tanstack/react-query";
import type { Inventory } from "../../../server/contract/inventory.ts";
import { LEVELS } from "../../../server/contract/vocabulary.ts";
import { schemaQuery } from "../../data/queries.ts";
import { useWords } from "../parts/words.ts";
import styles from "./imports.module.css";
import { SeveralOf } from "./SeveralOf.tsx";

type Props = { claim: Inventory; onClaim: (claim: Inventory) => void };

/** One claim: what is left open claims everything. */
export function ClaimFields({ claim, onClaim }: Props) {
  const { t } = useWords();
  const schema = useQuery(schemaQuery()).data;
  const { levels, issues = [], parties = [], partners, from, until, completeness } = claim;
  const put = (changed: Partial<Inventory>): void => {
    const { issues: ofIssues, parties: ofParties, from: first, until: last, ...rest } = { ...claim, ...changed };
    onClaim({
      ...rest,
      ...(ofIssues && ofIssues.length > 0 && { issues: ofIssues }),
      ...(ofParties && ofParties.length > 0 && { parties: ofParties }),
      ...(first && { from: first }),
      ...(last && { until: last }),
    });
  };
  return (
    <>
      <fieldset className={styles.levels}>
        <legend>{t("imports.inventory.levels")}</legend>
        {LEVELS.map((level) => (
          <label key={level} className={styles.tick}>
            <input
              type="checkbox"
              checked={levels.includes(level)}
              data-level={level}
              onChange={() => put({ levels: levels.includes(level) ? levels.filter((one) => one !== level) : [...levels, level] })}
            />
            {t(`level.${level}`)}
          </label>
        ))}
      </fieldset>
      <SeveralOf
        label={t("imports.inventory.issues")}
        any={t("imports.inventory.issuesAny")}
        of={(schema?.issues ?? []).filter(({ migration }) => migration)}
        chosen={issues}
        onChosen={(next) => put({ issues: [...next] })}
      />
      <SeveralOf
        label={t("imports.inventory.parties")}
        any={t("imports.inventory.partiesAny")}
        of={schema?.states ?? []}
        chosen={parties}
        onChosen={(next) => put({ parties: [...next] })}
      />
      {parties.length > 0 && (
        <label className={styles.row}>
          <span>{t("imports.inventory.partners")}</span>
          <select
            value={partners ?? "listed"}
            data-partners
            onChange={({ currentTarget: { value } }) => put({ partners: value === "any" ? "any" : "listed" })}
          >
            <option value="listed">{t("imports.inventory.partnersListed")}</option>
            <option value="any">{t("imports.inventory.partnersAny")}</option>
          </select>
        </label>
      )}
      <label className={styles.row}>
        <span>{t("imports.inventory.from")}</span>
        <input type="date" value={from ?? ""} onChange={({ currentTarget }) => put({ from: currentTarget.value })} data-claim-from />
      </label>
      <label className={styles.row}>
        <span>{t("imports.inventory.until")}</span>
        <input type="date" value={until ?? ""} onChange={({ currentTarget }) => put({ until: currentTarget.value })} />
      </label>
      <label className={styles.row}>
        <span>{t("imports.inventory.completeness")}</span>
        <select
          value={completeness}
          data-completeness
          onChange={({ currentTarget: { value } }) => put({ completeness: value === "complete" ? "complete" : "partial" })}
        >
          <option value="partial">{t("imports.inventory.partial")}</option>
          <option value="complete">{t("imports.inventory.complete")}</option>
        </select>
      </label>
    </>
  );
}
