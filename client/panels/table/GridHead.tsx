// biome-ignore-all lint/a11y/useSemanticElements: a grid of rows laid freely, of which only those in sight exist; a table element can't be that
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes by rows
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useWords } from "../parts/words.ts";
import type { Column } from "./columns.ts";
import styles from "./table.module.css";

type Props = { column: Column; sorted: false | "asc" | "desc"; onSort: () => void };

const ORDER = { asc: "ascending", desc: "descending" } as const;

export function GridHead({ column: { name, title, numeric }, sorted, onSort }: Props) {
  const { t } = useWords();
  return (
    <div role="columnheader" aria-sort={sorted ? ORDER[sorted] : "none"} className={numeric ? styles.numeric : styles.cell}>
      <button type="button" title={[title, t("table.sort", { column: name })].filter(Boolean).join("\n")} onClick={onSort}>
        {name}
        {sorted === "asc" && <IconArrowUp size={12} stroke={2} aria-hidden />}
        {sorted === "desc" && <IconArrowDown size={12} stroke={2} aria-hidden />}
      </button>
    </div>
  );
}
