/**
 * Names written in a list with commas, in a URL or a parameter: what of a name would end it is escaped, once, as in a URL.
 * Only for free texts; an id never needs it.
 */
export function toListed(name: string): string {
  return name.replace(/%/g, "%25").replace(/,/g, "%2C");
}

/** Letters of the name of a metric, a unit or an edition at most: the same in files, parameters and addresses. */
export const FIGURE_NAME_LENGTH = 100;

/** What names a metric, a unit or an edition: any text of one line. */
export function isFigureName(text: string): boolean {
  return text.length > 0 && text.length <= FIGURE_NAME_LENGTH && !/[\p{Cc}\p{Cs}]/u.test(text);
}

/** Inverse of {@link toListed}. A text that was never escaped comes back as it is. */
export function fromListed(text: string): string {
  return text.replace(/%(2C|25)/gi, (_, code: string) => (code === "25" ? "%" : ","));
}
