// A family that has asked a kindergarten reads of the extended deadline which one it is; one that has asked nobody reads of none.

import { describe, expect, it } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { shippedCalendar } from '../../shared/rulebooks/index.ts';
import { people } from '../support/city.ts';
import { askPlace, contractCity } from '../support/contractCity.ts';
import { calendarWith } from '../support/seededExtensions.ts';
import { territory } from '../support/voucherCity.ts';

describe('an extended deadline to sign a contract', () => {
  it('on Wed 2026-07-01 names the kindergarten and the group to who asked for a place there, and none to who did not', async () => {
    let calendar = shippedCalendar();
    const city = await contractCity(2, [{ group: 'sun', capacity: 2 }], { more: { calendar: () => calendar } });
    const [asking, other] = city.families;
    if (asking === undefined || other === undefined) throw new Error('no families');
    expect((await askPlace(city, asking)).status).toBe(201);
    calendar = calendarWith('kz-corrected', day('2026-07-03'));
    const { body } = await city.ask('draftExtension', { params: { territory }, iin: people.clerk, body: { reason: 'holiday-announced' } });
    const of = { params: { territory, extension: String(body['extension']) } };
    await city.ask('approveExtension', { ...of, iin: people.head });
    expect(await city.run({ job: 'applyExtensions' })).toMatchObject({ extensions: [{ state: 'finished', moved: 2 }] });
    const textOf = async (iin: string) => {
      const told = await city.ask('listMyNotices', { iin, query: { limit: '20' } });
      const notices = told.body['notices'] as { kind: string; text: string }[];
      return notices.find(({ kind }) => kind === 'deadline-extended')?.text;
    };
    expect(await textOf(asking.iin)).toMatch(/ Балабақша: .+, топ: .+\./);
    expect(await textOf(other.iin)).not.toContain('Балабақша');
  });
});
