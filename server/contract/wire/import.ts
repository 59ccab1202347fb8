import Type, { type Static } from "typebox";
import { nullable, object, oneOf } from "./common.ts";
import { DoubtfulDate, ImportFaults, LeftOut, ReadTable, Undecided } from "./imports.ts";

/**
 * What an importer says of the files it turned into a dataset: what it took, what it left out and why. Nothing that
 * stands in a file disappears without a line here.
 */

/** How files are written, where a person says so instead of having it found out. */
export const ReadingStated = object({
  encoding: Type.Optional(Type.String({ maxLength: 40 })),
  separator: Type.Optional(oneOf(["comma", "semicolon", "tab", "bar"])),
  sheet: Type.Optional(Type.String({ maxLength: 100 })),
  header: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000, description: "The row of the names of the columns" })),
  codes: Type.Optional(oneOf(["iso", "m49", "cow"], { description: "The list that codes of states are of" })),
  decimal: Type.Optional(oneOf(["point", "comma"])),
  dates: Type.Optional(oneOf(["day-first", "month-first"])),
  missing: Type.Optional(
    Type.Array(Type.String({ maxLength: 60 }), { maxItems: 50, description: "What the file writes where it has nothing: -99" }),
  ),
  fields: Type.Optional(
    Type.Record(
      Type.String({ maxLength: 300 }),
      object({
        decimal: Type.Optional(oneOf(["point", "comma", "point-only", "comma-only"])),
        dates: Type.Optional(oneOf(["day-first", "month-first"])),
        missing: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 50 })),
      }),
      { description: "What a package declares of single columns; “only”: no sign groups thousands" },
    ),
  ),
});
export type ReadingStated = Static<typeof ReadingStated>;

/** Why a column was left out that the mapping doesn't name: whoever edits the mapping is offered it. */
export const MAPPED_TO_NOTHING = "a column that is mapped to nothing";

/**
 * Which column of a table is what. `table`: a label, an edge type, or `Observations` for figures about corridors. `to`: a
 * property; `from` and `to` of edges; `origin`, `destination`, `year`, `value` or a year of figures; in a table of nodes
 * also an edge type, whose other ends the cell names.
 */
export const TableMapping = object({
  reading: Type.Optional(ReadingStated),
  table: Type.String({ maxLength: 60 }),
  columns: Type.Array(object({ column: Type.String({ maxLength: 300 }), to: Type.String({ maxLength: 60 }) }), { maxItems: 2_000 }),
  constants: Type.Optional(
    Type.Record(Type.String({ maxLength: 60 }), Type.String({ maxLength: 2_000 }), {
      description: "Properties that no column gives, the same in every row: level, or PARTY_TO.status for those of an edge type",
    }),
  ),
  figures: Type.Optional(
    object({
      metric: Type.String({ minLength: 1, maxLength: 100 }),
      unit: Type.String({ minLength: 1, maxLength: 100 }),
      edition: Type.Optional(Type.String({ maxLength: 100 })),
      definition: Type.Optional(Type.String({ maxLength: 2_000 })),
    }),
  ),
});
export type TableMapping = Static<typeof TableMapping>;

/** A file as it was read. */
export const ReadFile = object({
  name: Type.String(),
  bytes: Type.Integer(),
  sha256: Type.String(),
  /** Null for a spreadsheet, which says itself how it is encoded. */
  encoding: nullable(Type.String()),
  separator: nullable(oneOf(["comma", "semicolon", "tab", "bar"])),
  sheet: nullable(Type.String()),
  rows: Type.Integer({ description: "Rows below the header that hold anything" }),
});
export type ReadFile = Static<typeof ReadFile>;

export const ImportReport = object({
  format: Type.String(),
  /** The dataset's folder; null where there is none to look at because of the faults. */
  folder: nullable(Type.String()),
  files: Type.Array(ReadFile),
  /** Rows of each table that was written; of wide tables the figures too. */
  counts: Type.Record(Type.String(), Type.Integer()),
  leftOut: Type.Array(LeftOut),
  undecided: Type.Array(Undecided),
  ambiguousDates: object({ total: Type.Integer(), shown: Type.Array(DoubtfulDate) }),
  faults: ImportFaults,
  /** All faults, as CSV; null where there are none. */
  faultsFile: nullable(Type.String()),
  notes: Type.Array(Type.String(), { description: "By what rules the files were read" }),
  mapping: Type.Optional(Type.Unknown()),
  read: Type.Optional(Type.Array(ReadTable)),
});
export type ImportReport = Static<typeof ImportReport>;
