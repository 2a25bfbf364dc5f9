// What must hold, as functions that say where it does not. The same ones serve the tests, the jobs and `kezek check`, so that an operator at any
// time asks exactly what the tests ask.

import type { Calendar } from './calendar.ts';
import { deadlineAfter } from './calendar.ts';
import { compareKeys, hexOf, orderKeyBytes, placeOf } from './orderKey.ts';
import { positionAt } from './queue.ts';
import { stretchesOf } from './allocation.ts';
import { isRefusal } from './refusal.ts';
import { dayOf, type Instant } from './time.ts';

export interface Violation {
  readonly invariant: 'I-02' | 'I-04' | 'I-07' | 'I-08' | 'I-14' | 'I-24';
  /** The thing concerned, by number or id; never a person. */
  readonly of: string;
  readonly why: string;
}

/** I-07: inside a category the order is time of submission, then number, strictly ascending; categories ascend. */
export function checkOrder(keys: Uint8Array): readonly Violation[] {
  const violations: Violation[] = [];
  for (let offset = orderKeyBytes; offset < keys.length; offset += orderKeyBytes) {
    if (compareKeys(keys, keys, offset - orderKeyBytes, offset) < 0) continue;
    violations.push({ invariant: 'I-07', of: placeOf(keys, offset).number, why: 'it does not stand behind the row before it' });
  }
  return violations;
}

/** I-07 for one application: its place in the line is made of its category, its time of submission and its number, and of nothing else. */
export function checkPlace(
  application: { readonly number: string },
  expected: Uint8Array,
  found: Uint8Array | undefined,
): readonly Violation[] {
  if (found !== undefined && compareKeys(expected, found) === 0) return [];
  return [
    { invariant: 'I-07', of: application.number, why: found === undefined ? 'it waits but has no place' : 'its place is not its own' },
  ];
}

/** I-08: the published list is a permutation of those waiting as of its instant, and positions in every category are 1 to n. */
export function checkPublished(published: Uint8Array, waiting: Uint8Array): readonly Violation[] {
  const violations: Violation[] = [];
  const shown = new Set<string>();
  for (let offset = 0; offset < published.length; offset += orderKeyBytes) {
    const place = hexOf(published.subarray(offset, offset + orderKeyBytes));
    if (shown.has(place)) violations.push({ invariant: 'I-08', of: placeOf(published, offset).number, why: 'it is published twice' });
    shown.add(place);
  }
  for (let offset = 0; offset < waiting.length; offset += orderKeyBytes) {
    const place = hexOf(waiting.subarray(offset, offset + orderKeyBytes));
    if (!shown.delete(place))
      violations.push({ invariant: 'I-08', of: placeOf(waiting, offset).number, why: 'it waits but is not published' });
  }
  for (const place of shown)
    violations.push({ invariant: 'I-08', of: placeOf(Buffer.from(place, 'hex')).number, why: 'it is published but does not wait' });
  return [...violations, ...checkPositions(published)];
}

function checkPositions(published: Uint8Array): readonly Violation[] {
  const violations: Violation[] = [];
  const stretches = stretchesOf(published);
  const next = new Map<number, number>();
  for (let rank = 0; rank < published.length / orderKeyBytes; rank += 1) {
    const { number, category } = placeOf(published, rank * orderKeyBytes);
    const expected = next.get(category) ?? 1;
    const found = positionAt(rank, stretches);
    if (found?.category !== category || found.position !== expected) {
      violations.push({ invariant: 'I-08', of: number, why: `position ${found?.position ?? 'none'} where ${expected} was due` });
    }
    next.set(category, expected + 1);
  }
  return violations;
}

/** I-14: the stored deadline is the one its calendar gave; a voucher's answer was in time, its expiry was not early. */
export function checkDeadline(
  voucher: {
    readonly voucher: string;
    readonly issuedAt: Instant;
    readonly confirmBefore: Instant;
    readonly confirmDays: number;
    readonly calendarVersion: string;
    readonly answeredAt?: Instant | undefined;
    readonly expiredAt?: Instant | undefined;
  },
  calendar: Calendar,
): readonly Violation[] {
  const violations: Violation[] = [];
  const complain = (why: string) => violations.push({ invariant: 'I-14', of: voucher.voucher, why });
  if (voucher.calendarVersion === calendar.version) {
    const expected = deadlineAfter(dayOf(voucher.issuedAt), voucher.confirmDays, calendar);
    if (isRefusal(expected) || expected.before !== voucher.confirmBefore) complain('its deadline is not the one the calendar gives');
  }
  if (voucher.answeredAt !== undefined && voucher.answeredAt >= voucher.confirmBefore) complain('it was answered after its deadline');
  if (voucher.expiredAt !== undefined && voucher.expiredAt < voucher.confirmBefore) complain('it expired before its deadline');
  return violations;
}
