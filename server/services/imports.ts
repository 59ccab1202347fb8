import type { Readable } from "node:stream";
import type { Static } from "typebox";
import type { ApplyOptions, ImportDecisions, ImportState, ImportsAnswer, InventoryClaims, Kept } from "../contract/wire/imports.ts";

/** A part of an upload, as it arrives. */
export type Part =
  | { readonly kind: "field"; readonly name: string; readonly value: string }
  | { readonly kind: "file"; readonly name: string; readonly content: Readable };

/** Changing which datasets there are: what the routes ask, whoever does it. All but `describe` throw EntenteErrors of the table. */
export interface Imports {
  readonly writing: ImportsAnswer["writing"];
  /** Whether this is the operator's token. */
  isToken(text: string): boolean;
  answer(withImports: boolean): ImportsAnswer;
  state(id: string): ImportState;
  /** Takes the files in and begins a dry run. Nothing is kept where it throws. */
  upload(parts: AsyncIterable<Part>): Promise<ImportState>;
  decide(id: string, decisions: ImportDecisions): Promise<ImportState>;
  /** Every fault that was kept, as CSV. */
  faults(id: string): Promise<string>;
  apply(id: string, options: ApplyOptions): ImportState;
  /** Ends it and removes whatever it has made. */
  cancel(id: string): Promise<void>;
  /** Takes a dataset out, or only says what would go. */
  remove(dataset: string, dryRun: boolean): Promise<ImportState>;
  /** Says what a dataset is an inventory of. */
  describe(dataset: string, inventoryOf: Static<typeof InventoryClaims>): Promise<ImportState>;
  /** What is kept of the imported datasets, by the id of each. */
  kept(): Promise<ReadonlyMap<string, Kept>>;
}
