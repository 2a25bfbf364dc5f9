// What must hold, as functions that say where it does not. The same ones serve the tests, the jobs and `kezek check`, so that an operator at any
// time asks exactly what the tests ask.

import type { Calendar, Deadline } from './calendar.ts';
import { deadlineAfter } from './calendar.ts';
import { standstill, type Lapse } from './legalBasis.ts';
import { compareKeys, hexOf, orderKeyBytes, placeOf } from './orderKey.ts';
import { positionAt } from './queue.ts';
import { serveByPlan, stretchesOf } from './allocation.ts';
import { defaultPlanOf, partsOf, rankFrom, sumOf, turnOf } from './explanation.ts';
import type { Move } from './movement.ts';
import type { Rulebook } from './rulebookSchema.ts';
import { isRefusal } from './refusal.ts';
import type { Instant } from './time.ts';
import type { VoucherTerms } from './voucher.ts';

export interface Violation {
  readonly invariant: `I-${'01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '14' | '15' | '16' | '17' | '18' | '19' | '20' | '21' | '24' | '26' | '27' | '28' | '32'}`;
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

/**
 * I-09: of two versions' packed lists and the sorted moves between them: for every family in both, the old position and the moves ahead of it in
 * its category give the new one; whoever is in one list alone has the move that says why, and no move is without effect.
 */
export function checkConservation(before: Uint8Array, after: Uint8Array, moves: readonly Move[]): readonly Violation[] {
  const violations: Violation[] = [];
  const complain = (key: Uint8Array, why: string) => violations.push({ invariant: 'I-09', of: placeOf(key).number, why });
  let [old, now, log] = [0, 0, 0];
  let line = { category: 0, old: 0, now: 0, shift: 0 };
  for (;;) {
    const key = firstOf([rowAt(before, old), rowAt(after, now), moves[log]?.key]);
    if (key === undefined) return violations;
    if (line.category !== key[0]) line = { category: key[0] ?? 0, old: 0, now: 0, shift: 0 };
    const wasThere = isAt(before, old, key);
    const isThere = isAt(after, now, key);
    const move = moves[log];
    const moved = move !== undefined && compareKeys(move.key, key) === 0 ? move.way : 'stayed';
    const expected = wasThere === isThere ? 'stayed' : wasThere ? 'left' : 'joined';
    if (moved !== expected) complain(key, `it ${expected} and the log says ${moved}`);
    if (wasThere) line.old += 1;
    if (isThere) line.now += 1;
    if (wasThere && isThere && line.old + line.shift !== line.now)
      complain(key, `${line.old} and ${line.shift} by moves ahead do not make ${line.now}`);
    if (moved !== 'stayed') line.shift += moved === 'joined' ? 1 : -1;
    if (wasThere) old += orderKeyBytes;
    if (isThere) now += orderKeyBytes;
    if (moved !== 'stayed') log += 1;
  }
}

function rowAt(keys: Uint8Array, offset: number): Uint8Array | undefined {
  return offset < keys.length ? keys.subarray(offset, offset + orderKeyBytes) : undefined;
}

function isAt(keys: Uint8Array, offset: number, key: Uint8Array): boolean {
  return offset < keys.length && compareKeys(keys, key, offset) === 0;
}

function firstOf(keys: readonly (Uint8Array | undefined)[]): Uint8Array | undefined {
  return keys.reduce((least, key) => (key !== undefined && (least === undefined || compareKeys(key, least) < 0) ? key : least));
}

/** Every family's position explained: the parts add up to it, and its turn is the one the plan's own walk gives. */
export function checkExplained(keys: Uint8Array, rulebook: Pick<Rulebook, 'categories' | 'plan'>): readonly Violation[] {
  const violations: Violation[] = [];
  const stretches = stretchesOf(keys);
  const plan = defaultPlanOf(rulebook);
  const turns = new Map<number, number>();
  for (const row of plan === undefined ? [] : serveByPlan(stretches, rulebook, plan)) turns.set(row, turns.size + 1);
  for (let rank = 0; rank < keys.length / orderKeyBytes; rank += 1) {
    const key = keys.subarray(rank * orderKeyBytes, (rank + 1) * orderKeyBytes);
    const position = positionAt(rank, stretches);
    const sum = sumOf(partsOf(key, stretches, (one) => rankFrom({ first: 0, rows: keys }, one)));
    const complain = (why: string) => violations.push({ invariant: 'I-08', of: placeOf(key).number, why });
    if (position?.position !== sum) complain(`its parts make ${sum} where ${position?.position ?? 'none'} was due`);
    const turn = plan && position && turnOf(position, stretches, rulebook, plan);
    if (turn !== turns.get(rank)) complain(`its turn is ${turn ?? 'none'} where ${turns.get(rank) ?? 'none'} was due`);
  }
  return violations;
}

/**
 * I-14: the stored deadlines are those their calendar gave, or the one they were extended by; an answer was in time, an expiry was not early. A lapse
 * of the legal basis moves both.
 */
export function checkDeadline(
  voucher: VoucherTerms & { readonly voucher: string; readonly answeredAt?: Instant | undefined; readonly expiredAt?: Instant | undefined },
  calendar: Calendar,
  lapses: readonly Lapse[] = [],
): readonly Violation[] {
  const violations: Violation[] = [];
  const complain = (why: string) => violations.push({ invariant: 'I-14', of: voucher.voucher, why });
  const { confirmBy, contractBy, answeredAt, expiredAt } = voucher;
  for (const deadline of [confirmBy, contractBy]) {
    if (deadline === undefined || deadline.calendarVersion !== calendar.version) continue;
    const expected = deadlineAfter(deadline.from, deadline.days, calendar);
    if (isRefusal(expected) || expected.before !== deadline.before) complain('its deadline is not the one the calendar gives');
  }
  const isLate = (deadline: Deadline, at: Instant): boolean => at >= (standstill(deadline, lapses) ?? Infinity);
  if (confirmBy !== undefined && answeredAt !== undefined && isLate(confirmBy, answeredAt)) complain('it was answered after its deadline');
  const last = contractBy ?? confirmBy;
  if (last !== undefined && expiredAt !== undefined && !isLate(last, expiredAt)) complain('it expired before its deadline');
  return violations;
}
