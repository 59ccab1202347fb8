/**
 * Names written in a list with commas, in a URL or a parameter: what of a name would end it is escaped, once, as in a URL.
 * Only for free texts; an id never needs it.
 */
export function toListed(name: string): string {
  return name.replace(/%/g, "%25").replace(/,/g, "%2C");
}

/** Inverse of {@link toListed}. A text that was never escaped comes back as it is. */
export function fromListed(text: string): string {
  return text.replace(/%(2C|25)/gi, (_, code: string) => (code === "25" ? "%" : ","));
}
