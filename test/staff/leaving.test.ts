// A role ends at once: from the next request on, in a department as in a kindergarten, and for a change that was under way in the staff itself.

import { describe, expect, it } from 'vitest';
import { appointmentIdOf } from '../../shared/domain/staffing.ts';
import { checkTerritory } from '../../shared/table/checking.ts';
import { enlistStaff } from '../../shared/table/enlisting.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { membershipKey } from '../../shared/table/keys.ts';
import { kindOf } from '../../shared/table/sealedValues.ts';
import { people, staffedCity, type City } from '../support/city.ts';
import { openTable } from '../support/openTable.ts';
import { preschoolPeople } from '../support/preschoolCity.ts';
import { register } from '../support/registerCity.ts';
import { iinOf } from '../support/seededCity.ts';
import { accept, inviteTo } from '../support/seededStaff.ts';

const territory = 'karaganda';
const here = { params: { territory } };
const clerk = iinOf(411);
const of = (appointment: string) => ({ params: { territory, appointment } });
const rounds = (city: City, iin: string) => city.ask('listRounds', { ...here, iin });
const leave = (city: City, iin: string, appointment: string) =>
  city.ask('leaveRole', { params: { appointment }, iin, body: { understood: true } });

async function clerkOf(city: City): Promise<string> {
  const appointment = await inviteTo(city, { by: people.head, iin: clerk, role: 'department_operator' });
  await accept(city, clerk, appointment);
  return appointment;
}

/** A head by the ordinary way: proposed by one, agreed to by another. */
async function headOf(city: City, iin: string): Promise<string> {
  const appointment = await inviteTo(city, { by: people.head, iin, role: 'department_head' });
  await city.ask('decideInvitation', { ...of(appointment), iin: people.secondHead, body: { decision: 'approve' } });
  await accept(city, iin, appointment);
  return appointment;
}

describe('a dismissal', () => {
  it('between two requests: the first is done, the second is refused', async () => {
    const city = await staffedCity();
    const appointment = await clerkOf(city);
    expect((await rounds(city, clerk)).status).toBe(200);
    const dismissed = await city.ask('dismissStaff', { ...of(appointment), iin: people.secondHead });
    expect(dismissed).toMatchObject({ status: 200, body: { state: 'ended', moves: [] } });
    expect((await rounds(city, clerk)).status).toBe(403);
    const again = await city.ask('dismissStaff', { ...of(appointment), iin: people.head });
    expect(again).toMatchObject({ status: 409, body: { code: 'move-forbidden' } });
    const file = await city.ask('showAppointment', { ...of(appointment), iin: people.head });
    expect((file.body['history'] as object[]).at(-1)).toMatchObject({ what: 'appointment-ended', state: 'ended', reason: 'dismissed' });
  });

  it('ends every sign-in of before it with 401, and a sign-in of after it finds no role', async () => {
    const city = await staffedCity();
    const appointment = await clerkOf(city);
    const signedIn = { iat: Math.floor(city.moment().clock / 1000) - 60 };
    expect((await city.ask('listRounds', { ...here, iin: clerk, claims: signedIn })).status).toBe(200);
    await city.ask('dismissStaff', { ...of(appointment), iin: people.head });
    expect(await city.ask('listRounds', { ...here, iin: clerk, claims: signedIn })).toMatchObject({
      status: 401,
      body: { code: 'session-ended' },
      headers: { 'www-authenticate': 'Bearer error="insufficient_user_authentication", max_age="0"' },
    });
    expect((await rounds(city, clerk)).status).toBe(403);
  });

  it('while a change of the staff is under way: what the dismissed head began is not done', async () => {
    let onWrite: (() => Promise<void>) | undefined;
    const table = memoryTable({
      beforeVerb: async () => {
        const first = onWrite;
        onWrite = undefined;
        await first?.();
      },
    });
    const city = await staffedCity(table);
    const person = (await city.context.vault()).identify('person', people.secondHead);
    const body = { iin: clerk, name: 'Үлгі Маман', role: 'support' };
    let outcomes = 0;
    // The role goes before each step of the request in turn: at the door, between reading and writing, just before writing.
    for (let step = 1; step <= 12; step += 1) {
      await city.appoint(people.secondHead, 'department_head');
      let left = step;
      const count = async (): Promise<void> => {
        left -= 1;
        if (left > 0) onWrite = count;
        else await table.remove('records', membershipKey(person, territory, 'department_head'), 'ifPresent');
      };
      onWrite = count;
      const invited = await city.ask('inviteStaff', { ...here, iin: people.secondHead, body: { ...body, iin: iinOf(420 + step) } });
      onWrite = undefined;
      const id = appointmentIdOf({
        territory,
        role: 'support',
        person: (await city.context.vault()).identify('person', iinOf(420 + step)),
      });
      const made = await table.get('records', { pk: `APPOINTMENT#${id}`, sk: 'APPOINTMENT' });
      expect(made !== undefined, `step ${step}`).toBe(invited.status === 201);
      if (left === 0 && invited.status !== 201) {
        outcomes += 1;
        expect(invited.status).toBe(403);
        expect(['forbidden', 'role-over']).toContain(invited.body['code']);
      }
    }
    expect(outcomes).toBeGreaterThan(3);
  });

  it('takes an invitation back that nobody has answered', async () => {
    const city = await staffedCity();
    const appointment = await inviteTo(city, { by: people.head, iin: clerk, role: 'support' });
    const withdrawn = await city.ask('dismissStaff', { ...of(appointment), iin: people.head });
    expect(withdrawn).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    const answer = await city.ask('answerInvitation', { params: { appointment }, iin: clerk, body: { answer: 'accept' } });
    expect(answer).toMatchObject({ status: 409, body: { code: 'move-forbidden' } });
    expect((await city.ask('listMyAppointments', { iin: clerk })).body['appointments']).toEqual([]);
  });
});

