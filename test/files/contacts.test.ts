// Ringing a family: who sees a number in full, of whom, and that the family reads it.

import { beforeAll, describe, expect, it } from 'vitest';
import { readApplication } from '../../shared/table/applications.ts';
import { unreachableKey } from '../../shared/table/tellingKeys.ts';
import { verifyPhone } from '../support/contractCity.ts';
import { importCells, people, row, staffedCity, type City } from '../support/city.ts';

const territory = 'karaganda';
const listed = '+77015550331';

let city: City;
let number = '';
let child = '';

interface Guardian {
  readonly name?: string;
  readonly locale: string;
  readonly phones: readonly object[];
}

const ring = (body: object, iin: string = people.clerk, of = number) =>
  city.ask('showContacts', { params: { territory, number: of }, iin, body });
const guardians = async () => (await ring({ reason: 'deadline' })).body['guardians'] as Guardian[];
const looks = async () =>
  (await city.ask('listMyChildLooks', { iin: people.parent, params: { child }, query: { limit: '50' } })).body['looks'] as {
    what?: { code: string };
    why?: { code: string };
    words: { ru: string };
  }[];

beforeAll(async () => {
  city = await staffedCity();
  const [taken] = await importCells(city, [
    row(2, '2023-03-02T09:00:00.000Z', { guardianIin: people.parent, guardianName: 'Сериков Ерлан', guardianPhone: '8 701 555 03 31' }),
  ]);
  number = String(taken?.['number']);
  child = (await readApplication(city.context.table, number))?.child ?? '';
});

describe('the phones of a family', () => {
  it('are shown in full to clerks and heads, and to nobody else', async () => {
    for (const iin of [people.clerk, people.head]) expect((await ring({ reason: 'undeliverable' }, iin)).status).toBe(200);
    for (const iin of [people.auditor, people.parent, people.stranger])
      expect((await ring({ reason: 'undeliverable' }, iin)).status).toBe(403);
    expect(await guardians()).toMatchObject([
      { name: 'Сериков Ерлан', relation: 'unknown', locale: 'kk', phones: [{ phone: listed, verified: false }] },
    ]);
  });

  it('are asked for with a reason of the list, of an application of the own territory', async () => {
    expect((await ring({})).status).toBe(400);
    expect((await ring({ reason: 'curious' })).status).toBe(400);
    expect((await ring({ reason: 'papers' }, people.clerk, 'ZZZZZZZZ')).status).toBe(404);
    await city.appoint(people.otherParent, 'department_head', 'vilnius');
    const elsewhere = { params: { territory: 'vilnius', number }, iin: people.otherParent, body: { reason: 'papers' } };
    expect((await city.ask('showContacts', elsewhere)).status).toBe(404);
  });

  it('come with what is shown to be theirs first, what takes no message last, and in the language they chose', async () => {
    await verifyPhone(city, people.parent, '+77025550302');
    const failing = await verifyPhone(city, people.parent, '+77075550307');
    await city.ask('updateMySettings', { iin: people.parent, body: { locale: 'ru' } });
    const person = (await city.context.findCaller({ iin: people.parent }))?.person ?? '';
    const since = Date.parse('2026-06-30T10:00:00+05:00');
    const item = { ...unreachableKey(failing), item: 'unreachable', version: 1, since, reason: 'absent', person };
    await city.context.table.put('records', item, 'ifAbsent');
    expect(await guardians()).toMatchObject([
      {
        locale: 'ru',
        phones: [
          { phone: '+77025550302', verified: true },
          { phone: listed, verified: false },
          { phone: '+77075550307', verified: true, failingSince: '2026-06-30T05:00:00.000Z' },
        ],
      },
    ]);
  });

  it('leave out a number somebody else has shown to be theirs since', async () => {
    await verifyPhone(city, people.stranger, listed);
    expect(JSON.stringify(await guardians())).not.toContain(listed);
  });

  it('leave a trace the family reads, with the reason', async () => {
    city.at('2026-07-01T11:00:00+05:00');
    await guardians();
    const [newest] = await looks();
    expect(newest).toMatchObject({
      what: { code: 'contacts' },
      why: { code: 'reaching' },
      words: { ru: 'Сотрудник отдела образования: номера телефонов семьи, просмотр. Причина: подходит срок.' },
    });
  });

  it('are not shown of a former guardian', async () => {
    const person = (await city.context.findCaller({ iin: people.parent }))?.person ?? '';
    const document = { kind: 'court-decision', number: '12', issuedOn: '2026-06-25' };
    const ended = await city.ask('endGuardianship', {
      params: { territory, guardianship: `${person}-${child}` },
      iin: people.clerk,
      body: { reason: 'court-decision', document },
    });
    expect(ended.status).toBe(200);
    expect(await guardians()).toEqual([]);
  });
});
