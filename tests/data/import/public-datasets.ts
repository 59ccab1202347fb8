import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { ImportReport } from "../../../server/contract/wire/import.ts";
import { importFiles } from "../../../server/data/import/import-files.ts";

/** The public data sets, which stand beside a checkout and are in no repository. */
const SHARED = join(import.meta.dirname, "../../../../shared/data");
const CREATED = "2026-01-01T00:00:00Z";

export const HAS_PUBLIC_DATA = existsSync(SHARED);

/** Public data sets as files to import: those that this machine has. */
export function publicFiles(...paths: readonly string[]): { name: string; path: string }[] {
  return paths.map((path) => ({ name: basename(path), path: join(SHARED, path) })).filter(({ path }) => existsSync(path));
}

/**
 * Makes `<into>/labour-agreements` of the inventory of bilateral labour agreements. Names that are open (states of the past,
 * names beside a code that is none) are left out, unless `decisions` says what they are: with none of them decided, 271 of
 * the 444 corridors of 100,000 people and more have no record in either direction.
 */
export function makeLabourAgreements(into: string, decisions: Readonly<Record<string, string>> = {}): Promise<ImportReport> {
  const files = publicFiles("bla_formation_1945-2020.csv", "bla_coding_570.csv");
  return importFiles({ format: "bla", files, decisions, into, dataset: { name: "labour-agreements", created: CREATED } });
}

/** Makes `<into>/migrant-stock-2019` of UN DESA's matrix, Rev. 2019. */
export function makeMigrantStock(into: string): Promise<ImportReport> {
  const files = publicFiles("raw/undesa_ims_rev2019_origin_destination_matrix.csv");
  return importFiles({ format: "undesa-matrix", files, into, dataset: { name: "migrant-stock-2019", created: CREATED } });
}
