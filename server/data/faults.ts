import { LIMITS } from "./limits.ts";

/** One thing wrong with a dataset, and what to do about it. The header is row 1; a fault of the whole file has no row. */
export type Fault = { file: string; row?: number; field?: string; problem: string; remedy: string };

export function formatFault({ file, row, field, problem, remedy }: Fault): string {
  return `${file}:${row ?? "-"}:${field ?? "-"}: ${problem}; ${remedy}`;
}

/** Collects faults up to the limit and counts the rest, so that a file of a million bad rows costs no memory. */
export class FaultList {
  readonly shown: Fault[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(fault: Fault): void {
    this.#count += 1;
    if (this.shown.length < LIMITS.faultsKept) this.shown.push(fault);
  }

  lines(): string[] {
    const more = this.#count - LIMITS.faultsShown;
    return [...this.shown.slice(0, LIMITS.faultsShown).map(formatFault), ...(more > 0 ? [`… and ${more} more`] : [])];
  }
}

/** A dataset that must not be loaded. */
export class DatasetRefused extends Error {
  override readonly name = "DatasetRefused";
  readonly faults: FaultList;

  constructor(faults: FaultList) {
    super(faults.lines().join("\n"));
    this.faults = faults;
  }
}
