import type { Words } from "../parts/words.ts";

/** How large a file is, in the unit that one says it in. */
export function sizeText(bytes: number, { number }: Pick<Words, "number">): string {
  if (bytes < 1_000) return `${number(bytes)} B`;
  if (bytes < 1_000_000) return `${number(Math.round(bytes / 100) / 10)} kB`;
  return `${number(Math.round(bytes / 100_000) / 10)} MB`;
}
