// The head of the kindergarten objects as a parent, and does not answer that as a head; nor does the department's head decide or put right a month of their
// own child, where another can. July 2026 is shown on 2026-08-01; a dispute of Wed 2026-08-05 is to be answered by Mon 2026-08-10.

import { expect, it } from 'vitest';
import { enlistStaff } from '../../shared/table/enlisting.ts';
import { membershipKey } from '../../shared/table/keys.ts';
import { people, type Answer } from '../support/city.ts';
import { garden, head } from '../support/contractCity.ts';
import { answer, correct, decide, dispute } from '../support/disputingMonths.ts';
import { giveGuardian } from '../support/family.ts';
import { sheetCity, sheetOf, type SheetCity } from '../support/sheetCity.ts';

const correction = { because: 'mistake', days: [{ day: '2026-07-15', code: 'N' }], dryRun: true };
const code = ({ status, body }: Answer) => [status, body['code']];

/** Those head the department, as its list of people says. */
async function listHeads(city: SheetCity, iins: readonly string[]): Promise<void> {
  const { table, vault } = city.context;
  const sealing = await vault();
  const everyItem = async function* () {
    for (const iin of iins) {
      const item = await table.get('records', membershipKey(sealing.identify('person', iin), 'karaganda', 'department_head'));
      if (item !== undefined) yield item;
    }
  };
  const { enlisted } = await enlistStaff({ table, everyItem, at: city.moment().clock }, false);
  expect(enlisted).toBe(iins.length);
}

/** The first child's month, disputed by that person, who is its guardian. */
async function disputedBy(iin: string): Promise<SheetCity> {
  const city = await sheetCity(2);
  await giveGuardian(city, iin, (await sheetOf(city)).child);
  city.at('2026-08-05T12:00:00+05:00');
  expect((await dispute(city, { '2026-07-14': 'absent' }, { iin })).status).toBe(200);
  expect((await dispute(city, { '2026-07-14': 'absent' }, { family: 1 })).status).toBe(200);
  return city;
}

it('an only head does not answer for their own child: the department decides once the days for it are over', async () => {
  const city = await disputedBy(head);
  const { body } = await city.ask('listDisputes', { iin: head, params: { preschool: garden } });
  const yours = (body['disputes'] as { child: { isYours?: true } }[]).map(({ child }) => child.isYours);
  expect(yours.toSorted()).toEqual([true, undefined]);
  expect(code(await answer(city, { outcome: 'changed' }))).toEqual([409, 'own-family']);
  expect((await answer(city, { outcome: 'changed' }, { family: 1 })).status).toBe(200);
  city.at('2026-08-11T00:01:00+05:00');
  expect((await decide(city, { outcome: 'as-shown' })).body['state']).toBe('decided');
});

it('a head of the department neither decides nor corrects a month of their own child; the second head does', async () => {
  const city = await disputedBy(people.head);
  await listHeads(city, [people.head, people.secondHead]);
  expect((await answer(city, { outcome: 'kept' })).status).toBe(200);
  expect(code(await decide(city, { outcome: 'as-shown' }))).toEqual([409, 'own-family']);
  expect(code(await correct(city, correction))).toEqual([409, 'own-family']);
  expect((await decide(city, { outcome: 'as-shown' }, { iin: people.secondHead })).status).toBe(200);
  expect((await correct(city, correction, { iin: people.secondHead })).status).toBe(200);
  // Of the other child it is theirs as before.
  expect((await correct(city, correction, { family: 1 })).body['code']).not.toBe('own-family');
});

it('the department’s only head decides and corrects a month of their own child: nobody else ever could', async () => {
  const city = await disputedBy(people.head);
  await listHeads(city, [people.head]);
  expect((await answer(city, { outcome: 'kept' })).status).toBe(200);
  expect((await decide(city, { outcome: 'as-shown' })).status).toBe(200);
  expect((await correct(city, correction)).status).toBe(200);
});
