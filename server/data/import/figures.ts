import { createWriteStream } from "node:fs";
import type { StateId } from "../../contract/ids.ts";
import type { Observations } from "../package.ts";
import { datasetLine } from "./csv-line.ts";

/** What stood in the way of a figure: another for the same corridor and year, with the row it came from. */
export type Earlier = { text: string; row: number };

/** The figures of a wide table. Written sorted, so that the same figures always give the same bytes. */
export class Figures {
  readonly key: string;
  readonly said: Observations;
  readonly #corridors = new Map<string, Map<string, Earlier>>();
  readonly #years = new Set<string>();
  #count = 0;

  constructor(key: string, said: Observations) {
    this.key = key;
    this.said = said;
  }

  get file(): string {
    return `Observations.${this.key}.csv`;
  }

  /** A balance, a change or an index can be less than nothing; a count can't. */
  get canBeNegative(): boolean {
    return /\bnet\b|balance|change|growth|index|сальдо|прирост|изменени/i.test(this.said.metric);
  }

  get count(): number {
    return this.#count;
  }

  get corridors(): number {
    return this.#corridors.size;
  }

  /** Adds a figure; gives the one that is already there, if there is one, and leaves it. */
  add(origin: StateId, destination: StateId, year: string, text: string, row: number): Earlier | undefined {
    const pair = `${origin},${destination}`;
    const figures = this.#corridors.get(pair) ?? new Map<string, Earlier>();
    const earlier = figures.get(year);
    if (earlier) return earlier;
    this.#corridors.set(pair, figures.set(year, { text, row }));
    this.#years.add(year);
    this.#count += 1;
    return undefined;
  }

  header(): string[] {
    return ["origin", "destination", ...[...this.#years].sort()];
  }

  async write(path: string): Promise<void> {
    const header = this.header();
    const stream = createWriteStream(path);
    const closed = new Promise<void>((done, failed) => stream.once("error", failed).once("close", done));
    stream.write(datasetLine(header));
    for (const [pair, figures] of [...this.#corridors].sort(([a], [b]) => (a < b ? -1 : 1)))
      stream.write(datasetLine([...pair.split(","), ...header.slice(2).map((year) => figures.get(year)?.text ?? "")]));
    stream.end();
    await closed;
  }
}
