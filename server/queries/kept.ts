import Type from "typebox";
import { BINDINGNESS, CONFIDENCES, LEVELS, PARTY_STATUSES } from "../contract/vocabulary.ts";
import type { AgreementFact, AuspicesFact, IssueFact, PartyFact, Provenance } from "../domain/facts.ts";
import { bag, number, provenance, text, word } from "./decode.ts";
import { defineWhole } from "./define.ts";
import type { Row } from "./query.ts";
import { span } from "./told.ts";

/** Between the words of a text that tells a row. No value contains it: control characters are refused when a dataset is read. */
const BETWEEN = "\u001f";

/** Agreements from the first of these ids to the last, both included. */
const range = { first: Type.String(), last: Type.String() };

/** Queries from which all that ties are decided from is read at once, narrow enough to read a whole world by ranges of agreements. */
export const keptSizes = defineWhole("kept_sizes", {}, (row) => ({ id: text(row, "id"), size: number(row, "size") }));

/** Without names and addresses of texts. Dates as printed too: some are shown. */
export const keptAgreements = defineWhole("kept_agreements", range, (row): AgreementFact => {
  const [id = "", form = "", level, bindingness, adopted = "", signed = "", inForce = "", terminated = ""] = toldIn(row);
  return {
    id,
    name: "",
    form,
    level: word({ level }, "level", LEVELS),
    bindingness: word({ bindingness }, "bindingness", BINDINGNESS),
    adopted: span(adopted),
    signed: span(signed),
    inForce: span(inForce),
    terminated: span(terminated),
    textUrl: null,
  };
});

export const keptCovers = defineWhole("kept_covers", range, issueOfAgreement);
export const keptProvisions = defineWhole("kept_provisions", range, issueOfAgreement);

/** Without reservations, roles, and dates as printed. */
export const keptParties = defineWhole("kept_parties", range, (row): { edge: string; fact: PartyFact } => {
  const [edge = "", actor = "", agreement = "", status, consent = "", ...more] = toldIn(row);
  const [signed = "", consentDate = "", inForce = "", withdrawn = "", statedAsOf = "", ...place] = more;
  return {
    edge,
    fact: {
      actor,
      agreement,
      status: word({ status }, "status", PARTY_STATUSES),
      signed: span(signed),
      consent: consent || null,
      consentDate: span(consentDate),
      inForce: span(inForce),
      withdrawn: span(withdrawn),
      reservation: null,
      role: null,
      provenance: { ...placeOf(place), statedAsOf: span(statedAsOf) },
    },
  };
});

export const keptAuspices = defineWhole(
  "kept_auspices",
  range,
  (row): AuspicesFact => ({ agreement: text(row, "agreement"), body: text(row, "body"), provenance: provenance(bag(row, "edge")) }),
);

function issueOfAgreement(row: Row): { edge: string; fact: IssueFact } {
  const [edge = "", subject = "", issue = "", ...place] = toldIn(row);
  return { edge, fact: { subject, issue, on: null, provenance: placeOf(place) } };
}

function toldIn(row: Row): string[] {
  return text(row, "told").split(BETWEEN);
}

function placeOf([dataset, source, confidence, locator, note, refPrinted, refResolved, refConfidence]: readonly string[]): Provenance {
  return {
    dataset: text({ dataset }, "dataset"),
    precedence: 0,
    source: text({ source }, "source"),
    locator: locator || null,
    confidence: word({ confidence }, "confidence", CONFIDENCES),
    note: note || null,
    refPrinted: refPrinted || null,
    refResolved: refResolved || null,
    refConfidence: refConfidence || null,
    statedAsOf: null,
  };
}
