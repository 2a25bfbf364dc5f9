// What was looked at once is read later: under an application that ended, under the other number of a child that came in twice, and by a repeat that shows
// an answer again.

import { describe, expect, it } from 'vitest';
import { readApplication } from '../../shared/table/applications.ts';
import { writeEntry } from '../../shared/table/auditing.ts';
import { importCells, people, row, staffedCity, type City } from '../support/city.ts';
import { apply, giveChild } from '../support/family.ts';
import { iinOf } from '../support/iins.ts';

const territory = 'karaganda';

const lookAt = (city: City, subject: string, action: string) =>
  writeEntry(
    city.context.table,
    territory,
    { at: city.context.now(), by: 'somebody', as: 'auditor', action, about: [subject], outcome: 'done' },
    `${subject} of a test`,
  );

const looksOf = async (city: City, iin: string, child: string) => {
  const { body } = await city.ask('listMyChildLooks', { iin, params: { child }, query: { limit: '50' } });
  return body['looks'] as { at: string; who: { role: string } }[];
};

describe('a family reads the looks', () => {
  it('at an application that ended, after it has applied again, and at each before', async () => {
    const city = await staffedCity();
    const child = await giveChild(city, people.parent, 1);
    const numbers: string[] = [];
    for (const on of ['2026-07-01', '2026-07-02', '2026-07-03']) {
      city.at(`${on}T10:00:00+05:00`);
      const number = String((await apply(city, people.parent, child))['number']);
      numbers.push(number);
      city.at(`${on}T11:00:00+05:00`);
      await lookAt(city, `application#${number}`, 'listWork');
      if (on === '2026-07-03') continue;
      const ended = await city.ask('withdrawApplication', { iin: people.parent, params: { number }, body: { understood: true } });
      expect(ended.status).toBe(200);
    }
    expect(new Set(numbers).size).toBe(3);
    const seen = (await looksOf(city, people.parent, child)).filter(({ who }) => who.role === 'auditor');
    expect(seen.map(({ at }) => at)).toEqual(['2026-07-03T06:00:00.000Z', '2026-07-02T06:00:00.000Z', '2026-07-01T06:00:00.000Z']);
  });

  it('at the other number of a child that came in twice, once the two are one', async () => {
    const city = await staffedCity();
    const [first, second] = await importCells(city, [
      row(1, '2023-03-01T09:00:00.000Z', { guardianIin: people.parent }),
      row(2, '2023-03-05T09:00:00.000Z', { guardianIin: people.otherParent }),
    ]);
    const [into, from] = [String(first?.['number']), String(second?.['number'])];
    const [kept, other] = await Promise.all(
      [into, from].map(async (number) => (await readApplication(city.context.table, number))?.child ?? ''),
    );
    await lookAt(city, `child#${other ?? ''}`, 'showFamilyFile');
    await lookAt(city, `application#${from}`, 'listWork');
    const body = { into, understood: true };
    expect((await city.ask('mergeApplication', { iin: people.clerk, params: { territory, number: from }, body })).status).toBe(200);
    const seen = (await looksOf(city, people.parent, kept ?? '')).filter(({ who }) => who.role === 'auditor');
    expect(seen).toHaveLength(2);
  });
});

describe('a repeat of a change', () => {
  it('stands in the audit about the same person as the first time', async () => {
    const city = await staffedCity();
    const body = { iin: iinOf(871), name: 'Мысал Маман', role: 'finance_operator' };
    const asked = { iin: people.head, params: { territory }, body, key: 'the-same-press' };
    const [once, again] = [await city.ask('inviteStaff', asked), await city.ask('inviteStaff', asked)];
    expect([once.status, again.status]).toEqual([once.status, once.status]);
    expect(again.body).toEqual(once.body);
    const { body: found } = await city.ask('listAudit', { iin: people.auditor, params: { territory }, query: { day: '2026-07-01' } });
    const entries = (found['looks'] as { action: string; about: string[] }[]).filter(({ action }) => action === 'inviteStaff');
    expect(entries).toHaveLength(2);
    expect(entries.map(({ about }) => about)).toEqual([
      [`person#${String(once.body['person'])}`],
      [`person#${String(once.body['person'])}`],
    ]);
  });
});
