// In a district one round goes over the queues of all its settlements, but a settlement without a free place is left out of it. A family's settlement
// is what its application names; who named none is always in. A settlement nobody keeps a kindergarten in has no free place either, so the dry run
// shows what is left out by name, with how many kindergartens are known there: a misspelt name is seen before anybody approves.

import { orderKeyBytes } from './orderKey.ts';

/** One spelling for one place: people write it with other capitals and spaces. */
export function settlementOf(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

export interface SettlementPlaces {
  readonly free: number;
  readonly preschools: number;
}

/** Those who wait, packed in legal order, with what each application names as its settlement. */
export interface NamedLine {
  readonly keys: Uint8Array;
  readonly districts: readonly (string | undefined)[];
}

export interface LeftOutSettlement {
  /** As the first family wrote it. */
  readonly district: string;
  readonly families: number;
  readonly preschools: number;
  readonly freePlaces: number;
}

export interface LeftOut {
  readonly rows: ReadonlySet<number>;
  /** The most families first. */
  readonly settlements: readonly LeftOutSettlement[];
}

/** Nobody is left out. */
export const nobodyLeftOut: LeftOut = { rows: new Set(), settlements: [] };

/** The 40 bits of the number in that row of packed order keys: whoever changes category keeps them. */
export function numberBits(keys: Uint8Array, row: number): number {
  let bits = 0;
  for (let index = row * orderKeyBytes + 7; index < (row + 1) * orderKeyBytes; index += 1) bits = bits * 256 + (keys[index] ?? 0);
  return bits;
}

/** The numbers in packed order keys. */
export function numbersIn(keys: Uint8Array): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (let row = 0; row < keys.length / orderKeyBytes; row += 1) numbers.add(numberBits(keys, row));
  return numbers;
}

/** Rows of the queue whose families wait for a settlement without a free place. */
export function leaveOut(queue: Uint8Array, line: NamedLine, places: ReadonlyMap<string, SettlementPlaces>): LeftOut {
  const named = districtsByNumber(line);
  const isFull = new Map<string, boolean>();
  for (const district of new Set(named.values())) isFull.set(district, (places.get(settlementOf(district))?.free ?? 0) === 0);
  const rows = new Set<number>();
  for (let row = 0; row < queue.length / orderKeyBytes && named.size > 0; row += 1) {
    const district = named.get(numberBits(queue, row));
    if (district !== undefined && isFull.get(district) === true) rows.add(row);
  }
  return { rows, settlements: settlementsOf(queue, rows, line, places) };
}

/** What those rows name now, the most families first. Whoever does not wait any more is not counted. */
export function settlementsOf(
  queue: Uint8Array,
  rows: Iterable<number>,
  line: NamedLine,
  places: ReadonlyMap<string, SettlementPlaces>,
): readonly LeftOutSettlement[] {
  const named = districtsByNumber(line);
  const settlements = new Map<string, LeftOutSettlement>();
  for (const row of rows) {
    const district = named.get(numberBits(queue, row));
    if (district === undefined) continue;
    const settlement = settlementOf(district);
    const { free: freePlaces, preschools } = places.get(settlement) ?? { free: 0, preschools: 0 };
    const before = settlements.get(settlement) ?? { district, families: 0, preschools, freePlaces };
    settlements.set(settlement, { ...before, families: before.families + 1 });
  }
  return [...settlements.values()].sort((one, other) => other.families - one.families);
}

function districtsByNumber({ keys, districts }: NamedLine): ReadonlyMap<number, string> {
  const named = new Map<number, string>();
  for (const [row, district] of districts.entries()) if (district !== undefined) named.set(numberBits(keys, row), district);
  return named;
}
