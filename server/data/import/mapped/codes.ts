import { isId } from "../../../contract/ids.ts";
import type { ReadingStated } from "../../../contract/wire/import.ts";
import { type OwnRow, readOwnTable } from "../names/data.ts";
import type { Reconciled, StateNames } from "../names/reconcile.ts";
import type { ColumnProfile } from "./profile.ts";

/** How the cells of a column of states are looked up. */
export type StateColumn = "names" | "codes" | "foreign" | NonNullable<ReadingStated["codes"]>;

const FOREIGN =
  "stands in a column of codes of which ISO 3166 and M49 don't have all: say which list it uses (iso, m49 or cow), or decide each code";

/** Columns of states that hold nothing but codes are of one list, as one of them shows: 704 is Vietnam's in M49 and Uzbekistan's in another. */
export function stateColumns(
  columns: readonly number[],
  profiles: readonly ColumnProfile[],
  stated: ReadingStated["codes"],
): ReadonlyMap<number, StateColumn> {
  const foreign = columns.some((at) => profiles[at]?.codes === "foreign");
  return new Map(
    columns.map((at) => {
      const { codes = "none" } = profiles[at] ?? {};
      if (codes === "none") return [at, "names"];
      return [at, stated ?? (foreign ? "foreign" : "codes")];
    }),
  );
}

/** What a cell of such a column means. A code of a list that nobody stated is never believed. */
export function stateIn(names: StateNames, column: StateColumn | undefined, printed: string): Reconciled {
  const decided = names.decided(printed);
  if (decided) return decided;
  if (column === "foreign") return { kind: "undecided", reason: FOREIGN, suggestions: [] };
  if (column === "cow") return ofCow(names, printed);
  if (column === "m49" && !/^\d{1,3}$/.test(printed)) return { kind: "undecided", reason: "is no code of M49", suggestions: [] };
  if (column !== undefined && column !== "names") return names.byCode(printed);
  const found = names.reconcile(printed);
  return found.kind === "undecided" && /^[a-z]{2}$/.test(printed) ? names.byCode(printed) : found;
}

/** A number of the Correlates of War. Where it stood for another state before, only the row's year could tell which. */
function ofCow(names: StateNames, printed: string): Reconciled {
  cow ??= new Map(readOwnTable(new URL("../formats/cow-states.csv", import.meta.url)).map((row) => [row("ccode"), row]));
  const row = cow.get(printed.replace(/^0+/, ""));
  const id = row && `state:${row("iso3")}`;
  if (!id || !isId("State", id))
    return { kind: "undecided", reason: "is no number of the Correlates of War that is known", suggestions: [] };
  if (row("since") === "") return { kind: "state", id };
  return { kind: "undecided", reason: `stands for this state since ${row("since")} only`, suggestions: [{ id, name: names.nameOf(id) }] };
}
let cow: ReadonlyMap<string, OwnRow> | undefined;
