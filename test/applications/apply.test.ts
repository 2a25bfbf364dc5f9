// A family applies: once, at the time the request arrived, in the category its facts give and no claim can better, with a receipt that stays the same
// however often the button is pressed (I-02, I-23).

import { describe, expect, it } from 'vitest';
import { checkTerritory } from '../../shared/table/checking.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { answerKey } from '../../shared/table/keys.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { at, importCells, people, staffedCity, type City } from '../support/city.ts';
import { apply, formFor, giveChild, giveGuardian } from '../support/family.ts';

const { parent, otherParent, stranger, clerk } = people;
const territory = 'karaganda';

/** Every verb lets the others go on, so that requests really meet. */
const meetingTable = () => memoryTable({ beforeVerb: () => new Promise((resolve) => setImmediate(resolve)) });

async function afterTurns(turns: number): Promise<void> {
  for (let left = turns; left > 0; left -= 1) await Promise.resolve();
}

async function violationsOf({ context }: City) {
  return (await checkTerritory(context.table, context.calendar(), territory, context.now())).violations;
}

describe('a receipt', () => {
  it('says number, category, why, and the millisecond of arrival; the same is in the inbox', async () => {
    const city = await staffedCity();
    const child = await giveChild(city, parent, 1);
    city.at('2026-07-01T10:00:00.123+05:00');
    const receipt = await apply(city, parent, child, {
      district: 'Майкудук',
      claims: [{ status: 'teacher-child', evidence: 'certificate 12' }, { status: 'large-family' }],
    });
    expect(receipt).toMatchObject({
      territory,
      child,
      state: 'waiting',
      category: 11,
      labels: { en: 'Born in 2022, general queue' },
      reason: { rulebook: 'karaganda-2025-1', category: 'general-2022', cohort: { bornYear: 2022 }, statuses: [] },
      submittedAt: '2026-07-01T05:00:00.123Z',
      claims: [
        { status: 'teacher-child', state: 'claimed', at: '2026-07-01T05:00:00.123Z', presentBefore: '2026-07-09T19:00:00.000Z' },
        { status: 'large-family', state: 'claimed', at: '2026-07-01T05:00:00.123Z' },
      ],
      wishes: { wantedStart: '2026-09-01', language: 'kk', groupType: 'general', district: 'Майкудук' },
      moves: ['withdraw'],
    });
    expect(receipt['number']).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    const inbox = await city.ask('listMyNotices', { iin: parent });
    expect(inbox.body['notices']).toEqual([expect.objectContaining({ kind: 'application-accepted', application: receipt['number'] })]);
    expect(JSON.stringify(inbox.body)).toContain('2026 жылғы 1 шілде, 10:00');
    expect(JSON.stringify(inbox.body)).toContain('2026 жылғы 9 шілде күнінің соңына дейін');
    expect(JSON.stringify(inbox.body)).toContain('бөлім мемлекеттік тізілімдерден өзі тексереді');
    const inRussian = await city.ask('listMyNotices', { iin: parent, query: { language: 'ru' } });
    expect(JSON.stringify(inRussian.body)).toContain('1 июля 2026 года, 10:00');
    expect(receipt['deadlines']).toEqual({ presentPapersBefore: '2026-07-09T19:00:00.000Z' });
    // 2, 3, 7, 8 and 9 July: the 6th is a holiday.
    expect(receipt['workingDaysLeft']).toEqual({ presentPapersBefore: 5 });
    expect(await violationsOf(city)).toEqual([]);
  });

  it.each([
    ['the last millisecond of a leap day', '2024-02-29T23:59:59.999+05:00', '2024-02-29T18:59:59.999Z'],
    ['the last millisecond of a year', '2025-12-31T23:59:59.999+05:00', '2025-12-31T18:59:59.999Z'],
  ])('of %s is of that moment and of that day’s rules', async (_, arrival, submittedAt) => {
    const city = await staffedCity();
    city.at(arrival);
    const child = await giveChild(city, parent, 1, '2021-05-10');
    // On 29 February 2024 no rulebook was in force yet.
    const { status, body } = await city.ask('submitApplication', { iin: parent, ...formFor(child) });
    if (arrival < '2025') expect({ status, code: body['code'] }).toEqual({ status: 409, code: 'rulebook-none' });
    else expect(body).toMatchObject({ submittedAt });
    const there = await city.ask('submitApplication', { iin: parent, ...formFor(child, { territory: 'vilnius', language: 'lt' }) });
    expect(there.body).toMatchObject({ submittedAt });
  });

  it('is the same after a double press and hours later; days later the number still answers (I-23)', async () => {
    const city = await staffedCity();
    const child = await giveChild(city, parent, 1);
    const request = { iin: parent, ...formFor(child), key: 'my-only-press' };
    const first = await city.ask('submitApplication', request);
    city.at('2026-07-02T03:00:00+05:00');
    expect((await city.ask('submitApplication', request)).body).toEqual(first.body);
    city.at('2026-07-05T10:00:00+05:00');
    const person = (await city.context.vault()).identify('person', parent);
    await city.context.table.remove('records', answerKey(person, 'my-only-press'), 'ifPresent');
    for (const key of ['my-only-press', 'another-press'])
      expect(await city.ask('submitApplication', { ...request, key })).toMatchObject({
        status: 409,
        body: { code: 'child-has-application', because: { application: first.body['number'] } },
      });
  });

  it('is one for 64 presses at once, with one key and with as many (I-02)', async () => {
    for (const keyOf of [() => 'one-press-1', (press: number) => `press-number-${press}`]) {
      const city = await staffedCity(meetingTable());
      const child = await giveChild(city, parent, 1);
      const answers = await Promise.all(
        Array.from({ length: 64 }, (_, press) => city.ask('submitApplication', { iin: parent, ...formFor(child), key: keyOf(press) })),
      );
      const accepted = answers.filter(({ status }) => status === 201);
      const numbers = new Set(accepted.map(({ body }) => body['number']));
      expect(numbers.size).toBe(1);
      for (const { body } of answers.filter(({ status }) => status !== 201))
        expect(body).toMatchObject({ code: 'child-has-application', because: { application: [...numbers][0] } });
      expect(await violationsOf(city)).toEqual([]);
      expect((await city.ask('listMyApplications', { iin: parent })).body['applications']).toHaveLength(1);
    }
  });

  it('has a number nobody else has: one that is taken is drawn again', async () => {
    let draws = 0;
    // The second family draws the first one's number twice before it gets one of its own.
    const city = await staffedCity(undefined, { draw: (bytes) => new Uint8Array(bytes).fill((draws += 1) <= 3 ? 7 : 9) });
    const [one, two] = [await giveChild(city, parent, 1), await giveChild(city, otherParent, 2)];
    const first = await apply(city, parent, one);
    const second = await apply(city, otherParent, two);
    expect(first['number']).toBe('0W3GE1R7');
    expect(second['number']).not.toBe(first['number']);
    expect(draws).toBe(4);
    expect(await violationsOf(city)).toEqual([]);
  });
});

