import type { HappeningKind } from "../../../server/contract/wire/timeline.ts";

/** What happened between two days, told apart: what came, what went, and what met. */
export const HAPPENING_GROUPS: readonly (readonly [title: "cameTitle" | "wentTitle" | "events", kinds: readonly HappeningKind[]])[] = [
  ["cameTitle", ["concluded", "in_force", "acceded", "joined"]],
  ["wentTitle", ["ended", "withdrew", "left"]],
  ["events", ["event"]],
];
