import Type, { type Static } from "typebox";
import { DATASET_NAME, ID_TAIL, prefixOf } from "../ids.ts";
import { Inventory } from "../inventory.ts";
import { Label, nullable, object, oneOf } from "./common.ts";

/**
 * Bringing datasets in and taking them out. An upload begins an import, whose dry run says what would change;
 * it is looked at with GET until its `phase` is `ready`, then applied, or cancelled. Nothing of the graph changes before.
 */

/** In order; the first three repeat when decisions change. `failed` and `cancelled` leave nothing behind. */
export const IMPORT_PHASES = ["reading", "checking", "comparing", "ready", "waiting", "building", "switching", "done", "failed"] as const;
export type ImportPhase = (typeof IMPORT_PHASES)[number];

export const InventoryClaims = Type.Array(Inventory, { maxItems: 20 });

/** What an importer can't read from the files. A Data Package of ours says all this itself; what is given here is then left aside. */
export const DatasetGiven = object({
  name: Type.Optional(
    Type.String({
      pattern: DATASET_NAME,
      "x-write": "small letters, digits and hyphens",
      description: "Short name: the dataset's id is dataset:<name>",
    }),
  ),
  title: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
  description: Type.Optional(Type.String({ maxLength: 4_000 })),
  version: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  asOf: Type.Optional(Type.String({ maxLength: 10 })),
  licence: Type.Optional(Type.String({ maxLength: 200 })),
  citation: Type.Optional(Type.String({ maxLength: 2_000 })),
  url: Type.Optional(Type.String({ maxLength: 2_048 })),
});
export type DatasetGiven = Static<typeof DatasetGiven>;

/** The names that a person decided: the id of a node, or `skip` to leave the rows out. */
export const Decisions = Type.Record(Type.String({ maxLength: 300 }), Type.String({ maxLength: 120 }));
export type Decisions = Static<typeof Decisions>;

/** The text field `options` of an upload, as JSON; all of it can be given again with POST …/decisions. */
export const ImportOptions = object({
  format: Type.String({ maxLength: 60, description: "One of `formats` of GET /api/imports" }),
  dataset: Type.Optional(DatasetGiven),
  decisions: Type.Optional(Decisions),
  mapping: Type.Optional(Type.Unknown({ description: "Which column is what; as the report proposed it, or changed" })),
  inventoryOf: Type.Optional(InventoryClaims),
});
export type ImportOptions = Static<typeof ImportOptions>;
export const ImportDecisions = Type.Partial(Type.Omit(ImportOptions, ["format"]), { additionalProperties: false });
export type ImportDecisions = Static<typeof ImportDecisions>;
export const ApplyOptions = object({
  acceptFaults: Type.Optional(
    Type.Boolean({ description: "Leave out the rows at fault; what was left out is kept with the dataset", default: false }),
  ),
});
export type ApplyOptions = Static<typeof ApplyOptions>;

/** One thing wrong. Rows count from 1, the header included; null where it concerns the whole file. */
export const ImportFault = object({
  file: Type.String(),
  row: nullable(Type.Integer()),
  column: nullable(Type.String()),
  value: nullable(Type.String({ description: "As written, cut at 200 characters" })),
  reason: Type.String(),
  remedy: Type.String(),
});
export type ImportFault = Static<typeof ImportFault>;
export const ImportFaults = object({
  total: Type.Integer(),
  shown: Type.Array(ImportFault, { description: "The first ones; all that were kept come from …/faults.csv" }),
  blocking: Type.Boolean({ description: "Whether they forbid applying. Else the rows concerned are left out if that is accepted" }),
});
export type ImportFaults = Static<typeof ImportFaults>;

/** A name that the importer didn't dare to resolve. */
export const Undecided = object({
  name: Type.String(),
  rows: Type.Integer({ description: "How many rows it stands in" }),
  reason: Type.String(),
  suggestions: Type.Array(object({ id: Type.String(), name: Type.String() })),
  labels: Type.Optional(Type.Array(Label, { description: "What it can be; a state if left out" })),
});
export type Undecided = Static<typeof Undecided>;

/** Something that was left out on purpose: an aggregate, a cell that says “not available”, a row that a person skipped. */
export const LeftOut = object({
  what: Type.String({ description: "As printed" }),
  why: Type.String(),
  count: Type.Integer({ description: "Rows, or cells of a matrix" }),
});
export type LeftOut = Static<typeof LeftOut>;

/** A date that the text alone doesn't settle, and the interval as which it was kept. */
export const DoubtfulDate = object({
  file: Type.String(),
  row: Type.Integer(),
  column: Type.String(),
  value: Type.String(),
  readAs: Type.String(),
  why: Type.String(),
});
export type DoubtfulDate = Static<typeof DoubtfulDate>;

const Counts = { added: Type.Integer(), changed: Type.Integer(), removed: Type.Integer(), same: Type.Integer() };

/** A node or an edge that would come, change or go. */
export const PreviewedChange = object({
  change: oneOf(["added", "changed", "removed"]),
  kind: oneOf(["node", "edge"]),
  id: Type.String(),
  /** Its label or its type. */
  of: Type.String(),
  /** Name of a node; names of both ends of an edge. */
  name: Type.String(),
  properties: Type.Array(object({ property: Type.String(), before: nullable(Type.String()), after: nullable(Type.String()) })),
});
export type PreviewedChange = Static<typeof PreviewedChange>;

/** What applying would do to the graph in place. */
export const GraphChanges = object({
  nodes: Type.Array(object({ label: Label, ...Counts })),
  edges: Type.Array(object({ type: Type.String(), ...Counts })),
  total: object(Counts),
  preview: Type.Array(PreviewedChange, { description: "Some of each label and type" }),
});
export type GraphChanges = Static<typeof GraphChanges>;

