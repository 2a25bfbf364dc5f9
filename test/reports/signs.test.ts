// Signs in a month that an auditor looks at: counts of groups, no verdict and no child.

import { describe, expect, it } from 'vitest';
import { bySign, countSigns, savedTogether } from '../../shared/domain/signs.ts';
import { day } from '../../shared/domain/time.ts';
import { at, people } from '../support/city.ts';
import { attendanceCity, daysToMark, markDay, sunny } from '../support/attendanceCity.ts';
import { garden } from '../support/contractCity.ts';
import { closeMonth } from '../support/timesheetCity.ts';

const codes = [
  { code: 'P', present: true },
  { code: 'B', present: false },
  { code: 'N', present: false },
];

describe('the signs of a group’s month', () => {
  it('count working days under a contract, those present, those marked late, and children always there', () => {
    expect(countSigns(['-PPHHHPp', '-PBHHHPn', '--------'], codes)).toEqual({
      children: 3,
      days: 8,
      presentDays: 6,
      lateDays: 2,
      alwaysPresent: 1,
    });
  });

  it('put the group first that was most present, and of equal ones the larger', () => {
    const of = (group: string, presentDays: number, days: number, lateDays = 0) => ({
      group,
      children: 1,
      days,
      presentDays,
      lateDays,
      alwaysPresent: 0,
    });
    const groups = [of('most', 19, 20), of('small', 5, 5), of('none', 0, 0), of('large', 40, 40, 30)];
    expect(bySign(groups, 'present').map(({ group }) => group)).toEqual(['large', 'small', 'most']);
    expect(bySign(groups, 'late')[0]?.group).toBe('large');
  });

  it('see how many days were saved within one minute, not a save of one day twice', () => {
    const save = (on: string, time: string) => ({ kind: 'day' as const, on: day(on), at: at(`2026-07-31T${time}+05:00`) });
    expect(savedTogether([])).toBe(0);
    expect(savedTogether([save('2026-07-01', '09:00:00'), save('2026-07-01', '09:00:30')])).toBe(1);
    const evening = [save('2026-07-27', '17:00:00'), save('2026-07-28', '17:00:59.999'), save('2026-07-29', '17:01:00')];
    expect(savedTogether(evening)).toBe(2);
  });

  it('are shown to an auditor, with a month that was saved in one go standing out', async () => {
    const city = await attendanceCity(2);
    for (const on of await daysToMark(city, '2026-07'))
      await markDay(city, on, {}, { at: '2026-07-31T17:30:00+05:00', reason: 'no-connection' });
    city.at('2026-07-31T18:30:00+05:00');
    const closed = await closeMonth(city, '2026-07');
    expect(closed.status, closed.text).toBe(200);
    const asked = { params: { territory: 'karaganda' }, query: { month: '2026-07' } };
    const { body, text } = await city.ask('reportSigns', { ...asked, iin: people.auditor });
    expect(body).toMatchObject({ looked: 1 });
    expect(body['groups']).toEqual([
      expect.objectContaining({
        preschool: garden,
        group: sunny,
        children: 2,
        days: 42,
        presentDays: 42,
        alwaysPresent: 2,
        savedTogether: 21,
      }),
    ]);
    for (const contract of city.contracts) expect(text).not.toContain(contract);
    expect((await city.ask('reportSigns', { ...asked, iin: people.clerk })).status).toBe(403);
  });
});
