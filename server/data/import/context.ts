import { isId, type OrganisationId, type StateId } from "../../contract/ids.ts";
import type { Inventory } from "../../contract/inventory.ts";
import type { DatasetGiven, ReadTable } from "../../contract/wire/imports.ts";
import { refusedCharacter } from "../characters.ts";
import type { DatasetFolder, Description } from "./dataset-folder.ts";
import { IMPORT_LIMITS } from "./limits.ts";
import type { Reconciled } from "./names/reconcile.ts";
import { spreadsheetFault } from "./numbers.ts";
import { ImportRefused } from "./refused.ts";
import type { Place, Reporting } from "./report.ts";
import type { KnownDataset } from "./request.ts";
import { isEmptyRow, type OpenTable, type TableRow } from "./tables.ts";

export type ImportProgress = (state: { done: number; total: number | null; unit: "rows" }) => void;

/** What a format's importer says of the dataset that comes of it; what a person gives goes before. */
export type Described = Partial<Omit<Description, "name" | "created" | "import">>;

/** A format's importer: writes into `out`, says in `report` what it left out, and gives the dataset's description. */
export type Importer = (context: ImportContext) => Promise<Described>;

const TICK = 1_000;
/** Why a row is skipped that has a name in none of the places for one. */
export const NAMES_NOTHING = "names nothing";

/** What an importer works with. */
export class ImportContext {
  readonly tables: readonly OpenTable[];
  readonly out: DatasetFolder;
  readonly report: Reporting;
  readonly given: DatasetGiven;
  readonly decisions: Readonly<Record<string, string>>;
  readonly mapping: unknown;
  readonly inventoryOf: readonly Inventory[] | undefined;
  /** Datasets that were brought in before: what they define can be referred to. */
  readonly known: readonly KnownDataset[];
  /** Which column was taken for what, by an importer that needs to be told. */
  mappingUsed: unknown;
  /** How the tables were read, by an importer of any table. */
  readonly read: ReadTable[] = [];
  readonly #progress: ImportProgress;
  readonly #signal: AbortSignal | undefined;
  readonly #read = new Map<OpenTable, number>();
  readonly #faulty = new Map<OpenTable, Set<number>>();
  #done = 0;

  constructor(
    parts: Pick<ImportContext, "tables" | "out" | "report" | "given" | "decisions" | "mapping" | "inventoryOf" | "known">,
    progress: ImportProgress,
    signal: AbortSignal | undefined,
  ) {
    this.tables = parts.tables;
    this.out = parts.out;
    this.report = parts.report;
    this.given = parts.given;
    this.decisions = parts.decisions;
    this.mapping = parts.mapping;
    this.inventoryOf = parts.inventoryOf;
    this.known = parts.known;
    this.#progress = progress;
    this.#signal = signal;
  }

  rowsRead(table: OpenTable): number {
    return this.#read.get(table) ?? 0;
  }

  /** The rows of a table that hold anything, within the limits. A row with a character that nobody can want is a fault and left out. */
  async *rows(table: OpenTable): AsyncGenerator<TableRow> {
    let read = 0;
    for await (const row of table.rows()) {
      if (read % TICK === 0) this.#tick();
      read += 1;
      if (read > IMPORT_LIMITS.rows + 1)
        throw new ImportRefused(table.file, `has more than ${IMPORT_LIMITS.rows} rows`, "split it", { row: row.row });
      if (row.cells.length > IMPORT_LIMITS.columns)
        throw new ImportRefused(
          table.file,
          `has ${row.cells.length} columns in a row, ${IMPORT_LIMITS.columns} at most`,
          "split it, or state what separates its cells",
          { row: row.row },
        );
      this.#done += 1;
      if (isEmptyRow(row.cells)) continue;
      this.#read.set(table, read);
      if (this.#sound(table, row)) yield row;
    }
    this.#tick();
  }

  /** The state of a name, or undefined, with the reason in the report. `rows` says in how many rows the name stands. */
  state(reconciled: Reconciled, printed: string, rows = 1): StateId | undefined {
    const party = this.party(reconciled, printed, rows, false);
    return party !== undefined && isId("State", party) ? party : undefined;
  }

  /** The state or organisation of a name, or undefined, with the reason in the report. */
  party(reconciled: Reconciled, printed: string, rows = 1, organisations = true): StateId | OrganisationId | undefined {
    if (reconciled.kind === "state") return reconciled.id;
    if (reconciled.kind === "organisation" && organisations) return reconciled.id;
    if (printed.trim() === "") this.report.leftOut("a row without a name", NAMES_NOTHING, rows);
    else if (reconciled.kind === "undecided") this.report.undecided(printed, reconciled.reason, reconciled.suggestions, rows);
    else this.report.leftOut(printed, reconciled.kind === "skip" ? reconciled.why : "an organisation, not a state", rows);
    return undefined;
  }

  /** Whether a cell can be a name at all; an empty one, an error and a formula are faults. */
  isName(place: Place): boolean {
    const refused = place.value === "" ? { reason: "is empty", remedy: "fill it in: every row needs it" } : spreadsheetFault(place.value);
    if (refused) this.report.fault(place, refused.reason, refused.remedy);
    return !refused;
  }

  #tick(): void {
    this.#signal?.throwIfAborted();
    this.#progress({ done: this.#done, total: null, unit: "rows" });
  }

  #sound(table: OpenTable, { row, cells }: TableRow): boolean {
    for (const [at, cell] of cells.entries()) {
      const refused = refusedCharacter(cell, true);
      if (cell.length <= IMPORT_LIMITS.cellCharacters && !refused) continue;
      const place: Place = { file: table.file, row, column: String(at + 1), value: around(cell) };
      if (!this.#firstTime(table, row)) return false;
      if (refused) this.report.fault(place, `contains ${refused}`, "remove it");
      else this.report.fault(place, `holds ${cell.length} characters`, `shorten it to ${IMPORT_LIMITS.cellCharacters}`);
      return false;
    }
    return true;
  }

  /** A table that is read twice has each fault once. */
  #firstTime(table: OpenTable, row: number): boolean {
    const rows = this.#faulty.get(table) ?? new Set();
    if (rows.has(row)) return false;
    this.#faulty.set(table, rows.add(row));
    return true;
  }
}

/** The part of a cell that holds what is refused. */
function around(cell: string): string {
  const at = [...cell].findIndex((character) => refusedCharacter(character, true) !== undefined);
  return [...cell].slice(Math.max(0, at - 20), Math.max(0, at - 20) + 40).join("");
}
