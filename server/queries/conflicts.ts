import { bag, date, flag, maybeText, number, provenance, text } from "./decode.ts";
import { defineQuery, ids } from "./define.ts";

/** Figures that may contradict each other; what datasets say of nodes and relations is known by other queries. */
export const differingFigures = defineQuery("differing_figures", { datasets: ids }, (row) => text(row, "about"));

export const figuresAbout = defineQuery("figures_about", { ids, datasets: ids }, (row) => {
  const node = bag(row, "node");
  return {
    about: text(row, "about"),
    metric: text(node, "metric"),
    unit: text(node, "unit"),
    edition: maybeText(node, "edition"),
    period: date(node, "period"),
    base: maybeText(node, "base"),
    qualifier: maybeText(node, "qualifier"),
    derived: flag(node, "derived"),
    value: number(node, "value"),
    provenance: provenance(bag(row, "edge")),
  };
});
