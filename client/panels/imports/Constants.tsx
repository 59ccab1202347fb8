import { IconX } from "@tabler/icons-react";
import { IconButton } from "../parts/IconButton.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./imports.module.css";

type Props = {
  constants: Readonly<Record<string, string>>;
  targets: readonly string[];
  onConstants: (constants: Readonly<Record<string, string>>) => void;
};

/** Properties that no column gives and that are the same in every row. */
export function Constants({ constants, targets, onConstants }: Props) {
  const { t } = useWords();
  const open = targets.filter((target) => !Object.hasOwn(constants, target));
  return (
    <fieldset className={styles.given} data-constants={Object.keys(constants).length}>
      <legend>{t("imports.mapping.constants")}</legend>
      {Object.entries(constants).map(([name, value]) => (
        <div key={name} className={styles.row}>
          <span>{name}</span>
          <input
            aria-label={name}
            value={value}
            onChange={({ currentTarget }) => onConstants({ ...constants, [name]: currentTarget.value })}
          />
          <IconButton
            label={t("imports.inventory.without", { name })}
            onClick={() => onConstants(Object.fromEntries(Object.entries(constants).filter(([other]) => other !== name)))}
          >
            <IconX size={12} stroke={1.8} aria-hidden />
          </IconButton>
        </div>
      ))}
      <select
        value=""
        aria-label={`${t("imports.mapping.constants")}: ${t("imports.inventory.choose")}`}
        className={styles.choose}
        onChange={({ currentTarget: { value } }) => value !== "" && onConstants({ ...constants, [value]: "" })}
      >
        <option value="">{t("imports.inventory.choose")}</option>
        {open.map((target) => (
          <option key={target} value={target}>
            {target}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
