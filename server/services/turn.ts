/**
 * Lets others have their turn: a program of one thread that works on a world without a pause answers nobody meanwhile, and
 * seems busy to all.
 */
export function othersTurn(): Promise<void> {
  return new Promise(setImmediate);
}

/** Milliseconds that one piece of work may take before others have their turn. */
const STRETCH = 20;

/** Does something with each, and lets others have their turn in between. Who asked may leave meanwhile. @throws the signal's reason */
export async function inTurns<T>(all: Iterable<T>, work: (each: T) => void, signal?: AbortSignal): Promise<void> {
  let until = performance.now() + STRETCH;
  for (const each of all) {
    work(each);
    if (performance.now() < until) continue;
    await othersTurn();
    signal?.throwIfAborted();
    until = performance.now() + STRETCH;
  }
}
