import { type ReactNode, useId, useState } from "react";
import { Choice } from "../filters/Choice.tsx";
import filters from "../filters/filters.module.css";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";

export type Option<V extends string> = { value: V; name: string; title?: string; count?: number; mark?: ReactNode };
type Props<V extends string> = {
  name: string;
  /** Most promising first. */
  options: readonly Option<V>[];
  chosen: readonly V[];
  onToggle: (value: V) => void;
  onOnly: (value: V) => void;
};

const SHOWN = 8;
/** So many that looking for a name is quicker than reading them. */
const SOUGHT = 14;

/** One list of choices: what is chosen and the most promising at once, the others on request or by name. */
export function Facet<V extends string>({ name, options, chosen, onToggle, onOnly }: Props<V>) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const [sought, setSought] = useState("");
  const list = useId();
  const wanted = sought.trim().toLowerCase();
  const begins = ({ name }: Option<V>): number => Number(!name.toLowerCase().startsWith(wanted));
  const matching = options
    .filter((option) => `${option.name} ${option.title ?? ""}`.toLowerCase().includes(wanted))
    .toSorted((a, b) => (wanted === "" ? 0 : begins(a) - begins(b)));
  const few = !all && wanted === "" && matching.length > SHOWN + 1;
  const shown = few ? matching.filter(({ value }, at) => at < SHOWN || chosen.includes(value)) : matching;
  const hidden = matching.length - shown.length;
  return (
    <>
      {options.length > SOUGHT && (
        <input
          type="search"
          className={filters.find}
          placeholder={t("statements.find")}
          aria-label={`${t("statements.find")}: ${name}`}
          value={sought}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
          onKeyDown={({ key, nativeEvent }) => {
            const best = matching.find(({ value }) => !chosen.includes(value));
            if (key !== "Enter" || nativeEvent.isComposing || wanted === "" || !best) return;
            onToggle(best.value);
            setSought("");
          }}
        />
      )}
      <div id={list}>
        {shown.map((option) => (
          <Choice
            key={option.value}
            {...option}
            on={chosen.includes(option.value)}
            onToggle={() => onToggle(option.value)}
            onOnly={() => onOnly(option.value)}
          />
        ))}
      </div>
      {matching.length === 0 && <p className={filters.note}>{t(wanted === "" ? "statements.noChoice" : "statements.noneFound")}</p>}
      {(hidden > 0 || (all && wanted === "")) && (
        <button type="button" className={parts.more} aria-controls={list} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("common.less") : t("common.more", { count: hidden })}
        </button>
      )}
    </>
  );
}
