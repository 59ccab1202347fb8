import { IconChartDots3, IconFilter, IconInfoCircle, IconMap, IconTable } from "@tabler/icons-react";
import { filtersOn } from "../../state/filters.ts";
import { useWords } from "../parts/words.ts";
import styles from "./explore.module.css";
import { useExplorer } from "./explorer.ts";
import type { Panel, Panels } from "./use-panels.ts";

type Props = { panels: Panels; asTable: boolean; onTable: (table: boolean) => void };

/** On a narrow screen the panels are sheets, opened from the foot of the page. */
export function SheetBar({ panels: { open, toggle }, asTable, onTable }: Props) {
  const { t } = useWords();
  const { view } = useExplorer();
  const on = filtersOn(view).length;
  const sheets = [
    ["filters", t("filters.title"), IconFilter],
    ["details", t("inspector.title"), IconInfoCircle],
    ["legend", t("canvas.legend.title"), IconMap],
  ] as const satisfies readonly (readonly [Panel, string, unknown])[];
  return (
    <footer className={styles.sheetBar}>
      {sheets.map(([panel, name, Picture]) => (
        <button key={panel} type="button" aria-expanded={open[panel]} onClick={() => toggle(panel)}>
          <Picture size={17} stroke={1.7} aria-hidden />
          {name}
          {panel === "filters" && on > 0 && <span className={styles.badge}>{on}</span>}
        </button>
      ))}
      <button type="button" onClick={() => onTable(!asTable)} data-as-table>
        {asTable ? <IconChartDots3 size={17} stroke={1.7} aria-hidden /> : <IconTable size={17} stroke={1.7} aria-hidden />}
        {t(asTable ? "canvas.graph" : "canvas.table")}
      </button>
    </footer>
  );
}
