import Type from "typebox";
import type { AuspicesFact } from "../domain/facts.ts";
import { bag, number, provenance, text } from "./decode.ts";
import { defineWhole } from "./define.ts";
import type { Row } from "./query.ts";

/** Agreements from the first of these ids to the last, both included. */
const range = { first: Type.String(), last: Type.String() };

/** Queries from which all that ties are decided from is read at once, narrow enough to read a whole world by ranges of agreements. */
export const keptSizes = defineWhole("kept_sizes", {}, (row) => ({ id: text(row, "id"), size: number(row, "size") }));

/** Rows that are one text each: {@link ToldFacts} reads them. */
export const keptAgreements = defineWhole("kept_agreements", range, told);
export const keptCovers = defineWhole("kept_covers", range, told);
export const keptProvisions = defineWhole("kept_provisions", range, told);
export const keptParties = defineWhole("kept_parties", range, told);

export const keptAuspices = defineWhole(
  "kept_auspices",
  range,
  (row): AuspicesFact => ({ agreement: text(row, "agreement"), body: text(row, "body"), provenance: provenance(bag(row, "edge")) }),
);

function told(row: Row): string {
  return text(row, "told");
}
