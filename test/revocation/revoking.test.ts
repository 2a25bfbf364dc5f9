// A voucher is taken away by two people and never by surprise; as long as somebody may still be right it lives.

import { describe, expect, it } from 'vitest';
import { checkTerritory } from '../../shared/table/checking.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { readPlaces } from '../../shared/table/places.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { people, staffedCity, type Answer, type City } from '../support/city.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';
import { appeal, decide, enrol, giveConfirmed, here, paper, propose, settle, type Holder } from '../support/revocationCity.ts';

async function cityWithHolder(): Promise<{ readonly city: City; readonly holder: Holder }> {
  const city = await staffedCity();
  return { city, holder: await giveConfirmed(city, 1, people.parent) };
}

async function cityWithEnrolled() {
  const { city, holder } = await cityWithHolder();
  await seedPreschool(city, 'aigolek', { groups: [{ group: 'first', capacity: 1 }], head: preschoolPeople.head });
  return { city, holder, contract: await enrol(city, holder, 'aigolek', 'first') };
}

const stateOf = async (city: City, { voucher }: Holder) => (await readVoucher(city.context.table, voucher))?.state;
const told = async (city: City, { iin }: Holder) => {
  const { body } = await city.ask('listMyNotices', { iin, query: { limit: '20' } });
  return (body['notices'] as { kind: string; text: string }[]).filter(({ kind }) => /revo|appeal|voucher-(closed|ending)/.test(kind));
};
const kinds = async (city: City, holder: Holder) => (await told(city, holder)).map(({ kind }) => kind);
const mine = (city: City, { voucher, iin }: Holder): Promise<Answer> => city.ask('showMyRevocation', { params: { voucher }, iin });
const work = async (city: City) => {
  const { body } = await city.ask('listWork', {
    params: { territory: here, queue: 'revocations' },
    query: { limit: '50' },
    iin: people.clerk,
  });
  return (body['entries'] as { about: string; detail: Record<string, string> }[]).map(({ about, detail }) => [about, detail['step']]);
};

