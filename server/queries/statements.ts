import Type from "typebox";
import { NODE_LABELS } from "../contract/ids.ts";
import { STANCES } from "../contract/vocabulary.ts";
import { bag, date, flag, maybeNumber, maybeText, number, provenance, text, word } from "./decode.ts";
import { count, defineQuery, ids, words } from "./define.ts";
import type { Row } from "./query.ts";

/** Claims with what they are about, and figures about corridors. */
export const claims = defineQuery("claims", { datasets: ids }, (row) => {
  const node = bag(row, "node");
  return {
    id: text(node, "id"),
    name: text(node, "name"),
    text: text(node, "text"),
    stance: word(node, "stance", STANCES),
    section: maybeText(node, "section"),
    madeOn: date(node, "madeOn"),
    provenance: provenance(bag(row, "edge")),
  };
});

const link = (row: Row) => {
  const edge = bag(row, "edge");
  return {
    claim: text(row, "claim"),
    id: text(row, "id"),
    label: word(row, "label", NODE_LABELS),
    name: text(row, "name"),
    note: maybeText(edge, "note"),
    provenance: provenance(edge),
  };
};

/** Remarks on a claim as such: that it carries no reference, that the article measures nothing. */
export const claimNotes = defineQuery("claim_notes", { datasets: ids }, (row) => {
  const edge = bag(row, "edge");
  return { claim: text(row, "claim"), note: text(edge, "note"), provenance: provenance(edge) };
});

export const claimSubjects = defineQuery("claim_subjects", { datasets: ids }, link);
export const claimIssues = defineQuery("claim_issues", { datasets: ids }, link);
export const claimSupport = defineQuery("claim_support", { datasets: ids }, link);
export const claimContradictions = defineQuery("claim_contradictions", { datasets: ids }, link);

/** Which figures: empty lists, `dated` and `bounded` off are all of them. `edition` "none" is that of figures without one. */
const figures = {
  origins: ids,
  destinations: ids,
  metrics: words,
  units: words,
  editions: words,
  datasets: ids,
  dated: Type.Boolean(),
  from: Type.String(),
  until: Type.String(),
  bounded: Type.Boolean(),
  minimum: Type.Number(),
};

export const corridorGroups = defineQuery("corridor_groups", figures, (row) => ({
  metric: text(row, "metric"),
  unit: text(row, "unit"),
  edition: text(row, "edition"),
  year: number(row, "year"),
  figures: number(row, "figures"),
  corridors: number(row, "corridors"),
  valued: number(row, "valued"),
  // Added up in any order, and rounded by each engine in its own way: the last bits would differ from answer to answer.
  sum: Number(number(row, "sum").toFixed(3)),
  zeros: number(row, "zeros"),
  derived: number(row, "derived"),
  definition: maybeText(row, "definition"),
}));

export const corridorObservations = defineQuery("corridor_observations", { ...figures, offset: count, limit: count }, (row) => {
  const node = bag(row, "node");
  return {
    id: text(node, "id"),
    corridor: text(row, "corridor"),
    origin: text(row, "origin"),
    destination: text(row, "destination"),
    metric: text(node, "metric"),
    definition: maybeText(node, "definition"),
    period: date(node, "period"),
    edition: maybeText(node, "edition"),
    value: maybeNumber(node, "value"),
    valueLow: maybeNumber(node, "valueLow"),
    valueHigh: maybeNumber(node, "valueHigh"),
    qualifier: maybeText(node, "qualifier"),
    unit: text(node, "unit"),
    base: maybeText(node, "base"),
    baseCertainty: maybeText(node, "baseCertainty"),
    derived: flag(node, "derived"),
    formula: maybeText(node, "formula"),
    provenance: provenance(bag(row, "edge")),
  };
});
