// Who it was, in the record of looks: staff by the name they were appointed under, also after they have left; never a family. And what they did, in words.

import { beforeAll, describe, expect, it } from 'vitest';
import { attendanceCity, showDay, teacher, type AttendanceCity } from '../support/attendanceCity.ts';
import { people } from '../support/city.ts';
import { garden, head } from '../support/contractCity.ts';
import { iinOf } from '../support/seededCity.ts';
import { accept, inviteTo } from '../support/seededStaff.ts';

const territory = 'karaganda';
const clerk = iinOf(881);

interface Look {
  readonly by: string;
  readonly as: string;
  readonly name?: string;
  readonly action: string;
  readonly doing: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly about: readonly string[];
}

describe('an entry of the record of looks', () => {
  let city: AttendanceCity;
  const number = () => city.families[0]?.number ?? '';
  const audit = async (query: Readonly<Record<string, string>>, iin: string = people.auditor) =>
    (await city.ask('listAudit', { iin, params: { territory }, query })).body['looks'] as Look[];

  beforeAll(async () => {
    city = await attendanceCity(2);
    city.at('2026-07-03T09:00:00+05:00');
    await accept(city, clerk, await inviteTo(city, { by: people.head, iin: clerk, role: 'department_operator' }));
    await showDay(city, '2026-07-03');
    await city.ask('showFamilyFile', { iin: clerk, params: { territory, number: number() } });
    await city.ask('showMyApplication', { iin: city.families[1]?.iin ?? '', params: { number: number() } });
    // A clerk who asks as a family, for what is not theirs.
    await city.ask('showMyApplication', { iin: clerk, params: { number: number() } });
  });

  it('names who acted for the department or a kindergarten, and nobody who acted as a family', async () => {
    const looks = await audit({ day: '2026-07-03' });
    const of = (action: string) => looks.filter((look) => look.action === action);
    expect(of('showGroupDay').map(({ name }) => name)).toEqual(['Үлгі Тәрбиеші']);
    expect(of('showFamilyFile').map(({ name }) => name)).toEqual(['Үлгі Маман']);
    expect(of('showMyApplication').map(({ as, name }) => [as, name])).toEqual([
      ['parent', undefined],
      ['parent', undefined],
    ]);
  });

  it('says in words what was done', async () => {
    const [look] = await audit({ about: `application#${number()}`, action: 'showFamilyFile' });
    expect(look).toMatchObject({
      name: 'Үлгі Маман',
      doing: { kk: 'Отбасының ісін ашу', ru: 'Просмотр дела семьи', en: 'Opening a family’s file' },
    });
  });

  it('names who has left since, and is itself a look at who is named', async () => {
    city.at('2026-07-04T09:00:00+05:00');
    const [look] = await audit({ day: '2026-07-03', action: 'showGroupDay' });
    await city.ask('dismissTeacher', { iin: head, params: { preschool: garden, person: look?.by ?? '' } });
    expect((await showDay(city, '2026-07-03')).status).toBe(403);
    const [still] = await audit({ day: '2026-07-03', action: 'showGroupDay' });
    expect(still?.name).toBe('Үлгі Тәрбиеші');
    const own = await audit({ day: '2026-07-04', action: 'listAudit' });
    expect(own.at(-1)?.about).toEqual([`person#${look?.by ?? ''}`]);
    expect(JSON.stringify(own)).not.toContain(teacher);
  });

  it('is handed out as a table with the same names and words, in the language asked for', async () => {
    const table = async (language?: string) => {
      const query = { day: '2026-07-03', action: 'showFamilyFile', ...(language === undefined ? {} : { language }) };
      return (await city.ask('tableAudit', { iin: people.auditor, params: { territory }, query })).text.split('\n');
    };
    expect((await table())[0]).toMatch(/^\uFEFFat,by,sign,.*,from,name,doing\r?$/);
    expect((await table())[1]).toContain('Үлгі Маман,Отбасының ісін ашу');
    expect((await table('ru'))[1]).toContain('Үлгі Маман,Просмотр дела семьи');
  });
});
