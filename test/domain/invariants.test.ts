// The checks that tests, jobs and operators ask must find what they are for: each is given something whole, then the same with one fault planted.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineAfter } from '../../shared/domain/calendar.ts';
import { checkDeadline, checkOrder, checkPlace, checkPublished } from '../../shared/domain/invariants.ts';
import { applicationNumber } from '../../shared/domain/identifiers.ts';
import type { Lapse } from '../../shared/domain/legalBasis.ts';
import { orderKeyOf, type Place } from '../../shared/domain/orderKey.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { day, instant, later, parseInstant } from '../../shared/domain/time.ts';
import { shippedCalendar } from '../../shared/rulebooks/index.ts';
import { crowdedPlace, inLegalOrder, pack } from '../support/places.ts';

const queues = fc
  .array(crowdedPlace, { minLength: 2, maxLength: 30 })
  .map(inLegalOrder)
  .filter((places) => places.length >= 2);
const queueAndRow = queues.chain((places) => fc.record({ places: fc.constant(places), row: fc.nat({ max: places.length - 2 }) }));
const numberAt = (places: readonly Place[], row: number): string => places[row]?.number ?? '';

describe('the order of the queue (I-07)', () => {
  it('is whole in every legal queue', () => {
    fc.assert(
      fc.property(queues, (places) => {
        expect(checkOrder(pack(places))).toEqual([]);
      }),
    );
    expect(checkOrder(new Uint8Array())).toEqual([]);
  });

  it('is found broken where two neighbours are swapped, and names who stands wrong', () => {
    fc.assert(
      fc.property(queueAndRow, ({ places, row }) => {
        const [one, other] = [places[row], places[row + 1]];
        if (one === undefined || other === undefined) throw new Error('two rows');
        const swapped = places.with(row, other).with(row + 1, one);
        expect(checkOrder(pack(swapped)).map(({ invariant, of }) => [invariant, of])).toContainEqual(['I-07', one.number]);
      }),
    );
  });

  it('is found broken by somebody who stands there twice', () => {
    fc.assert(
      fc.property(queueAndRow, ({ places, row }) => {
        const doubled = places.flatMap((place, index) => (index === row ? [place, place] : [place]));
        expect(checkOrder(pack(doubled))).toEqual([
          { invariant: 'I-07', of: numberAt(places, row), why: 'it does not stand behind the row before it' },
        ]);
      }),
    );
  });
});

describe('a place (I-07)', () => {
  const place: Place = { category: 5, submittedAt: instant(1_000), number: applicationNumber(77) };

  it('is its own, or is found to be none or another’s', () => {
    const expected = orderKeyOf(place);
    expect(checkPlace(place, expected, orderKeyOf(place))).toEqual([]);
    expect(checkPlace(place, expected, undefined)).toEqual([{ invariant: 'I-07', of: place.number, why: 'it waits but has no place' }]);
    for (const other of [
      { ...place, category: 4 },
      { ...place, submittedAt: instant(999) },
      { ...place, number: applicationNumber(76) },
    ]) {
      expect(checkPlace(place, expected, orderKeyOf(other))).toEqual([
        { invariant: 'I-07', of: place.number, why: 'its place is not its own' },
      ]);
    }
  });
});

