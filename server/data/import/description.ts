import type { Inventory } from "../../contract/inventory.ts";
import type { DatasetGiven } from "../../contract/wire/imports.ts";
import { isDay } from "../../domain/dates.ts";
import { isWebAddress } from "../cells.ts";
import type { Described } from "./context.ts";
import type { Description } from "./dataset-folder.ts";
import { ImportRefused } from "./refused.ts";

type Given = DatasetGiven & { name: string; created?: string; precedence?: number };

/** The dataset's description: what a person gives goes before what the importers say, and what several of them say is put together. */
export function descriptionOf(
  { dataset, inventoryOf }: { dataset: Given; inventoryOf?: readonly Inventory[] },
  described: readonly Described[],
  made: unknown,
): Description {
  if (dataset.url !== undefined && !isWebAddress(dataset.url))
    throw new ImportRefused("", `“${dataset.url.slice(0, 80)}” is not a web address`, "give one that begins with https:// or http://");
  if (dataset.asOf !== undefined && !isDay(dataset.asOf))
    throw new ImportRefused("", `“${dataset.asOf.slice(0, 30)}” is not a day`, "write asOf as YYYY-MM-DD");
  const asOf = dataset.asOf ?? latest(described.map((each) => each.asOf));
  if (asOf === undefined) throw new ImportRefused("", "up to which day the dataset speaks isn't known", "state asOf");
  const [first] = described;
  return {
    name: dataset.name,
    title: dataset.title ?? first?.title ?? dataset.name,
    description:
      dataset.description ??
      described
        .map((each) => each.description ?? "")
        .filter(Boolean)
        .join(" "),
    version: dataset.version ?? first?.version ?? asOf,
    created: dataset.created ?? `${new Date().toISOString().slice(0, 19)}Z`,
    licenses: dataset.licence === undefined ? unique(described.flatMap((each) => each.licenses ?? [])) : [{ name: dataset.licence }],
    sources:
      dataset.citation === undefined ? unique(described.flatMap((each) => each.sources ?? [])) : [source(dataset.citation, dataset.url)],
    asOf,
    precedence: dataset.precedence ?? Math.max(0, ...described.map((each) => each.precedence ?? 0)),
    requires: unique(described.flatMap((each) => each.requires ?? [])).sort(),
    inventoryOf: inventoryOf ?? described.flatMap((each) => each.inventoryOf ?? []),
    notCovered: unique(described.flatMap((each) => each.notCovered ?? [])),
    import: made,
  };
}

function source(title: string, path: string | undefined) {
  return { title, ...(path !== undefined && { path }) };
}

function latest(days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day): day is string => day !== undefined && day !== "")
    .sort()
    .at(-1);
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
