// Who saved a day, by name, for those who work in that kindergarten, and for nobody else.

import { describe, expect, it } from 'vitest';
import { attendanceCity, markDay, showDay, teacher } from '../support/attendanceCity.ts';
import { people } from '../support/city.ts';
import { garden, head } from '../support/contractCity.ts';

const ofDay = { params: { preschool: garden, group: 'sun', day: '2026-07-02' } };

describe('the history of a day', () => {
  it('names to the head the teacher who changed a mark, and to the department only the person it can look up', async () => {
    const city = await attendanceCity(1);
    await markDay(city, '2026-07-02');
    await markDay(city, '2026-07-02', { [city.contracts[0] ?? '']: 'N' }, { iin: head, at: '2026-07-02T10:00:00+05:00' });
    const { body } = await city.ask('listGroupDayHistory', { ...ofDay, iin: head });
    const [first, second] = body['changes'] as { by: string; name?: string }[];
    expect(first?.name).toBe('Үлгі Тәрбиеші');
    expect(second?.name).toMatch(/\S/);
    expect(second?.by).not.toBe(first?.by);
    const params = { territory: 'karaganda', ...ofDay.params };
    const audited = await city.ask('listMarkHistory', { iin: people.auditor, params });
    expect(audited.text).not.toContain('Тәрбиеші');
  });

  it('keeps the person alone of a teacher who does not work there any more', async () => {
    const city = await attendanceCity(1);
    await markDay(city, '2026-07-02');
    const { body } = await city.ask('listGroupDayHistory', { ...ofDay, iin: head });
    const person = (body['changes'] as { by: string }[])[0]?.by ?? '';
    expect((await city.ask('dismissTeacher', { iin: head, params: { preschool: garden, person } })).status).toBe(200);
    const after = await city.ask('listGroupDayHistory', { ...ofDay, iin: head });
    expect((after.body['changes'] as object[])[0]).toMatchObject({ by: person });
    expect((after.body['changes'] as object[])[0]).not.toHaveProperty('name');
  });
});

describe('a day', () => {
  it('says to the teachers by name who of them saved it last', async () => {
    const city = await attendanceCity(1);
    expect((await showDay(city, '2026-07-02')).body).not.toHaveProperty('savedByName');
    await markDay(city, '2026-07-02');
    expect((await showDay(city, '2026-07-02', { iin: teacher })).body).toMatchObject({ savedByName: 'Үлгі Тәрбиеші' });
  });
});
