/** A URL's parameters as plain text, `a=b,c`; the router never sees more than this. */
export type ViewSearch = Record<string, string>;

/** Longer URLs than this are not read; a view's own is at most about 10,000 characters. */
const LONGEST = 32_000;

/** For the router's `parseSearch`. Of a parameter given twice, the last counts. */
export function parseSearch(text: string): ViewSearch {
  const search: ViewSearch = {};
  for (const [name, value] of new URLSearchParams(text.slice(0, LONGEST))) {
    // An own property in any case: `__proto__` would set the prototype instead.
    Object.defineProperty(search, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return search;
}

/** For the router's `stringifySearch`: commas, colons and tildes stay readable. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(search).flatMap(([name, value]) =>
    typeof value === "string" && value !== "" ? [`${escaped(name)}=${escaped(value)}`] : [],
  );
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** For the router's `validateSearch`: keeps text only. What the text means, and what in it means nothing, `decodeView` says. */
export function validateSearch(search: Readonly<Record<string, unknown>>): ViewSearch {
  const kept = Object.entries(search).flatMap(([name, value]) =>
    typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? [[name, String(value)] as const] : [],
  );
  return Object.fromEntries(kept.slice(0, 100));
}

function escaped(text: string): string {
  // A lone surrogate can't be encoded; it means nothing here anyway.
  const wellFormed = text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
  return encodeURIComponent(wellFormed).replace(/%2C/g, ",").replace(/%3A/g, ":").replace(/%20/g, "+");
}
