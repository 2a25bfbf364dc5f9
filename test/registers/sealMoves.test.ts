// What the department's list of timesheets says can be done is what the seal then takes. July 2026 is signed until 2026-08-10.

import { describe, expect, it } from 'vitest';
import { people, type City } from '../support/city.ts';
import { garden } from '../support/contractCity.ts';
import { seal, territory } from '../support/paymentCity.ts';
import { july, sheetCity } from '../support/sheetCity.ts';

async function movesOf(city: City, iin: string = people.head): Promise<unknown> {
  const { body } = await city.ask('listTimesheets', { iin, params: { territory, month: july } });
  return (body['timesheets'] as { preschool: string; moves: unknown }[]).find(({ preschool }) => preschool === garden)?.moves;
}

describe('the department’s timesheets', () => {
  it('are to be sealed from the first instant of 2026-08-11, by the head alone, and only once', async () => {
    const city = await sheetCity(1);
    city.at('2026-08-10T23:59:59.999+05:00');
    expect(await movesOf(city)).toEqual([]);
    city.at('2026-08-11T00:00:00.000+05:00');
    expect(await movesOf(city)).toEqual(['seal']);
    expect(await movesOf(city, people.auditor)).toEqual([]);
    expect(await seal(city)).toMatchObject({ status: 200, body: { state: 'sealed', moves: [] } });
    expect(await movesOf(city)).toEqual([]);
    expect(await seal(city)).toMatchObject({ status: 409, body: { code: 'move-forbidden' } });
  });

  it('are not to be sealed while a parent who was shown the month on 2026-08-05 may still sign', async () => {
    const city = await sheetCity(1, { presentedAt: '2026-08-05T12:00:00+05:00' });
    city.at('2026-08-11T09:00:00+05:00');
    expect(await movesOf(city)).toEqual([]);
    city.at('2026-08-16T00:00:00+05:00');
    expect(await movesOf(city)).toEqual(['seal']);
  });

  it('are sealed a page at a time from the first one on where no body is sent', async () => {
    const city = await sheetCity(1);
    city.at('2026-08-11T09:00:00+05:00');
    const all = await city.ask('sealTimesheets', { iin: people.head, params: { territory, month: july } });
    expect(all, all.text).toMatchObject({ status: 200, body: { sealed: [garden] } });
  });
});
