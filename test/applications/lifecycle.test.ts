// What a family may do with its application, and when: wishes, claims, withdrawal, return from the stop-list; each once, whoever presses how often
// (I-11, I-12, I-13), and each shown as open only where it would work.

import { describe, expect, it } from 'vitest';
import { orderKeyBytes, placeOf } from '../../shared/domain/orderKey.ts';
import { shippedRulebooks } from '../../shared/rulebooks/index.ts';
import { checkTerritory } from '../../shared/table/checking.ts';
import { childVoucherKey } from '../../shared/table/keys.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { readApplication, saveApplication } from '../../shared/table/applications.ts';
import { readPointer, readWholeQueue } from '../../shared/table/queue.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { people, staffedCity, type City } from '../support/city.ts';
import { apply, approveRoundOf, fillLine, giveChild } from '../support/family.ts';
import { suspend } from '../support/stopList.ts';

const { parent, head, secondHead } = people;
const territory = 'karaganda';
const understood = { understood: true };

async function violationsOf({ context }: City) {
  return (await checkTerritory(context.table, context.calendar(), territory, context.now())).violations;
}

async function appliedCity(table = memoryTable(), bornOn = '2022-05-10') {
  const city = await staffedCity(table);
  const child = await giveChild(city, parent, 1, bornOn);
  const number = String((await apply(city, parent, child))['number']);
  const mine = { iin: parent, params: { number } };
  const show = async () => (await city.ask('showMyApplication', mine)).body;
  return { city, child, number, mine, show };
}

/** The application has been offered a voucher by a round for everybody. */
async function offeredCity() {
  const applied = await appliedCity();
  const { city } = applied;
  await city.run({ job: 'recomputeQueue' });
  await approveRoundOf(city, 5, [head, secondHead]);
  await city.run({ job: 'issueRounds' });
  return applied;
}

describe('wishes', () => {
  it('change what is wished for, and neither the category nor the place', async () => {
    const { city, mine, number } = await appliedCity();
    const before = await readApplication(city.context.table, number);
    const body = { wantedStart: '2027-01-11', language: 'ru', groupType: 'sanatorium', district: 'Казыбек би' };
    const changed = await city.ask('changeWishes', { ...mine, body });
    const districtLabels = { kk: 'Қазыбек би ауданы', ru: 'район имени Казыбек би', en: 'Kazybek Bi district' };
    expect(changed.body['wishes']).toEqual({ ...body, districtLabels });
    const file = await city.ask('showFamilyFile', { params: { territory, number }, iin: people.clerk });
    expect(file.body['application']).toMatchObject({ district: 'Казыбек би', districtLabels });
    const after = await readApplication(city.context.table, number);
    expect(after).toMatchObject({ category: before?.category, submittedAt: before?.submittedAt, movedAt: before?.movedAt });
    expect((await city.ask('changeWishes', { ...mine, body })).body).toEqual(changed.body);
    expect((await readApplication(city.context.table, number))?.version).toBe(after?.version);
    expect((await city.ask('changeWishes', { ...mine, body: { language: 'de' } })).body['code']).toBe('language-unknown');
    expect((await city.ask('changeWishes', { ...mine, body: { category: 1 } })).status).toBe(400);
    expect(await violationsOf(city)).toEqual([]);
  });

  it('are over with the application', async () => {
    const { city, mine } = await appliedCity();
    await city.ask('withdrawApplication', { ...mine, body: understood });
    for (const [name, body] of [
      ['changeWishes', { language: 'ru' }],
      ['makeClaim', { status: 'large-family', evidence: 'x' }],
      ['withdrawApplication', understood],
      ['restoreApplication', undefined],
    ] as const)
      expect((await city.ask(name, { ...mine, body })).body).toMatchObject({ code: 'move-forbidden', because: { state: 'withdrawn' } });
  });
});

describe('a claim', () => {
  it('moves nothing until it is verified, and cannot be made twice meanwhile', async () => {
    const { city, mine, number, show } = await appliedCity();
    await fillLine(city, 3);
    await city.run({ job: 'recomputeQueue' });
    const body = { status: 'teacher-child', evidence: 'certificate 12' };
    const made = await city.ask('makeClaim', { ...mine, body });
    expect(made.body).toMatchObject({ category: 11, claims: [{ status: 'teacher-child', state: 'claimed' }] });
    expect(made.body['deadlines']).toEqual({ presentPapersBefore: '2026-07-09T19:00:00.000Z' });
    expect(await city.run({ job: 'recomputeQueue' })).toMatchObject({ territories: [{ published: false }] });
    expect((await city.ask('makeClaim', { ...mine, body })).body).toMatchObject({ code: 'claim-exists', because: { state: 'claimed' } });
    expect((await city.ask('makeClaim', { ...mine, body: { ...body, status: 'friend' } })).body['code']).toBe('status-unknown');
    expect((await readApplication(city.context.table, number))?.statuses).toEqual([]);
    expect(await show()).toEqual(made.body);
    expect(await violationsOf(city)).toEqual([]);
  });
});

