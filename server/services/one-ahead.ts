/** What is asked about each, in order; the next is asked about while the last answer is worked on. */
export async function* oneAhead<T, R>(all: readonly T[], ask: (each: T) => Promise<R>): AsyncGenerator<R> {
  let next: Promise<R> | undefined;
  for (const [at, each] of all.entries()) {
    const found = await (next ?? ask(each));
    const following = all[at + 1];
    next = following === undefined ? undefined : ask(following);
    // Heard when its turn comes; until then it must not end the process.
    next?.catch(() => undefined);
    yield found;
  }
}
