// The items of one partition in the order of their sort keys. Additions wait unsorted until somebody lists, so that a bulk load sorts once
// (100,000 items in tenths of a second) and the few writes between two lists are merged in one pass.

import { compareSort, type Bounds } from './ranges.ts';
import type { Item } from './table.ts';

/** A place in the order: `sort` first, then `tie` (only the index has ties: two events of the same instant). */
export interface Place {
  readonly sort: string;
  readonly tie: string;
}

export interface Entry extends Place {
  item: Item;
  bytes: number;
}

function comparePlaces(one: Place, other: Place): number {
  return compareSort(one.sort, other.sort) || compareSort(one.tie, other.tie);
}

export class Partition {
  readonly #sorted: Entry[] = [];
  readonly #waiting = new Set<Entry>();

  get isEmpty(): boolean {
    return this.#sorted.length + this.#waiting.size === 0;
  }

  add(entry: Entry): void {
    this.#waiting.add(entry);
  }

  remove(entry: Entry): void {
    if (this.#waiting.delete(entry)) return;
    const at = this.#firstFrom((other) => comparePlaces(other, entry) >= 0);
    if (this.#sorted[at] === entry) this.#sorted.splice(at, 1);
  }

  /** The entries within the bounds, continuing after `after`, in order or backwards. */
  *walk(bounds: Bounds, after: Place | undefined, backwards: boolean): Generator<Entry> {
    this.#settle();
    const { from = bounds.beginsWith, to, beginsWith } = bounds;
    let first = from === undefined ? 0 : this.#firstFrom((entry) => compareSort(entry.sort, from) >= 0);
    let end = this.#sorted.length;
    if (to !== undefined) end = this.#firstFrom((entry) => compareSort(entry.sort, to) > 0);
    if (beginsWith !== undefined) end = this.#firstFrom((entry) => compareSort(entry.sort.slice(0, beginsWith.length), beginsWith) > 0);
    if (after !== undefined && backwards)
      end = Math.min(
        end,
        this.#firstFrom((entry) => comparePlaces(entry, after) >= 0),
      );
    if (after !== undefined && !backwards)
      first = Math.max(
        first,
        this.#firstFrom((entry) => comparePlaces(entry, after) > 0),
      );
    for (let step = 0; step < end - first; step++) {
      const entry = this.#sorted[backwards ? end - 1 - step : first + step];
      if (entry !== undefined) yield entry;
    }
  }

  /** Merges what waits, from the end: each old entry moves at most once, and only the waiting ones are compared. */
  #settle(): void {
    const waiting = [...this.#waiting].sort(comparePlaces);
    this.#waiting.clear();
    let oldEnd = this.#sorted.length;
    for (const entry of waiting) this.#sorted.push(entry);
    for (let shift = waiting.length; shift > 0; shift--) {
      const entry = waiting[shift - 1];
      if (entry === undefined) return;
      const at = this.#firstFrom((other) => comparePlaces(other, entry) > 0, oldEnd);
      for (let from = oldEnd - 1; from >= at; from--) {
        const moved = this.#sorted[from];
        if (moved !== undefined) this.#sorted[from + shift] = moved;
      }
      this.#sorted[at + shift - 1] = entry;
      oldEnd = at;
    }
  }

  /** Binary search: the first place before `end` for which `isFrom` holds; it holds for every later one. */
  #firstFrom(isFrom: (entry: Entry) => boolean, end = this.#sorted.length): number {
    let low = 0;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const entry = this.#sorted[middle];
      if (entry === undefined || isFrom(entry)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