describe('a claim a clerk decides', () => {
  const claim = { status: 'large-family', evidence: 'certificate 12' };
  const ofClaim = (number: string) => ({ iin: people.clerk, params: { territory, number, status: claim.status } });

  it('moves the application to its true category at its original time when it is true', async () => {
    const { city, mine, number, show } = await appliedCity();
    await city.ask('makeClaim', { ...mine, body: claim });
    city.at('2026-07-06T10:00:00+05:00');
    const document = { kind: 'certificate', number: '12', issuedOn: '2026-06-30' };
    const decided = await city.ask('decideClaim', { ...ofClaim(number), body: { decision: 'verify', document } });
    expect(decided.status, JSON.stringify(decided.body)).toBe(200);
    expect(await show()).toMatchObject({
      category: 7,
      submittedAt: '2026-07-01T05:00:00.000Z',
      reason: { category: 'priority-2022', statuses: ['large-family'] },
      claims: [{ status: 'large-family', state: 'verified' }],
    });
    expect(await violationsOf(city)).toEqual([]);
  });

  it('gains nothing when it is false: the application stands aside, cannot be brought back early, and never had a better place', async () => {
    const { city, mine, number, show } = await appliedCity();
    await city.ask('makeClaim', { ...mine, body: claim });
    await city.ask('decideClaim', { ...ofClaim(number), body: { decision: 'reject', reason: 'papers-false' } });
    expect(await show()).toMatchObject({ state: 'suspended', category: 11, claims: [{ state: 'rejected' }], moves: ['withdraw'] });
    expect((await city.ask('restoreApplication', mine)).body['code']).toBe('restore-not-yet');
    expect((await city.ask('makeClaim', { ...mine, body: claim })).body).toMatchObject({ category: 11, claims: [{ state: 'claimed' }] });
    expect(await violationsOf(city)).toEqual([]);
  });
});

describe('a withdrawal', () => {
  it('wants to be understood, gives up the place for good, and is one for 64 presses', async () => {
    const { city, mine, show } = await appliedCity(memoryTable({ beforeVerb: () => new Promise((resolve) => setImmediate(resolve)) }));
    expect((await city.ask('withdrawApplication', { ...mine, body: { understood: false } })).status).toBe(400);
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, press) =>
        city.ask('withdrawApplication', { ...mine, body: understood, key: `press-number-${press}` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await show()).toMatchObject({
      state: 'withdrawn',
      moves: [],
      withdrawal: { keptUntil: '2029-07-01' },
      closed: [{ move: 'accept' }, { move: 'restore' }, { move: 'withdraw' }],
    });
    expect(await violationsOf(city)).toEqual([]);
  });

  it('is told before and after what is kept and until when the child may be applied for anew', async () => {
    const { city, mine, show } = await appliedCity();
    const before = (await show())['withdrawal'];
    expect(before).toEqual({
      keptUntil: '2029-07-01',
      applyUntil: '2028-08-31',
      again: {
        kk: expect.stringContaining('2028 жылғы 31 тамыз күніне дейін (осы күнді қоса алғанда) беруге болады'),
        ru: expect.stringContaining('можно подать до 31 августа 2028 года включительно'),
        en: expect.stringContaining('may be made until 31 August 2028'),
      },
      kept: {
        kk: expect.stringContaining('кемінде 2029 жылғы 1 шілде күніне дейін сақталып'),
        ru: expect.stringContaining('не менее чем до 1 июля 2029 года'),
        en: expect.stringContaining('kept until 1 July 2029 at least'),
      },
    });
    expect((await city.ask('withdrawApplication', { ...mine, body: understood })).body['withdrawal']).toEqual(before);
    city.at('2028-09-01T10:00:00+05:00');
    const years = (await show())['withdrawal'];
    expect(years).toMatchObject({
      keptUntil: '2029-07-01',
      again: { ru: expect.stringContaining('новое подать уже не позволит возраст') },
    });
  });

  it('ends a voucher that is offered in the same moment, and no voucher follows (I-11)', async () => {
    const { city, child, mine, show } = await offeredCity();
    const offered = await show();
    expect(offered).toMatchObject({ state: 'offered', moves: ['accept', 'withdraw'] });
    expect((offered['deadlines'] as Record<string, unknown>)['confirmBefore']).toBeDefined();
    await city.ask('withdrawApplication', { ...mine, body: understood });
    expect(await readVoucher(city.context.table, String(offered['voucher']))).toMatchObject({
      state: 'refused',
      answeredAt: city.context.now(),
    });
    expect(await city.context.table.get('records', childVoucherKey(child))).toBeUndefined();
    await city.run({ job: 'issueRounds' });
    expect(await show()).toMatchObject({ state: 'withdrawn', deadlines: {} });
    expect(await violationsOf(city)).toEqual([]);
  });

  it('ends a confirmed voucher too; one whose time had passed has expired', async () => {
    const confirmed = await offeredCity();
    const voucher = String((await confirmed.show())['voucher']);
    await confirmed.city.ask('confirmVoucher', { iin: parent, params: { voucher } });
    await confirmed.city.ask('withdrawApplication', { ...confirmed.mine, body: understood });
    expect(await readVoucher(confirmed.city.context.table, voucher)).toMatchObject({ state: 'refused' });
    expect(await confirmed.city.context.table.get('records', childVoucherKey(confirmed.child))).toBeUndefined();
    expect(await violationsOf(confirmed.city)).toEqual([]);

    const late = await offeredCity();
    late.city.at('2026-07-10T10:00:00+05:00');
    expect(await late.show()).toMatchObject({ state: 'offered', moves: ['withdraw'], deadlines: {} });
    expect((await late.show())['closed']).toContainEqual(expect.objectContaining({ move: 'accept', refusal: 'confirm-deadline-passed' }));
    await late.city.ask('withdrawApplication', { ...late.mine, body: understood });
    expect(await readVoucher(late.city.context.table, String((await late.show())['voucher']))).toMatchObject({ state: 'expired' });
    expect(await violationsOf(late.city)).toEqual([]);
  });
});

