/** The columns of the tables that several importers write: one dataset may be made of several formats. */
const PROVENANCE = ["source", "locator", "confidence", "note"] as const;

export const COLUMNS = {
  Source: ["id", "name", "citation", "url", "publisher", "licence", "edition", "published", "retrieved", "stale", "note"],
  Organisation: ["id", "name", "acronym", "kind", ...PROVENANCE],
  Agreement: [
    "id",
    "name",
    "titleOriginal",
    "form",
    "level",
    "bindingness",
    "adopted",
    "signed",
    "signedRaw",
    "durationYears",
    "autoRenew",
    ...PROVENANCE,
  ],
  PARTY_TO: ["from", "to", "status", "signed", "signedRaw", "consent", "consentDate", "consentDateRaw", ...PROVENANCE],
  MEMBER_OF: ["from", "to", "role", "reportedAsOf", ...PROVENANCE],
  COVERS: ["from", "to", "basis", ...PROVENANCE],
  AMENDS: ["from", "to", ...PROVENANCE],
  SUPERSEDES: ["from", "to", ...PROVENANCE],
} as const;
