import { type DatasetId, type IssueId, idOf, type NodeId, type OrganisationId } from "../../server/contract/ids.ts";
import type { Channel, Level, Strength } from "../../server/contract/vocabulary.ts";
import type { Blocs } from "./blocs.ts";
import { type LayoutName, LENSES, type Lens } from "./lenses.ts";
import type { PathsAsked } from "./paths.ts";
import type { Selected } from "./selected.ts";

/** A node whose neighbours are drawn too, at most `cap` of those not drawn before, most important first. */
export type Expansion = { id: NodeId; cap: number };
/** A node that the reader has put somewhere, in the layout's own units. */
export type Pin = { id: NodeId; x: number; y: number };
/** Only what is at most `depth` edges away from any of some nodes; at 0, these alone. */
export type Near = { ids: readonly NodeId[]; depth: number };

export const ACTOR_KINDS = ["state", "organisation"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** All that a URL says about what is seen. An empty filter filters nothing. */
export type ViewState = {
  lens: Lens;
  layout: LayoutName;
  table: boolean;
  /** Whose network; absent: everybody's. */
  focus?: NodeId;
  expanded: readonly Expansion[];
  /** Nodes added by search: drawn with their edges to what is in view, without their other neighbours. */
  added: readonly NodeId[];
  /** Kinds of node that the instruments lens draws only on demand. */
  kinds: readonly OnDemand[];
  /** The figure that the corridors lens draws; absent: the one that most of its corridors have. */
  metric?: string;
  /** Of a focus, which flows: those out of it, those into it, or both. */
  flows: Flows;
  /** "none": figures that name no edition. */
  edition?: string;
  year?: number;
  /** How many corridors of each direction are drawn, largest first. */
  top: number;
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
  /** Of which figures of nodes only some are drawn. */
  ranges: readonly ValueRange[];
  /** A day, `YYYY-MM-DD`; absent: today. */
  asOf?: string;
  /** The earlier of two days that are compared: what came and what went between it and {@link asOf}. */
  since?: string;
  /** The day by whose network nodes are placed, where the reader has moved the view to another: what stays lies where it lay. */
  laid?: string;
  /** What sizes nodes, and what paints them; absent: their ties' weight, and their kind. */
  size?: SizeBy;
  paint?: PaintBy;
  /** By which layer of coverage corridors are drawn; absent: by whether a tie is on record. */
  cover?: Level;
  /** Between which two nodes paths are asked for, how, and which of them is shown. */
  paths?: PathsAsked;
  /** Between which two blocs bridges are sought. */
  blocs?: Blocs;
  near?: Near;
  selection: readonly Selected[];
  hidden: readonly NodeId[];
  pinned: readonly Pin[];
};

/** Figures of nodes: how many edges each has here, and of what is dated, in which year it was made. */
export const RANGED = ["ties", "year"] as const;
export type Ranged = (typeof RANGED)[number];
export type ValueRange = { of: Ranged; from: number; to: number };

export const ON_DEMAND = ["Event", "Group", "Provision", "Claim"] as const;
export type OnDemand = (typeof ON_DEMAND)[number];
export const FLOWS = ["both", "out", "in"] as const;
export type Flows = (typeof FLOWS)[number];

/** Measures of the view that can size a node, and what can paint it besides. */
export const SIZES = ["degree", "weight", "betweenness", "closeness", "pagerank"] as const;
export type SizeBy = (typeof SIZES)[number];
export const PAINTS = ["kind", "community", "region", "subregion", ...SIZES] as const;
export type PaintBy = (typeof PAINTS)[number];

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
  figure: 99_999,
  top: 500,
  coordinate: 99_999,
} as const;

export const EXPANSION_CAP = 25;

export const EMPTY_VIEW: ViewState = {
  lens: LENSES[0],
  layout: "force",
  table: false,
  expanded: [],
  added: [],
  kinds: [],
  flows: "both",
  top: 120,
  issues: [],
  levels: [],
  strengths: [],
  channels: [],
  bodies: [],
  regions: [],
  actors: [],
  datasets: [],
  minWeight: 1,
  ranges: [],
  selection: [],
  hidden: [],
  pinned: [],
};

/** What an address without parameters shows. */
export const DEFAULT_VIEW: ViewState = { ...EMPTY_VIEW, focus: idOf("State", "state:UZB") };
