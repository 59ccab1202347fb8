import type { Importer } from "./context.ts";

/**
 * A format that can be brought in. `accepts`: endings of file names. What reads it is loaded when it is needed: who only
 * asks which formats there are starts without spreadsheets, encodings and names of states.
 */
export type ImportFormat = { id: string; title: string; accepts: readonly string[]; importer: Importer };

const TABLES = [".csv", ".tsv", ".txt", ".xlsx"];

export const IMPORT_FORMATS: readonly ImportFormat[] = [
  {
    id: "undesa-matrix",
    title: "UN DESA migrant stock: matrix of destinations and origins",
    accepts: TABLES,
    importer: async (context) => (await import("./formats/undesa-matrix.ts")).importStockMatrix(context),
  },
  {
    id: "undesa-tidy",
    title: "UN DESA migrant stock: a row for each origin, destination and year",
    accepts: TABLES,
    importer: async (context) => (await import("./formats/undesa-tidy.ts")).importStockRows(context),
  },
  {
    id: "knomad",
    title: "World Bank / KNOMAD: bilateral matrix of migrant stocks or remittances",
    accepts: TABLES,
    importer: async (context) => (await import("./formats/knomad.ts")).importKnomad(context),
  },
  {
    id: "untc",
    title: "UN Treaty Collection: status lists of conventions",
    accepts: TABLES,
    importer: async (context) => (await import("./formats/untc.ts")).importStatusLists(context),
  },
  {
    id: "cia-memberships",
    title: "World Factbook: memberships of organisations",
    accepts: TABLES,
    importer: async (context) => (await import("./formats/cia-memberships.ts")).importFactbook(context),
  },
  {
    id: "cow-igo",
    title: "Correlates of War: memberships of intergovernmental organisations, version 3",
    accepts: TABLES,
    importer: async (context) => (await import("./formats/cow-igo.ts")).importIgos(context),
  },
  {
    id: "bla",
    title: "Bilateral labour agreements: formation file, with the coding file if there is one",
    accepts: TABLES,
    importer: async (context) => (await import("./formats/bla.ts")).importInventory(context),
  },
  {
    id: "table",
    title: "Any table, by mapping its columns",
    accepts: TABLES,
    importer: async (context) => (await import("./formats/table.ts")).importTable(context),
  },
  // Ours is copied before it comes to an importer; another's is a table to be mapped.
  {
    id: "datapackage",
    title: "Data Package: a dataset of ours, or a table of another's",
    accepts: [".json", ".csv"],
    importer: async (context) => (await import("./formats/table.ts")).importTable(context),
  },
];