describe('a published list (I-08)', () => {
  it('is whole when it is the line itself', () => {
    fc.assert(
      fc.property(queues, (places) => {
        expect(checkPublished(pack(places), pack(places))).toEqual([]);
      }),
    );
  });

  it('is found to leave somebody out, to show somebody who does not wait, and to show somebody twice', () => {
    fc.assert(
      fc.property(queueAndRow, ({ places, row }) => {
        const without = places.filter((_, index) => index !== row);
        const doubled = places.flatMap((place, index) => (index === row ? [place, place] : [place]));
        const of = numberAt(places, row);
        expect(checkPublished(pack(without), pack(places))).toContainEqual({ invariant: 'I-08', of, why: 'it waits but is not published' });
        expect(checkPublished(pack(places), pack(without))).toContainEqual({
          invariant: 'I-08',
          of,
          why: 'it is published but does not wait',
        });
        expect(checkPublished(pack(doubled), pack(places))).toContainEqual({ invariant: 'I-08', of, why: 'it is published twice' });
      }),
    );
  });

  it('is found to count wrongly where a category stands in two pieces', () => {
    const at = (category: number, bits: number): Place => ({ category, submittedAt: instant(1), number: applicationNumber(bits) });
    const torn = [at(1, 1), at(2, 2), at(1, 3)];
    expect(checkPublished(pack(torn), pack(torn)).map(({ invariant }) => invariant)).toContain('I-08');
  });
});

describe('a deadline (I-14)', () => {
  const calendar = shippedCalendar();
  const confirmBefore = parseInstant('2026-07-03T19:00:00Z') ?? instant(0);
  const deadline = (from: string, days: number) => {
    const found = deadlineAfter(day(from), days, calendar);
    if (isRefusal(found)) throw new Error(found.refusal);
    return found;
  };
  const confirmBy = deadline('2026-07-01', 2);
  const contractBy = deadline('2026-07-02', 5);
  const voucher = { voucher: 'V', state: 'issued' as const, confirmBy };
  const complaints = (changed: Partial<Parameters<typeof checkDeadline>[0]>, lapses: readonly Lapse[] = []) =>
    checkDeadline({ ...voucher, ...changed }, calendar, lapses).map(({ invariant, of, why }) => [invariant, of, why]);

  it('is whole as issued, answered in its last millisecond, or expired at its first late one', () => {
    expect(complaints({})).toEqual([]);
    expect(complaints({ answeredAt: instant(confirmBefore - 1) })).toEqual([]);
    expect(complaints({ expiredAt: confirmBefore })).toEqual([]);
  });

  it('is found to be moved, even by a millisecond, the second one as the first', () => {
    const why = 'its deadline is not the one the calendar gives';
    expect(complaints({ confirmBy: { ...confirmBy, before: later(confirmBefore, 1) } })).toEqual([['I-14', 'V', why]]);
    expect(complaints({ confirmBy: { ...confirmBy, days: 3 } })).toEqual([['I-14', 'V', why]]);
    expect(complaints({ contractBy: { ...contractBy, days: 6 } })).toEqual([['I-14', 'V', why]]);
  });

  it('is judged only by the calendar it was computed with', () => {
    const older = { ...confirmBy, before: later(confirmBefore, 86_400_000), calendarVersion: 'an older one' };
    expect(complaints({ confirmBy: older })).toEqual([]);
  });

  it('is found to be passed by a late answer or cut by an early expiry', () => {
    expect(complaints({ answeredAt: confirmBefore })).toEqual([['I-14', 'V', 'it was answered after its deadline']]);
    expect(complaints({ expiredAt: instant(confirmBefore - 1) })).toEqual([['I-14', 'V', 'it expired before its deadline']]);
    const confirmed = { contractBy, answeredAt: instant(confirmBefore - 1) };
    expect(complaints({ ...confirmed, expiredAt: contractBy.before })).toEqual([]);
    expect(complaints({ ...confirmed, expiredAt: instant(contractBy.before - 1) })).toEqual([
      ['I-14', 'V', 'it expired before its deadline'],
    ]);
  });

  it('is moved by a lapse of the legal basis: a later answer is in time, and an expiry before that is early (I-33)', () => {
    const lapses = [{ from: day('2026-07-03'), to: day('2026-07-05') }];
    expect(complaints({ answeredAt: confirmBefore }, lapses)).toEqual([]);
    expect(complaints({ expiredAt: confirmBefore }, lapses)).toEqual([['I-14', 'V', 'it expired before its deadline']]);
  });
});
