import { useQuery } from "@tanstack/react-query";
import { prefixOf } from "../../../server/contract/ids.ts";
import type { Undecided } from "../../../server/contract/wire/imports.ts";
import { schemaQuery } from "../../data/queries.ts";
import { useWords } from "../parts/words.ts";

type Props = {
  of: Pick<Undecided, "name" | "suggestions" | "labels">;
  value: string;
  onValue: (value: string) => void;
};

/** What a name is decided to be: one of those that are like it, any state or issue where such is meant, else what has a stated id. */
export function Decision({ of: { name, suggestions, labels = ["State"] }, value, onValue }: Props) {
  const { t } = useWords();
  const schema = useQuery(schemaQuery()).data;
  const known = { State: schema?.states ?? [], Issue: schema?.issues ?? [] };
  const others = (["State", "Issue"] as const).flatMap((label) => {
    const rest = labels.includes(label) ? known[label].filter(({ id }) => suggestions.every((one) => one.id !== id)) : [];
    return rest.length > 0 ? [{ label, rest: rest.toSorted((a, b) => a.name.localeCompare(b.name)) }] : [];
  });
  const listed = [...suggestions, ...others.flatMap(({ rest }) => rest)].some(({ id }) => id === value);
  const [example] = labels.filter((label) => label !== "State" && label !== "Issue");
  return (
    <>
      <select
        aria-label={t("imports.undecided.what", { name })}
        value={value}
        data-decide={name}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      >
        <option value="">{t("imports.undecided.open")}</option>
        {suggestions.length > 0 && (
          <optgroup label={t("imports.undecided.suggested")}>
            {suggestions.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </optgroup>
        )}
        <option value="skip">{t("imports.undecided.skip")}</option>
        {value !== "" && value !== "skip" && !listed && <option value={value}>{value}</option>}
        {others.map(({ label, rest }) => (
          <optgroup key={label} label={t(label === "State" ? "imports.undecided.others" : "imports.undecided.issues")}>
            {rest.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {example !== undefined && (
        <input
          aria-label={t("imports.undecided.id", { example: `${prefixOf(example)}:…` })}
          placeholder={`${prefixOf(example)}:…`}
          value={listed || value === "skip" ? "" : value}
          data-decide-id={name}
          onChange={({ currentTarget }) => onValue(currentTarget.value.trim())}
        />
      )}
    </>
  );
}
