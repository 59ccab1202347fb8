/** The closed vocabularies of the model. Their order is the order in which they are shown. */
export const LEVELS = ["bilateral", "regional", "universal"] as const;
export type Level = (typeof LEVELS)[number];

export const BINDINGNESS = ["binding", "soft", "practice"] as const;
export type Bindingness = (typeof BINDINGNESS)[number];

export const FORMS = [
  "treaty",
  "agreement",
  "protocol",
  "charter",
  "memorandum",
  "declaration",
  "communique",
  "framework",
  "plan",
  "programme",
] as const;

export const ORGANISATION_KINDS = [
  "regional-organisation",
  "consultative-process",
  "dialogue-format",
  "organ",
  "development-bank",
  "universal-organisation",
  "national-agency",
] as const;

/**
 * How far an actor's consent to an instrument is known to go. `signatory`: signed, and known not to have
 * consented as of its source. `unclear`: signed or named as a party, further steps not seen.
 */
export const PARTY_STATUSES = ["signatory", "party", "withdrawn", "unclear"] as const;
export type PartyStatus = (typeof PARTY_STATUSES)[number];

export const CONSENTS = ["ratification", "accession", "approval", "succession"] as const;

export const ROLES = ["member", "chair", "associate", "observer", "partner", "guest"] as const;
export type Role = (typeof ROLES)[number];
/** Roles that make a tie without being asked for. */
export const TYING_ROLES: readonly Role[] = ["member", "chair"];

export const STANCES = ["gap", "recommendation", "assessment", "fact"] as const;
export type Stance = (typeof STANCES)[number];

export const CHANNELS = ["agreement", "body", "event"] as const;
export type Channel = (typeof CHANNELS)[number];

/** How strong a tie is at its best, best first. */
export const STRENGTHS = ["in_force", "force_unknown", "signed_only", "soft", "practice", "body", "event", "lapsed"] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Families of issues, by which they are coloured. */
export const FAMILIES = ["labour", "rights", "mobility", "irregular", "return", "diaspora", "governance"] as const;
export type Family = (typeof FAMILIES)[number];

export const CONFIDENCES = ["high", "medium", "low"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Above this many members a body counts as universal, whatever it calls itself. */
export const UNIVERSAL_ABOVE = 60;

/** What the law between two states comes to on an issue, in one layer, best first; `unknown` stands outside of the order. */
export const COVERAGE_STATES = ["in_force", "signed_only", "lapsed", "none_found", "unknown"] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** Why coverage is unknown: an instrument whose dates leave it open, or no inventory that would have it. */
export const UNKNOWN_REASONS = ["date_unknown", "no_inventory"] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

export const COMPLETENESS = ["complete", "partial"] as const;
export type Completeness = (typeof COMPLETENESS)[number];
