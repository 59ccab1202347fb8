import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import type { ViewState } from "../../state/view.ts";

export type Panel = "filters" | "details" | "legend" | "lead";
export type Size = "wide" | "medium" | "narrow";
export type Panels = { size: Size; open: Readonly<Record<Panel, boolean>>; toggle: (panel: Panel) => void; close: (panel: Panel) => void };

/** At first: the canvas has the room, what explains it stands open where there is some to spare. */
const FIRST: Readonly<Record<Size, Readonly<Record<Panel, boolean>>>> = {
  wide: { filters: true, details: true, legend: true, lead: true },
  medium: { filters: false, details: true, legend: true, lead: true },
  narrow: { filters: false, details: false, legend: false, lead: true },
};
/** On a narrow screen these are sheets, one at a time. */
const SHEETS: readonly Panel[] = ["filters", "details", "legend"];

/** Which panels are open. Selecting something opens its details, and a question of paths opens its panel there. */
export function usePanels({ selection, paths }: Pick<ViewState, "selection" | "paths">): Panels {
  const size = useSize();
  const [selected, asked] = [selection.join(), questionOf(paths)];
  const [state, setState] = useState({
    size,
    open: FIRST[size],
    selection: size === "narrow" ? "" : selected,
    asked: size === "narrow" ? "" : asked,
  });
  if (state.size !== size || state.selection !== selected || state.asked !== asked) {
    const open = state.size === size ? state.open : { ...FIRST[size], lead: state.open.lead };
    const isNew = (state.selection !== selected && selected !== "") || (state.asked !== asked && asked !== "");
    const opens = isNew && !open.details;
    setState({ size, selection: selected, asked, open: opens ? withSheet(size, open, "details") : open });
  }
  return {
    size,
    open: state.open,
    toggle: (panel) =>
      setState((before) => ({
        ...before,
        open: before.open[panel] ? { ...before.open, [panel]: false } : withSheet(size, before.open, panel),
      })),
    close: (panel) => setState((before) => ({ ...before, open: { ...before.open, [panel]: false } })),
  };
}

/** Between what paths are asked for: what tells one question from the next. */
export function questionOf(paths: ViewState["paths"]): string {
  return paths ? `${paths.from ?? ""}~${paths.to ?? ""}` : "";
}

function withSheet(size: Size, open: Panels["open"], panel: Panel): Panels["open"] {
  const others = size === "narrow" && SHEETS.includes(panel) ? { filters: false, details: false, legend: false } : {};
  return { ...open, ...others, [panel]: true };
}

function useSize(): Size {
  const options = { getInitialValueInEffect: false };
  const wide = useMediaQuery("(min-width: 1200px)", undefined, options);
  const medium = useMediaQuery("(min-width: 768px)", undefined, options);
  return wide ? "wide" : medium ? "medium" : "narrow";
}
