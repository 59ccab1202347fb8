import type { PartialDate } from "../../../server/contract/wire/common.ts";
import { formatInterval } from "../../../server/domain/dates.ts";
import type { Cited } from "./cited.ts";
import { oneLine } from "./plain.ts";

type DateParts = number[];
/** As the schema of CSL-JSON has it. */
export type CslDate = { "date-parts": DateParts[] } | { literal: string };
export type CslItem = {
  id: string;
  type: Cited["type"];
  title: string;
  author?: { literal: string }[];
  "container-title"?: string;
  publisher?: string;
  edition?: string;
  version?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  locator?: string;
  note?: string;
};

export function cslJson(all: readonly Cited[]): string {
  return `${JSON.stringify(all.map(cslItem), undefined, 2)}\n`;
}

export function cslItem({
  id,
  type,
  title,
  author,
  within,
  publisher,
  edition,
  issued,
  accessed,
  url,
  locator,
  note,
  printed,
}: Cited): CslItem {
  const date = issued && cslDate(issued);
  const notes = [printed === title ? undefined : printed, locator, note].filter((part) => part !== undefined && part !== "");
  return {
    id,
    type,
    title: oneLine(title),
    ...(author && { author: [{ literal: oneLine(author) }] }),
    ...(within && { "container-title": oneLine(within) }),
    ...(publisher && { publisher: oneLine(publisher) }),
    ...(edition && (type === "dataset" ? { version: edition } : { edition: oneLine(edition) })),
    ...(date && { issued: date }),
    ...(accessed && { accessed: { "date-parts": [partsOf(accessed)] } }),
    ...(url && { URL: url }),
    ...(notes.length > 0 && { note: oneLine(notes.join("; ")) }),
  };
}

/** As exactly as it is known; of a range both ends; what has an open end stays in words. */
export function cslDate(date: PartialDate): CslDate | undefined {
  const text = formatInterval(date);
  if (text === undefined) return date.raw ? { literal: oneLine(date.raw) } : undefined;
  if (text.includes("..")) return { literal: oneLine(date.raw ?? text) };
  return { "date-parts": text.split("/").map(partsOf) };
}

function partsOf(day: string): DateParts {
  return day.split("-").map(Number);
}
