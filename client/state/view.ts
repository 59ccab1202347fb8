import { type ActorId, type DatasetId, type IssueId, idOf, type OrganisationId } from "../../server/contract/ids.ts";
import type { Channel, Level, Strength } from "../../server/contract/vocabulary.ts";
import type { PairKey } from "../../server/domain/pair.ts";

/** An actor whose partners are drawn too, at most `cap` of those not drawn before, heaviest tie first. */
export type Expansion = { id: ActorId; cap: number };
/** A node that the reader has put somewhere, in the layout's own units. */
export type Pin = { id: ActorId; x: number; y: number };
/** Only what is at most `depth` ties away from an actor. */
export type Near = { id: ActorId; depth: number };

export const ACTOR_KINDS = ["state", "organisation"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** All that a URL says about what is seen. An empty filter filters nothing. */
export type ViewState = {
  lens: "cooperation";
  table: boolean;
  /** Whose network; absent: everybody's. */
  focus?: ActorId;
  expanded: readonly Expansion[];
  /** Actors added by search: drawn with their ties to what is in view, without their other partners. */
  added: readonly ActorId[];
  issues: readonly IssueId[];
  levels: readonly Level[];
  strengths: readonly Strength[];
  channels: readonly Channel[];
  bodies: readonly OrganisationId[];
  regions: readonly string[];
  actors: readonly ActorKind[];
  datasets: readonly DatasetId[];
  /** Least weight of a tie; 0 also draws lapsed and undated ones. */
  minWeight: number;
  /** A day, `YYYY-MM-DD`; absent: today. */
  asOf?: string;
  near?: Near;
  selection: readonly (ActorId | PairKey)[];
  hidden: readonly ActorId[];
  pinned: readonly Pin[];
};

/** How much of each a URL carries. Beyond it a transition changes nothing and the codec drops. */
export const LIMITS = {
  list: 100,
  expanded: 24,
  added: 24,
  selection: 50,
  hidden: 200,
  pinned: 200,
  cap: 500,
  depth: 9,
  minWeight: 10_000,
  coordinate: 99_999,
} as const;

export const EXPANSION_CAP = 25;

export const EMPTY_VIEW: ViewState = {
  lens: "cooperation",
  table: false,
  expanded: [],
  added: [],
  issues: [],
  levels: [],
  strengths: [],
  channels: [],
  bodies: [],
  regions: [],
  actors: [],
  datasets: [],
  minWeight: 1,
  selection: [],
  hidden: [],
  pinned: [],
};

/** What an address without parameters shows. */
export const DEFAULT_VIEW: ViewState = { ...EMPTY_VIEW, focus: idOf("State", "state:UZB") };
