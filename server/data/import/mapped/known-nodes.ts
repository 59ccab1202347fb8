import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { idOf, isId, labelOf, NODE_LABELS, type NodeLabel } from "../../../contract/ids.ts";
import { NearestNames } from "../../../domain/nearest.ts";
import type { ImportContext } from "../context.ts";
import { readOwnTable } from "../names/data.ts";
import { foldName, nameKey } from "../names/fold.ts";
import type { StateNames } from "../names/reconcile.ts";
import { type StateColumn, stateIn } from "./codes.ts";

/** What `find` gives for a name that is left out on purpose. */
export const SKIPPED = "skip";

type Known = { id: string; name: string; dataset: string };

/** Bundled tables whose nodes can be named instead of being given by id. */
const TABLES = [
  ["issues", "Issue"],
  ["uzbekistan-2025", "Issue"],
  ["central-asia", "Organisation"],
  ["uzbekistan-2025", "Organisation"],
  ["central-asia", "Agreement"],
] as const;
/** What nobody names in a table of theirs: states have names of their own here, the others are no ends of relations. */
const UNNAMED: ReadonlySet<NodeLabel> = new Set(["State", "Source", "Dataset", "Corridor", "Observation"]);
const ALIKE = 0.5;

/** Finds what stands at the other end of an edge: a state by any of its names, what is bundled by its name, anything by its id. */
export class KnownNodes {
  readonly #names: StateNames;
  readonly #context: ImportContext;
  readonly #known = new Map<NodeLabel, Map<string, Known>>();
  readonly #decisions: ReadonlyMap<string, string>;
  readonly #datasetOf = new Map<string, string>();
  /** Datasets that define what was found. */
  readonly required = new Set<string>();

  constructor(context: ImportContext, names: StateNames) {
    this.#context = context;
    this.#names = names;
    this.#decisions = new Map(Object.entries(context.decisions).map(([name, decision]) => [nameKey(name), decision]));
    for (const [dataset, label] of TABLES) {
      const url = new URL(`../../../../fixtures/${dataset}/${label}.csv`, import.meta.url);
      if (existsSync(url)) this.#read(url, dataset, label);
    }
    for (const { name, folder } of context.known)
      for (const label of NODE_LABELS) {
        const url = pathToFileURL(join(folder, `${label}.csv`));
        if (!UNNAMED.has(label) && name !== context.given.name && existsSync(url)) this.#read(url, name, label);
      }
  }

  /** The id that a cell means, of one of the labels; `skip`, or undefined where it is open, with the reason in the report. */
  find(printed: string, labels: readonly NodeLabel[], column?: StateColumn): string | undefined {
    const label = labelOf(printed);
    if (label && labels.includes(label)) return this.#require(printed);
    const decided = this.#decisions.get(nameKey(printed));
    if (decided === "skip") return this.#skip(printed, "skipped by decision");
    if (decided !== undefined && labels.some((each) => isId(each, decided))) return this.#require(decided);
    for (const each of labels) {
      const found = this.#known.get(each)?.get(foldName(printed));
      if (found) return this.#require(found.id);
    }
    if (labels.includes("State")) return this.#state(printed, labels, column);
    this.#context.report.undecided(
      printed,
      `is no ${labels.join(" or ")} that is known by this name: give its id`,
      this.#alike(printed, labels),
      1,
      [...labels],
    );
    return undefined;
  }

  /** Whether a text, folded or not, is the id or the name of a node that a dataset defines. */
  has(printed: string, label: NodeLabel): boolean {
    return this.#known.get(label)?.has(foldName(printed)) === true;
  }

  #state(printed: string, labels: readonly NodeLabel[], column: StateColumn | undefined): string | undefined {
    const found = stateIn(this.#names, column, printed);
    if (found.kind === "state") return this.#require(found.id);
    if (found.kind === "organisation" && labels.includes("Organisation")) return this.#require(found.id);
    if (found.kind === "skip") return this.#skip(printed, found.why);
    if (found.kind === "organisation") return this.#skip(printed, "an organisation, not a state");
    this.#context.report.undecided(printed, found.reason, found.suggestions, 1, [...labels]);
    return undefined;
  }

  #skip(printed: string, why: string): string {
    this.#context.report.leftOut(printed, why);
    return SKIPPED;
  }

  #require(id: string): string {
    const dataset = this.#datasetOf.get(id);
    if (dataset !== undefined) this.required.add(dataset);
    if (id.startsWith("state:")) this.required.add("states");
    return id;
  }

  #alike(printed: string, labels: readonly NodeLabel[]) {
    const words = new Map<string, { value: string; name: string; words: string[] }>();
    for (const label of labels)
      for (const [word, { id, name }] of this.#known.get(label) ?? []) {
        const named = words.get(id) ?? { value: id, name, words: [] };
        named.words.push(word);
        words.set(id, named);
      }
    return new NearestNames(words.values()).to(foldName(printed), ALIKE).map(({ value, name }) => ({ id: value, name }));
  }

  #read(url: URL, dataset: string, label: NodeLabel): void {
    const known = this.#known.get(label) ?? new Map<string, Known>();
    this.#known.set(label, known);
    for (const row of readOwnTable(url)) {
      const id: string = idOf(label, row("id"));
      if (!this.#datasetOf.has(id)) this.#datasetOf.set(id, dataset);
      const tail = id.slice(id.indexOf(":") + 1);
      for (const name of [row("name"), id, tail, tail.replaceAll(/[_-]/g, " ")])
        if (!known.has(foldName(name))) known.set(foldName(name), { id, name: row("name"), dataset });
    }
  }
}
