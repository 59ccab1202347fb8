import countries from "i18n-iso-countries";
import { idOf, type StateId } from "../../../contract/ids.ts";
import { NearestNames } from "../../../domain/nearest.ts";
import { type OwnRow, readOwnTable } from "./data.ts";
import { foldName } from "./fold.ts";

/** What the names of a kind of table mean where tables differ: “Congo” and “Micronesia” in those of the United Nations. */
export type Vocabulary = "un";

/** A name about which our own table says something that the lists of names don't. */
export type NamedCase = {
  verdict: "same" | "ambiguous" | "historical" | "aggregate" | "nocode" | "organisation";
  to: readonly string[];
  vocabulary: string;
  note: string;
};

/** Names of states from three places, each by its folded form: our table of cases, the states' own and English names, and those in 77 more languages. */
export type KnownNames = {
  states: ReadonlyMap<StateId, string>;
  ofIso2: ReadonlyMap<string, StateId>;
  ofM49: ReadonlyMap<string, StateId>;
  cases: ReadonlyMap<string, readonly NamedCase[]>;
  usual: ReadonlyMap<string, ReadonlySet<StateId>>;
  foreign: ReadonlyMap<string, ReadonlySet<StateId>>;
  nearest: NearestNames<{ value: StateId; words: readonly string[] }>;
};

const STATES = new URL("../../../../fixtures/states/State.csv", import.meta.url);
const CASES = new URL("state-names.csv", import.meta.url);

let known: KnownNames | undefined;

export function knownNames(): KnownNames {
  known ??= readKnownNames();
  return known;
}

function readKnownNames(): KnownNames {
  const states = new Map<StateId, string>();
  const ofIso2 = new Map<string, StateId>();
  const ofM49 = new Map<string, StateId>();
  const usual = new Map<string, Set<StateId>>();
  const foreign = new Map<string, Set<StateId>>();
  for (const row of readOwnTable(STATES)) {
    const id = idOf("State", row("id"));
    states.set(id, row("name"));
    ofIso2.set(row("iso2"), id);
    ofM49.set(row("m49"), id);
    for (const name of [row("name"), row("nameEn"), row("nameRu"), row("nameUz"), ...row("aliases").split("|")]) add(usual, name, id);
  }
  for (const language of countries.getSupportedLanguages()) {
    for (const [iso2, names] of Object.entries(countries.getNames(language, { select: "all" }))) {
      const id = ofIso2.get(iso2);
      if (id) for (const name of [names].flat()) add(language === "en" ? usual : foreign, name, id);
    }
  }
  return {
    states,
    ofIso2,
    ofM49,
    cases: casesOf(readOwnTable(CASES)),
    usual,
    foreign,
    nearest: new NearestNames(wordsByState(usual), coreOf),
  };
}

/** A folded name without what says only that it is a state: so “Kingdom” alone suggests no kingdom. */
function coreOf(name: string): string {
  const core = name.replaceAll(
    /\b(?:republic|kingdom|federation|confederation|state|states|union|islamic|democratic|peoples|federal|socialist|of|and)\b/g,
    " ",
  );
  return core.replaceAll(/\s+/g, " ").trim();
}

function wordsByState(names: ReadonlyMap<string, ReadonlySet<StateId>>) {
  const words = new Map<StateId, string[]>();
  for (const [name, ids] of names) for (const id of ids) words.set(id, [...(words.get(id) ?? []), name]);
  return [...words].map(([value, all]) => ({ value, words: all }));
}

function add(names: Map<string, Set<StateId>>, name: string, id: StateId): void {
  const folded = foldName(name);
  if (folded === "") return;
  const ids = names.get(folded);
  if (ids) ids.add(id);
  else names.set(folded, new Set([id]));
}

function casesOf(rows: readonly OwnRow[]): Map<string, NamedCase[]> {
  const cases = new Map<string, NamedCase[]>();
  for (const row of rows) {
    const to = row("to").split("|").filter(Boolean);
    const named = { verdict: verdictOf(row("verdict")), to, vocabulary: row("vocabulary"), note: row("note") };
    const folded = foldName(row("name"));
    cases.set(folded, [...(cases.get(folded) ?? []), named]);
  }
  return cases;
}

function verdictOf(text: string): NamedCase["verdict"] {
  switch (text) {
    case "same":
    case "ambiguous":
    case "historical":
    case "aggregate":
    case "nocode":
    case "organisation":
      return text;
    default:
      throw new Error(`state-names.csv says “${text}”`);
  }
}
