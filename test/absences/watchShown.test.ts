// The watch of long absences once a month was shown: its newest text counts, and not the marks it has put right. The child was enrolled on 2026-07-02 and is
// marked away without a reason from Mon 2026-08-03 on, whose 15th calendar day is Mon 2026-08-17.

import { describe, expect, it } from 'vitest';
import type { MovedDay } from '../../shared/domain/attendance.ts';
import { day } from '../../shared/domain/time.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import type { Table } from '../../shared/table/table.ts';
import { attendanceCity, daysToMark, seededMonth, type Exceptions } from '../support/attendanceCity.ts';
import { answer, correct, decide, dispute } from '../support/disputingMonths.ts';
import { presentMonth, type Presenting, type SheetCity } from '../support/sheetCity.ts';

const nothing = { warned: 0, proposed: 0 };
const warned = { warned: 1, proposed: 0 };

/** July marked as `july` has it by day, else present, and shown as `text` says; August marked away. */
async function shownCity(july: Readonly<Record<string, string>>, text: Omit<Presenting, 'codes' | 'moved'> & Text, table?: Table) {
  const city = await attendanceCity(1, table === undefined ? {} : { table });
  const [child = ''] = city.contracts;
  await seededMonth(city, '2026-07', Object.fromEntries(Object.entries(july).map(([on, mark]) => [on, { [child]: mark }])));
  const { codes = {}, moved = [] } = text;
  const sheets = await presentMonth(city, [child], { codes: { [child]: codes }, moved: { [child]: moved } });
  return { ...city, sheets };
}
interface Text {
  readonly codes?: Readonly<Record<string, string>>;
  readonly moved?: readonly MovedDay[];
}

async function watchOn(city: SheetCity, on: string): Promise<Record<string, unknown>> {
  const [child = ''] = city.contracts;
  const away: Record<string, Record<string, string>> = {};
  for (const one of await daysToMark(city, '2026-08')) if (one <= on) away[one] = { [child]: 'N' };
  await seededTo(city, on, away);
  city.at(`${on}T20:00:00+05:00`);
  return city.run({ job: 'watchAbsence', territory: 'karaganda' });
}

const seededTo = (city: SheetCity, on: string, away: Exceptions) => (on < '2026-08' ? undefined : seededMonth(city, '2026-08', away));

/** The working days of July from that day on, with that code. */
const from = (first: string, code: string): Readonly<Record<string, string>> => {
  const days = Array.from({ length: 31 }, (_, place) => `2026-07-${String(place + 1).padStart(2, '0')}`);
  const isWorked = (on: string) => ![0, 6].includes(new Date(`${on}T12:00:00Z`).getUTCDay()) && on !== '2026-07-06';
  return Object.fromEntries(days.filter((on) => on >= first && isWorked(on)).map((on) => [on, code]));
};

describe('a month that was shown', () => {
  it('counts as its newest text has it: a July marked away and put right to present ends the count', async () => {
    const city = await shownCity(from('2026-07-02', 'N'), { codes: from('2026-07-02', 'N') });
    city.at('2026-08-01T12:00:00+05:00');
    const days = Object.keys(from('2026-07-20', 'P')).map((on) => ({ day: on, code: 'P' }));
    expect((await correct(city, { because: 'mistake', days })).status).toBe(200);
    expect(await watchOn(city, '2026-08-14')).toEqual(nothing);
    expect(await watchOn(city, '2026-08-17')).toEqual(warned);
  });

  it('counts against the family as well where days marked present were put right: from Mon 2026-07-20, 15 days are Mon 2026-08-03', async () => {
    const city = await shownCity({}, { codes: from('2026-07-20', 'N') });
    expect(await watchOn(city, '2026-08-03')).toEqual(warned);
  });

  it('counts disputed days as the family says them, until the department has decided otherwise', async () => {
    const city = await shownCity(from('2026-07-20', 'N'), { codes: from('2026-07-20', 'N') });
    city.at('2026-08-02T12:00:00+05:00');
    expect((await dispute(city, { '2026-07-31': 'present' })).status).toBe(200);
    city.at('2026-08-04T12:00:00+05:00');
    expect((await answer(city, { outcome: 'kept' })).status).toBe(200);
    expect(await watchOn(city, '2026-08-07')).toEqual(nothing);
    city.at('2026-08-08T12:00:00+05:00');
    expect((await decide(city, { outcome: 'as-shown' })).status).toBe(200);
    expect(await watchOn(city, '2026-08-10')).toEqual(warned);
  });

  it('is not made worse by a dispute that says absent of a day that stands as present', async () => {
    const city = await shownCity(from('2026-07-13', 'N'), { codes: { ...from('2026-07-13', 'N'), '2026-07-31': 'P' } });
    city.at('2026-08-02T12:00:00+05:00');
    expect((await dispute(city, { '2026-07-31': 'absent' })).status).toBe(200);
    expect(await watchOn(city, '2026-08-10')).toEqual(nothing);
  });

  it('reproaches nobody with a day only a rule moved: what nobody marked, and illness whose paper is missing', async () => {
    const moved = (on: Readonly<Record<string, string>>, mark: string, because: MovedDay['because']): readonly MovedDay[] =>
      Object.keys(on).map((one) => ({ day: day(one), from: mark, because }));
    const days = from('2026-07-02', 'N');
    const unmarked = await shownCity(from('2026-07-02', ' '), { codes: days, moved: moved(days, ' ', 'unmarked') });
    expect(await watchOn(unmarked, '2026-08-14')).toEqual(nothing);
    expect(await watchOn(unmarked, '2026-08-17')).toEqual(warned);
    const ill = await shownCity(from('2026-07-02', 'B'), { codes: days, moved: moved(days, 'B', 'no-document') });
    expect(await watchOn(ill, '2026-08-14')).toEqual(nothing);
    expect(await watchOn(ill, '2026-08-17')).toEqual(warned);
  });

  it('that gets another text in the very moment of the look is looked at again, and nobody is warned by the one before', async () => {
    const inner = memoryTable();
    let meanwhile: (() => Promise<unknown>) | undefined;
    const table: Table = {
      ...inner,
      together: async (name, writes) => {
        const act = name.startsWith('absence|') ? meanwhile : undefined;
        if (act !== undefined) meanwhile = undefined;
        await act?.();
        return inner.together(name, writes);
      },
    };
    const city = await shownCity(from('2026-07-20', 'N'), { codes: from('2026-07-20', 'N') }, table);
    meanwhile = () => correct(city, { because: 'mistake', days: [{ day: '2026-07-31', code: 'P' }] });
    expect(await watchOn(city, '2026-08-03')).toEqual(nothing);
    expect(await watchOn(city, '2026-08-03')).toEqual(nothing);
    expect(meanwhile).toBeUndefined();
  });
});
