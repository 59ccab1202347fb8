import type { NodeLabel } from "../../contract/ids.ts";
import type { WordKind } from "../../contract/wire/parameters.ts";
import type { Choice } from "../chosen.ts";
import { idsThere, resolveId } from "./ids.ts";
import { resolveWord } from "./words.ts";

/** A value that a reader wrote, of which the data tell whether there is such a thing. */
export type NamedValue = {
  parameter: string;
  text: string;
  /** One of a list only narrows the answer: it has to be somewhere in the data, whichever datasets are chosen. */
  listed: boolean;
  /** Of an address: what isn't there is a 404 then, however it is written. */
  inPath: boolean;
} & ({ labels: readonly NodeLabel[] } | { word: WordKind });

/** The values as the graph has them. @throws EntenteError bad_parameter or not_found that names the first that isn't there, and the nearest that are */
export async function resolveNamed(
  values: readonly NamedValue[],
  { whole, chosen }: { whole: Choice; chosen: Choice },
  signal?: AbortSignal,
): Promise<string[]> {
  const dataOf = ({ listed }: NamedValue): Choice => (listed ? whole : chosen);
  const ids = values.filter((value) => "labels" in value);
  const there = new Map<Choice, ReadonlySet<string>>();
  for (const data of new Set(ids.map(dataOf))) {
    const asked = ids.filter((value) => dataOf(value) === data);
    there.set(data, await idsThere(data, asked, signal));
  }
  const resolved: string[] = [];
  for (const value of values) {
    const data = dataOf(value);
    if ("labels" in value) resolved.push(await resolveId(value, data, there.get(data) ?? new Set()));
    else resolved.push(await resolveWord(value, whole));
  }
  return resolved;
}
