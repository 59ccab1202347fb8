import { idOf, isId } from "../../../server/contract/ids.ts";
import type { CoverageInventory } from "../../../server/contract/wire/coverage.ts";
import type { GapsAnswer } from "../../../server/contract/wire/gaps.ts";
import { atLeast, type GapsView } from "../../state/gaps-view.ts";
import coverage from "../coverage/coverage.module.css";
import { useNames } from "../parts/names-context.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";

type Props = { view: GapsView; answer: GapsAnswer; change: (next: GapsView) => void };

/** Why the list is empty, told apart: narrowed away, covered, not established, or nobody to ask about; and where something is listed. */
export function Empty({ view, answer, change }: Props) {
  const { t, number, day, list } = useWords();
  const names = useNames();
  const { counts, inventories } = answer;
  const unknown = counts.date_unknown + counts.no_inventory;
  const gaps = counts.none_found + counts.lapsed + counts.signed_only;
  const total = gaps + unknown + counts.in_force;
  const narrowed = view.kinds.length > 0 || view.minimum !== undefined;
  const ways = inventories.flatMap((inventory) => wayTo(view, inventory, answer.asOf));
  return (
    <div className={coverage.empty} data-no-gaps>
      <p>{t("gaps.empty.title")}</p>
      {unknown > 0 && <p>{t("gaps.empty.unknown", { number: number(unknown), total: number(total) })}</p>}
      {gaps === 0 && unknown === 0 && counts.in_force > 0 && <p>{t("gaps.empty.covered")}</p>}
      {total === 0 && !narrowed && <p>{t("gaps.empty.nothing")}</p>}
      {narrowed && (
        <p>
          {t("gaps.empty.narrowed")}{" "}
          <button type="button" className={parts.button} onClick={() => change(atLeast({ ...view, kinds: [] }, undefined))}>
            {t("gaps.empty.clear")}
          </button>
        </p>
      )}
      {ways.length > 0 && (
        <>
          <p>{t("gaps.empty.ways")}</p>
          {ways.map(({ dataset, to }) => (
            <p key={`${dataset} ${to.layer} ${to.coverage.issues.join()}`}>
              <button type="button" className={parts.button} onClick={() => change(to)} data-way>
                {t("gaps.empty.inventory", {
                  dataset: names.of(dataset),
                  layer: t(`levelOf.${to.layer}`),
                  issues: list(to.coverage.issues.map((id) => names.of(id).toLowerCase())),
                  day: day(to.coverage.asOf ?? answer.asOf),
                })}
              </button>
            </p>
          ))}
        </>
      )}
    </div>
  );
}

/** The same pairs on what an inventory claims to list, on a day up to which it can be relied on. */
function wayTo(view: GapsView, { dataset, claim, until }: CoverageInventory, asOf: string): { dataset: string; to: GapsView }[] {
  const listed = (claim.issues ?? []).flatMap((id) => (isId("Issue", id) ? [idOf("Issue", id)] : []));
  const issues = listed.length > 0 ? listed : view.coverage.issues;
  return claim.levels.map((layer) => ({
    dataset,
    to: { ...view, layer, coverage: { ...view.coverage, issues, ...(until < asOf && { asOf: until }) } },
  }));
}
