import { isId, type OrganisationId, type StateId } from "../../../contract/ids.ts";
import type { Undecided } from "../../../contract/wire/imports.ts";
import { foldName, nameKey, withoutMark } from "./fold.ts";
import { type KnownNames, knownNames, type NamedCase, type Vocabulary } from "./known-names.ts";

/** What a printed name turns out to be. Never a guess: what is open is `undecided`, for a person to decide once. */
export type Reconciled =
  | { kind: "state"; id: StateId }
  | { kind: "organisation"; id: OrganisationId }
  | { kind: "skip"; why: string }
  | { kind: "undecided"; reason: string; suggestions: Undecided["suggestions"] };

const ALIKE = 0.5;
/** Letters of a name in another language that never match unasked. */
const FOREIGN_TOO_SHORT = 4;

/** Reconciles names of states, with what a person decided before. Equal names are looked up once. */
export class StateNames {
  readonly #known: KnownNames = knownNames();
  readonly #decisions: ReadonlyMap<string, string>;
  readonly #vocabulary: Vocabulary | undefined;
  readonly #found = new Map<string, Reconciled>();

  constructor(decisions: Readonly<Record<string, string>>, vocabulary?: Vocabulary) {
    this.#decisions = new Map(Object.entries(decisions).map(([name, decision]) => [nameKey(name), decision]));
    this.#vocabulary = vocabulary;
  }

  nameOf(id: StateId): string {
    return this.#known.states.get(id) ?? id;
  }

  reconcile(printed: string): Reconciled {
    const found = this.#found.get(printed) ?? this.#look(printed);
    this.#found.set(printed, found);
    return found;
  }

  /** Whether the name stands in our lists: of a state, of several, an aggregate or an organisation. Costs no search for names that are like it. */
  knows(printed: string): boolean {
    return (this.#lookUp(printed.trim()) ?? this.#lookUp(withoutMark(printed))) !== undefined;
  }

  /** Whether a code is of ISO 3166-1 or UN M49, or a name that we know. */
  knowsCode(code: string): boolean {
    return this.#codeOf(code.trim().toUpperCase()) !== undefined || this.#lookUp(code.trim()) !== undefined;
  }

  /** The state of a code: ISO 3166-1 alpha-3 or alpha-2, or UN M49. For columns that are known to hold codes. */
  byCode(printed: string): Reconciled {
    const code = printed.trim().toUpperCase();
    const decided = this.decided(printed.trim());
    if (decided) return decided;
    const id = this.#codeOf(code);
    return id ? { kind: "state", id } : this.reconcile(printed);
  }

  #codeOf(code: string): StateId | undefined {
    return (
      this.#iso3(code) ??
      this.#known.ofIso2.get(code) ??
      (/^\d{1,3}$/.test(code) ? this.#known.ofM49.get(code.padStart(3, "0")) : undefined)
    );
  }

  #look(printed: string): Reconciled {
    const name = printed.trim();
    return (
      this.decided(name) ??
      this.#lookUp(name) ??
      this.#lookUp(withoutMark(name)) ??
      this.#respelt(name) ?? {
        kind: "undecided",
        reason: "is the name of no state that is known",
        suggestions: this.#alike(name),
      }
    );
  }

  /** An acronym with dots (U.K.); and a name with another of the same state or body behind it: European Union (EU). */
  #respelt(name: string): Reconciled | undefined {
    if (/^(?:\p{L}\.\s?){2,}\p{L}?$/u.test(name)) return this.#lookUp(name.replaceAll(/[.\s]/g, ""));
    const [, first = "", second = ""] = /^(.+?)\s*\(([^()]+)\)$/.exec(name) ?? [];
    const [one, other] = [this.#lookUp(first), this.#lookUp(second)];
    return one && other && "id" in one && "id" in other && one.id === other.id ? one : undefined;
  }

  /** What a person decided about a name, if anything. */
  decided(name: string): Reconciled | undefined {
    const decision = this.#decisions.get(nameKey(name));
    if (decision === undefined) return undefined;
    if (decision === "skip") return { kind: "skip", why: "skipped by decision" };
    if (isId("State", decision) && this.#known.states.has(decision)) return { kind: "state", id: decision };
    return isId("Organisation", decision) ? { kind: "organisation", id: decision } : undefined;
  }

  /** What our lists say of a name as it stands. */
  #lookUp(name: string): Reconciled | undefined {
    const folded = foldName(name);
    const cases = this.#known.cases.get(folded);
    const named = cases?.find(({ vocabulary }) => vocabulary === this.#vocabulary) ?? cases?.find(({ vocabulary }) => vocabulary === "");
    if (named) return this.#settled(named);
    const code = this.#iso3(name) ?? (/^[A-Z]{2}$/.test(name) ? this.#known.ofIso2.get(name) : undefined);
    if (code) return { kind: "state", id: code };
    const lower = /^[a-z]{3}$/.test(name) ? this.#iso3(name.toUpperCase()) : undefined;
    const ids = this.#known.usual.get(folded);
    if (!ids && lower) return { kind: "state", id: lower };
    return this.#of(ids ?? this.#foreign(folded));
  }

  /** Names in other languages. So short a text is a name in one of them by chance: “my” is no United States. */
  #foreign(folded: string): ReadonlySet<StateId> | undefined {
    return [...folded].length > FOREIGN_TOO_SHORT ? this.#known.foreign.get(folded) : undefined;
  }

  #of(ids: ReadonlySet<StateId> | undefined): Reconciled | undefined {
    if (!ids) return undefined;
    const [id, ...more] = ids;
    if (id && more.length === 0) return { kind: "state", id };
    return { kind: "undecided", reason: "is the name of several states", suggestions: this.#named([...ids]) };
  }

  #settled({ verdict, to, note }: NamedCase): Reconciled {
    const ids = to.map((code) => `state:${code}`).filter((id) => isId("State", id));
    const [id] = ids;
    switch (verdict) {
      case "same":
        return id ? { kind: "state", id } : { kind: "skip", why: note };
      case "organisation": {
        const organisation = `organisation:${to[0]}`;
        return isId("Organisation", organisation) ? { kind: "organisation", id: organisation } : { kind: "skip", why: note };
      }
      case "aggregate":
        return { kind: "skip", why: "an aggregate, not a state" };
      case "nocode":
        return { kind: "skip", why: "an area without a code of its own in ISO 3166-1" };
      case "ambiguous":
        return { kind: "undecided", reason: note || "can mean several states", suggestions: this.#named(ids) };
      case "historical":
        return { kind: "undecided", reason: note || "names a state of the past", suggestions: this.#named(ids) };
    }
  }

  #iso3(code: string): StateId | undefined {
    const id = `state:${code}`;
    return /^[A-Z]{3}$/.test(code) && isId("State", id) && this.#known.states.has(id) ? id : undefined;
  }

  #named(ids: readonly StateId[]): Undecided["suggestions"] {
    return ids.map((id) => ({ id, name: this.nameOf(id) }));
  }

  #alike(name: string): Undecided["suggestions"] {
    return this.#named(this.#known.nearest.to(foldName(name), ALIKE).map(({ value }) => value));
  }
}
