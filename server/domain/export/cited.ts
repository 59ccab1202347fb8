import type { SourceRef } from "../../contract/wire/common.ts";

/** Each place in one line: what, where in it, and its address. */
export function citedIn(sources: readonly SourceRef[]): string {
  const cited = sources.map(({ citation, locator, url }) =>
    [citation, locator, url].filter((part) => part !== null && part !== "").join(", "),
  );
  return joined(cited);
}

export function joined(texts: readonly string[]): string {
  return [...new Set(texts)].join("; ");
}
