// How somebody comes to a role in a department: proposed, agreed to by a second head where the rulebook wants it, accepted by the person; and what is refused.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departmentRoles } from '../../shared/domain/roles.ts';
import { appointmentStates, answerInvitation, decideInvitation, dismiss, invite, stateOf } from '../../shared/domain/staffing.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { instant } from '../../shared/domain/time.ts';
import { readPerson } from '../../shared/table/people.ts';
import { people, staffedCity, type City } from '../support/city.ts';
import { iinOf } from '../support/seededCity.ts';
import { accept, inviteTo } from '../support/seededStaff.ts';

const territory = 'karaganda';
const here = { params: { territory } };
const clerk = iinOf(401);
const thirdHead = iinOf(402);
const of = (appointment: string) => ({ params: { territory, appointment } });
const rounds = (city: City, iin: string) => city.ask('listRounds', { ...here, iin });

describe('an invitation to a role that needs no second head', () => {
  it('begins nothing until the person accepts, and then counts from the next request on', async () => {
    const city = await staffedCity();
    const appointment = await inviteTo(city, { by: people.head, iin: clerk, role: 'department_operator' });
    expect((await rounds(city, clerk)).status).toBe(403);
    const mine = await city.ask('listMyAppointments', { iin: clerk });
    expect(mine.body['appointments']).toMatchObject([
      { appointment, role: 'department_operator', territory, state: 'invited', moves: ['accept', 'decline'] },
    ]);
    city.at('2026-07-01T10:01:00+05:00');
    await accept(city, clerk, appointment);
    expect((await rounds(city, clerk)).status).toBe(200);
    const notices = (await city.ask('listMyNotices', { iin: clerk })).body['notices'] as { kind: string; text: string }[];
    expect(notices.map(({ kind }) => kind)).toEqual(['staff-role-begun', 'staff-invited']);
  });

  it('is declined without a trace in what the person may do, and can be made anew', async () => {
    const city = await staffedCity();
    const appointment = await inviteTo(city, { by: people.head, iin: clerk, role: 'support' });
    const declined = await city.ask('answerInvitation', { params: { appointment }, iin: clerk, body: { answer: 'decline' } });
    expect(declined).toMatchObject({ status: 200, body: { state: 'declined', moves: [] } });
    expect((await city.ask('showMe', { iin: clerk })).body['roles']).toEqual([]);
    expect(await inviteTo(city, { by: people.head, iin: clerk, role: 'support' })).toBe(appointment);
    await accept(city, clerk, appointment);
    const file = await city.ask('showAppointment', { ...of(appointment), iin: people.head });
    expect((file.body['history'] as { what: string }[]).map(({ what }) => what)).toEqual([
      'appointment-made',
      'appointment-declined',
      'appointment-made',
      'appointment-accepted',
    ]);
  });

  it('is taken in the last millisecond of its 14 days and not in the next one: invited 2026-07-01 10:00, lapsed 2026-07-15 10:00 (I-14)', async () => {
    const city = await staffedCity();
    const appointment = await inviteTo(city, { by: people.head, iin: clerk, role: 'support' });
    const late = await inviteTo(city, { by: people.head, iin: iinOf(403), role: 'support' });
    city.at('2026-07-15T09:59:59.999+05:00');
    await accept(city, clerk, appointment);
    city.at('2026-07-15T10:00:00.000+05:00');
    const answer = await city.ask('answerInvitation', { params: { appointment: late }, iin: iinOf(403), body: { answer: 'accept' } });
    expect(answer).toMatchObject({ status: 409, body: { code: 'invitation-lapsed' } });
    const file = await city.ask('showAppointment', { ...of(late), iin: people.head });
    expect(file.body).toMatchObject({ state: 'lapsed', moves: [] });
    expect((await rounds(city, iinOf(403))).status).toBe(403);
    expect(await inviteTo(city, { by: people.head, iin: iinOf(403), role: 'support' })).toBe(late);
  });

  it('is nobody else’s to see or to answer, and is not made twice at a time', async () => {
    const city = await staffedCity();
    const appointment = await inviteTo(city, { by: people.head, iin: clerk, role: 'support' });
    for (const iin of [people.stranger, people.head]) {
      const answer = await city.ask('answerInvitation', { params: { appointment }, iin, body: { answer: 'accept' } });
      expect(answer).toMatchObject({ status: 404, body: { code: 'appointment-unknown' } });
    }
    const again = await city.ask('inviteStaff', { ...here, iin: people.secondHead, body: { iin: clerk, name: 'Үлгі', role: 'support' } });
    expect(again).toMatchObject({ status: 409, body: { code: 'staff-already', because: { state: 'invited' } } });
    for (const iin of [people.clerk, people.auditor, people.parent]) {
      const invited = await city.ask('inviteStaff', { ...here, iin, body: { iin: clerk, name: 'Үлгі', role: 'support' } });
      expect(invited.status).toBe(403);
    }
  });

  it('of 64 presses at once is one, whichever head presses (I-23)', async () => {
    const city = await staffedCity();
    const body = { iin: clerk, name: 'Үлгі Маман', role: 'support' };
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, press) =>
        city.ask('inviteStaff', { ...here, iin: press % 2 === 0 ? people.head : people.secondHead, body, key: `press-number-${press}` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body: { code } }) => code === 'staff-already')).toHaveLength(63);
  });

  it('keeps the IIN of somebody not met before, sealed, so that they are found after a rotation of keys', async () => {
    const city = await staffedCity();
    await inviteTo(city, { by: people.head, iin: iinOf(405), role: 'support' });
    const vault = await city.context.vault();
    const person = await vault.recognise('person', iinOf(405));
    expect((await readPerson(city.context.table, vault, person))?.contacts.reveal().iin).toBe(iinOf(405));
  });

  it('keeps the name sealed, answers alike for known and unknown people, and logs nobody', async () => {
    const city = await staffedCity();
    const ask = (iin: string) =>
      city.ask('inviteStaff', { ...here, iin: people.head, body: { iin, name: 'Құпия Есімұлы', role: 'support' } });
    const [known, unknown] = [await ask(people.clerk), await ask(iinOf(404))];
    const shape = ({ body }: { body: Record<string, unknown> }) => Object.keys(body);
    expect(shape(known)).toEqual(shape(unknown));
    const kept: string[] = [];
    for (const { body } of [known, unknown]) {
      const stored = await city.context.table.list('records', { pk: `APPOINTMENT#${String(body['appointment'])}` });
      kept.push(JSON.stringify(stored.items));
    }
    expect(kept.join('')).not.toContain('Құпия');
    expect(city.lines.join('\n')).not.toMatch(/Құпия|\d{12}/);
    const list = await city.ask('listStaff', { ...here, iin: people.auditor });
    expect((list.body['staff'] as { name: string }[]).map(({ name }) => name)).toEqual(['Құпия Есімұлы', 'Құпия Есімұлы']);
  });
});

