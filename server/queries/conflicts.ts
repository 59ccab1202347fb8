import { bag, date, flag, maybeText, number, provenance, text } from "./decode.ts";
import { defineQuery, ids } from "./define.ts";

/** Figures that may contradict each other; what datasets say of nodes and relations is known by other queries. */
export const differingFigures = defineQuery("differing_figures", { datasets: ids }, (row) => text(row, "corridor"));

export const figuresOfCorridors = defineQuery("figures_of_corridors", { ids, datasets: ids }, (row) => {
  const node = bag(row, "node");
  return {
    corridor: text(row, "corridor"),
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
