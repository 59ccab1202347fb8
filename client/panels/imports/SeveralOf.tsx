import { IconX } from "@tabler/icons-react";
import { IconButton } from "../parts/IconButton.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./imports.module.css";

type Props = {
  label: string;
  /** What none chosen means. */
  any: string;
  of: readonly { id: string; name: string }[];
  chosen: readonly string[];
  onChosen: (chosen: readonly string[]) => void;
};

/** Several of many: added one by one, each to be taken out again. */
export function SeveralOf({ label, any, of, chosen, onChosen }: Props) {
  const { t } = useWords();
  const nameOf = (id: string): string => of.find((one) => one.id === id)?.name ?? id;
  return (
    <div className={styles.row}>
      <span>{label}</span>
      {chosen.length === 0 && <span className={styles.hint}>{any}</span>}
      {chosen.length > 0 && (
        <ul className={styles.several}>
          {chosen.map((id) => (
            <li key={id}>
              {nameOf(id)}
              <IconButton
                label={t("imports.inventory.without", { name: nameOf(id) })}
                onClick={() => onChosen(chosen.filter((one) => one !== id))}
              >
                <IconX size={12} stroke={1.8} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <select
        value=""
        aria-label={`${label}: ${t("imports.inventory.choose")}`}
        onChange={({ currentTarget: { value } }) => value !== "" && onChosen([...chosen, value])}
      >
        <option value="">{t("imports.inventory.choose")}</option>
        {of
          .filter(({ id }) => !chosen.includes(id))
          .toSorted((a, b) => a.name.localeCompare(b.name))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </div>
  );
}