describe('coming back from the stop-list', () => {
  it('is open while it works, to the last millisecond; then the reason stands there', async () => {
    const { city, mine, number, show } = await appliedCity();
    city.at('2026-08-02T10:00:00+05:00');
    await suspend(city, number, 'no-confirm');
    city.at('2026-08-30T23:59:59.999+05:00');
    const open = await show();
    expect(open).toMatchObject({
      state: 'suspended',
      moves: ['restore', 'withdraw'],
      deadlines: { restoreBefore: '2026-08-30T19:00:00.000Z' },
      restoring: { left: 1, keepsDate: true },
    });
    city.at('2026-08-31T00:00:00.000+05:00');
    const closed = expect.objectContaining({
      move: 'restore',
      refusal: 'restore-window-passed',
      because: { deadline: '2026-08-30T19:00:00.000Z', at: '2026-08-30T19:00:00.000Z' },
    });
    expect(await show()).toMatchObject({ moves: ['withdraw'] });
    expect((await show())['deadlines']).toEqual({});
    expect((await show())['closed']).toContainEqual(closed);
    expect((await show())['restoring']).toBeUndefined();
    expect(await city.ask('restoreApplication', mine)).toMatchObject({ status: 409, body: { code: 'restore-window-passed' } });
    city.at('2026-08-30T23:59:59.999+05:00');
    const back = await city.ask('restoreApplication', mine);
    expect(back.body).toMatchObject({ state: 'waiting', submittedAt: '2026-07-01T05:00:00.000Z', moves: ['withdraw'] });
    expect(back.body['suspended']).toBeUndefined();
    expect(await violationsOf(city)).toEqual([]);
  });

  it('names no deadline behind the age limit: of a child born in 2020 it is the end of 2026-08-31', async () => {
    const { city, number, show } = await appliedCity(undefined, '2020-05-10');
    city.at('2026-08-15T10:00:00+05:00');
    await suspend(city, number, 'no-confirm');
    city.at('2026-08-31T23:59:59.999+05:00');
    expect(await show()).toMatchObject({ moves: ['restore', 'withdraw'], deadlines: { restoreBefore: '2026-08-31T19:00:00.000Z' } });
    city.at('2026-09-01T00:00:00+05:00');
    expect(await show()).toMatchObject({ moves: ['withdraw'] });
    expect((await show())['deadlines']).toEqual({});
  });

  it('keeps the order, is counted, and the second time is refused (I-12, I-13)', async () => {
    const { city, mine, number, show } = await appliedCity();
    const before = await readApplication(city.context.table, number);
    await suspend(city, number, 'no-confirm');
    city.at('2026-07-05T10:00:00+05:00');
    await city.ask('restoreApplication', mine);
    expect(await readApplication(city.context.table, number)).toMatchObject({
      state: 'waiting',
      category: before?.category,
      submittedAt: before?.submittedAt,
      restores: { 'no-confirm': 1 },
    });
    await suspend(city, number, 'no-confirm');
    expect((await city.ask('restoreApplication', mine)).body).toMatchObject({ code: 'restores-used-up', because: { allowed: 1, used: 1 } });
    expect(await show()).toMatchObject({ state: 'suspended', moves: ['withdraw'] });
    expect((await show())['deadlines']).toEqual({});
  });

  it('is one for 64 presses, and the queue publishes one move (I-12)', async () => {
    const { city, mine, number, show } = await appliedCity(
      memoryTable({ beforeVerb: () => new Promise((resolve) => setImmediate(resolve)) }),
    );
    await suspend(city, number, 'no-contact');
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, press) => city.ask('restoreApplication', { ...mine, key: `press-number-${press}` })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body['code'] === 'move-forbidden')).toHaveLength(63);
    expect(await show()).toMatchObject({ state: 'waiting' });
    expect((await readApplication(city.context.table, number))?.restores).toEqual({ 'no-contact': 1 });
    expect(await violationsOf(city)).toEqual([]);
  });

  it('gives the place of today where the policy does not keep the old one', async () => {
    const city = await staffedCity(undefined, { rulebooks: losingRulebooks });
    const number = String((await apply(city, parent, await giveChild(city, parent, 1)))['number']);
    await suspend(city, number, 'no-contact');
    city.at('2026-07-09T10:00:00.456+05:00');
    const back = await city.ask('restoreApplication', { iin: parent, params: { number } });
    expect(back.body).toMatchObject({ state: 'waiting', submittedAt: '2026-07-09T05:00:00.456Z' });
    expect(await violationsOf(city)).toEqual([]);
  });
});

