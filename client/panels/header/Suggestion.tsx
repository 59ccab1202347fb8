import { Combobox } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { SearchResult } from "../../../server/contract/wire/explore.ts";
import { useWords } from "../parts/words.ts";
import styles from "./search.module.css";
import { actOf } from "./suggestions.ts";

/** One suggestion: the name, what tells it apart, and the other name by which it was found. */
export function Suggestion({ result, first, onAdd }: { result: SearchResult; first: boolean; onAdd: () => void }) {
  const { t } = useWords();
  const { id, name, label, detail, matched } = result;
  return (
    <Combobox.Option value={id} className={styles.option} data-first={first || undefined} data-result={id}>
      <span className={styles.optionName}>
        {name}
        {matched !== "" && matched.toLowerCase() !== name.toLowerCase() && (
          <span className={styles.matched}>{t("header.search.matched", { name: matched })}</span>
        )}
      </span>
      <span className={styles.optionDetail}>
        {t(`kind.${label}`)}
        {detail !== "" && ` · ${detail}`}
      </span>
      {actOf(result) !== "open" && (
        // For the pointer alone: Ctrl Enter is its keyboard way, and an option holds no button.
        <span
          aria-hidden
          className={styles.add}
          title={t("header.search.add", { name })}
          data-add={id}
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.stopPropagation();
            onAdd();
          }}
        >
          <IconPlus size={14} />
        </span>
      )}
    </Combobox.Option>
  );
}
