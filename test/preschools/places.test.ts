import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeFrom, freeSteps, leavePlace, noStays, takenOn, takePlace, withoutPast, type Places } from '../../shared/domain/places.ts';
import { countPlaces } from '../../shared/domain/preschool.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { addDays, day, instant, startOf, type Day } from '../../shared/domain/time.ts';

const today = day('2026-07-01');
const horizon = 40;
const days = Array.from({ length: horizon * 2 }, (_, index) => addDays(today, index));
const dayAfter = fc.nat({ max: horizon }).map((days) => addDays(today, days));

type Step =
  | { readonly do: 'take'; readonly from: Day }
  | { readonly do: 'end'; readonly which: number; readonly last: Day }
  | { readonly do: 'leave'; readonly which: number }
  | { readonly do: 'offer' }
  | { readonly do: 'answer'; readonly which: number; readonly from: Day; readonly accepts: boolean }
  | { readonly do: 'size'; readonly capacity: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('take' as const), from: dayAfter }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('end' as const), which: fc.nat({ max: 9 }), last: dayAfter }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), which: fc.nat({ max: 9 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('offer' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('answer' as const), which: fc.nat({ max: 9 }), from: dayAfter, accepts: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('size' as const), capacity: fc.nat({ max: 6 }) }) },
);

/** One step as the routes and jobs take it: whoever is refused changes nothing. */
function doStep(places: Places, one: Step, index: number): Places {
  const stay = places.stays['which' in one ? one.which % Math.max(1, places.stays.length) : 0];
  switch (one.do) {
    case 'take':
      return kept(places, takePlace(places, { contract: `c${index}`, from: one.from }));
    case 'end':
      return stay === undefined ? places : leavePlace(places, stay.contract, one.last);
    case 'leave':
      return stay === undefined ? places : leavePlace(places, stay.contract);
    case 'offer':
      return freeFrom(places, today) < 1
        ? places
        : { ...places, offers: [...places.offers, { voucher: `v${index}`, before: instant(1_800_000_000_000) }] };
    case 'answer': {
      const offer = places.offers[one.which % Math.max(1, places.offers.length)];
      if (offer === undefined) return places;
      const without = { ...places, offers: places.offers.filter((other) => other !== offer) };
      return one.accepts ? kept(places, takePlace(without, { contract: `c${index}`, from: one.from })) : without;
    }
    case 'size':
    default:
      return { ...places, capacity: one.capacity };
  }
}

const kept = (before: Places, after: ReturnType<typeof takePlace>): Places => (isRefusal(after) ? before : after);

/** Counted day by day, from what is said and not from the rule. */
const inGroup = (places: Places, on: Day) =>
  places.stays.filter((stay) => !(on < stay.from) && !(stay.to !== undefined && stay.to < on)).length + places.offers.length;

const history = fc.record({ capacity: fc.nat({ max: 5 }), steps: fc.array(step, { maxLength: 40 }) });

describe('the places of a group', () => {
  it('are never more than the capacity on any day, but where the department lowered it; and then nobody is added (I-32)', () => {
    fc.assert(
      fc.property(history, ({ capacity, steps }) => {
        let places: Places = { capacity, ...noStays };
        for (const [index, one] of steps.entries()) {
          const after = doStep(places, one, index);
          for (const on of days) {
            const [was, is] = [inGroup(places, on), inGroup(after, on)];
            expect(is > after.capacity && is > was, `${one.do} fills ${on} to ${is} of ${after.capacity}`).toBe(false);
          }
          places = after;
        }
      }),
    );
  });

  it('are free from a day on as often as one more child could begin then and stay (I-32)', () => {
    fc.assert(
      fc.property(history, dayAfter, ({ capacity, steps }, from) => {
        const places = steps.reduce<Places>(doStep, { capacity, ...noStays });
        const fullest = Math.max(...days.filter((on) => on >= from).map((on) => inGroup(places, on)));
        expect(freeFrom(places, from)).toBe(Math.max(0, places.capacity - fullest));
        let taken = 0;
        for (let more: Places = places; ; taken += 1) {
          const next = takePlace(more, { contract: `more${taken}`, from });
          if (isRefusal(next)) break;
          more = next;
        }
        expect(taken).toBe(freeFrom(places, from));
      }),
    );
  });

  it('are shown in steps that agree with every single day, rise, and change at each line', () => {
    fc.assert(
      fc.property(history, ({ capacity, steps }) => {
        const places = steps.reduce<Places>(doStep, { capacity, ...noStays });
        const shown = freeSteps(places, today);
        expect(shown[0]?.from).toBe(today);
        for (const on of days) expect(shown.findLast(({ from }) => from <= on)?.free, on).toBe(freeFrom(places, on));
        for (const [index, { free }] of shown.entries()) if (index > 0) expect(free).toBeGreaterThan(shown[index - 1]?.free ?? 0);
      }),
    );
  });

  it('lose nothing that counts when the past is forgotten', () => {
    fc.assert(
      fc.property(history, dayAfter, ({ capacity, steps }, later) => {
        const places = steps.reduce<Places>(doStep, { capacity, ...noStays });
        const short = withoutPast(places, later);
        for (const on of days.filter((one) => one >= later)) expect(takenOn(short, on)).toBe(takenOn(places, on));
        expect(freeSteps(short, later)).toEqual(freeSteps(places, later));
      }),
    );
  });

  it('are not made longer by an end that lies later than the one agreed', () => {
    const places: Places = { capacity: 1, ...noStays, stays: [{ contract: 'a', from: today, to: day('2026-07-10') }] };
    expect(leavePlace(places, 'a', day('2026-08-01')).stays).toEqual(places.stays);
    expect(leavePlace(places, 'a', day('2026-07-05')).stays).toEqual([{ contract: 'a', from: today, to: '2026-07-05' }]);
  });

  it('say how many are over a capacity that was lowered on Wed 2026-07-01, and that none is free', () => {
    const stays = ['a', 'b', 'c'].map((contract) => ({ contract, from: today }));
    expect(countPlaces({ capacity: 2, ...noStays, stays }, today)).toEqual({
      capacity: 2,
      taken: 3,
      over: 1,
      free: [{ from: today, free: 0 }],
      freeToday: 0,
      promised: 0,
      waiting: 0,
    });
  });

  it('say how many are promised to later first days and to families with an offer, where no child is to be seen', () => {
    const stays = [
      { contract: 'a', from: today },
      { contract: 'b', from: addDays(today, 1) },
      { contract: 'c', from: addDays(today, 62) },
    ];
    const offers = [{ voucher: 'v', before: startOf(addDays(today, 3)) }];
    expect(countPlaces({ capacity: 4, ...noStays, stays, offers }, today)).toMatchObject({ taken: 2, freeToday: 0, promised: 3 });
    expect(countPlaces({ capacity: 4, ...noStays, stays }, addDays(today, 1))).toMatchObject({ taken: 2, freeToday: 1, promised: 1 });
  });
});
