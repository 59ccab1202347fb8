import { EntenteError } from "../../contract/errors.ts";
import { NODE_LABELS } from "../../contract/ids.ts";
import { edgeDefinition, nodeDefinition } from "../../contract/model.ts";
import type { WordKind } from "../../contract/wire/parameters.ts";
import { fromListed, toListed } from "../../domain/lists.ts";
import { fold, nearest } from "../../domain/nearest.ts";
import { compare } from "../../domain/parallel.ts";
import { claims } from "../../queries/statements.ts";
import type { Choice } from "../chosen.ts";
import { corridorChoices } from "../corridors.ts";
import { NO_EDITION } from "../figure-pages.ts";
import { oncePerCatalogue } from "../once.ts";
import { schema } from "../schema.ts";

export type NamedWord = { parameter: string; text: string; word: WordKind };

/** A value as the data have it, also where its case or its accents are others. @throws EntenteError bad_parameter where it isn't there */
export async function resolveWord({ parameter, text, word }: NamedWord, { store, catalogue }: Choice): Promise<string> {
  const there = await WORDS[word](store, catalogue);
  // A name with a comma is written as in a list; one that has that spelling itself stands as it is.
  const wanted = there.includes(text) ? text : fromListed(text);
  const folded = fold(wanted);
  const found = there.includes(wanted) ? wanted : there.find((each) => fold(each) === folded);
  if (found !== undefined) return word === "section" ? toListed(found) : found;
  const near = nearest(
    wanted,
    there.map((value) => ({ value, words: [value] })),
  ).map(({ value }) => `“${value}”`);
  const said = near.length > 0 ? `The nearest there are: ${near.join(", ")}.` : "Nothing there is written like it.";
  throw new EntenteError("bad_parameter", { detail: `The parameter “${parameter}” names “${wanted}”, which is not there. ${said}` });
}

const figures = (of: "metric" | "unit" | "edition") =>
  oncePerCatalogue(async (store, catalogue) => {
    const { choices } = await corridorChoices(store, catalogue);
    return distinct([...choices.map((choice) => choice[of] ?? NO_EDITION), ...(of === "edition" ? [NO_EDITION] : [])]);
  });

const WORDS: Readonly<Record<WordKind, ReturnType<typeof figures>>> = {
  metric: figures("metric"),
  unit: figures("unit"),
  edition: figures("edition"),
  region: oncePerCatalogue(async (store, catalogue) =>
    distinct((await schema(store, catalogue)).regions.flatMap(({ name, subregions }) => [name, ...subregions])),
  ),
  section: oncePerCatalogue(async (store) => distinct((await store.run(claims, { datasets: [] })).flatMap(({ section }) => section ?? []))),
  // Of whom, of what sort and until when: what datasets can differ on is written in the model.
  property: oncePerCatalogue(async () =>
    distinct([
      "standing",
      "value",
      ...NODE_LABELS.flatMap((label) => nodeDefinition(label).properties.map(({ name }) => name)),
      ...(["PARTY_TO", "MEMBER_OF"] as const).flatMap((type) => edgeDefinition(type).properties.map(({ name }) => name)),
    ]),
  ),
};

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort(compare);
}
