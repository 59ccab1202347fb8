export type Box = { left: number; top: number; right: number; bottom: number };

const CELL = 64;

/** Things on the stage by where they are, so that whether something is in the way needs no look at all of them. */
export function crowd<T>() {
  const cells = new Map<number, T[]>();

  function* cellsOf({ left, top, right, bottom }: Box): Generator<number> {
    for (let column = Math.floor(left / CELL); column * CELL <= right; column++) {
      for (let row = Math.floor(top / CELL); row * CELL <= bottom; row++) yield column * 4096 + row;
    }
  }

  return {
    add(box: Box, thing: T): void {
      for (const cell of cellsOf(box)) {
        const there = cells.get(cell);
        if (there) there.push(thing);
        else cells.set(cell, [thing]);
      }
    },
    some(box: Box, test: (thing: T) => boolean): boolean {
      for (const cell of cellsOf(box)) if (cells.get(cell)?.some(test)) return true;
      return false;
    },
  };
}
