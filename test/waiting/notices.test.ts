// What a family in several lists reads: which kindergarten is meant, and when its days to sign run again.

import { describe, expect, it } from 'vitest';
import type { City } from '../support/city.ts';
import { accept, freePlace, join, leave, myLists, nest, waitingCity, type Family } from '../support/waitingCity.ts';

interface Told {
  readonly kind: string;
  readonly text: string;
  readonly at: string;
  readonly preschool?: string;
  readonly group?: string;
}
async function toldOf(city: City, { iin }: Family, kind: string): Promise<readonly Told[]> {
  const { body } = await city.ask('listMyNotices', { iin, query: { limit: '100' } });
  return (body['notices'] as Told[]).filter((notice) => notice.kind === kind);
}
const inGroup = (group: string) => ({ ...nest, group });
const groups = ['a', 'b'].map((group) => ({ group, capacity: 1 }));

/** The hourly job from that day to the other, both included. */
async function everyHour(city: City, from: number, to: number): Promise<void> {
  for (let day = from; day <= to; day += 1) {
    for (let hour = 0; hour < 24; hour += 3) {
      city.at(`2026-08-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:30:00+05:00`);
      await city.run({ job: 'remindFamilies' });
    }
  }
}

describe('the notices of waiting lists', () => {
  it('name the kindergarten and the group, in words and by id', async () => {
    const { city, families } = await waitingCity(1, { groups });
    const [family] = families as [Family];
    await join(city, family, inGroup('a'));
    city.at('2026-07-01T10:30:00+05:00');
    await join(city, family, inGroup('b'));
    const joined = await toldOf(city, family, 'waiting-list-joined');
    // Of one instant: they stand in no order.
    expect(joined.map(({ preschool, group }) => `${String(preschool)} ${String(group)}`).toSorted()).toEqual(['aigolek a', 'aigolek b']);
    expect(new Set(joined.map(({ text }) => text)).size).toBe(2);
    for (const { text } of joined) expect(text).toContain('«aigolek»');
    await freePlace(city, inGroup('b'), '1');
    city.at('2026-07-01T12:00:00+05:00');
    await city.run({ job: 'offerPlaces' });
    expect(await toldOf(city, family, 'place-offered')).toMatchObject([{ preschool: 'aigolek', group: 'b' }]);
  });
});

describe('a family whose days to sign run again', () => {
  it('is told the new last day when it leaves its last list, and not at the one before', async () => {
    const { city, families } = await waitingCity(1, { groups });
    const [family] = families as [Family];
    city.at('2026-07-03T12:00:00+05:00');
    await join(city, family, inGroup('a'));
    await join(city, family, inGroup('b'));
    city.at('2026-07-15T12:00:00+05:00');
    await leave(city, family, inGroup('a'));
    expect(await toldOf(city, family, 'days-run-again')).toEqual([]);
    await leave(city, family, inGroup('b'));
    const [told, ...others] = await toldOf(city, family, 'days-run-again');
    expect(others).toEqual([]);
    expect(told?.text).toContain('2026 жылғы 20 шілде күнінің соңына дейін');
  });

  it('is told when it accepts the place of its last list', async () => {
    const { city, families } = await waitingCity(1, { groups });
    const [family] = families as [Family];
    await join(city, family, inGroup('a'));
    await freePlace(city, inGroup('a'), '1');
    city.at('2026-07-01T12:00:00+05:00');
    await city.run({ job: 'offerPlaces' });
    const accepted = await accept(city, family, '2026-07-10', inGroup('a'));
    expect(accepted.status, accepted.text).toBe(200);
    expect(await toldOf(city, family, 'days-run-again')).toHaveLength(1);
  });

  it('is told once, in the morning, when all days to stand still are used up; a list helps no more, and the reminder says so', async () => {
    const { city, families } = await waitingCity(1, { groups });
    const [family] = families as [Family];
    city.at('2026-07-03T12:00:00+05:00');
    const joined = (await join(city, family, inGroup('a'))).body;
    expect(joined).toMatchObject({ pause: { until: '2026-08-02' }, contractLastDay: '2026-08-05' });
    await everyHour(city, 1, 5);
    expect((await toldOf(city, family, 'days-run-again')).map(({ at }) => at)).toEqual(['2026-08-02T04:00:00.000Z']);
    expect((await toldOf(city, family, 'days-run-again'))[0]?.text).toContain('2026 жылғы 5 тамыз');
    expect(await myLists(city, family)).toMatchObject({ pausedDays: 30 });
    const [last] = await toldOf(city, family, 'contract-last-day');
    expect(last?.text).toContain('енді тоқтатпайды');
    expect(last?.text).not.toContain('жазылыңыз');
    // It ran already when the list was left.
    await leave(city, family, inGroup('a'));
    expect(await toldOf(city, family, 'days-run-again')).toHaveLength(1);
  });
});