describe('a role that was entered before appointments were kept', () => {
  const held = iinOf(451);
  const heldCity = async () => {
    const city = await staffedCity();
    const person = await city.appoint(held, 'auditor');
    return { city, person, id: appointmentIdOf({ territory, role: 'auditor', person }) };
  };
  const seen = (city: City) => city.ask('listStaff', { ...here, iin: held });

  it('is written down, and not offered, to whoever holds it; then a dismissal ends it and signs them out', async () => {
    const { city, id } = await heldCity();
    const before = { iat: Math.floor(city.moment().clock / 1000) - 60 };
    const invited = await city.ask('inviteStaff', { ...here, iin: people.head, body: { iin: held, name: 'Үлгі Маман', role: 'auditor' } });
    expect(invited).toMatchObject({ status: 201, body: { appointment: id, state: 'active', moves: ['dismiss'] } });
    expect((await city.ask('listMyNotices', { iin: held })).body['notices']).toEqual([]);
    expect((await seen(city)).status).toBe(200);
    expect(await city.ask('dismissStaff', { ...of(id), iin: people.head })).toMatchObject({ status: 200, body: { state: 'ended' } });
    expect((await seen(city)).status).toBe(403);
    expect((await city.ask('showMe', { iin: held, claims: before })).status).toBe(401);
  });

  it.each(['proposed', 'rejected'] as const)('ends with a dismissal also while an appointment beside it is %s', async (state) => {
    const city = await staffedCity();
    const id = await inviteTo(city, { by: people.head, iin: held, role: 'auditor' });
    if (state === 'rejected') await city.ask('decideInvitation', { ...of(id), iin: people.secondHead, body: { decision: 'reject' } });
    await city.appoint(held, 'auditor');
    expect((await seen(city)).status).toBe(200);
    expect(await city.ask('dismissStaff', { ...of(id), iin: people.head })).toMatchObject({ status: 200, body: { state: 'ended' } });
    expect((await seen(city)).status).toBe(403);
  });

  it('stands in the list once an operator has enlisted it, and is dismissed as any; enlisting again changes nothing', async () => {
    const open = openTable();
    const { table } = open;
    const everyItem = async function* (kinds: readonly string[]) {
      for (const item of open.items('records')) if (kinds.includes(kindOf(item))) yield item;
    };
    const city = await staffedCity(table);
    const person = await city.appoint(held, 'auditor');
    const id = appointmentIdOf({ territory, role: 'auditor', person });
    const known = await inviteTo(city, { by: people.head, iin: clerk, role: 'support' });
    await accept(city, clerk, known);
    const at = city.moment().clock;
    const enlist = (dryRun: boolean) => enlistStaff({ table, everyItem, at }, dryRun);
    // The four people of the city were entered by hand as well.
    expect(await enlist(true)).toEqual({ enlisted: 5, known: 1 });
    expect(await enlist(false)).toEqual({ enlisted: 5, known: 1 });
    expect(await enlist(false)).toEqual({ enlisted: 0, known: 6 });
    const list = await city.ask('listStaff', { ...here, iin: people.head, query: { role: 'auditor' } });
    expect(list.body['staff']).toEqual(
      expect.arrayContaining([expect.objectContaining({ appointment: id, state: 'active', moves: ['dismiss'] })]),
    );
    expect((await city.ask('dismissStaff', { ...of(id), iin: people.head })).body['state']).toBe('ended');
    expect((await seen(city)).status).toBe(403);
    expect(await enlist(false)).toEqual({ enlisted: 0, known: 5 });
    const { violations } = await checkTerritory(table, city.context.calendar(), territory, at);
    expect(violations).toEqual([]);
  });
});

