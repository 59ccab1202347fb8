import type { Inventory } from "../../contract/inventory.ts";
import type { DatasetGiven } from "../../contract/wire/imports.ts";
import type { ImportFile } from "./tables.ts";

/** Files of one format, and what a person decided about them. */
export type ImportPart = {
  format: string;
  files: readonly ImportFile[];
  decisions?: Readonly<Record<string, string>>;
  mapping?: unknown;
};

export type KnownDataset = { name: string; folder: string };

export type ImportRequest = {
  parts: readonly ImportPart[];
  /** A staging place: the dataset becomes `<into>/<name>`, its faults `<into>/<name>.faults.csv`. */
  into: string;
  /** `created`: when the dataset is said to be made, for those who want the same bytes again; now if left out. */
  dataset: DatasetGiven & { name: string; created?: string; precedence?: number };
  inventoryOf?: readonly Inventory[];
  /** Datasets that were brought in before, to whose nodes rows can refer. */
  known?: readonly KnownDataset[];
};
