import Type from "typebox";
import { maybeNumber, maybeText, number, text, word } from "./decode.ts";
import { defineQuery, ids } from "./define.ts";

const figure = { metric: Type.String(), edition: Type.String(), from: Type.String(), to: Type.String(), minimum: Type.Number() };

/** Figures about corridors, narrow rows: there may be tens of thousands. */
export const corridorFigures = defineQuery("corridor_figures", { ...figure, origins: ids, destinations: ids, datasets: ids }, (row) => ({
  origin: text(row, "origin"),
  destination: text(row, "destination"),
  value: number(row, "value"),
  unit: text(row, "unit"),
  provenance: {
    dataset: text(row, "dataset"),
    precedence: 0,
    source: text(row, "source"),
    locator: maybeText(row, "locator"),
    confidence: word(row, "confidence", ["high", "medium", "low"]),
    note: null,
    refPrinted: null,
    refResolved: null,
    refConfidence: null,
    statedAsOf: null,
  },
}));

export const corridorEditions = defineQuery("corridor_editions", { datasets: ids }, (row) => ({
  metric: text(row, "metric"),
  edition: text(row, "edition"),
  earliest: text(row, "earliest"),
  latest: text(row, "latest"),
  unit: text(row, "unit"),
  count: number(row, "count"),
}));

export const agreementTerms = defineQuery("agreement_terms", {}, (row) => ({
  id: text(row, "id"),
  years: maybeNumber(row, "years"),
  renews: typeof row.renews === "boolean" ? row.renews : null,
}));
