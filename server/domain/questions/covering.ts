import type { Level } from "../../contract/vocabulary.ts";
import { CoverageIndex, type CoverageQuestion, coverage } from "../coverage/coverage.ts";
import { type InventoryClaim, inventoryFor } from "../coverage/inventory.ts";
import { type LayerCoverage, nothing } from "../coverage/layer.ts";
import { dayText } from "./days.ts";
import { type Caveat, relation } from "./found.ts";
import type { Ground } from "./ground.ts";
import { counted, listed, named, number } from "./words.ts";

/** The layers in which two states can be bound to each other. A universal convention closes no gap between two. */
export const LAYERS = ["bilateral", "regional"] as const satisfies readonly Level[];

/** What of two states is asked about each layer, on issues that count alike. */
export type Pair = { bilateral: LayerCoverage; regional: LayerCoverage };

/** Coverage of many pairs on one day. */
export class Covering {
  readonly #index: CoverageIndex;
  readonly inventories: readonly InventoryClaim[];
  readonly t: string;

  constructor(ground: Ground, inventories: readonly InventoryClaim[], t: string) {
    this.#index = indexOf(ground, t);
    this.inventories = inventories;
    this.t = t;
  }

  /** @param issue that stands for the rest; `within` it and all that count as it */
  of(origin: string, destination: string, issue: string, within: ReadonlySet<string>): Pair {
    const question: CoverageQuestion = { issue, within, inventories: this.inventories, layers: LAYERS, t: this.t };
    const { bilateral = nothing(undefined), regional = nothing(undefined) } = coverage(this.#index, origin, destination, question);
    return { bilateral, regional };
  }

  /** Every two states between whom something on these issues is on record, bilateral or regional. */
  pairs(within: ReadonlySet<string>): [string, string][] {
    const found = new Map<string, [string, string]>();
    for (const { fact, issues, parties } of this.#index.instruments) {
      if (fact.level === "universal" || ![...issues.keys()].some((issue) => within.has(issue))) continue;
      const states = [...parties.keys()].filter((id) => id.startsWith("state:")).sort();
      for (const [at, a] of states.entries()) for (const b of states.slice(at + 1)) found.set(`${a} ${b}`, [a, b]);
    }
    return [...found.values()];
  }

  /** Whether some inventory would list a state's part in instruments of that level. */
  wouldList(level: Level, issue: string, state: string): boolean {
    return inventoryFor(this.inventories, { level, issue, origin: state, destination: state, t: this.t }) !== undefined;
  }
}

/** An index serves every question about one day. */
const INDEXES = new WeakMap<Ground, { t: string; index: CoverageIndex }>();

function indexOf(ground: Ground, t: string): CoverageIndex {
  const kept = INDEXES.get(ground);
  if (kept?.t === t) return kept.index;
  const index = new CoverageIndex(ground.facts, t);
  INDEXES.set(ground, { t, index });
  return index;
}

/**
 * Of two layers: bound in one is bound. Else the bilateral one decides, unless the dates of a regional instrument leave
 * it open; that nobody claims to list regional instruments is said beside, and decides nothing.
 */
export function either({ bilateral, regional }: Pair): "in_force" | "unknown" | "gap" {
  if (bilateral.state === "in_force" || regional.state === "in_force") return "in_force";
  return bilateral.state === "unknown" || regional.reason === "date_unknown" ? "unknown" : "gap";
}

/** Said where gaps rest on a regional layer that no inventory lists. */
export function regionalCaveat(pairs: readonly Pair[]): Caveat[] {
  const unlisted = pairs.filter((pair) => either(pair) === "gap" && pair.regional.reason === "no_inventory").length;
  return unlisted === 0
    ? []
    : [
        {
          code: "regional_unlisted",
          text: `For ${number(unlisted)} of the gaps no regional instrument is on record, and no chosen dataset claims to list them: a regional instrument not on record would close the gap.`,
        },
      ];
}

/** What decided it, or may: in the order of ids. */
export function instrumentsIn(...layers: readonly LayerCoverage[]): string[] {
  return [...new Set(layers.flatMap(({ agreements, undecided }) => [...agreements, ...undecided]))].sort();
}

export function besideIn(...layers: readonly LayerCoverage[]): string[] {
  return [...new Set(layers.flatMap(({ soft, practice }) => [...soft, ...practice]))].sort();
}

export function restsOn(origin: string, destination: string, agreements: readonly string[]): string[] {
  return agreements.flatMap((id) => [relation(origin, "PARTY_TO", id), relation(destination, "PARTY_TO", id)]);
}

/** Why a layer is unknown, or by which inventory it has nothing: in words. */
export function reasonText({ state, reason, inventory }: LayerCoverage): string {
  if (reason === "date_unknown") return "an instrument whose entry into force, or end, isn’t established";
  if (reason === "no_inventory") return "nothing found, and no inventory that would list it";
  if (state === "none_found" && inventory)
    return `nothing in ${named(inventory.dataset)} (${inventory.completeness}, until ${inventory.until})`;
  return "";
}

/** Which inventories were used, until when, how complete; and what would change the answer. */
export function coverageCaveats(covering: Covering, issue: string, level: Level, layers: readonly LayerCoverage[]): Caveat[] {
  const fitting = covering.inventories.filter(({ levels, issues }) => levels.includes(level) && (issues === null || issues.has(issue)));
  const open = layers.filter(({ state }) => state === "unknown");
  const undated = open.filter(({ reason }) => reason === "date_unknown").length;
  const unlisted = open.length - undated;
  const early = fitting.flatMap(({ dataset, from }) => (from !== null && from > covering.t ? [{ dataset, from }] : []));
  const late = fitting.filter(({ until }) => until < covering.t);
  return [
    {
      code: "inventory",
      text:
        fitting.length === 0
          ? `No chosen dataset claims to list the ${level} instruments on ${named(issue)}: where none is on record, it isn’t known that there is none.`
          : `“None found” rests on ${listed(fitting.map((claim) => `${named(claim.dataset)} (${claim.completeness}, until ${dayText(claim.until)})`))}. ${fitting.some(({ completeness }) => completeness === "partial") ? "A partial inventory misses instruments: none found is not none." : ""}`.trim(),
    },
    ...late.map(({ dataset, until }) => ({
      code: "inventory_ends",
      text: `${named(dataset)} ends on ${dayText(until)}, before the day asked about. Asked as of ${until}, what it doesn’t list would be “none found” instead of “not established”.`,
    })),
    ...early.map(({ dataset, from }) => ({
      code: "inventory_begins",
      text: `${named(dataset)} begins on ${dayText(from)}, after the day asked about. Asked as of ${from}, what it doesn’t list would be “none found” instead of “not established”.`,
    })),
    ...(undated + unlisted > 0
      ? [
          {
            code: "reasons",
            text: `Not established: ${counted(undated, "time")} because the entry into force or the end of an instrument isn’t documented, ${counted(unlisted, "time")} because nothing is on record and no inventory would list it.`,
          },
        ]
      : []),
    { code: "change", text: "A text, a date of entry into force or a fuller inventory, brought in as a dataset, would change this." },
  ];
}