describe('a revocation that is proposed', () => {
  it('is told to the family at once, with the reason in words and the paper to read; the voucher stays as it is', async () => {
    const { city, holder } = await cityWithHolder();
    expect(await propose(city, holder.voucher)).toMatchObject({ status: 201, body: { state: 'proposed', moves: [] } });
    expect(await told(city, holder)).toContainEqual(
      expect.objectContaining({ kind: 'revocation-proposed', text: expect.stringContaining('құқық') as string }),
    );
    expect(await mine(city, holder)).toMatchObject({ status: 200, body: { reason: 'false-privilege', paper, moves: [] } });
    const { words } = (await mine(city, holder)).body;
    expect(words).toMatchObject({ kk: expect.stringContaining('құқық'), ru: expect.stringContaining('право'), en: expect.any(String) });
    expect(await stateOf(city, holder)).toBe('confirmed');
    expect(await work(city)).toEqual([[holder.voucher, 'decision']]);
  });

  it('says nothing of its paper’s number where replies are kept, nor to a clerk who did not look', async () => {
    const { city, holder } = await cityWithHolder();
    const proposed = await propose(city, holder.voucher);
    const listed = await city.ask('listRevocations', { params: { territory: here }, iin: people.auditor });
    expect(JSON.stringify([proposed.body, listed.body])).not.toContain(paper.number);
    const looked = await city.ask('showRevocation', { params: { territory: here, voucher: holder.voucher }, iin: people.auditor });
    expect(looked.body).toMatchObject({ paper });
    const audit = await city.ask('listAudit', { params: { territory: here }, query: { day: '2026-07-01' }, iin: people.auditor });
    expect(JSON.stringify(audit.body)).toContain('showRevocation');
  });

  it('is one at a time: a second proposal is refused, of two at once one is taken', async () => {
    const { city, holder } = await cityWithHolder();
    const both = await Promise.all([
      propose(city, holder.voucher),
      propose(city, holder.voucher, { iin: people.head, reason: 'duplicate' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await propose(city, holder.voucher)).toMatchObject({ status: 409, body: { code: 'revocation-open' } });
  });

  it('is refused of a voucher that has ended, of another city’s, and with a paper of tomorrow', async () => {
    const { city, holder } = await cityWithHolder();
    const tomorrow = { reason: 'absence', paper: { ...paper, issuedOn: '2026-07-02' } };
    const params = { territory: here, voucher: holder.voucher };
    expect(await city.ask('proposeRevocation', { params, iin: people.clerk, body: tomorrow })).toMatchObject({ status: 422 });
    await city.appoint(people.clerk, 'department_operator', 'vilnius');
    const elsewhere = await city.ask('proposeRevocation', {
      params: { ...params, territory: 'vilnius' },
      iin: people.clerk,
      body: { reason: 'absence', paper },
    });
    expect(elsewhere).toMatchObject({ status: 404, body: { code: 'voucher-unknown' } });
    await city.ask('withdrawApplication', { params: { number: holder.number }, iin: holder.iin, body: { understood: true } });
    expect(await propose(city, holder.voucher)).toMatchObject({ status: 409, body: { code: 'voucher-ended' } });
  });

  it('is decided by another person, who may drop it; then it may be proposed again', async () => {
    const { city, holder } = await cityWithHolder();
    await propose(city, holder.voucher, { iin: people.head });
    expect(await decide(city, holder.voucher, 'revoke')).toMatchObject({ status: 409, body: { code: 'same-person' } });
    expect(await decide(city, holder.voucher, 'drop', { iin: people.secondHead })).toMatchObject({
      status: 200,
      body: { state: 'dropped' },
    });
    expect((await kinds(city, holder)).toSorted()).toEqual(['revocation-dropped', 'revocation-proposed']);
    expect(await work(city)).toEqual([]);
    expect(await appeal(city, holder)).toMatchObject({ status: 409, body: { code: 'move-forbidden' } });
    expect(await propose(city, holder.voucher, { reason: 'absence' })).toMatchObject({ status: 201, body: { reason: 'absence' } });
    expect(Object.keys((await mine(city, holder)).body)).not.toContain('decidedAt');
  });
});

describe('the days to appeal', () => {
  it('are ten working days over the Day of the Capital: decided Wed 2026-07-01, until Thu 2026-07-16', async () => {
    const { city, holder } = await cityWithHolder();
    await propose(city, holder.voucher);
    const decided = await decide(city, holder.voucher, 'revoke');
    expect(decided.body).toMatchObject({ state: 'decided', appealLastDay: '2026-07-16', appealBefore: '2026-07-16T19:00:00.000Z' });
    expect(await told(city, holder)).toContainEqual(
      expect.objectContaining({ kind: 'revocation-decided', text: expect.stringContaining('16 шілде') as string }),
    );
    expect((await mine(city, holder)).body).toMatchObject({ moves: ['appeal'] });
    expect(await work(city)).toEqual([]);
  });

  it('count by arrival: the last millisecond is in time and the next one is not (I-14)', async () => {
    for (const [at, expected] of [
      ['2026-07-16T23:59:59.999+05:00', { status: 200 }],
      ['2026-07-17T00:00:00.000+05:00', { status: 409, body: { code: 'appeal-deadline-passed' } }],
    ] as const) {
      const { city, holder } = await cityWithHolder();
      await enrolFor(city, holder);
      await propose(city, holder.voucher);
      await decide(city, holder.voucher, 'revoke');
      city.at(at);
      expect(await appeal(city, holder)).toMatchObject(expected);
    }
  });

  it('over without an appeal end the voucher by the next run, and a second run finds nothing', async () => {
    const { city, holder, contract } = await cityWithEnrolled();
    await propose(city, holder.voucher);
    await decide(city, holder.voucher, 'revoke');
    city.at('2026-07-16T23:59:59.000+05:00');
    expect(await city.run({ job: 'settleRevocations' })).toEqual({ revoked: 0, lapsed: 0 });
    expect(await stateOf(city, holder)).toBe('contracted');
    city.at('2026-07-17T00:10:00+05:00');
    expect(await city.run({ job: 'settleRevocations' })).toEqual({ revoked: 1, lapsed: 0 });
    expect(await city.run({ job: 'settleRevocations' })).toEqual({ revoked: 0, lapsed: 0 });
    expect(await stateOf(city, holder)).toBe('revoked');
    expect(await readContract(city.context.table, contract)).toMatchObject({ endsOn: '2026-07-17', ending: 'voucher-ended' });
    expect(await kinds(city, holder)).toContain('voucher-revoked');
  });

  it('are appealed once, however often it is pressed', async () => {
    const { city, holder } = await cityWithHolder();
    await propose(city, holder.voucher);
    await decide(city, holder.voucher, 'revoke');
    const pressed = await Promise.all(Array.from({ length: 64 }, (_, index) => appeal(city, holder, { key: `press-number-${index}` })));
    expect(pressed.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(pressed.filter(({ body }) => body['code'] === 'move-forbidden')).toHaveLength(63);
    expect((await kinds(city, holder)).filter((kind) => kind === 'appeal-received')).toHaveLength(1);
  });
});

/** A contract, so that the days to sign one do not end the voucher first. */
async function enrolFor(city: City, holder: Holder): Promise<void> {
  await seedPreschool(city, 'aigolek', { groups: [{ group: 'first', capacity: 5 }], head: preschoolPeople.head });
  await enrol(city, holder, 'aigolek', 'first');
}

describe('an appeal', () => {
  async function appealed() {
    const made = await cityWithEnrolled();
    await propose(made.city, made.holder.voucher);
    await decide(made.city, made.holder.voucher, 'revoke');
    await appeal(made.city, made.holder);
    return made;
  }

  it('keeps the voucher alive however long it takes, and waits in the department’s queue', async () => {
    const { city, holder } = await appealed();
    city.at('2026-08-20T10:00:00+05:00');
    expect(await city.run({ job: 'settleRevocations' })).toEqual({ revoked: 0, lapsed: 0 });
    expect(await stateOf(city, holder)).toBe('contracted');
    expect(await work(city)).toEqual([[holder.voucher, 'settlement']]);
  });

  it('is not settled by who decided', async () => {
    const { city, holder } = await appealed();
    expect(await settle(city, holder.voucher, 'uphold', { iin: people.head })).toMatchObject({
      status: 409,
      body: { code: 'decider-settles' },
    });
    const { body } = await city.ask('listRevocations', { params: { territory: here }, iin: people.head });
    expect(body['revocations']).toMatchObject([{ state: 'appealed', moves: [] }]);
  });

  it('that is granted leaves everything as it was, and an open list empty', async () => {
    const { city, holder, contract } = await appealed();
    expect(await settle(city, holder.voucher, 'grant')).toMatchObject({ status: 200, body: { state: 'granted' } });
    expect(await stateOf(city, holder)).toBe('contracted');
    expect((await readContract(city.context.table, contract))?.endsOn).toBeUndefined();
    expect(await kinds(city, holder)).toContain('appeal-granted');
    expect(await work(city)).toEqual([]);
    expect((await city.ask('listRevocations', { params: { territory: here }, iin: people.head })).body['revocations']).toEqual([]);
  });

  it('that is not granted ends voucher, contract and application in one step, frees the place, and says what is left', async () => {
    const { city, holder, contract } = await appealed();
    const { table } = city.context;
    expect(await settle(city, holder.voucher, 'uphold')).toMatchObject({ status: 200, body: { state: 'revoked', moves: [] } });
    expect(await readVoucher(table, holder.voucher)).toMatchObject({ state: 'revoked', ending: 'false-privilege', contract });
    expect(await readApplication(table, holder.number)).toMatchObject({ state: 'archived' });
    expect(await readContract(table, contract)).toMatchObject({ state: 'active', endsOn: '2026-07-01', ending: 'voucher-ended' });
    expect((await readPlaces(table, 'aigolek', 'first'))?.stays).toEqual([{ contract, from: '2026-07-01', to: '2026-07-01' }]);
    expect(await told(city, holder)).toContainEqual(
      expect.objectContaining({ kind: 'voucher-revoked', text: expect.stringContaining('жаңа өтініш') as string }),
    );
    const words = (await told(city, holder)).find(({ kind }) => kind === 'voucher-revoked')?.text;
    expect(words).toMatch(/ Балабақша: .+, топ: .+\. Оны қалпына/);
    const again = await city.ask('restoreApplication', { params: { number: holder.number }, iin: holder.iin });
    expect(again.status).toBe(409);
    expect(await propose(city, holder.voucher)).toMatchObject({ body: { code: 'voucher-ended' } });
  });

  it('and its settlement leave whole chains (I-24)', async () => {
    const { city, holder } = await appealed();
    await settle(city, holder.voucher, 'uphold');
    const { violations } = await checkTerritory(city.context.table, city.context.calendar(), here, city.context.now());
    expect(violations.filter(({ of, invariant }) => invariant === 'I-24' || of === holder.voucher)).toEqual([]);
  });
});

describe('a voucher that ends otherwise while it is to be taken away', () => {
  it('is left alone: the revocation lapses by the next run', async () => {
    const { city, holder } = await cityWithHolder();
    await propose(city, holder.voucher);
    await city.ask('withdrawApplication', { params: { number: holder.number }, iin: holder.iin, body: { understood: true } });
    expect(await city.run({ job: 'settleRevocations' })).toEqual({ revoked: 0, lapsed: 1 });
    expect(await work(city)).toEqual([]);
    expect(await stateOf(city, holder)).toBe('refused');
  });

  it('is left alone by whoever decides: the revocation lapses then and there', async () => {
    const { city, holder } = await cityWithHolder();
    await propose(city, holder.voucher);
    await city.ask('withdrawApplication', { params: { number: holder.number }, iin: holder.iin, body: { understood: true } });
    expect(await decide(city, holder.voucher, 'revoke')).toMatchObject({ status: 200, body: { state: 'lapsed', moves: [] } });
    expect(await stateOf(city, holder)).toBe('refused');
  });
});
