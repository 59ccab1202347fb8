import { BINDINGNESS, CONFIDENCES, LEVELS, PARTY_STATUSES } from "../contract/vocabulary.ts";
import type { PartialDate } from "../contract/wire/common.ts";
import type { AgreementFact, IssueFact, PartyFact, Provenance } from "../domain/facts.ts";
import { text, word } from "./decode.ts";
import { defineQuery, ids } from "./define.ts";
import type { Row } from "./query.ts";
import { span } from "./told.ts";

/** Queries from which coverage is decided, narrow enough to read a whole world of one issue at once. */
export const coverageAgreements = defineQuery(
  "coverage_agreements",
  { issues: ids, datasets: ids },
  (row): { agreement: AgreementFact; issue: IssueFact } => {
    const told = text(row, "told").split(" ");
    const [id = "", form = "", level = "", bindingness = "", issue = "", dataset, source, confidence] = told;
    const [adopted = "", signed = "", inForce = "", terminated = "", ...name] = told.slice(8);
    return {
      agreement: {
        id,
        name: name.join(" "),
        form,
        level: word({ level }, "level", LEVELS),
        bindingness: word({ bindingness }, "bindingness", BINDINGNESS),
        adopted: span(adopted),
        signed: span(signed),
        inForce: span(inForce),
        terminated: span(terminated),
        textUrl: null,
      },
      issue: { subject: id, issue, on: null, provenance: stated({ dataset, source, confidence }, null) },
    };
  },
);

export const coverageParties = defineQuery("coverage_parties", { issues: ids, datasets: ids }, (row): PartyFact => {
  const [actor = "", agreement = "", status = "", consent = "", dataset, source, confidence, ...dates] = text(row, "told").split(" ");
  const [signed = "", consentDate = "", inForce = "", withdrawn = "", statedAsOf = ""] = dates;
  return {
    actor,
    agreement,
    status: word({ status }, "status", PARTY_STATUSES),
    signed: span(signed),
    consent: consent === "" ? null : consent,
    consentDate: span(consentDate),
    inForce: span(inForce),
    withdrawn: span(withdrawn),
    reservation: null,
    role: null,
    provenance: stated({ dataset, source, confidence }, span(statedAsOf)),
  };
});

export const coverageStates = defineQuery("coverage_states", {}, (row) => ({ id: text(row, "id"), name: text(row, "name") }));

const issueOf = (row: Row) => ({ agreement: text(row, "agreement"), issue: text(row, "issue") });
export const coverageIssues = defineQuery("coverage_issues", { agreements: ids, datasets: ids }, issueOf);
export const coverageProvisionIssues = defineQuery("coverage_provision_issues", { agreements: ids, datasets: ids }, issueOf);

function stated(row: Row, statedAsOf: PartialDate | null): Provenance {
  return {
    dataset: text(row, "dataset"),
    precedence: 0,
    source: text(row, "source"),
    locator: null,
    confidence: word(row, "confidence", CONFIDENCES),
    note: null,
    refPrinted: null,
    refResolved: null,
    refConfidence: null,
    statedAsOf,
  };
}
