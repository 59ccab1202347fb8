import { ROLES } from "../contract/vocabulary.ts";
import type { TieChange } from "../contract/wire/network.ts";
import { type Standing, standing } from "./force.ts";
import { memberAt } from "./membership.ts";
import type { PathNodeFact, RelationFacts } from "./paths.ts";
import type { Ternary } from "./time.ts";

/** Two days, the earlier first, and whether a relation had begun by each. */
export type Begun = { day: string; begun: boolean };

/** What became of one relation between two days, by its own history; undefined where nothing did. */
export function relationChange(relation: RelationFacts, target: PathNodeFact, then: Begun, now: Begun): TieChange | undefined {
  if (relation.type === "MEMBER_OF")
    return memberChange(memberAt(relation.facts, ROLES, then.day).answer, memberAt(relation.facts, ROLES, now.day).answer);
  if (relation.type === "PARTY_TO" && target && "agreement" in target)
    return partyChange(standing(relation.facts, target.agreement, then.day), standing(relation.facts, target.agreement, now.day));
  return then.begun === now.begun ? undefined : now.begun ? "came" : "went";
}

function memberChange(then: Ternary, now: Ternary): TieChange | undefined {
  if (then === now) return undefined;
  if (then === "unknown" || now === "unknown") return "undated";
  return now === "yes" ? "came" : "went";
}

/** Consent is a step forward though entry into force isn't documented; what becomes undecidable is no step back. */
export function partyChange(then: Standing, now: Standing): TieChange | undefined {
  if (then.concluded === now.concluded && then.lapsed === now.lapsed && then.live === now.live) return undefined;
  const stands = ({ concluded, lapsed }: Standing): boolean => concluded === "yes" && lapsed === "no";
  if ((then.concluded === "no" || then.lapsed === "yes") && stands(now)) return "came";
  if (stands(then) && now.lapsed === "yes") return "went";
  if (!stands(then) || !stands(now) || then.live === "unknown") return "undated";
  if (then.live === "no") return "stronger";
  return now.live === "no" ? "weaker" : "undated";
}
