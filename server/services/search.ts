import MiniSearch from "minisearch";
import type { NodeLabel } from "../contract/ids.ts";
import type { SearchAnswer, SearchResult } from "../contract/wire/explore.ts";
import type { SearchParameters } from "../contract/wire/parameters.ts";
import { fold } from "../domain/nearest.ts";
import { dayText } from "../domain/questions/days.ts";
import { list, maybeText } from "../queries/decode.ts";
import { type StoredNode, searchEntries, searchFigures } from "../queries/nodes.ts";
import type { GraphStore } from "../store/port.ts";
import type { Catalogue } from "./catalogue.ts";
import { known } from "./chosen.ts";

const AT_ONCE = 2_000;

type Index = { search: MiniSearch<Entry>; entries: ReadonlyMap<string, Entry> };
type Entry = {
  id: string;
  label: NodeLabel;
  name: string;
  names: string[];
  /** When it was, and what is stated: searched after the names. */
  said: string[];
  detail: string;
};

/** Kinds of node that a reader is more likely to mean come first where names match alike. */
const WEIGHT: Partial<Record<NodeLabel, number>> = { State: 3, Organisation: 2.5, Agreement: 1.6, Issue: 1.4, Event: 1.1 };

const ACTORS: readonly NodeLabel[] = ["State", "Organisation"];
/** Words of a query that is looked through for two names: few names of actors have more than four. */
const WORDS = 8;
/** A beginning of so few letters fits too many names. */
const BEGINNING = 4;

/** One index over every name in the graph, made anew when the data changes; the same on both engines. */
export class SearchIndex {
  readonly #store: GraphStore;
  #version = "";
  #index: Promise<Index> | undefined;
  readonly #choices = new WeakMap<Catalogue, Promise<Index>>();

  constructor(store: GraphStore) {
    this.#store = store;
  }

  async search(catalogue: Catalogue, asked: SearchParameters): Promise<SearchAnswer> {
    const { search, entries } = await this.#indexOf(catalogue);
    const wanted = new Set(asked.labels ?? []);
    const folded = fold(asked.q);
    const hits = search.search(asked.q, {
      prefix: (_, at, terms) => at === terms.length - 1,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      combineWith: "AND",
      boost: { name: 2, said: 0.3 },
      boostDocument: (id) => boost(entries.get(String(id)), folded),
      filter: ({ id }) => wanted.size === 0 || wanted.has(entries.get(String(id))?.label ?? "Dataset"),
    });
    const limit = asked.limit ?? 20;
    const results = hits.slice(0, limit).flatMap(({ id }) => {
      const entry = entries.get(String(id));
      return entry ? [result(entry, folded)] : [];
    });
    const actors = [...entries.values()].filter(({ label }) => ACTORS.includes(label) && (wanted.size === 0 || wanted.has(label)));
    return { results, total: hits.length, truncated: hits.length > limit, pair: pairIn(asked.q, actors) };
  }

  /** Names are those that the datasets chosen give. An index of a choice is kept for as long as the choice is. */
  #indexOf(catalogue: Catalogue): Promise<Index> {
    const known = this.#choices.get(catalogue);
    if (catalogue.narrowed) {
      const made = known ?? build(catalogue.narrowed.store, catalogue);
      this.#choices.set(catalogue, made);
      made.catch(() => this.#choices.delete(catalogue));
      return made;
    }
    if (catalogue.version !== this.#version || !this.#index) {
      this.#version = catalogue.version;
      this.#index = build(this.#store, catalogue);
      this.#index.catch(() => {
        this.#index = undefined;
      });
    }
    return this.#index;
  }
}

async function build(store: GraphStore, catalogue: Catalogue): Promise<Index> {
  const [nodes, figures] = await Promise.all([entriesThere(store, catalogue), figuresThere(store, catalogue)]);
  const entries = [...nodes.map(entryOf), ...figures];
  const search = new MiniSearch<Entry>({
    fields: ["name", "names", "said"],
    processTerm: (term) => fold(term) || null,
    extractField: (entry, field) => {
      if (field === "names") return entry.names.join(" \n ");
      if (field === "said") return [...entry.said, ...entry.said.flatMap(shortMonths)].join(" \n ");
      return field === "name" ? entry.name : entry.id;
    },
  });
  search.addAll(entries);
  return { search, entries: new Map(entries.map((entry) => [entry.id, entry])) };
}

