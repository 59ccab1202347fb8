/** Lists up to this length stay as they are spoken. */
const PLAIN = 400;
const MARK = "*";
/** The parameters that hold such a set. In any other a star may begin a text. */
export const COMPACT_SETS = ["hide", "pin"] as const;
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * A set of texts as an address holds it. A long one is sorted, and of each text only how much of the one before it begins with
 * is written, and the rest: hundreds of ids of one dataset begin alike.
 */
export function compactSet(texts: readonly string[]): string {
  const plain = texts.join(",");
  if (plain.length <= PLAIN) return plain;
  let before = "";
  const written = [...texts].sort().map((text) => {
    const shared = sharedLength(before, text);
    before = text;
    return `${DIGITS[shared]}${text.slice(shared)}`;
  });
  return `${MARK}${written.join(",")}`;
}

/** The list that {@link compactSet} wrote; one that is written plainly is given back. Total: nonsense gives texts that mean nothing. */
export function spreadSet(written: string): string {
  if (!written.startsWith(MARK)) return written;
  let before = "";
  return written
    .slice(MARK.length)
    .split(",")
    .map((text) => {
      before = `${before.slice(0, Math.max(0, DIGITS.indexOf(text.charAt(0))))}${text.slice(1)}`;
      return before;
    })
    .join(",");
}

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length, DIGITS.length - 1);
  let length = 0;
  while (length < most && a[length] === b[length]) length += 1;
  return length;
}
