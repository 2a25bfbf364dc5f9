// A day that stands in a closed month of one kindergarten is no other's: not after a move into the past, not in a month that is added, not in a closing,
// and no contract's end takes it back (I-16, I-18).

import { describe, expect, it } from 'vitest';
import { month } from '../../shared/domain/month.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { contractKey, placesKey } from '../../shared/table/keys.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { readClosing } from '../../shared/table/closing.ts';
import { listContractsOf } from '../../shared/table/contracts.ts';
import { readRegistered } from '../../shared/table/preschools.ts';
import type { Key } from '../../shared/table/table.ts';
import type { Contract } from '../../shared/table/voucherItems.ts';
import { attendanceCity, seededMonth } from '../support/attendanceCity.ts';
import { people, staffedCity, type City } from '../support/city.ts';
import { garden } from '../support/contractCity.ts';
import { enrolled, listingCity, sendEnrolments, workIn } from '../support/enrolments.ts';
import { setItem } from '../support/openTable.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';
import { enrol, giveConfirmed } from '../support/revocationCity.ts';
import { closeMonth, showMonth } from '../support/timesheetCity.ts';
import { violationsOf } from '../support/voucherCity.ts';

const territory = 'karaganda';
const july = month('2026-07');

interface Listed {
  readonly city: City;
  readonly contracts: () => Promise<readonly Contract[]>;
  readonly move: (from: string) => ReturnType<City['ask']>;
}

/** A child of `aigolek` whom `balapan` lists as well; its July in `aigolek` is marked. */
async function listedTwice(): Promise<Listed> {
  const city = await listingCity();
  const [told] = await sendEnrolments(city, [enrolled(1, 'aigolek', 'first', { guardianIin: people.parent })]);
  const number = String(told?.['number']);
  await sendEnrolments(city, [enrolled(1, 'balapan', 'first', { enrolledFrom: '2026-03-02' })], { file: 'other' });
  const entry = String((await workIn(city, 'double-enrolments'))[0]?.['entry']);
  await seededMonth(city, july, {}, { preschool: 'aigolek', group: 'first' });
  const { table } = city.context;
  const contracts = async () => listContractsOf(table, (await readApplication(table, number))?.voucher ?? '');
  const body = { entry, understood: true, decision: 'move' };
  const move = (from: string) => city.ask('resolveDoubleEnrolment', { params: { territory }, iin: people.head, body: { ...body, from } });
  return { city, contracts, move };
}

const closeThere = (city: City, preschool: string) =>
  closeMonth(city, july, {
    preschool,
    iin: preschool === 'aigolek' ? preschoolPeople.head : preschoolPeople.otherHead,
    acceptUnmarked: true,
  });

async function change(city: City, key: Key, fields: Readonly<Record<string, string>>): Promise<void> {
  const before = await city.context.table.get('records', key);
  if (before === undefined) throw new Error('nothing to change');
  await setItem(city.context.table, 'records', before, { ...before, ...fields });
}

describe('a move to the other kindergarten', () => {
  it('from a day in a month that is closed at the former one is refused, with the soonest day there can be', async () => {
    const { city, contracts, move } = await listedTwice();
    city.at('2026-08-03T10:00:00+05:00');
    expect(await closeThere(city, 'aigolek')).toMatchObject({ status: 200, body: { children: 1 } });
    const refused = { status: 409, body: { code: 'month-closed-there', because: { month: '2026-07', soonest: '2026-08-01' } } };
    expect(await move('2026-07-06')).toMatchObject(refused);
    expect(await move('2026-03-02')).toMatchObject(refused);
    expect(await contracts()).toHaveLength(1);
    expect(await move('2026-08-01')).toMatchObject({ status: 200 });
    expect(await violationsOf(city)).toEqual([]);
  });

  it('is refused all the more once the month was shown to the parents', async () => {
    const { city, move } = await listedTwice();
    city.at('2026-08-03T10:00:00+05:00');
    await closeThere(city, 'aigolek');
    expect(await city.run({ job: 'presentSheets' })).toEqual({ sheets: 1, timesheets: 1 });
    city.at('2026-08-12T09:00:00+05:00');
    expect(await move('2026-07-06')).toMatchObject({ status: 409, body: { code: 'month-closed-there' } });
  });

  it('and a closing of the former month at the same moment: one of them has seen the other', async () => {
    for (let turns = 0; turns < 40; turns += 4) {
      const { city, contracts, move } = await listedTwice();
      city.at('2026-08-03T10:00:00+05:00');
      const later = async () => {
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        return move('2026-07-06');
      };
      const [closed, moved] = await Promise.all([closeThere(city, 'aigolek'), later()]);
      const isMoved = moved.status === 200;
      if (!isMoved) expect(moved.body['code']).toBe('month-closed-there');
      const children = closed.status === 200 ? closed.body['children'] : closed.body['code'];
      expect([isMoved, (await contracts()).length]).toEqual([isMoved, isMoved ? 2 : 1]);
      // With the move first the head either counts the three days before it, or is told that the month has changed.
      expect(isMoved ? [1, 'timesheet-changed'] : [1]).toContain(children);
      expect(await violationsOf(city)).toEqual([]);
    }
  });
});