describe('an application', () => {
  it('is refused for an unverified child, and for a stranger’s as if there were none', async () => {
    const city = await staffedCity();
    const codeFor = async (iin: string, child: string) => {
      const { status, body } = await city.ask('submitApplication', { iin, ...formFor(child) });
      return [status, body['code']];
    };
    const pending = await giveChild(city, parent, 1, '2022-05-10', 'pending');
    expect(await codeFor(parent, pending)).toEqual([409, 'child-unverified']);
    for (const [serial, state] of [[2, 'rejected'] as const, [3, 'ended'] as const]) {
      const child = await giveChild(city, parent, serial, '2022-05-10', state);
      const { status, body } = await city.ask('submitApplication', { iin: parent, ...formFor(child) });
      expect({ status, body }).toMatchObject({ status: 409, body: { code: 'child-unverified', because: { state } } });
      expect(body['detail']).toContain('if it was rejected or has ended');
    }
    const theirs = await giveChild(city, otherParent, 4);
    expect(await codeFor(stranger, theirs)).toEqual([404, 'child-unknown']);
    expect(await codeFor(clerk, theirs)).toEqual([404, 'child-unknown']);
    expect(await codeFor(stranger, 'z'.repeat(26))).toEqual([404, 'child-unknown']);
  });

  it.each([
    ['no consent', { consent: undefined }, 'consent-needed'],
    ['consent to another text', { consent: { text: '2019-1' } }, 'consent-needed'],
    ['an unknown language', { language: 'de' }, 'language-unknown'],
    ['an unknown type of group', { groupType: 'boarding' }, 'group-type-unknown'],
    ['an unknown status', { claims: [{ status: 'friend-of-the-mayor', evidence: 'his word' }] }, 'status-unknown'],
    ['a certificate without its number', { claims: [{ status: 'teacher-child' }] }, 'claim-paper-needed'],
    [
      'the same claim twice',
      {
        claims: [
          { status: 'large-family', evidence: 'a' },
          { status: 'large-family', evidence: 'b' },
        ],
      },
      'claim-exists',
    ],
  ])('with %s is refused and nothing is written', async (_, more, code) => {
    const city = await staffedCity();
    const child = await giveChild(city, parent, 1);
    const { status, body } = await city.ask('submitApplication', { iin: parent, ...formFor(child, more) });
    expect([status, body['code']]).toEqual([code === 'claim-exists' ? 409 : 422, code]);
    expect((await city.ask('listMyApplications', { iin: parent })).body['applications']).toEqual([]);
  });

  it('cannot bring its own category, date or number', async () => {
    const city = await staffedCity();
    const child = await giveChild(city, parent, 1);
    for (const smuggled of [
      { category: 1 },
      { submittedAt: '2020-01-01T00:00:00Z' },
      { number: '00000001' },
      { statuses: ['large-family'] },
    ])
      expect((await city.ask('submitApplication', { iin: parent, ...formFor(child, smuggled) })).status).toBe(400);
  });

  it('can be made anew after the earlier one was withdrawn, and then again there is one (I-02)', async () => {
    const city = await staffedCity();
    const child = await giveChild(city, parent, 1);
    const first = await apply(city, parent, child);
    const params = { number: String(first['number']) };
    await city.ask('withdrawApplication', { iin: parent, params, body: { understood: true } });
    city.at('2026-07-03T10:00:00+05:00');
    const second = await apply(city, parent, child);
    expect(second['number']).not.toBe(first['number']);
    expect(second['submittedAt']).toBe('2026-07-03T05:00:00.000Z');
    expect((await city.ask('submitApplication', { iin: parent, ...formFor(child) })).body['code']).toBe('child-has-application');
    expect((await city.ask('showMyApplication', { iin: parent, params })).body).toMatchObject({ state: 'withdrawn', moves: [] });
    expect(await violationsOf(city)).toEqual([]);
  });

  it('is seen by both guardians and told to both', async () => {
    const city = await staffedCity();
    const child = await giveChild(city, parent, 1);
    await giveChild(city, otherParent, 1);
    const { number } = await apply(city, parent, child);
    for (const iin of [parent, otherParent]) {
      expect((await city.ask('listMyNotices', { iin })).body['notices']).toHaveLength(1);
      expect((await city.ask('listMyApplications', { iin })).body['applications']).toEqual([expect.objectContaining({ number })]);
    }
    expect((await city.ask('submitApplication', { iin: otherParent, ...formFor(child) })).body['code']).toBe('child-has-application');
  });
});

