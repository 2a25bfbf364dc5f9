// `kezek appoint-head`: the way in for a department nobody can be invited to yet, and back in when nobody can act.

import { describe, expect, it } from 'vitest';
import { appointHeads, help, readPeople, type Order } from '../../local/cli/appointHead.ts';
import { at, emptyCity, type City } from '../support/city.ts';
import { iinOf } from '../support/seededCity.ts';
import { accept, inviteTo } from '../support/seededStaff.ts';

const territory = 'karaganda';
const here = { params: { territory } };
const two = `${iinOf(431)} Үлгі Басшы\n${iinOf(432)} Мысал Басшы\n`;
let key = 0;

function appoint(city: City, text: string, more: Partial<Order> = {}): Promise<string> {
  const { table, vault, rulebooks } = city.context;
  const order = { territory, people: readPeople(text), dryRun: false, emergency: false, confirm: undefined, ...more };
  key += 1;
  return appointHeads({ table, vault, rulebooks, at: at('2026-07-01T09:00:00+05:00'), key: `operator-${key}` }, order);
}

describe('the first heads', () => {
  it('are entered two at a time, may invite at once, and stand in the list as an operator’s', async () => {
    const city = emptyCity();
    const said = await appoint(city, two);
    expect(said).not.toMatch(/\d{12}|Басшы/);
    const appointment = await inviteTo(city, { by: iinOf(431), iin: iinOf(433), role: 'auditor' });
    const agreed = await city.ask('decideInvitation', {
      params: { territory, appointment },
      iin: iinOf(432),
      body: { decision: 'approve' },
    });
    expect(agreed.status).toBe(200);
    await accept(city, iinOf(433), appointment);
    const list = await city.ask('listStaff', { ...here, iin: iinOf(433), query: { role: 'department_head' } });
    expect(list.body['staff']).toMatchObject([
      { state: 'active', invitedBy: 'operator', moves: [] },
      { state: 'active', invitedBy: 'operator', moves: [] },
    ]);
    const [first] = list.body['staff'] as { appointment: string }[];
    const file = await city.ask('showAppointment', { params: { territory, appointment: first?.appointment ?? '' }, iin: iinOf(433) });
    expect(file.body['history']).toMatchObject([{ what: 'appointment-made', by: 'operator', state: 'active' }]);
  });

  it('are not entered by a dry run', async () => {
    const city = emptyCity();
    expect(await appoint(city, two, { dryRun: true })).toBe('would enter 2 as department_head of karaganda, beside 0; nothing written');
    expect((await city.ask('listStaff', { ...here, iin: iinOf(431) })).status).toBe(403);
  });

  it('are refused where a head is active, unless it is an emergency that is confirmed', async () => {
    const city = emptyCity();
    await appoint(city, `${iinOf(431)} Үлгі Басшы`);
    const another = `${iinOf(432)} Мысал Басшы`;
    await expect(appoint(city, another)).rejects.toThrow('karaganda has 1 active head, who can invite');
    await expect(appoint(city, another, { emergency: true })).rejects.toThrow('--confirm karaganda');
    await expect(appoint(city, another, { emergency: true, confirm: 'vilnius' })).rejects.toThrow('--confirm karaganda');
    await appoint(city, another, { emergency: true, confirm: territory });
    expect((await city.ask('listStaff', { ...here, iin: iinOf(432) })).status).toBe(200);
  });

  it('twice is once; who held the role by hand is taken into the list', async () => {
    const city = emptyCity();
    await city.appoint(iinOf(431), 'department_head');
    await appoint(city, `${iinOf(431)} Үлгі Басшы`);
    const again = await appoint(city, `${iinOf(431)} Үлгі Басшы`, { emergency: true, confirm: territory });
    expect(again).toBe('department_head of karaganda: nobody new; 1 already');
    const list = await city.ask('listStaff', { ...here, iin: iinOf(431) });
    expect(list.body['staff']).toHaveLength(1);
  });

  it.each([
    ['', 'names nobody'],
    ['800101000018 Үлгі', 'line 1 is not an IIN, a space and a name'],
    [`${iinOf(431)} Үлгі\n${iinOf(432)}`, 'line 2 is not an IIN, a space and a name'],
    [`${iinOf(431)} Үлгі\n${iinOf(431)} Үлгі`, 'twice'],
  ])('a file that is wrong is refused without a word of what stands in it', (text, says) => {
    expect(() => readPeople(text)).toThrow(says);
    expect(() => readPeople(text)).not.toThrow(/800101/);
  });

  it('a territory without a rulebook has no department', async () => {
    await expect(appoint(emptyCity(), two, { territory: 'nowhere' })).rejects.toThrow('no rulebook of nowhere');
  });

  it('the help says that two are named and that the file is destroyed', () => {
    expect(help).toMatch(/Name two/);
    expect(help).toMatch(/destroy the\s+file/);
  });
});
