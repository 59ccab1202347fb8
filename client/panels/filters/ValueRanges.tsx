import { clearValueRange, setValueRange } from "../../state/value-ranges.ts";
import { RANGED, type Ranged } from "../../state/view.ts";
import { useExplorer } from "../explore/explorer.ts";
import { Section } from "../parts/Section.tsx";
import { WholeNumber } from "../parts/WholeNumber.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./filters.module.css";
import { Histogram } from "./Histogram.tsx";
import ranges from "./ranges.module.css";

/** Figures of nodes of which only some are let through, each with how they are spread. */
export function ValueRanges() {
  const { t } = useWords();
  const { view, drawn } = useExplorer();
  const figures = drawn.graph.getAttribute("figures");
  const offered = RANGED.filter((of) => (figures?.[of].size ?? 0) > 0 || view.ranges.some((range) => range.of === of));
  return offered.map((of) => (
    <Section key={of} title={t(`filters.ranges.${of}`)} folded={!view.ranges.some((range) => range.of === of)}>
      <OneRange of={of} />
    </Section>
  ));
}

function OneRange({ of }: { of: Ranged }) {
  const { t, number } = useWords();
  const { view, change, drawn } = useExplorer();
  const known = drawn.graph.getAttribute("figures")?.[of];
  const values = [...(known?.values() ?? [])];
  const chosen = view.ranges.find((range) => range.of === of);
  const least = chosen?.from ?? values.reduce((so, value) => Math.min(so, value), Number.POSITIVE_INFINITY);
  const most = chosen?.to ?? values.reduce((so, value) => Math.max(so, value), 0);
  const from = Number.isFinite(least) ? least : 0;
  const name = t(`filters.ranges.${of}`);
  const text = (value: number): string => (of === "year" ? String(value) : number(value));
  const set = (one: number, other: number): void => {
    const [first, last] = one < other ? [one, other] : [other, one];
    change(setValueRange(view, of, first, last), t("filters.ranges.said", { what: name, from: text(first), to: text(last) }));
  };
  const left = chosen
    ? [...(known ?? [])].filter(([id, value]) => id !== view.focus && (value < chosen.from || value > chosen.to)).length
    : 0;
  const undated = of === "year" ? drawn.graph.filterNodes((id, { kind }) => DATED.includes(kind) && !known?.has(id)).length : 0;
  return (
    <div data-range={of}>
      <Histogram
        values={values}
        name={name}
        from={from}
        to={most}
        years={of === "year"}
        onChoose={(low, high, further) => (further && chosen ? set(Math.min(low, chosen.from), Math.max(high, chosen.to)) : set(low, high))}
      />
      <div className={ranges.ends}>
        <WholeNumber
          key={`from ${from}`}
          label={t("filters.ranges.from", { what: name })}
          value={from}
          onSet={(value) => set(value, most)}
        />
        <span aria-hidden>{t("filters.ranges.between")}</span>
        <WholeNumber key={`to ${most}`} label={t("filters.ranges.to", { what: name })} value={most} onSet={(value) => set(from, value)} />
        {chosen && (
          <button
            type="button"
            className={styles.clear}
            aria-label={t("filters.ranges.anyOf", { what: name })}
            onClick={() => change(clearValueRange(view, of), t("filters.ranges.saidAny", { what: name }))}
          >
            {t("filters.ranges.any")}
          </button>
        )}
      </div>
      <p className={styles.note}>
        {t(`filters.ranges.means.${of}`)} {left > 0 && t("filters.ranges.left", { count: left })}{" "}
        {undated > 0 && t("filters.ranges.undated", { count: undated })}
      </p>
    </div>
  );
}

const DATED: readonly string[] = ["agreement", "event"];
