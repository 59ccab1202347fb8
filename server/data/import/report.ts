import { createWriteStream, type WriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import type { ImportReport } from "../../contract/wire/import.ts";
import type { DoubtfulDate, ImportFault, LeftOut, Undecided } from "../../contract/wire/imports.ts";
import { csvLine } from "../../domain/export/csv.ts";
import { IMPORT_LIMITS } from "./limits.ts";
import { nameKey } from "./names/fold.ts";
import { ImportRefused } from "./refused.ts";

/** Where something stands: what a person looks for in the file. */
export type Place = { file: string; row: number; column: string; value: string };

/** Collects what an import has to say. Faults go to a file as they come, so that a million of them cost no memory. */
export class Reporting {
  readonly #faultsPath: string;
  readonly #shown: ImportFault[] = [];
  readonly #undecided = new Map<string, Undecided>();
  readonly #leftOut = new Map<string, LeftOut>();
  readonly #dates: DoubtfulDate[] = [];
  readonly #notes = new Set<string>();
  #stream: WriteStream | undefined;
  #faults = 0;
  #doubtful = 0;
  #furtherLeftOut = 0;
  #blocking = false;

  constructor(faultsPath: string) {
    this.#faultsPath = faultsPath;
  }

  get blocked(): boolean {
    return this.#blocking;
  }

  get faults(): number {
    return this.#faults;
  }

  /** A fault of one row, which is then left out. @throws ImportRefused where there are too many to be a matter of rows. */
  fault({ file, row, column, value }: Place, reason: string, remedy: string): void {
    this.#keep({ file, row, column, value: cut(value), reason, remedy });
  }

  /** A fault for which nothing can be imported. */
  refuse({ file, row, column, message, remedy }: ImportRefused): void {
    this.#blocking = true;
    this.#keep({ file, row, column, value: null, reason: message, remedy });
  }

  /** @param labels what the name can be; a state if left out */
  undecided(name: string, reason: string, suggestions: Undecided["suggestions"], rows = 1, labels?: Undecided["labels"]): void {
    const key = nameKey(name);
    const known = this.#undecided.get(key);
    if (known) known.rows += rows;
    else if (this.#undecided.size < IMPORT_LIMITS.namesUndecided)
      this.#undecided.set(key, { name: cut(name), rows, reason, suggestions, ...(labels && { labels }) });
    else
      throw new ImportRefused(
        "",
        `more than ${IMPORT_LIMITS.namesUndecided} names are of no known state`,
        "check which column holds the states",
      );
  }

  leftOut(what: string, why: string, count = 1): void {
    const key = JSON.stringify([what, why]);
    const known = this.#leftOut.get(key);
    if (known) known.count += count;
    else if (this.#leftOut.size < IMPORT_LIMITS.namesUndecided) this.#leftOut.set(key, { what: cut(what), why, count });
    else this.#furtherLeftOut += count;
  }

  doubtfulDate(place: Place, readAs: string, why: string): void {
    this.#doubtful += 1;
    if (this.#dates.length < IMPORT_LIMITS.datesShown) this.#dates.push({ ...place, value: cut(place.value), readAs, why });
  }

  note(text: string): void {
    this.#notes.add(text);
  }

  /** Closes the file of faults and gives the part of the report that is collected here. */
  async finish(): Promise<Pick<ImportReport, "leftOut" | "undecided" | "ambiguousDates" | "faults" | "faultsFile" | "notes">> {
    await this.close();
    return {
      leftOut: [...this.#leftOut.values(), ...this.#further()].sort((a, b) => b.count - a.count),
      undecided: [...this.#undecided.values()].sort((a, b) => b.rows - a.rows),
      ambiguousDates: { total: this.#doubtful, shown: this.#dates },
      faults: { total: this.#faults, shown: this.#shown, blocking: this.#blocking },
      faultsFile: this.#stream ? this.#faultsPath : null,
      notes: [...this.#notes],
    };
  }

  #further(): LeftOut[] {
    return this.#furtherLeftOut > 0 ? [{ what: "further things", why: "see the file", count: this.#furtherLeftOut }] : [];
  }

  async close(): Promise<void> {
    const stream = this.#stream;
    if (stream && !stream.closed) await new Promise<void>((done) => stream.end(done));
  }

  async remove(): Promise<void> {
    await this.close();
    await rm(this.#faultsPath, { force: true });
  }

  #keep(fault: ImportFault): void {
    this.#faults += 1;
    if (this.#shown.length < IMPORT_LIMITS.faultsShown) this.#shown.push(fault);
    if (!this.#stream) {
      this.#stream = createWriteStream(this.#faultsPath);
      // Its failure must not end the process: what could not be kept is still counted.
      this.#stream.on("error", () => undefined);
      this.#stream.write(csvLine(["file", "row", "column", "value", "reason", "remedy"]));
    }
    const { file, row, column, value, reason, remedy } = fault;
    this.#stream.write(csvLine([file, row ?? "", column ?? "", value ?? "", reason, remedy]));
    if (this.#faults === IMPORT_LIMITS.faultsKept)
      throw new ImportRefused(file, `has ${IMPORT_LIMITS.faultsKept} faults and more`, "check the format and which column is what");
  }
}

/** What can't be seen or turns the text around is written as its number. */
function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\p{Cn}\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/gu, (character) =>
    character === "\n" ? character : `\\u{${character.codePointAt(0)?.toString(16) ?? "?"}}`,
  );
}

function cut(whole: string): string {
  const text = visible(whole);
  return text.length > IMPORT_LIMITS.valueCharacters ? `${text.slice(0, IMPORT_LIMITS.valueCharacters)}…` : text;
}
