import Type, { type Static } from "typebox";
import { nullable, object, oneOf } from "./common.ts";
import { DoubtfulDate, ImportFaults, LeftOut, Undecided } from "./imports.ts";

/**
 * What an importer says of the files it turned into a dataset: what it took, what it left out and why. Nothing that
 * stands in a file disappears without a line here.
 */

/** A file as it was read. */
export const ReadFile = object({
  name: Type.String(),
  bytes: Type.Integer(),
  sha256: Type.String(),
  /** Null for a spreadsheet, which says itself how it is encoded. */
  encoding: nullable(Type.String()),
  separator: nullable(oneOf(["comma", "semicolon", "tab"])),
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
});
export type ImportReport = Static<typeof ImportReport>;
