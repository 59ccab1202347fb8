/** Ids carry their label as a prefix (`state:UZB`), so that one id names one thing everywhere: URL, file, graph. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type StateId = Branded<"State">;
export type OrganisationId = Branded<"Organisation">;
export type GroupId = Branded<"Group">;
export type AgreementId = Branded<"Agreement">;
export type ProvisionId = Branded<"Provision">;
export type IssueId = Branded<"Issue">;
export type CorridorId = Branded<"Corridor">;
export type ObservationId = Branded<"Observation">;
export type SectorId = Branded<"Sector">;
export type EventId = Branded<"Event">;
export type ClaimId = Branded<"Claim">;
export type SourceId = Branded<"Source">;
export type DatasetId = Branded<"Dataset">;

/** A state or an organisation: what can cooperate. */
export type ActorId = StateId | OrganisationId;
export type NodeId =
  | ActorId
  | GroupId
  | AgreementId
  | ProvisionId
  | IssueId
  | CorridorId
  | ObservationId
  | SectorId
  | EventId
  | ClaimId
  | SourceId
  | DatasetId;

/** What stands behind the prefix. Word characters, dot, hyphen and `>` only: safe in a URL, a file name and a graph key. */
export const ID_TAIL = "[A-Za-z0-9][A-Za-z0-9._>-]{0,99}";

const PREFIXES = {
  State: "state",
  Organisation: "organisation",
  Group: "group",
  Agreement: "agreement",
  Provision: "provision",
  Issue: "issue",
  Corridor: "corridor",
  Observation: "observation",
  Sector: "sector",
  Event: "event",
  Claim: "claim",
  Source: "source",
  Dataset: "dataset",
} as const;

export type NodeLabel = keyof typeof PREFIXES;
export const NODE_LABELS = Object.keys(PREFIXES) as readonly NodeLabel[];

type IdOf = {
  State: StateId;
  Organisation: OrganisationId;
  Group: GroupId;
  Agreement: AgreementId;
  Provision: ProvisionId;
  Issue: IssueId;
  Corridor: CorridorId;
  Observation: ObservationId;
  Sector: SectorId;
  Event: EventId;
  Claim: ClaimId;
  Source: SourceId;
  Dataset: DatasetId;
};

const LABEL_OF_PREFIX = new Map<string, NodeLabel>(NODE_LABELS.map((label) => [PREFIXES[label], label]));
const TAIL = new RegExp(`^${ID_TAIL}$`);

export function prefixOf(label: NodeLabel): string {
  return PREFIXES[label];
}

/** The label that an id names by its prefix, or undefined if the text is no id of ours. */
export function labelOf(id: string): NodeLabel | undefined {
  const colon = id.indexOf(":");
  return TAIL.test(id.slice(colon + 1)) ? LABEL_OF_PREFIX.get(id.slice(0, colon)) : undefined;
}

/** Mints the id of a label from a text that has its prefix. @throws RangeError where it has not. */
export function idOf<L extends NodeLabel>(label: L, text: string): IdOf[L] {
  if (labelOf(text) !== label) throw new RangeError(`“${text}” is not the id of a ${label}: it starts with “${PREFIXES[label]}:”`);
  return text as IdOf[L];
}

export function isId<L extends NodeLabel>(label: L, text: string): text is IdOf[L] {
  return labelOf(text) === label;
}

export function nodeId(text: string): NodeId {
  if (labelOf(text) === undefined) throw new RangeError(`“${text}” is not the id of a node`);
  return text as NodeId;
}

/** The corridor from one state to another. */
export function corridorId(origin: StateId, destination: StateId): CorridorId {
  return `${PREFIXES.Corridor}:${tailOf(origin)}>${tailOf(destination)}` as CorridorId;
}

/** The figure of a wide table for one corridor and one year; the table's own name is `<dataset>.<key>`. */
export function observationId(table: string, origin: StateId, destination: StateId, year: string): ObservationId {
  return `${PREFIXES.Observation}:${table}.${tailOf(origin)}-${tailOf(destination)}.${year}` as ObservationId;
}

function tailOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

/** A dataset's short name. The hyphen is escaped since a browser reads it as the pattern of a field. */
export const DATASET_NAME = "^[a-z0-9][a-z0-9\\-]{0,60}$";
