import { EntenteError } from "../../contract/errors.ts";
import type { SourceRef } from "../../contract/wire/common.ts";
import { EXPORT_MOST_NODES, type ExportFormat } from "../../contract/wire/export.ts";
import { cypher } from "../../domain/export/cypher.ts";
import type { FactGraph } from "../../domain/export/facts.ts";
import { Flattener } from "../../domain/export/flat.ts";
import { gexf } from "../../domain/export/gexf.ts";
import { graphml } from "../../domain/export/graphml.ts";
import type { About, ExportDataset } from "../../domain/export/model.ts";
import { dataPackages } from "../../domain/export/package.ts";
import { sheetLines } from "../../domain/export/sheet.ts";
import { zipped } from "../../domain/export/zip.ts";
import { compare, groupBy } from "../../domain/parallel.ts";
import { today } from "../../domain/time.ts";
import type { Catalogue } from "../catalogue.ts";
import { factsAmong } from "./facts.ts";
import type { Asking, Seen } from "./seen.ts";

/** How a view is wanted, beside its own parameters. */
export type Wanted = {
  format: ExportFormat;
  table?: string;
  limit?: number;
  most: number;
  /** The parameters that narrow the view. */
  by: readonly string[];
  datasets?: readonly string[];
  address: string;
};
export type TakenAway = { type: string; extension: string; chunks: Iterable<string> | Iterable<Uint8Array> };

/** A view as a file. @throws EntenteError export_too_large where it has more than an export may, and no part was asked for */
export async function takeAway(asking: Asking, seen: Seen, wanted: Wanted): Promise<TakenAway> {
  refuseCut(seen, wanted);
  const about = aboutOf(asking.catalogue, seen, wanted);
  const flat = new Flattener(asking.catalogue.datasets);
  switch (wanted.format) {
    case "csv":
      return { type: "text/csv; charset=utf-8", extension: "csv", chunks: sheetLines(sheetOf(seen, flat, wanted.table)) };
    case "json":
      return { type: "application/json; charset=utf-8", extension: "json", chunks: [JSON.stringify({ about, answer: seen.answer })] };
    case "gexf":
      return { type: "application/xml; charset=utf-8", extension: "gexf", chunks: gexf(graphOf(seen, flat), about) };
    case "graphml":
      return { type: "application/xml; charset=utf-8", extension: "graphml", chunks: graphml(graphOf(seen, flat), about) };
    case "datapackage": {
      const facts = await factsOf(asking, seen, wanted);
      return {
        type: "application/zip",
        extension: "zip",
        chunks: [zipped(dataPackages(facts, { ...about, ...citedIn(asking.catalogue, facts) }))],
      };
    }
    case "cypher": {
      const facts = await factsOf(asking, seen, wanted);
      return {
        type: "text/plain; charset=utf-8",
        extension: "cypher",
        chunks: cypher(facts, { ...about, ...citedIn(asking.catalogue, facts) }),
      };
    }
  }
}

/** Refuses more rows than an export of everything takes in this format: of statements each row is a node at the least. */
export function refusing({ format, limit, most, by }: Wanted): (total: number) => void {
  const bound = format === "datapackage" || format === "cypher" ? Math.min(most, EXPORT_MOST_NODES) : most;
  return (total) => {
    if (limit === undefined && total > bound) throw tooLarge(total, bound, by);
  };
}

/** An export is of everything, or of the part that was asked for; never of what happened to fit. */
function refuseCut({ extent: { total, shown, whole } }: Seen, { limit, most, by }: Wanted): void {
  if (!whole && limit === undefined && shown >= most) throw tooLarge(total, most, by);
}

function tooLarge(total: number, most: number, by: readonly string[]): EntenteError {
  return new EntenteError("export_too_large", { total: String(total), most: String(most), by: by.join(", ") });
}

function sheetOf(seen: Seen, flat: Flattener, table: string | undefined) {
  const sheets = seen.sheets(flat);
  const sheet = table === undefined ? sheets[0] : sheets.find(({ name }) => name === table);
  if (sheet) return sheet;
  const names = sheets.map(({ name }) => name).join(", ");
  throw new EntenteError("bad_parameter", { detail: `The parameter “table” has an unusable value: it takes ${names}.` });
}

function graphOf(seen: Seen, flat: Flattener) {
  if (seen.graph) return seen.graph(flat);
  throw new EntenteError("bad_parameter", {
    detail: "This view is a list, not a graph: the parameter “format” takes csv, json, datapackage or cypher here.",
  });
}

async function factsOf({ store, catalogue, signal }: Asking, seen: Seen, { datasets = [], by }: Wanted): Promise<FactGraph> {
  if (seen.ids.length > EXPORT_MOST_NODES) throw tooLarge(seen.ids.length, EXPORT_MOST_NODES, by);
  return factsAmong(store, catalogue, seen.ids, datasets, signal);
}

function aboutOf(catalogue: Catalogue, { title, asOf, extent, cited, inventories }: Seen, { address }: Wanted): About {
  const { shown, total, of, whole, because } = extent;
  return {
    title,
    address,
    asOf,
    retrieved: today(),
    extent: whole ? `Whole: ${total} ${of}.` : `Part: ${shown} of ${total} ${of}${because ? `; ${because}` : ""}.`,
    whole,
    ...named(catalogue, cited, inventories),
  };
}

function citedIn(catalogue: Catalogue, { edges }: FactGraph): Pick<About, "datasets" | "sources"> {
  const places = edges.flatMap(({ properties: { source, dataset, refResolved } }) =>
    [source, refResolved].flatMap((id) => (id === undefined ? [] : [{ id: String(id), dataset: String(dataset) }])),
  );
  return named(catalogue, places);
}

function named(
  { datasets, sources }: Catalogue,
  cited: readonly Pick<SourceRef, "id" | "dataset">[],
  inventories: readonly string[] = [],
): Pick<About, "datasets" | "sources"> {
  const used = new Set([...cited.map(({ dataset }) => dataset), ...inventories]);
  return {
    datasets: datasets
      .filter(({ id }) => used.has(id))
      .map(({ id, title, version, asOf, licenses }): ExportDataset => ({ id, title, version, asOf, licenses: [...licenses] })),
    sources: [...groupBy(cited, ({ id }) => id)]
      .map(([id, among]) => {
        const source = sources.get(id);
        const { licence } = source?.properties ?? {};
        return {
          id,
          citation: source?.citation ?? id,
          url: source?.url ?? null,
          licence: typeof licence === "string" && licence !== "" ? licence : null,
          datasets: [...new Set(among.map(({ dataset }) => dataset))].sort(compare),
        };
      })
      .sort((a, b) => compare(a.id, b.id)),
  };
}
