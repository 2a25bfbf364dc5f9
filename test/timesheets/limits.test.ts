// What one closing takes: the rates there are, the groups that fit into one transaction, and children who came after it.

import { describe, expect, it } from 'vitest';
import { noStays } from '../../shared/domain/places.ts';
import { day, dayOf } from '../../shared/domain/time.ts';
import { itemOf } from '../../shared/table/commit.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { contractKey } from '../../shared/table/keys.ts';
import { readPlaces, savePlaces } from '../../shared/table/places.ts';
import { readGroup, saveGroup } from '../../shared/table/preschools.ts';
import { attendanceCity, seededMonth, sunny, type AttendanceCity } from '../support/attendanceCity.ts';
import { hastyRulebooks } from '../support/city.ts';
import { garden, head } from '../support/contractCity.ts';
import { seedPreschool } from '../support/preschoolCity.ts';
import { closeMonth, showMonth } from '../support/timesheetCity.ts';

const july = '2026-07';

/** Another child of that kindergarten, as if its contract had been signed. */
async function addChild(
  city: AttendanceCity,
  {
    preschool,
    group,
    serial,
    startsOn = '2026-07-02',
  }: Readonly<Record<'preschool' | 'group', string>> & { serial: number; startsOn?: string },
): Promise<string> {
  const { table, now } = city.context;
  const like = await readContract(table, city.contracts[0] ?? '');
  const [shape, places] = [await readGroup(table, preschool, group), await readPlaces(table, preschool, group)];
  if (like === undefined || shape === undefined || places === undefined) throw new Error('nothing to be like');
  const contract = `C${String(serial).padStart(15, '0')}`;
  const item = itemOf(contractKey(contract), { ...like, contract, preschool, group, startsOn });
  await table.put('records', item, 'ifAbsent');
  const stays = [...places.stays, { contract, from: day(startsOn) }];
  await table.together(contract, savePlaces(places, { ...places, ...noStays, capacity: 9, stays }, shape, dayOf(now())));
  return contract;
}

/** More groups than one transaction of the register takes. */
async function addGroups(city: AttendanceCity, preschool: string, groups: readonly { readonly group: string }[]): Promise<void> {
  const { table, now } = city.context;
  const like = await readGroup(table, preschool, 'g0');
  if (like === undefined) throw new Error('no group to be like');
  for (const { group } of groups) {
    const shape = { ...like, group };
    const places = { territory: like.territory, preschool, group, capacity: 2, ...noStays };
    await table.together(group, [saveGroup(undefined, shape), ...savePlaces(undefined, places, like, dayOf(now()))]);
  }
}

describe('a kindergarten', () => {
  it.each([
    [31, 200, undefined],
    [32, 409, 'groups-too-many'],
  ])('of %i groups with a child in each: %i', async (count, status, code) => {
    const city = await attendanceCity(1);
    const groups = Array.from({ length: count }, (_, place) => ({ group: `g${place}`, capacity: 2 }));
    await seedPreschool(city, 'huge', { groups: groups.slice(0, 1), head });
    await addGroups(city, 'huge', groups.slice(1));
    for (const [serial, { group }] of groups.entries()) await addChild(city, { preschool: 'huge', group, serial });
    await city.run({ job: 'pinMarks' });
    city.at('2026-08-03T18:00:00+05:00');
    await city.run({ job: 'escalateTimesheets' });
    const closed = await closeMonth(city, july, { preschool: 'huge', acceptUnmarked: true });
    expect(closed.status, closed.text).toBe(status);
    expect(closed.body['code']).toBe(code);
    if (status === 200) expect(closed.body).toMatchObject({ children: count });
  });
});

describe('a rate', () => {
  it('that is not in the rulebook is asked of the department, and the day is named', async () => {
    const rulebooks = () =>
      hastyRulebooks().map((one) => ({ ...one, rates: one.rates.map((rate) => ({ ...rate, to: day('2026-07-20') })) }));
    const city = await attendanceCity(1, { more: { rulebooks } });
    await seededMonth(city, july);
    city.at('2026-07-31T18:00:00+05:00');
    const refused = { status: 409, body: { code: 'rate-none', because: { day: '2026-07-21' } } };
    expect(await showMonth(city, july)).toMatchObject(refused);
    expect(await closeMonth(city, july, { digest: 'ab'.repeat(32) })).toMatchObject(refused);
  });
});

describe('a child whose contract came into force after the closing', () => {
  it('is named by the closed timesheet, and counted once the month is opened and closed again', async () => {
    const city = await attendanceCity(1);
    await seededMonth(city, july);
    city.at('2026-07-31T18:00:00+05:00');
    await closeMonth(city, july);
    const late = await addChild(city, { preschool: garden, group: sunny, serial: 1, startsOn: '2026-07-31' });
    expect((await showMonth(city, july)).body).toMatchObject({ state: 'closed', children: 1, uncounted: [late] });
    await city.ask('reopenTimesheet', { iin: head, params: { preschool: garden, month: july }, body: { reason: 'day-forgotten' } });
    expect(await closeMonth(city, july, { acceptUnmarked: true })).toMatchObject({ status: 200, body: { children: 2, reopened: 1 } });
    expect((await showMonth(city, july)).body).toMatchObject({ children: 2, uncounted: [] });
  });
});