describe('a role for which a second head has to agree', () => {
  it.each(['department_head', 'finance_operator', 'auditor'] as const)(
    '%s: the person hears of it only after the second head',
    async (role) => {
      const city = await staffedCity();
      const appointment = await inviteTo(city, { by: people.head, iin: clerk, role });
      expect((await city.ask('listMyAppointments', { iin: clerk })).body['appointments']).toEqual([]);
      const early = await city.ask('answerInvitation', { params: { appointment }, iin: clerk, body: { answer: 'accept' } });
      expect(early).toMatchObject({ status: 404, body: { code: 'appointment-unknown' } });
      const own = await city.ask('decideInvitation', { ...of(appointment), iin: people.head, body: { decision: 'approve' } });
      expect(own).toMatchObject({ status: 409, body: { code: 'same-person' } });
      const agreed = await city.ask('decideInvitation', { ...of(appointment), iin: people.secondHead, body: { decision: 'approve' } });
      expect(agreed).toMatchObject({ status: 200, body: { state: 'invited' } });
      await accept(city, clerk, appointment);
      expect((await city.ask('showMe', { iin: clerk })).body['roles']).toEqual([{ role, territory }]);
    },
  );

  it('is over when the second head does not agree, without the person knowing', async () => {
    const city = await staffedCity();
    const appointment = await inviteTo(city, { by: people.head, iin: clerk, role: 'auditor' });
    const rejected = await city.ask('decideInvitation', { ...of(appointment), iin: people.secondHead, body: { decision: 'reject' } });
    expect(rejected).toMatchObject({ status: 200, body: { state: 'rejected', moves: [] } });
    expect((await city.ask('listMyNotices', { iin: clerk })).body['notices']).toEqual([]);
  });

  it('gives the person days of their own: proposed 2026-07-01, agreed to 2026-07-14, to be answered before 2026-07-28 10:00', async () => {
    const city = await staffedCity();
    const appointment = await inviteTo(city, { by: people.head, iin: clerk, role: 'auditor' });
    city.at('2026-07-14T10:00:00+05:00');
    const agreed = await city.ask('decideInvitation', { ...of(appointment), iin: people.secondHead, body: { decision: 'approve' } });
    expect(agreed.body['answerBefore']).toBe('2026-07-28T05:00:00.000Z');
    city.at('2026-07-28T09:59:59.999+05:00');
    await accept(city, clerk, appointment);
  });
});

