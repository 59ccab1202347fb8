import { LIMITS } from "../limits.ts";

/** What a file that is brought in may at most contain; beyond it is refused by name. */
export const IMPORT_LIMITS = {
  fileBytes: LIMITS.fileBytes,
  rows: LIMITS.rowsPerFile,
  columns: 2_000,
  cellCharacters: LIMITS.cellCharacters,
  rowCharacters: LIMITS.rowCharacters,
  /** Of a spreadsheet: its file, what it unfolds to, and the area of its largest sheet. */
  sheetBytes: 32_000_000,
  sheetExpandedBytes: 64_000_000,
  sheetEntries: 2_000,
  sheetCells: 2_000_000,
  /** Faults that the report spells out, and those that are kept in its file. */
  faultsShown: LIMITS.faultsShown,
  faultsKept: 100_000,
  namesUndecided: 2_000,
  datesShown: 200,
  valueCharacters: 200,
} as const;
