import { IconChartDots3, IconCompass, IconFilter, IconLayoutSidebarRight, IconMap, IconTable } from "@tabler/icons-react";
import { filtersOn } from "../../state/filters.ts";
import { Chips } from "../chips/Chips.tsx";
import { chipsOf } from "../chips/chips-of.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./explore.module.css";
import { useExplorer } from "./explorer.ts";
import type { Panels } from "./use-panels.ts";

type Props = { panels: Panels; asTable: boolean; onTable: (table: boolean) => void };

/** Above the canvas: what narrows the view, and which panels and which form it has. */
export function Bar({ panels: { size, open, toggle }, asTable, onTable }: Props) {
  const words = useWords();
  const { t } = words;
  const { view, dropped, names } = useExplorer();
  const on = filtersOn(view).length;
  const narrow = size === "narrow";
  if (narrow && open.lead && dropped.length === 0 && chipsOf(view, words, names).length === 0) return null;
  return (
    <div className={styles.bar}>
      {!narrow && !open.filters && (
        <button type="button" className={styles.filtersButton} onClick={() => toggle("filters")}>
          <IconFilter size={15} stroke={1.7} aria-hidden />
          {t("filters.title")}
          {on > 0 && <span className={styles.badge}>{on}</span>}
        </button>
      )}
      <Chips />
      <span className={styles.grow} />
      {!narrow && (
        <fieldset className={styles.form} aria-label={t("header.help.table")}>
          <button type="button" aria-pressed={!asTable} onClick={() => onTable(false)} aria-label={t("canvas.asGraph")}>
            <IconChartDots3 size={15} stroke={1.7} aria-hidden />
            {t("canvas.graph")}
          </button>
          <button type="button" aria-pressed={asTable} onClick={() => onTable(true)} aria-label={t("canvas.asTable")} data-as-table>
            <IconTable size={15} stroke={1.7} aria-hidden />
            {t("canvas.table")}
          </button>
        </fieldset>
      )}
      {!open.lead && (
        <IconButton label={t("canvas.lead.again")} onClick={() => toggle("lead")}>
          <IconCompass size={16} stroke={1.7} aria-hidden />
        </IconButton>
      )}
      {!narrow && (
        <>
          <IconButton
            label={t(open.legend ? "canvas.legend.hide" : "canvas.legend.show")}
            aria-pressed={open.legend}
            disabled={asTable}
            onClick={() => toggle("legend")}
          >
            <IconMap size={16} stroke={1.7} aria-hidden />
          </IconButton>
          <IconButton
            label={t(open.details ? "inspector.hide" : "inspector.show")}
            aria-pressed={open.details}
            onClick={() => toggle("details")}
          >
            <IconLayoutSidebarRight size={16} stroke={1.7} aria-hidden />
          </IconButton>
        </>
      )}
    </div>
  );
}
