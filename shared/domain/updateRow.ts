// The rows of an update as they are stored: 23 bytes each, so that a hundred thousand are pages of a few items and one digest can name them all.
// A row keeps the version of the application it was decided from: one that has changed since is decided anew.

import { orderKeyBytes, orderKeyOf, placeOf, type Place } from './orderKey.ts';
import { day, type Day } from './time.ts';
import { changeCauses, updateEffects, type ChangeCause, type UpdateDecision, type UpdateEffect } from './update.ts';

export interface UpdateRow {
  /** Where it stood when it was looked at; its category is the one before. */
  readonly place: Place;
  readonly version: number;
  readonly effect: UpdateEffect;
  readonly to?: number;
  readonly why?: ChangeCause;
  readonly lastDay?: Day;
}

/** The row of a decision; undefined for one that stays. */
export function updateRowOf(place: Place, version: number, decision: UpdateDecision): UpdateRow | undefined {
  if (decision.effect === 'stays') return undefined;
  const of = { place, version, effect: decision.effect };
  if (decision.effect === 'unplaced') return of;
  const { lastDay } = decision;
  const change = decision.effect === 'changes' ? { to: decision.to, why: decision.why } : {};
  return { ...of, ...change, ...(lastDay === undefined ? {} : { lastDay }) };
}

/** Order key, version u32, effect, category after (0: none), cause (0: none), last day as the number YYYYMMDD u32 (0: none). */
export const updateRowBytes = orderKeyBytes + 4 + 3 + 4;

export function packUpdateRows(rows: readonly UpdateRow[]): Uint8Array {
  const packed = new Uint8Array(rows.length * updateRowBytes);
  const view = new DataView(packed.buffer);
  for (const [index, { place, version, effect, to, why, lastDay }] of rows.entries()) {
    const offset = index * updateRowBytes;
    packed.set(orderKeyOf(place), offset);
    view.setUint32(offset + orderKeyBytes, version);
    packed[offset + 16] = updateEffects.indexOf(effect);
    packed[offset + 17] = to ?? 0;
    packed[offset + 18] = why === undefined ? 0 : changeCauses.indexOf(why) + 1;
    view.setUint32(offset + 19, lastDay === undefined ? 0 : Number(lastDay.replaceAll('-', '')));
  }
  return packed;
}

export function unpackUpdateRows(packed: Uint8Array): readonly UpdateRow[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const rows: UpdateRow[] = [];
  for (let offset = 0; offset < packed.length; offset += updateRowBytes) {
    const effect = updateEffects[packed[offset + 16] ?? 0];
    const to = packed[offset + 17] ?? 0;
    const why = changeCauses[(packed[offset + 18] ?? 0) - 1];
    const lastDay = dayOfNumber(view.getUint32(offset + 19));
    if (effect === undefined) throw new RangeError('not a row of an update');
    rows.push({
      place: placeOf(packed, offset),
      version: view.getUint32(offset + orderKeyBytes),
      effect,
      ...(to === 0 ? {} : { to }),
      ...(why === undefined ? {} : { why }),
      ...(lastDay === undefined ? {} : { lastDay }),
    });
  }
  return rows;
}

function dayOfNumber(value: number): Day | undefined {
  const text = String(value);
  return value === 0 ? undefined : day(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
}

/** How many rows do the same for the same cause. */
export interface UpdateTotal {
  readonly effect: UpdateEffect;
  readonly from: number;
  readonly to?: number | undefined;
  readonly why?: ChangeCause | undefined;
  readonly count: number;
}

/** The totals with these rows counted in, by effect, category before and after, and cause. */
export function totalsWith(before: readonly UpdateTotal[], rows: readonly UpdateRow[]): readonly UpdateTotal[] {
  const totals = new Map<string, UpdateTotal>();
  const keyOf = ({ effect, from, to, why }: Omit<UpdateTotal, 'count'>) =>
    `${updateEffects.indexOf(effect)}|${String(from).padStart(3, '0')}|${String(to ?? 0).padStart(3, '0')}|${why ?? ''}`;
  for (const total of before) totals.set(keyOf(total), total);
  for (const { effect, place, to, why } of rows) {
    const of = { effect, from: place.category, ...(to === undefined ? {} : { to }), ...(why === undefined ? {} : { why }) };
    totals.set(keyOf(of), { ...of, count: (totals.get(keyOf(of))?.count ?? 0) + 1 });
  }
  return [...totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
}
