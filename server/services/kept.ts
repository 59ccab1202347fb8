import { EntenteError } from "../contract/errors.ts";
import type { Catalogue } from "./catalogue.ts";

/**
 * So long, in milliseconds, an answer waits for what is kept to be read: just after a start it is better late than refused.
 * Of each query of that reading the store has its own, shorter deadline.
 */
const READING = 10_000;

/** How a whole is read from the store, and what the datasets chosen make of it. */
export type Reading<T> = {
  whole: (catalogue: Catalogue) => Promise<T>;
  chosen: (whole: T, catalogue: Catalogue) => Promise<T>;
};

/** What is read once while the version of the data stays in place, and kept in memory: it is too much to be read for each answer. */
export class Kept<T> {
  readonly #reading: Reading<T>;
  #version = "";
  #whole: Promise<T> | undefined;
  /** Kept for as long as the choice of datasets is. */
  readonly #choices = new WeakMap<Catalogue, Promise<T>>();

  constructor(reading: Reading<T>) {
    this.#reading = reading;
  }

  /** It. @throws EntenteError store_timeout where it takes too long; reading goes on, and who asks again meets it */
  async read(catalogue: Catalogue): Promise<T> {
    const found = await this.within(READING, catalogue);
    if (found === undefined) throw new EntenteError("store_timeout");
    return found;
  }

  /** What all datasets together say, however long its reading takes. */
  whole(asked: Catalogue): Promise<T> {
    const catalogue = asked.narrowed?.whole ?? asked;
    if (catalogue.version === this.#version && this.#whole) return this.#whole;
    this.#version = catalogue.version;
    const reading = this.#reading.whole(catalogue);
    this.#whole = reading;
    // A failed reading is not kept: the next request tries anew.
    reading.catch(() => {
      if (this.#whole === reading) this.#whole = undefined;
    });
    return reading;
  }

  /** It, or undefined where it is not read within so many milliseconds; reading goes on, and a later request meets it. */
  async within(milliseconds: number, catalogue: Catalogue): Promise<T | undefined> {
    const whole = this.whole(catalogue);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(resolve, milliseconds, undefined);
    });
    const wanted = catalogue.narrowed ? this.#chosen(whole, catalogue) : whole;
    return Promise.race([wanted, late]).finally(() => clearTimeout(timer));
  }

  #chosen(whole: Promise<T>, catalogue: Catalogue): Promise<T> {
    const known = this.#choices.get(catalogue);
    if (known) return known;
    const made = whole.then((all) => this.#reading.chosen(all, catalogue));
    this.#choices.set(catalogue, made);
    made.catch(() => this.#choices.delete(catalogue));
    return made;
  }
}
