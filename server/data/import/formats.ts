import type { Importer } from "./context.ts";
import { importInventory } from "./formats/bla.ts";
import { importFactbook } from "./formats/cia-memberships.ts";
import { importIgos } from "./formats/cow-igo.ts";
import { importKnomad } from "./formats/knomad.ts";
import { importTable } from "./formats/table.ts";
import { importStockMatrix } from "./formats/undesa-matrix.ts";
import { importStockRows } from "./formats/undesa-tidy.ts";
import { importStatusLists } from "./formats/untc.ts";

/** A format that can be brought in. `accepts`: endings of file names. */
export type ImportFormat = { id: string; title: string; accepts: readonly string[]; importer: Importer };

const TABLES = [".csv", ".tsv", ".txt", ".xlsx"];

export const IMPORT_FORMATS: readonly ImportFormat[] = [
  { id: "undesa-matrix", title: "UN DESA migrant stock: matrix of destinations and origins", accepts: TABLES, importer: importStockMatrix },
  {
    id: "undesa-tidy",
    title: "UN DESA migrant stock: a row for each origin, destination and year",
    accepts: TABLES,
    importer: importStockRows,
  },
  {
    id: "knomad",
    title: "World Bank / KNOMAD: bilateral matrix of migrant stocks or remittances",
    accepts: TABLES,
    importer: importKnomad,
  },
  { id: "untc", title: "UN Treaty Collection: status lists of conventions", accepts: TABLES, importer: importStatusLists },
  { id: "cia-memberships", title: "World Factbook: memberships of organisations", accepts: TABLES, importer: importFactbook },
  {
    id: "cow-igo",
    title: "Correlates of War: memberships of intergovernmental organisations, version 3",
    accepts: TABLES,
    importer: importIgos,
  },
  {
    id: "bla",
    title: "Bilateral labour agreements: formation file, with the coding file if there is one",
    accepts: TABLES,
    importer: importInventory,
  },
  { id: "table", title: "Any table, by mapping its columns", accepts: TABLES, importer: importTable },
  // Ours is copied before it comes to an importer; another's is a table to be mapped.
  {
    id: "datapackage",
    title: "Data Package: a dataset of ours, or a table of another's",
    accepts: [".json", ".csv"],
    importer: importTable,
  },
];
