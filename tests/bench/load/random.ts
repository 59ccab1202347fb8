/** The same numbers in every run: a small generator (mulberry32), so that a world of data needs no file to be compared by. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many different members of a list, in an order of chance. */
export function sample<T>(from: readonly T[], count: number, random: () => number): T[] {
  const taken = new Set<number>();
  while (taken.size < Math.min(count, from.length)) taken.add(Math.floor(random() * from.length));
  return [...taken].flatMap((at) => from[at] ?? []);
}
