import type { FlowShare, SeriesPoint } from "../../../../server/contract/wire/corridors.ts";
import facts from "../../parts/facts.module.css";
import { useWords } from "../../parts/words.ts";

type Props = { point: SeriesPoint; unit: string; origin: string; destination: string };

/** What the flow is of all that leaves its origin and of all that comes to its destination: computed here, and marked so. */
export function FlowShares({ point: { value, ofOrigin, ofDestination }, unit, origin, destination }: Props) {
  const { t } = useWords();
  if (!ofOrigin && !ofDestination) return null;
  return (
    <>
      <ul className={facts.figures} data-shares>
        {ofOrigin && <Share share={ofOrigin} value={value ?? 0} unit={unit} name={t("corridors.share.origin", { origin })} />}
        {ofDestination && (
          <Share share={ofDestination} value={value ?? 0} unit={unit} name={t("corridors.share.destination", { destination })} />
        )}
      </ul>
      <p className={facts.note}>{t("corridors.share.means")}</p>
    </>
  );
}

type ShareProps = { share: FlowShare; value: number; unit: string; name: string };

function Share({ share: { percent, of, corridors, formula }, value, unit, name }: ShareProps) {
  const { t, number } = useWords();
  return (
    <li>
      <p className={facts.observation}>
        <span>
          {name}
          <abbr className={facts.derived} title={t("inspector.node.derivedMeans", { formula })}>
            {t("inspector.node.derived")}
          </abbr>
        </span>
        <span className={facts.value}>{t("corridors.share.percent", { percent: number(percent) })}</span>
      </p>
      <p className={facts.note}>{t("corridors.share.of", { value: number(value), sum: number(of), unit, count: corridors })}</p>
    </li>
  );
}
