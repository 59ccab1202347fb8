import type { GraphNode } from "../../server/contract/wire/common.ts";
import type { Path, PathStep } from "../../server/contract/wire/paths.ts";

/** Answers to questions of paths, for tests. */
export const on = (earliest: string, latest = earliest) => ({ raw: null, earliest, latest });

export function step(type: PathStep["type"], source: string, target: string, given: Partial<PathStep> = {}): PathStep {
  return {
    id: `${type}:${source}>${target}`,
    type,
    source,
    target,
    forward: true,
    kind: type === "MEMBER_OF" ? "member" : "institution",
    holds: "yes",
    live: null,
    role: type === "MEMBER_OF" ? "member" : null,
    status: null,
    dated: null,
    properties: {},
    conflict: false,
    parallel: 1,
    also: [],
    cost: 30,
    sources: [],
    ...given,
  };
}

/** A path from its first node on, over these steps, each taken forwards or backwards as it comes. */
export function path(first: string, steps: readonly PathStep[]): Path {
  const nodes = [first];
  const taken = steps.map((one): PathStep => {
    const forward = one.source === nodes.at(-1);
    nodes.push(forward ? one.target : one.source);
    return { ...one, forward };
  });
  return { id: nodes.join("~"), nodes, steps: taken, cost: 60, weakest: "member", holds: "yes" };
}

const LABELS = { state: "State", organisation: "Organisation", agreement: "Agreement", corridor: "Corridor", claim: "Claim" } as const;

export function named(id: string, name: string): GraphNode {
  const [, label] = Object.entries(LABELS).find(([prefix]) => id.startsWith(`${prefix}:`)) ?? [];
  return { id, label: label ?? "Group", name, properties: {}, sources: [] };
}