describe('nobody', () => {
  it('invites, agrees to or dismisses themselves', async () => {
    const city = await staffedCity();
    const invited = await city.ask('inviteStaff', { ...here, iin: people.head, body: { iin: people.head, name: 'Үлгі', role: 'auditor' } });
    expect(invited).toMatchObject({ status: 409, body: { code: 'own-appointment' } });
    const appointment = await inviteTo(city, { by: people.head, iin: people.secondHead, role: 'finance_operator' });
    const agreed = await city.ask('decideInvitation', { ...of(appointment), iin: people.secondHead, body: { decision: 'approve' } });
    expect(agreed).toMatchObject({ status: 409, body: { code: 'own-appointment' } });
    await city.appoint(thirdHead, 'department_head');
    await city.ask('decideInvitation', { ...of(appointment), iin: thirdHead, body: { decision: 'approve' } });
    await accept(city, people.secondHead, appointment);
    const dismissed = await city.ask('dismissStaff', { ...of(appointment), iin: people.secondHead });
    expect(dismissed).toMatchObject({ status: 409, body: { code: 'own-appointment' } });
  });

  it('comes to a role of another territory or of a kindergarten this way', async () => {
    const city = await staffedCity();
    const elsewhere = await city.ask('inviteStaff', {
      params: { territory: 'vilnius' },
      iin: people.head,
      body: { iin: clerk, name: 'Үлгі', role: 'support' },
    });
    expect(elsewhere.status).toBe(403);
    const teacher = await city.ask('inviteStaff', {
      ...here,
      iin: people.head,
      body: { iin: clerk, name: 'Үлгі', role: 'preschool_head' },
    });
    expect(teacher.status).toBe(400);
    const appointment = await inviteTo(city, { by: people.head, iin: clerk, role: 'support' });
    await city.appoint(thirdHead, 'department_head', 'vilnius');
    const other = { params: { territory: 'vilnius', appointment }, iin: thirdHead };
    for (const name of ['showAppointment', 'dismissStaff'] as const) expect((await city.ask(name, other)).status).toBe(404);
  });
});

describe('whatever is done in whatever order', () => {
  const terms = { approval: ['auditor' as const], acceptance: [...departmentRoles], invitationDays: 14 };
  const person = fc.constantFrom('a', 'b', 'c');
  const step = fc.record({
    what: fc.constantFrom('invite', 'approve', 'reject', 'accept', 'decline', 'dismiss'),
    by: person,
    day: fc.integer({ min: 0, max: 20 }),
  });

  it('a role that needs it is active only after two others and the person themselves, and never by one alone', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const post = { territory, role: 'auditor' as const, person: 'a' };
        let held: Parameters<typeof stateOf>[0] | undefined;
        let [invitedBy, approvedBy, accepted] = ['', '', false];
        let at = instant(0);
        for (const { what, by, day } of steps) {
          at = instant(at + day * 86_400_000);
          const before = held;
          const after =
            what === 'invite'
              ? invite(post, before, terms, { by, at })
              : before === undefined
                ? undefined
                : what === 'approve' || what === 'reject'
                  ? decideInvitation({ ...before, role: post.role }, what, terms, { by, at })
                  : what === 'dismiss'
                    ? dismiss(before, { by, at })
                    : by === before.person
                      ? answerInvitation(before, what === 'accept' ? 'accept' : 'decline', at)
                      : undefined;
          if (after === undefined || isRefusal(after)) continue;
          expect(appointmentStates).toContain(after);
          if (what === 'invite') [invitedBy, approvedBy, accepted] = [by, '', false];
          if (what === 'approve') approvedBy = by;
          if (what === 'accept') accepted = true;
          const until = after === 'proposed' || after === 'invited' ? { until: instant(at + 14 * 86_400_000) } : {};
          held = { state: after, person: 'a', invitedBy: what === 'invite' ? by : (before?.invitedBy ?? by), ...until };
          if (after === 'active') {
            expect(accepted).toBe(true);
            expect(new Set(['a', invitedBy, approvedBy]).size).toBe(3);
          }
        }
      }),
      { numRuns: 2_000, seed: 6 },
    );
  });
});

describe('the list of a department', () => {
  it('begins anew with the place of another role, and never fails', async () => {
    const city = await staffedCity();
    await inviteTo(city, { by: people.head, iin: clerk, role: 'department_operator' });
    const query = { role: 'department_operator', after: `#auditor#${'0'.repeat(24)}` };
    const { status, body } = await city.ask('listStaff', { ...here, query, iin: people.head });
    expect([status, (body['staff'] as unknown[]).length]).toEqual([200, 1]);
  });
});
