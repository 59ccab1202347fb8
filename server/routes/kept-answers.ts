/** Bytes of compressed answers that are kept. */
const ROOM = 32 * 2 ** 20;

/**
 * Large answers as they were sent, compressed, for as long as the data are the same: a link that a class opens at once is
 * answered to the second reader at no cost. The longest not asked for goes first.
 */
export class KeptAnswers {
  #version = "";
  #size = 0;
  readonly #kept = new Map<string, Buffer>();

  /** @param version of the data in place: what was said of another one is forgotten */
  get(version: string, tag: string): Buffer | undefined {
    this.#of(version);
    const found = this.#kept.get(tag);
    if (!found) return undefined;
    this.#kept.delete(tag);
    this.#kept.set(tag, found);
    return found;
  }

  put(version: string, tag: string, answer: Buffer): void {
    this.#of(version);
    if (this.#kept.has(tag) || answer.length > ROOM / 4) return;
    this.#kept.set(tag, answer);
    this.#size += answer.length;
    for (const [oldest, { length }] of this.#kept) {
      if (this.#size <= ROOM) return;
      this.#kept.delete(oldest);
      this.#size -= length;
    }
  }

  #of(version: string): void {
    if (version === this.#version) return;
    this.#version = version;
    this.#kept.clear();
    this.#size = 0;
  }
}
