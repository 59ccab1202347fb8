import { BINDINGNESS, CONFIDENCES, LEVELS, PARTY_STATUSES } from "../contract/vocabulary.ts";
import type { PartialDate } from "../contract/wire/common.ts";
import type { AgreementFact, IssueFact, PartyFact, Provenance } from "../domain/facts.ts";
import { DecodeError, word } from "./decode.ts";

/** A fact, and the id of the edge that states it. */
export type Stated<T> = { edge: string; fact: T };

/** Between the words of a text that tells a row. No value contains it: control characters are refused when a dataset is read. */
const BETWEEN = "\u001f";

/** A date is its earliest and its latest day and what the source prints; a place is a dataset, a source, and six words about them. */
const WORDS = { date: 3, place: 8 } as const;

/**
 * Reads the rows of `kept_agreements`, `kept_covers`, `kept_provisions` and `kept_parties`, each a text. Equal parts of many
 * statements are read and held once: there may be half a million, made on the same days and read in the same places.
 */
export class ToldFacts {
  readonly #precedenceOf: (dataset: string) => number;
  readonly #texts = new Map<string, string>();
  readonly #dates = new Map<string, PartialDate | null>();
  readonly #days = new Map<string, PartialDate | null>();
  readonly #places = new Map<string, Provenance>();

  /** @param precedenceOf of the dataset that a statement belongs to: lower wins */
  constructor(precedenceOf: (dataset: string) => number) {
    this.#precedenceOf = precedenceOf;
  }

  /** Without names and addresses of texts. Dates as printed too: some are shown. */
  readonly agreement = (told: string): AgreementFact => {
    const words = new Words(told);
    const [id, form, level, bindingness] = [this.#text(words.next()), this.#text(words.next()), words.next(), words.next()];
    return {
      id,
      name: "",
      form,
      level: word({ level }, "level", LEVELS),
      bindingness: word({ bindingness }, "bindingness", BINDINGNESS),
      adopted: this.#date(words),
      signed: this.#date(words),
      inForce: this.#date(words),
      terminated: this.#date(words),
      textUrl: null,
    };
  };

  /** That an agreement covers an issue. */
  readonly issue = (told: string): Stated<IssueFact> => {
    const words = new Words(told);
    const edge = words.next();
    const [subject, issue] = [this.#text(words.next()), this.#text(words.next())];
    return { edge, fact: { subject, issue, on: null, provenance: this.#place(words.rest(), false) } };
  };

  /** Without reservations, roles, and dates as printed. */
  readonly party = (told: string): Stated<PartyFact> => {
    const words = new Words(told);
    const edge = words.next();
    const [actor, agreement, status] = [this.#text(words.next()), this.#text(words.next()), words.next()];
    const consent = words.next();
    return {
      edge,
      fact: {
        actor,
        agreement,
        status: word({ status }, "status", PARTY_STATUSES),
        consent: consent === "" ? null : this.#text(consent),
        signed: this.#day(words),
        consentDate: this.#day(words),
        inForce: this.#day(words),
        withdrawn: this.#day(words),
        reservation: null,
        role: null,
        provenance: this.#place(words.rest(), true),
      },
    };
  };

  #text(text: string): string {
    return once(this.#texts, text, () => text);
  }

  #date(words: Words): PartialDate | null {
    return once(this.#dates, words.several(WORDS.date), dateIn);
  }

  #day(words: Words): PartialDate | null {
    return once(this.#days, words.several(WORDS.date), (told) => {
      const date = dateIn(told);
      return date && { ...date, raw: null };
    });
  }

  #place(told: string, dated: boolean): Provenance {
    return once(this.#places, told, () => {
      const words = new Words(told);
      const statedAsOf = dated ? this.#day(words) : null;
      const place = words.rest().split(BETWEEN);
      if (place.length !== WORDS.place) throw new DecodeError("place", `${WORDS.place} words`, told);
      const [dataset = "", source = "", confidence = "", ...more] = place;
      const [locator, note, refPrinted, refResolved, refConfidence] = more.map((each) => (each === "" ? null : each));
      return {
        dataset,
        precedence: this.#precedenceOf(dataset),
        source,
        locator: locator ?? null,
        confidence: word({ confidence }, "confidence", CONFIDENCES),
        note: note ?? null,
        refPrinted: refPrinted ?? null,
        refResolved: refResolved ?? null,
        refConfidence: refConfidence ?? null,
        statedAsOf,
      };
    });
  }
}

/** Null where neither a day nor anything printed is given. */
function dateIn(told: string): PartialDate | null {
  const [earliest = "", latest = "", raw = ""] = told.split(BETWEEN);
  if (earliest === "" && latest === "" && raw === "") return null;
  return { raw: raw || null, earliest: earliest || null, latest: latest || null };
}

/** The words of a text, one after the other. @throws DecodeError where there is none any more */
class Words {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  next(): string {
    return this.several(1);
  }

  /** As they stand, with what is between them. */
  several(count: number): string {
    const from = this.#at;
    let end = from - 1;
    for (let found = 0; found < count; found++) {
      const next = this.#text.indexOf(BETWEEN, end + 1);
      if (next < 0 && (found < count - 1 || from > this.#text.length)) throw new DecodeError("told", "another word", this.#text);
      end = next < 0 ? this.#text.length : next;
    }
    this.#at = end + 1;
    return this.#text.slice(from, end);
  }

  rest(): string {
    return this.#text.slice(this.#at);
  }
}

function once<T>(made: Map<string, T>, key: string, make: (key: string) => T): T {
  const known = made.get(key);
  if (known !== undefined) return known;
  const first = make(key);
  made.set(key, first);
  return first;
}
