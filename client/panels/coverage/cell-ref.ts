import { idOf, isId } from "../../../server/contract/ids.ts";
import type { Cell } from "../../../server/domain/coverage/cells.ts";
import type { CellRef } from "../../state/coverage-view.ts";

/** How the address names a cell; undefined where an id is none of ours. */
export function cellRef({ origin, destination, issue }: Pick<Cell, "origin" | "destination" | "issue">): CellRef | undefined {
  if (!isId("State", origin) || !isId("State", destination) || !isId("Issue", issue)) return undefined;
  return { origin: idOf("State", origin), destination: idOf("State", destination), issue: idOf("Issue", issue) };
}

export function isCell(ref: CellRef, cell: Pick<Cell, "origin" | "destination" | "issue">): boolean {
  return ref.origin === cell.origin && ref.destination === cell.destination && ref.issue === cell.issue;
}

/** What marks a cell in the page. */
export function cellKey({ origin, destination, issue }: Pick<Cell, "origin" | "destination" | "issue">): string {
  return `${origin} ${destination} ${issue}`;
}
