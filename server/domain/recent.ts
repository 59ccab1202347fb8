/** What is kept under a key, made where it isn't yet. The last ones asked for stay, so many at most. */
export function recent<V>(kept: Map<string, V>, key: string, make: () => V, most: number): V {
  const value = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return value;
}
