/** A name without what people write differently: case, accents, apostrophes, punctuation, “the”, “St.”, “&”. */
export function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/['’‘ʻʼ`´]/g, "")
    .replaceAll("&", " and ")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .replaceAll(/\b(?:the|saint)\b/g, (word) => (word === "the" ? " " : "st"))
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** What a decision about a name goes by: names of nothing but signs stay apart, so that one answer never fills another. */
export function nameKey(name: string): string {
  return foldName(name) || name.trim();
}

/** The name without a footnote mark at its end: `Serbia*`, `China 1)`, `Cyprus [2]`, `Norway¹`. */
export function withoutMark(name: string): string {
  return name.replace(/\s*(?:\*{1,3}|[†‡§¹²³⁴-⁹]+|\s[0-9a-z]\)|\[[0-9a-z]{1,2}\]|\([0-9a-z]\)|\s\d{1,2})$/i, "").trim();
}
