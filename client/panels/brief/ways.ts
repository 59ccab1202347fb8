import { type ActorId, isId } from "../../../server/contract/ids.ts";
import type { CoverageColumns } from "../../../server/contract/wire/coverage.ts";
import { byPeople, type Cell } from "../../../server/domain/coverage/cells.ts";
import { cellsOfColumns } from "../../../server/domain/coverage/columns.ts";

/** From which corridors a brief is made: those out of and into a state; of a body, those among its members. */
export const waysOf = (id: ActorId): readonly Way[] => (isId("State", id) ? ["out", "in"] : ["among"]);
export type Way = "out" | "in" | "among";

/** The cells of an answer, those with the largest figures first; what has none comes last. */
export function largestFirst(answer: CoverageColumns): Cell[] {
  return byPeople(cellsOfColumns(answer));
}
