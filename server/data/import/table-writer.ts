import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { datasetLine } from "./csv-line.ts";

const PIECE = 1 << 16;

/** Writes one table of a dataset as its rows come. Rows that say the same are written once. */
export class TableWriter {
  readonly columns: readonly string[];
  readonly #stream: WriteStream;
  readonly #written = new Set<string>();
  #piece: string;
  #rows = 0;

  constructor(path: string, columns: readonly string[]) {
    this.columns = columns;
    this.#stream = createWriteStream(path);
    // Kept by the stream, and thrown by the next write or the end.
    this.#stream.on("error", () => undefined);
    this.#piece = datasetLine(columns);
  }

  get rows(): number {
    return this.#rows;
  }

  /** Adds a row, unless it is there already: the answer says whether it was added. */
  async write(cells: Readonly<Record<string, string>>): Promise<boolean> {
    for (const name of Object.keys(cells)) if (!this.columns.includes(name)) throw new RangeError(`the table has no column ${name}`);
    const line = datasetLine(this.columns.map((column) => cells[column] ?? ""));
    if (this.#written.has(line)) return false;
    this.#written.add(line);
    this.#rows += 1;
    this.#piece += line;
    if (this.#piece.length >= PIECE) await this.#flush();
    return true;
  }

  async end(): Promise<void> {
    await this.#flush();
    if (!this.#stream.closed) await new Promise<void>((done, failed) => this.#stream.once("error", failed).end(done));
  }

  destroy(): void {
    this.#stream.destroy();
  }

  async #flush(): Promise<void> {
    const piece = this.#piece;
    this.#piece = "";
    if (this.#stream.errored) throw this.#stream.errored;
    if (!this.#stream.write(piece)) await once(this.#stream, "drain");
  }
}
