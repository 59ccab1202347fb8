import type { StateId } from "../../../contract/ids.ts";
import { COLUMNS } from "../columns.ts";
import type { Described, ImportContext } from "../context.ts";
import type { Figures } from "../figures.ts";
import { parseNumber } from "../numbers.ts";
import { ImportRefused } from "../refused.ts";
import type { Place } from "../report.ts";

/** Editions of the International Migrant Stock, by the latest year that each of them has. */
const EDITIONS = [
  { latest: "2019", key: "2019", edition: "Rev. 2019", published: "2019-08", licence: "CC-BY-3.0-IGO" },
  { latest: "2020", key: "2020", edition: "Rev. 2020", published: "2020-12", licence: "CC-BY-3.0-IGO" },
  { latest: "2024", key: "2024", edition: "2024", published: "2025-01", licence: "CC-BY-3.0-IGO" },
] as const;

export type StockEdition = { key: string; edition: string; licence: string; published: string; latest: string };

/** The edition of a file: as stated, else by the latest year in it. An edition that can't be told is never made up: figures of different editions don't compare. */
export function stockEdition({ mapping, given }: ImportContext, file: string, years: readonly string[]): StockEdition {
  const latest = [...new Set(years)].sort().at(-1) ?? "";
  const stated = statedEdition(mapping);
  const known = EDITIONS.find((each) => (stated === undefined ? each.latest === latest : stated.includes(each.key)));
  if (known) return { ...known, edition: stated ?? known.edition, latest };
  const edition = stated ?? given.version;
  if (edition !== undefined) return { key: latest, edition, licence: "CC-BY-3.0-IGO", published: "", latest };
  const remedy = "state the edition as the dataset's version";
  throw new ImportRefused(file, `is of no edition that is known: its latest year is ${latest || "not there"}`, remedy);
}

/** `{ "edition": "Rev. 2019" }` as the mapping. */
function statedEdition(mapping: unknown): string | undefined {
  if (typeof mapping !== "object" || mapping === null || !("edition" in mapping)) return undefined;
  return typeof mapping.edition === "string" && mapping.edition !== "" ? mapping.edition : undefined;
}

export function stockFigures(context: ImportContext, { key, edition }: StockEdition, locator: string): Figures {
  return context.out.figures(`undesa-${key}`, {
    metric: "stock",
    unit: "persons",
    edition: `UN DESA ${edition}`,
    definition:
      "People living in the destination at mid-year who were born in the origin or, where that isn't recorded, are its citizens; estimated by the United Nations.",
    source: `source:undesa-ims-${key}`,
    locator,
    confidence: "high",
  });
}

/** Adds the figure of a cell, or says why there is none. */
export function addStock(
  context: ImportContext,
  figures: Figures,
  corridor: { origin: StateId; destination: StateId },
  year: string,
  place: Place,
): void {
  const { origin, destination } = corridor;
  const reading = parseNumber(place.value);
  if (reading.kind === "missing") context.report.leftOut(reading.marker === "" ? "an empty cell" : reading.marker, "no figure");
  else if (reading.kind === "refused") context.report.fault(place, reading.reason, reading.remedy);
  else if (reading.text.startsWith("-")) context.report.fault(place, "is less than nobody", "correct it, or leave the cell empty");
  else if (reading.text === "0") context.report.leftOut("0", "nobody: a corridor begins with the first person");
  else if (origin === destination) context.report.leftOut(place.value, "the origin is the destination");
  else {
    if (reading.footnote) context.report.leftOut(reading.footnote, "a footnote mark behind a figure, which was read without it");
    const earlier = figures.add(origin, destination, year, reading.text, place.row);
    if (earlier && earlier.text !== reading.text)
      context.report.fault(place, `the corridor has the figure ${earlier.text} for ${year} in row ${earlier.row}`, "keep one of them");
    else if (earlier) context.report.leftOut(`${origin} to ${destination}, ${year}`, "the same figure once more");
  }
}

export async function describeStock(
  context: ImportContext,
  { key, edition, licence, published, latest }: StockEdition,
): Promise<Described> {
  const citation =
    context.given.citation ??
    `United Nations, Department of Economic and Social Affairs, Population Division: International Migrant Stock, ${edition}.`;
  const url = context.given.url ?? "https://www.un.org/development/desa/pd/content/international-migrant-stock";
  await context.out.table("Source", COLUMNS.Source).write({
    id: `source:undesa-ims-${key}`,
    name: `UN DESA, International Migrant Stock (${edition})`,
    citation,
    url,
    publisher: "United Nations, Department of Economic and Social Affairs, Population Division",
    licence,
    edition,
    published,
    note: "Stocks of people, not flows; editions are estimated anew and don't compare with each other.",
  });
  return {
    title: `UN DESA, International Migrant Stock, ${edition}`,
    description: `Migrant stocks by origin and destination, ${edition}: people of one state living in another at mid-year. Corridors between areas that have a code in ISO 3166-1; aggregates are left out.`,
    version: edition,
    asOf: `${latest}-07-01`,
    licenses: [{ name: licence, title: "Creative Commons Attribution 3.0 IGO", path: "https://creativecommons.org/licenses/by/3.0/igo/" }],
    sources: [{ title: citation, path: url }],
    precedence: 60,
    requires: ["states"],
    notCovered: [
      "Corridors on which the source prints no one, or nothing",
      "Areas without a code of their own in ISO 3166-1, and people of unknown or other origin",
    ],
  };
}