describe('leaving a role of one’s own', () => {
  it('counts from the next request on and leaves the person signed in', async () => {
    const city = await staffedCity();
    const appointment = await clerkOf(city);
    expect(await leave(city, clerk, appointment)).toMatchObject({ status: 200, body: { state: 'ended', moves: [] } });
    expect((await rounds(city, clerk)).status).toBe(403);
    const signedIn = { iat: Math.floor(city.moment().clock / 1000) - 60 };
    expect((await city.ask('showMe', { iin: clerk, claims: signedIn })).status).toBe(200);
    expect(await leave(city, clerk, appointment)).toMatchObject({ status: 404, body: { code: 'appointment-unknown' } });
  });

  it('is refused to the only head, and open to one of two', async () => {
    const city = await staffedCity();
    const [first, second] = [await headOf(city, iinOf(412)), await headOf(city, iinOf(413))];
    expect((await leave(city, iinOf(412), first)).status).toBe(200);
    // The heads of the city were entered by hand and stand in no list: the one who is left is the last who is known to be there.
    expect(await leave(city, iinOf(413), second)).toMatchObject({ status: 409, body: { code: 'last-head' } });
  });

  it('of two heads at once is done for one: somebody stays', async () => {
    const city = await staffedCity();
    const [first, second] = [await headOf(city, iinOf(412)), await headOf(city, iinOf(413))];
    const answers = await Promise.all([leave(city, iinOf(412), first), leave(city, iinOf(413), second)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('two heads who dismiss each other at once cannot both succeed', async () => {
    const city = await staffedCity();
    const [first, second] = [await headOf(city, iinOf(412)), await headOf(city, iinOf(413))];
    const answers = await Promise.all([
      city.ask('dismissStaff', { ...of(first), iin: iinOf(413) }),
      city.ask('dismissStaff', { ...of(second), iin: iinOf(412) }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403]);
  });
});

describe('the staff of a kindergarten', () => {
  async function withTeacher() {
    const city = await staffedCity();
    const preschool = await register(city);
    const params = { territory, preschool };
    const head = { iin: preschoolPeople.head, name: 'Үлгі Меңгеруші' };
    await city.ask('appointPreschoolStaff', { params, iin: people.head, body: head });
    const body = { iin: preschoolPeople.teacher, name: 'Мысал Тәрбиеші' };
    const appointed = await city.ask('appointTeacher', { params: { preschool }, iin: preschoolPeople.head, body });
    expect(appointed.status).toBe(201);
    return { city, preschool, person: String(appointed.body['person']) };
  }

  it('sees nothing from the request after the dismissal on', async () => {
    const { city, preschool, person } = await withTeacher();
    const asTeacher = { params: { preschool }, iin: preschoolPeople.teacher };
    expect((await city.ask('showOwnPreschool', asTeacher)).status).toBe(200);
    const dismissed = await city.ask('dismissTeacher', { params: { preschool, person }, iin: preschoolPeople.head });
    expect(dismissed.status).toBe(200);
    expect((await city.ask('showOwnPreschool', asTeacher)).status).toBe(403);
    const before = { iat: Math.floor(city.moment().clock / 1000) - 1 };
    expect((await city.ask('showOwnPreschool', { ...asTeacher, claims: before })).status).toBe(401);
    const kinds = (await city.ask('listMyNotices', { iin: preschoolPeople.teacher })).body['notices'] as { kind: string }[];
    expect(kinds.map(({ kind }) => kind)).toEqual(['staff-role-ended', 'staff-role-begun']);
  });

  it('leaves by itself, and is gone from the list', async () => {
    const { city, preschool } = await withTeacher();
    const mine = await city.ask('listMyAppointments', { iin: preschoolPeople.teacher });
    const [own] = mine.body['appointments'] as { appointment: string; moves: string[]; state: string }[];
    expect(own).toMatchObject({ preschool, state: 'active', moves: ['leave'] });
    expect((await leave(city, preschoolPeople.teacher, own?.appointment ?? '')).status).toBe(200);
    const list = await city.ask('listOwnStaff', { params: { preschool }, iin: preschoolPeople.head });
    expect((list.body['staff'] as { role: string }[]).map(({ role }) => role)).toEqual(['preschool_head']);
  });

  it('is asked first where the rulebook says so, and stands in the list once they have accepted', async () => {
    const city = await staffedCity();
    const [book, ...others] = city.context.rulebooks();
    if (book === undefined) throw new Error('no rulebook');
    const acceptance = [...book.staff.acceptance, 'preschool_head' as const];
    const asking = [{ ...book, staff: { ...book.staff, acceptance } }, ...others];
    const strict = await staffedCity(city.context.table, { rulebooks: () => asking });
    const preschool = await register(strict);
    const params = { territory: book.territory, preschool };
    const body = { iin: preschoolPeople.head, name: 'Үлгі Меңгеруші' };
    const invited = await strict.ask('appointPreschoolStaff', { params, iin: people.head, body });
    expect(invited).toMatchObject({ status: 201, body: { invited: true } });
    const asHead = { params: { preschool }, iin: preschoolPeople.head };
    expect((await strict.ask('showOwnPreschool', asHead)).status).toBe(403);
    const [own] = (await strict.ask('listMyAppointments', { iin: preschoolPeople.head })).body['appointments'] as { appointment: string }[];
    await accept(strict, preschoolPeople.head, own?.appointment ?? '');
    expect((await strict.ask('showOwnPreschool', asHead)).status).toBe(200);
    const list = await strict.ask('listPreschoolStaff', { params, iin: people.head });
    expect(list.body['staff']).toMatchObject([{ name: 'Үлгі Меңгеруші', role: 'preschool_head' }]);
  });
});
