// Numbers that look random and are the same on every machine, so that the demo city is too.

/** Mulberry32: numbers from 0 (included) to 1 (not), the same sequence for the same seed. */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the list. */
export function pickFrom<const List extends readonly [unknown, ...unknown[]]>(list: List, draw: () => number): List[number] {
  return list[Math.floor(draw() * list.length)] ?? list[0];
}