/** Everything with a name, as far as the datasets chosen describe it; of the sources, all. */
export async function entriesThere(store: GraphStore, catalogue: Catalogue): Promise<StoredNode[]> {
  const all = await store.run(searchEntries, {});
  const there = new Set<string>();
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const some = all.slice(at, at + AT_ONCE).map(({ id }) => id);
    for (const id of await known(store, catalogue, some)) there.add(id);
  }
  return all.filter(({ id }) => there.has(id));
}

/** Figures that are about a thing other than a corridor, found by their name or their metric. */
async function figuresThere(store: GraphStore, catalogue: Catalogue): Promise<Entry[]> {
  const all = await store.run(searchFigures, {});
  const there = new Set(
    await known(
      store,
      catalogue,
      all.map(({ id }) => id),
    ),
  );
  const entries = new Map<string, Entry>();
  for (const { id, name, metric, about } of all) {
    const detail = [entries.get(id)?.detail, about].filter((each) => each !== undefined).join(", ");
    if (there.has(id)) entries.set(id, { id, label: "Observation", name, names: [metric.replaceAll("_", " ")], said: [], detail });
  }
  return [...entries.values()];
}

function entryOf({ id, label, name, properties }: StoredNode): Entry {
  const texts = (...fields: readonly string[]): string[] => fields.flatMap((field) => maybeText(properties, field) ?? []);
  const short = texts("acronym", "iso3", "iso2", "nameEn", "nameRu", "nameUz", "titleOriginal");
  const [detail = ""] = texts("subregion", "acronym", "form", "stance", "family");
  const said = [...DATES.flatMap((date) => whenOf(properties, date) ?? []), ...texts("text")];
  return { id, label, name, names: [...list(properties, "aliases"), ...short], said, detail };
}

const DATES = ["date", "signed", "adopted"] as const;

/** A date in words, as exactly as it is known: “11 December 2024”, “December 2024”, “2024”. */
function whenOf(properties: StoredNode["properties"], date: (typeof DATES)[number]): string | undefined {
  const [earliest, latest] = [`${date}Earliest`, `${date}Latest`].map((field) => maybeText(properties, field));
  if (!earliest || !latest) return undefined;
  const [day, month, year] = dayText(earliest).split(" ");
  if (earliest === latest) return `${day} ${month} ${year}`;
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return `${month} ${year}`;
  return earliest.slice(0, 4) === latest.slice(0, 4) ? year : undefined;
}

/** Months as people shorten them. */
function shortMonths(text: string): string[] {
  return [...text.matchAll(/\b([A-Z][a-z]{2})[a-z]* \d{4}$/g)].flatMap(([, month]) => month ?? []);
}

/** Two actors named one after the other, whatever stands between them: “Türkiye Germany”, “Uzbekistan – EAEU”. */
function pairIn(query: string, actors: readonly Entry[]): SearchAnswer["pair"] {
  const words = query.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word) && !/^(?:and|with)$/i.test(word));
  if (words.length < 2 || words.length > WORDS) return null;
  for (let at = 1; at < words.length; at++) {
    const [first, second] = [words.slice(0, at), words.slice(at)].map((some) => named(some.join(" "), actors));
    if (first && second && first.id !== second.id) return { source: first, target: second };
  }
  return null;
}

/** The actor that has this name, else the only one with a name that begins so. */
function named(text: string, actors: readonly Entry[]): SearchResult | undefined {
  const folded = fold(text);
  const of = (isNamed: (name: string) => boolean) =>
    actors.filter(({ name, names }) => [name, ...names].some((each) => isNamed(fold(each))));
  const [whole] = of((name) => name === folded);
  const [beginning, another] = whole || folded.length < BEGINNING ? [] : of((name) => name.startsWith(folded));
  const found = whole ?? (another ? undefined : beginning);
  return found && result(found, folded);
}

/** A whole name beats a beginning, and a beginning beats a word somewhere inside. */
function boost(entry: Entry | undefined, folded: string): number {
  if (!entry) return 1;
  const names = [entry.name, ...entry.names].map(fold);
  const closeness = names.includes(folded) ? 6 : names.some((name) => name.startsWith(folded)) ? 2 : 1;
  return closeness * (WEIGHT[entry.label] ?? 1);
}

function result(entry: Entry, folded: string): SearchResult {
  const { id, label, name, names, said, detail } = entry;
  const words = folded.split(" ");
  const matches = (text: string) => words.every((word) => fold(text).includes(word));
  return { id, label, name, detail, matched: matches(name) ? name : ([...names, ...said].find(matches) ?? name) };
}
