// An import of lists that is cut off at any write and sent again ends as one run would have, and so does one that runs twice at the same time (I-31, I-32).

import { describe, expect, it } from 'vitest';
import { checkTerritory } from '../../shared/table/checking.ts';
import { readPlaces } from '../../shared/table/places.ts';
import { importCells, people, row, type City } from '../support/city.ts';
import { endsOf, enrolled, listingCity, sendEnrolments, workIn } from '../support/enrolments.ts';
import { mortalTable } from '../support/mortalTable.ts';

const territory = 'karaganda';
const guardian = { guardianIin: people.parent, guardianName: 'Ерлан Сериков', guardianPhone: '+77011234567' };
const list = [
  enrolled(1, 'aigolek', 'small', guardian),
  enrolled(2, 'aigolek', 'small', { ...guardian, enrolledFrom: '2025-09-02' }),
  enrolled(3, 'aigolek', 'small', { enrolledFrom: '2025-09-03' }),
  enrolled(4),
  enrolled(4, 'aigolek', 'first', { contractNumber: '4' }),
  enrolled(5),
  enrolled(5, 'balapan'),
  enrolled(6, 'balapan'),
  enrolled(7, 'balapan'),
];

async function prepared(city: City): Promise<City> {
  await sendEnrolments(city, [enrolled(6)], { file: 'before' });
  await importCells(city, [row(7, '2023-01-10T09:00:00Z')], territory, 'lists');
  return city;
}

async function stateOf(city: City) {
  const { table } = city.context;
  const stays = await Promise.all(
    [
      ['aigolek', 'first'],
      ['aigolek', 'small'],
      ['balapan', 'first'],
    ].map(async ([preschool = '', group = '']) =>
      (await readPlaces(table, preschool, group))?.stays.toSorted((a, b) => (a.contract < b.contract ? -1 : 1)),
    ),
  );
  const notices = (await city.ask('listMyNotices', { iin: people.parent })).body['notices'] as { kind: string }[];
  const work = await Promise.all(['double-enrolments', 'enrolled-waiting'].map((queue) => workIn(city, queue)));
  const { violations } = await checkTerritory(table, city.context.calendar(), territory, city.context.now());
  return { stays, violations, notices: notices.length, work: work.map((entries) => entries.map(({ about }) => about)) };
}

describe('an import of lists', () => {
  it('ends the same when it is killed before or after any of its transactions and run again', async () => {
    const calm = await prepared(await listingCity());
    const expected = await sendEnrolments(calm, list);
    const outcomes = (told: typeof expected) => told.map(({ outcome, number, reason }) => [outcome, number, reason]);
    expect(endsOf(expected)).toEqual(
      expect.arrayContaining(['group-full', 'enrolled-twice', 'enrolled-elsewhere', 'child-waits', 'merged']),
    );
    const whole = await stateOf(calm);
    expect(whole.violations).toEqual([]);
    let deaths = 0;
    for (let transaction = 1; transaction <= 12; transaction += 1) {
      for (const when of ['before', 'after'] as const) {
        const mortal = mortalTable();
        const city = await prepared(await listingCity(mortal.table));
        mortal.killAt(transaction, when);
        const died = await sendEnrolments(city, list).catch((error: unknown) => error);
        mortal.killAt(0, when);
        if (died instanceof Error) deaths += 1;
        expect(outcomes(await sendEnrolments(city, list))).toEqual(outcomes(expected));
        expect(await stateOf(city)).toEqual(whole);
      }
    }
    expect(deaths).toBeGreaterThan(16);
  });

  it('run by two clerks at once takes every child once and no group over its capacity (I-02, I-32)', async () => {
    const city = await listingCity();
    const rows = Array.from({ length: 30 }, (_, child) => enrolled(child, 'balapan'));
    const both = await Promise.all([sendEnrolments(city, rows, { file: 'one' }), sendEnrolments(city, rows.toReversed(), { file: 'two' })]);
    expect((await readPlaces(city.context.table, 'balapan', 'first'))?.stays).toHaveLength(20);
    const taken = both.map((told) => new Set(told.filter(({ outcome }) => outcome !== 'rejected').map(({ number }) => number)));
    expect(new Set([...(taken[0] ?? []), ...(taken[1] ?? [])]).size).toBe(20);
    expect((await checkTerritory(city.context.table, city.context.calendar(), territory, city.context.now())).violations).toEqual([]);
  });

  it('of two kindergartens at the same moment enrols the child in one, and reports the other', async () => {
    for (let run = 0; run < 5; run += 1) {
      const city = await listingCity();
      const both = await Promise.all([
        sendEnrolments(city, [enrolled(1)], { file: 'one' }),
        sendEnrolments(city, [enrolled(1, 'balapan')], { file: 'two' }),
      ]);
      expect(endsOf(both.flat()).toSorted()).toEqual(['accepted', 'enrolled-elsewhere']);
      expect(await workIn(city, 'double-enrolments')).toHaveLength(1);
    }
  });
});
