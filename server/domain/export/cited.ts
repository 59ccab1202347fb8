import type { SourceRef } from "../../contract/wire/common.ts";

/** Each place in one line: what, where in it, and its address. */
export function citedIn(sources: readonly SourceRef[]): string {
  const cited = sources.map(({ citation, locator, url }) =>
    [citation, locator, url].filter((part) => part !== null && part !== "").join(", "),
  );
  return joined(cited);
}

/** The numbers of references as they are printed, and the sources that they lead to. */
export function referencesIn(sources: readonly SourceRef[]): { refPrinted: string; refResolved: string } {
  return {
    refPrinted: joined(sources.flatMap(({ refPrinted }) => refPrinted ?? [])),
    refResolved: joined(sources.flatMap(({ refResolved }) => refResolved ?? [])),
  };
}

export function joined(texts: readonly string[]): string {
  return [...new Set(texts)].join("; ");
}
