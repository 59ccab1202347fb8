/** Why a file as a whole, or the import as such, can't be read. Says where, and what to do about it. */
export class ImportRefused extends Error {
  override readonly name = "ImportRefused";
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly remedy: string;

  constructor(file: string, reason: string, remedy: string, at: { row?: number; column?: string } = {}) {
    super(reason);
    this.file = file;
    this.remedy = remedy;
    this.row = at.row ?? null;
    this.column = at.column ?? null;
  }
}