describe('an import of the same child while the parent applies', () => {
  const cells = { childReference: 'child-1', bornOn: '2022-05-10', submittedAt: '2023-01-10T09:00:00.000Z', guardianIin: parent };

  it('ends in one application, whoever comes first, and the parent’s is never overwritten', async () => {
    const accepted = new Set<boolean>();
    for (let turns = 0; turns < 16; turns += 1) {
      let step = turns;
      // Another order of steps each time, the same one whenever the test is run.
      const table = memoryTable({
        beforeVerb: async () => {
          step = (step * 1_103_515_245 + 12_345) % 2 ** 31;
          for (let left = step % 7; left > 0; left -= 1) await Promise.resolve();
        },
      });
      const city = await staffedCity(table);
      const child = (await city.context.vault()).identify('child', `${territory}|old-system|child-1`);
      await giveGuardian(city, parent, child);
      const [sent, outcomes] = await Promise.all([
        afterTurns(turns * 20).then(() => city.ask('submitApplication', { iin: parent, ...formFor(child) })),
        importCells(city, [cells]),
      ]);
      const listed = (await city.ask('listMyApplications', { iin: parent })).body['applications'] as Record<string, unknown>[];
      expect(listed).toHaveLength(1);
      const number = String(listed[0]?.['number']);
      expect(outcomes[0]?.['number']).toBe(number);
      accepted.add(sent.status === 201);
      if (sent.status === 201) {
        expect(sent.body['number']).toBe(number);
        expect(outcomes[0]?.['outcome']).toBe('merged');
        expect(await readApplication(table, number)).toMatchObject({
          submittedAt: at('2026-07-01T10:00:00+05:00'),
          consent: { text: '2026-1' },
        });
      } else {
        expect(sent.body).toMatchObject({ code: 'child-has-application', because: { application: number } });
        expect(listed[0]?.['submittedAt']).toBe('2023-01-10T09:00:00.000Z');
      }
      expect(await violationsOf(city)).toEqual([]);
    }
    expect(accepted).toEqual(new Set([true, false]));
  });

  it('gives its guardian a child to apply for elsewhere: the birth date came along', async () => {
    const city = await staffedCity();
    await importCells(city, [cells]);
    const [mine] = (await city.ask('listMyApplications', { iin: parent })).body['applications'] as Record<string, string>[];
    const form = formFor(mine?.['child'] ?? '', { territory: 'vilnius', language: 'lt' });
    expect((await city.ask('submitApplication', { iin: parent, ...form })).status).toBe(201);
  });
});
