/** Case and accents don't matter: “Türkiye” is found by “turk”. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * How well a text answers what was typed: every word of it must occur, its letters in order. The beginning of
 * a word counts most, a run of letters more than scattered ones. Undefined where it doesn't answer at all.
 */
export function fuzzy(typed: string, text: string): number | undefined {
  const target = folded(text);
  let sum = 0;
  for (const word of folded(typed).split(/\s+/).filter(Boolean)) {
    const score = scoreOf(word, target);
    if (score === undefined) return undefined;
    sum += score;
  }
  return sum - target.length / 1000;
}

function scoreOf(word: string, target: string): number | undefined {
  const starts = [...target.matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]+/gu)].map(({ index }) => index);
  const begun = starts.find((at) => target.startsWith(word, at));
  if (begun !== undefined) return 10 + word.length - begun / 100;
  const within = target.indexOf(word);
  if (within >= 0) return 5 + word.length / 2 - within / 100;
  // Scattered letters mean something only where they begin words, or else everything answers to everything.
  const initials = starts.map((at) => target.charAt(at)).join("");
  return word.length > 1 && initials.includes(word) ? 3 + word.length : undefined;
}