function losingRulebooks() {
  return shippedRulebooks().map((rulebook) => ({
    ...rulebook,
    restore: { ...rulebook.restore, 'no-contact': { ...rulebook.restore['no-contact'], keepOriginalOrder: false } },
  }));
}

describe('a category that changes in the middle of a publication', () => {
  it('is published as of the instant: the family stands once, in its old category, and in the next version in its new one', async () => {
    let duringScan: (() => Promise<void>) | undefined;
    const table = memoryTable({
      beforeVerb: async (verb, name) => {
        const change = verb === 'list' && name === 'waiting' ? duringScan : undefined;
        duringScan = change === undefined ? duringScan : undefined;
        await change?.();
      },
    });
    const { city, number } = await appliedCity(table);
    await fillLine(city, 5);
    await city.run({ job: 'recomputeQueue' });
    await fillMore(city);
    duringScan = async () => {
      city.at('2026-07-01T11:00:00+05:00');
      const before = await readApplication(table, number);
      if (before === undefined) throw new Error('no such application');
      const command = { name: 'test', by: 'test', as: 'system', at: city.context.now(), key: number, digest: '' } as const;
      const change = { kind: 'claim-verified', data: {}, cause: 'category-changed', now: city.context.now() } as const;
      const saved = saveApplication(before, { ...before, category: 7, statuses: ['large-family'] }, command, change);
      expect((await table.together('verify', saved.writes)).done).toBe(true);
    };
    await city.run({ job: 'recomputeQueue' });
    expect(duringScan).toBeUndefined();
    expect(await publishedCategories(city, number)).toEqual([11]);
    await city.run({ job: 'recomputeQueue' });
    expect(await publishedCategories(city, number)).toEqual([7]);
    expect(await violationsOf(city)).toEqual([]);
  });

  /** Somebody else joins, so that there is something to publish. */
  async function fillMore(city: City): Promise<void> {
    await apply(city, people.otherParent, await giveChild(city, people.otherParent, 2));
  }

  async function publishedCategories({ context }: City, number: string): Promise<readonly number[]> {
    const pointer = await readPointer(context.table, territory);
    const keys = await readWholeQueue(context.table, territory, pointer?.run ?? '');
    const places = Array.from({ length: keys.length / orderKeyBytes }, (_, row) => placeOf(keys, row * orderKeyBytes));
    return places.filter((place) => place.number === number).map(({ category }) => category);
  }
});
