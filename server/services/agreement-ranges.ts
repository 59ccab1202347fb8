import { compare } from "../domain/parallel.ts";

/** So much is asked for at once that its rows come well within the store's time, however large the data. */
const AT_ONCE = { statements: 20_000, agreements: 8_000 } as const;

/** Agreements from the first of these ids to the last, both included. */
export type Range = { first: string; last: string };

/** Ranges of ids, in their order, that together hold every agreement. */
export function rangesOf(sizes: readonly { id: string; size: number }[]): Range[] {
  const ranges: Range[] = [];
  let agreements = 0;
  let statements = 0;
  for (const { id, size } of [...sizes].sort((a, b) => compare(a.id, b.id))) {
    const open = ranges.at(-1);
    agreements += 1;
    statements += size;
    if (open && agreements <= AT_ONCE.agreements && statements <= AT_ONCE.statements) open.last = id;
    else {
      ranges.push({ first: id, last: id });
      agreements = 1;
      statements = size;
    }
  }
  return ranges;
}