/** A property on which the datasets would differ, that don't now. The first value is the one shown. */
export const NewConflict = object({
  id: Type.String(),
  name: Type.String(),
  property: Type.String(),
  values: Type.Array(object({ value: Type.String(), dataset: Type.String() })),
});
export type NewConflict = Static<typeof NewConflict>;

/** The first good rows of a table that the import makes. */
export const PreviewedTable = object({
  table: Type.String(),
  rows: Type.Integer(),
  columns: Type.Array(Type.String()),
  first: Type.Array(Type.Array(Type.String())),
});
export type PreviewedTable = Static<typeof PreviewedTable>;

/** What a column was taken to hold, and on what that rests. */
export const ReadColumn = object({
  column: Type.String(),
  kind: oneOf(["states", "codes", "foreign_codes", "yes_no", "figures", "dates", "text", "empty"]),
  share: Type.Number({ description: "The share of its cells, or of its distinct texts, that are of this kind" }),
  samples: Type.Array(Type.String(), { description: "The first distinct cells" }),
});
export type ReadColumn = Static<typeof ReadColumn>;

/** How a file was read: as was stated, else as it was found out. */
export const ReadTable = object({
  file: Type.String(),
  sheet: nullable(Type.String()),
  sheets: Type.Array(Type.String(), { description: "All sheets of the file" }),
  encoding: nullable(Type.String()),
  guessed: Type.Boolean({ description: "Whether the encoding is only the likeliest" }),
  separator: nullable(Type.String()),
  header: Type.Integer({ description: "The row of the names of the columns" }),
  columns: Type.Array(ReadColumn),
});
export type ReadTable = Static<typeof ReadTable>;

export const DryRun = object({
  dataset: nullable(
    object({
      id: Type.String(),
      name: Type.String(),
      title: Type.String(),
      version: Type.String(),
      asOf: Type.String(),
      licences: Type.Array(Type.String()),
      replaces: nullable(Type.String({ description: "Version of the dataset of that name that is in place" })),
      inventoryOf: InventoryClaims,
    }),
  ),
  faults: ImportFaults,
  undecided: Type.Array(Undecided),
  ambiguousDates: Type.Integer({ description: "Dates that can be read in two ways; by which rule they were is in `notes`" }),
  doubtfulDates: Type.Array(DoubtfulDate, { description: "The first of these" }),
  leftOut: Type.Array(LeftOut),
  notes: Type.Array(Type.String(), { description: "By what rules the files were read" }),
  mapping: Type.Optional(Type.Unknown({ description: "Which column was taken for what; can be changed and given again" })),
  read: Type.Optional(Type.Array(ReadTable, { description: "On what the mapping rests, also where it is refused" })),
  decisions: Type.Optional(Decisions),
  tables: Type.Array(PreviewedTable),
  changes: nullable(GraphChanges),
  conflicts: object({ total: Type.Integer(), shown: Type.Array(NewConflict) }),
  /** Of Neo4j: how many changes one transaction may hold. */
  limit: nullable(object({ changes: Type.Integer(), maximum: Type.Integer() })),
});
export type DryRun = Static<typeof DryRun>;

export const ImportState = object({
  id: Type.String(),
  action: oneOf(["import", "remove", "describe"]),
  phase: oneOf(IMPORT_PHASES),
  format: nullable(Type.String()),
  dataset: nullable(
    Type.String({ description: "Short name of the dataset that comes, goes or is described; null until its files say it" }),
  ),
  files: Type.Array(object({ name: Type.String(), bytes: Type.Integer() })),
  progress: nullable(object({ done: Type.Integer(), total: nullable(Type.Integer()), unit: oneOf(["rows", "nodes", "edges", "bytes"]) })),
  /** What stands between the dry run and applying; empty where it can be applied as it is. */
  obstacles: Type.Array(oneOf(["blocking_faults", "undecided", "faults_to_accept", "no_change", "too_large"])),
  dryRun: nullable(DryRun),
  error: nullable(object({ code: Type.String(), message: Type.String(), remedy: Type.String() })),
});
export type ImportState = Static<typeof ImportState>;

/** Whether one may write here, and within what bounds. */
export const ImportsAnswer = object({
  writing: oneOf(["open", "token", "off"], {
    description: "open: from this machine; token: with Authorization: Bearer; off: the operator has set no ENTENTE_WRITE_TOKEN",
  }),
  formats: Type.Array(
    object({ id: Type.String(), title: Type.String(), accepts: Type.Array(Type.String({ description: "File name extension" })) }),
  ),
  limits: object({ fileBytes: Type.Integer(), files: Type.Integer(), totalBytes: Type.Integer() }),
  imports: Type.Array(ImportState),
});
export type ImportsAnswer = Static<typeof ImportsAnswer>;

/** What the operator's machine keeps of a dataset that was imported. */
export const Kept = object({ importedAt: Type.String(), format: Type.String(), acceptedFaults: ImportFaults });
export type Kept = Static<typeof Kept>;

export const ImportPath = object({
  id: Type.String({ pattern: "^[a-z0-9]{8,40}$", "x-write": "the id that the upload was answered with" }),
});
export const DatasetPath = object({
  id: Type.String({
    pattern: `^${prefixOf("Dataset")}:${ID_TAIL}$`,
    "x-write": "the id of a dataset, such as dataset:states",
    maxLength: 120,
  }),
});
export const RemovalParameters = object({
  dryRun: Type.Optional(Type.Boolean({ description: "Only say what would go; the import that is answered can then be applied" })),
});
export const DatasetChanges = object({ inventoryOf: InventoryClaims });
