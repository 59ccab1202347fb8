/**
 * Lets others have their turn: a program of one thread that works on a world without a pause answers nobody meanwhile, and
 * seems busy to all.
 */
export function othersTurn(): Promise<void> {
  return new Promise(setImmediate);
}
