import { IconFilter, IconInfoCircle, IconMap } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { filtersOn } from "../../state/filters.ts";
import styles from "./explore.module.css";
import { useExplorer } from "./explorer.ts";
import type { Panel, Panels } from "./use-panels.ts";

/** On a narrow screen the panels are sheets, opened from the foot of the page. */
export function SheetBar({ panels: { open, toggle } }: { panels: Panels }) {
  const { t } = useTranslation();
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
    </footer>
  );
}