describe('days that stand in a closed month elsewhere', () => {
  /** As it may have come about before moves were so judged: both contracts have July from the 6th on. */
  async function overlapping() {
    const { city, contracts, move } = await listedTwice();
    city.at('2026-08-03T10:00:00+05:00');
    await closeThere(city, 'aigolek');
    await move('2026-08-01');
    const there = (await contracts()).find(({ preschool }) => preschool === 'balapan');
    if (there === undefined) throw new Error('not moved');
    await change(city, contractKey(there.contract), { startsOn: '2026-07-06' });
    const places = await city.context.table.get('records', placesKey('balapan', 'first'));
    if (places === undefined) throw new Error('no places');
    const stays = [{ contract: there.contract, from: '2026-07-06' }];
    await setItem(city.context.table, 'records', places, { ...places, stays });
    return { city, contract: there.contract };
  }

  it('are refused where a month is added, and named', async () => {
    const { city, contract } = await overlapping();
    await closeThere(city, 'balapan');
    await city.run({ job: 'presentSheets' });
    const params = { territory, month: july, preschool: 'balapan', contract };
    const body = { days: [{ day: '2026-07-13', code: 'P' }] };
    expect(await city.ask('addMonth', { params, iin: people.head, body })).toMatchObject({
      status: 409,
      body: { code: 'day-paid-elsewhere', because: { days: ['2026-07-13'] } },
    });
  });

  it('count as outside the contract where the month is closed, so nobody is paid for them twice', async () => {
    const { city } = await overlapping();
    await seededMonth(city, july, {}, { preschool: 'balapan', group: 'first' });
    expect(await closeThere(city, 'balapan')).toMatchObject({ status: 200, body: { children: 0 } });
    const shown = await showMonth(city, july, { preschool: 'balapan', iin: preschoolPeople.otherHead });
    expect(shown.body).toMatchObject({ payableDays: 0 });
  });
});

describe('kindergarten by age that is found over late', () => {
  it('ends the contract with the last month that is closed, and takes back no day of it', async () => {
    const city = await staffedCity();
    await seedPreschool(city, 'aigolek', { groups: [{ group: 'first', capacity: 5 }], head: preschoolPeople.head });
    const older = await giveConfirmed(city, 1, people.parent, '2020-12-31');
    const contract = await enrol(city, older, 'aigolek', 'first');
    await seededMonth(city, '2026-09', {}, { preschool: 'aigolek', group: 'first' });
    city.at('2026-09-30T18:00:00+05:00');
    expect(await closeMonth(city, '2026-09', { preschool: 'aigolek', iin: preschoolPeople.head })).toMatchObject({ status: 200 });
    expect(await city.run({ job: 'closeOverAge' })).toEqual({ closed: 1, warned: 0 });
    const [ended] = await listContractsOf(city.context.table, older.voucher);
    expect(ended).toMatchObject({ contract, endsOn: '2026-09-30', ending: 'age' });
    expect(await violationsOf(city)).toEqual([]);
  });
});

describe('a closing', () => {
  it('holds that no child has come or gone since it was looked at', async () => {
    const city = await attendanceCity(1);
    await seededMonth(city, july);
    city.at('2026-07-31T18:00:00+05:00');
    const { table } = city.context;
    const registered = await readRegistered(table, garden);
    const rules = { rulebooks: city.context.rulebooks(), calendar: city.context.calendar(), at: city.context.now() };
    const ground = registered === undefined ? undefined : await readClosing(table, registered, july, rules);
    if (ground === undefined || isRefusal(ground)) throw new Error('not to be closed');
    expect(await table.together('look', ground.unmoved)).toEqual({ done: true });
    const asked = { lastDay: '2026-07-31' };
    const [contract = ''] = city.contracts;
    expect((await city.ask('endMyContract', { iin: city.families[0]?.iin ?? '', params: { contract }, body: asked })).status).toBe(200);
    expect(await table.together('look again', ground.unmoved)).toMatchObject({ done: false, clashes: [{ index: 0 }] });
  });
});
