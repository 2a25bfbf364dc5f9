// The main job on what would be deployed: the built bundles, reached by the template's routes, schedules and stream mapping, with its environment
// and its grants, on DynamoDB Local. What no role allows is refused here as it would be in the cloud.

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { dynamoLocalClient } from '../../local/dynamoLocal.ts';
import { fictionalIin, fictionalPhone } from '../../local/people.ts';
import { instant, isoOf } from '../../shared/domain/time.ts';
import { dynamoTable } from '../../shared/table/dynamo.ts';
import { sweepKey } from '../../shared/table/keys.ts';
import { saveMembership, savePerson } from '../../shared/table/people.ts';
import { readRing, ringOf } from '../../shared/keyRing.ts';
import { openVault } from '../../shared/vault.ts';
import { deployApp, type DeployedApp } from '../support/deployedApp.ts';
import type { DeployedRequest } from '../support/deployedGateway.ts';
import { attending, describeMonth } from '../support/deployedMonth.ts';

const territory = 'karaganda';
const department = `/v1/department/territories/${territory}`;
const secret = 'a secret for tests that has more than thirty-two bytes';
const monday = Date.UTC(2026, 2, 16, 4);
const later = (minutes: number) => isoOf(instant(monday + minutes * 60_000));

const operator = fictionalIin(1);
const head = fictionalIin(2);
const preschoolHead = fictionalIin(3);
const finance = fictionalIin(4);
const parents = [fictionalIin(11), fictionalIin(12), fictionalIin(13)] as const;
const children = [fictionalIin(21), fictionalIin(22), fictionalIin(23)] as const;
const phones = [fictionalPhone(1), fictionalPhone(2), fictionalPhone(3)] as const;
const dynamoEndpoint = inject('dynamoEndpoint');

describe.skipIf(!dynamoEndpoint)('the deployed product', () => {
  let app: DeployedApp;
  let numbers: string[] = [];
  let own = '';
  let keys = 0;
  const as = (iin: string, body?: unknown): DeployedRequest => ({
    claims: { [app.iinClaim]: iin },
    headers: { 'idempotency-key': `e2e-${(keys += 1)}-of-the-day` },
    ...(body === undefined ? {} : { body }),
  });

  beforeAll(async () => {
    app = await deployApp({ stage: 'prod', dynamoEndpoint, secret, startedAt: monday });
    const table = dynamoTable({ client: dynamoLocalClient(dynamoEndpoint), names: app.tables });
    const vault = await openVault({ table, openRing: async () => ringOf(readRing(secret)), now: () => instant(monday) });
    for (const [iin, role] of [
      [operator, 'department_operator'],
      [head, 'department_head'],
      [finance, 'finance_operator'],
    ] as const) {
      const person = await savePerson(table, vault, { iin, locale: 'ru', contacts: { phones: [] } });
      await saveMembership(table, person, { role, territory });
    }
    // As a run of days before left it: the first one of all reads every day since a legal basis began.
    for (const one of [territory, 'vilnius'])
      await table.put('records', { ...sweepKey(one, 'expireVouchers'), item: 'sweep', version: 1, from: '2026-02-01' }, 'ifAbsent');
  }, 120_000);
  afterAll(() => app?.close());

  it('takes three rows of another system from a clerk, and from nobody else', async () => {
    const opening = { source: 'old-city', file: 'queue.csv', digest: 'a'.repeat(64) };
    expect(await app.call('POST', `${department}/imports`, { body: opening })).toMatchObject({ status: 401 });
    expect(await app.call('POST', `${department}/imports`, as(parents[0], opening))).toMatchObject({ status: 403 });
    const opened = await app.call('POST', `${department}/imports`, as(operator, opening));
    expect(opened).toMatchObject({ status: 201, body: { state: 'open' } });
    const rows = children.map((childIin, place) => ({
      line: place + 2,
      cells: {
        childIin,
        bornOn: '2022-05-10',
        submittedAt: `2024-0${place + 1}-15T09:00:00.123+05:00`,
        guardianIin: parents[place] ?? '',
        guardianPhone: phones[place] ?? '',
        guardianLocale: 'ru',
      },
    }));
    const taken = await app.call('POST', `${department}/imports/${opened.body.import}/rows`, as(operator, { rows }));
    expect(taken.body.outcomes.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['accepted', 'accepted', 'accepted']);
    numbers = taken.body.outcomes.map(({ number }: { number: string }) => number);
    const finished = await app.call('POST', `${department}/imports/${opened.body.import}/finish`, as(operator));
    expect(finished).toMatchObject({ status: 200, body: { state: 'finished' } });
  });

  it('registers a kindergarten with a group; its head sees it and everybody finds it', async () => {
    const form = {
      number: fictionalIin(31),
      names: { kk: 'Балабақша', ru: 'Детский сад' },
      district: 'Центральный',
      address: 'ул. Абая, 1',
      ownership: 'private',
      location: { latitude: 49.8, longitude: 73.1 },
      eligible: { from: '2026-01-01' },
    };
    const registered = await app.call('POST', `${department}/preschools`, as(operator, form));
    expect(registered).toMatchObject({ status: 201, body: { listed: true } });
    const { preschool } = registered.body;
    const group = { names: form.names, groupType: 'general', language: 'kk', ageFrom: 18, ageTo: 83, hours: 10.5, capacity: 2 };
    expect(await app.call('POST', `${department}/preschools/${preschool}/groups`, as(operator, group))).toMatchObject({ status: 201 });
    own = `/v1/preschool/${preschool}`;
    expect(await app.call('GET', own, as(preschoolHead))).toMatchObject({ status: 403 });
    const appointed = await app.call(
      'POST',
      `${department}/preschools/${preschool}/staff`,
      as(head, { iin: preschoolHead, name: 'Үлгі Меңгеруші' }),
    );
    expect(appointed).toMatchObject({ status: 201, body: { role: 'preschool_head' } });
    const seen = await app.call('GET', own, as(preschoolHead));
    expect(seen).toMatchObject({ status: 200, body: { groups: [{ capacity: 2, taken: 0 }] } });
    const intake = `${own}/groups/${seen.body.groups[0].group}/intake`;
    expect(await app.call('PUT', intake, as(preschoolHead, { open: false }))).toMatchObject({ status: 200, body: { open: false } });
    expect(await app.call('PUT', intake, as(preschoolHead, { open: true }))).toMatchObject({ status: 200, body: { open: true } });
    const found = await app.call('GET', `/v1/territories/${territory}/preschools`);
    expect(found).toMatchObject({ status: 200, body: { found: 1, preschools: [{ preschool, groups: [{ capacity: 2, waiting: 0 }] }] } });
  });

  it('publishes the queue on schedule, and everybody finds their place without a token', async () => {
    // Past the time any write may be under way, so that the job need not wait for it.
    app.advance(2);
    await app.runJob('recomputeQueue', later(1));
    const queue = await app.call('GET', `/v1/territories/${territory}/queue`);
    expect(queue).toMatchObject({ status: 200, body: { total: 3 } });
    for (const [place, number] of numbers.entries()) {
      const found = await app.call('GET', `/v1/territories/${territory}/positions/${number}`);
      expect(found).toMatchObject({ status: 200, body: { number, position: place + 1, ahead: place } });
    }
  });

  it('issues a round that one person drafted and another approved', async () => {
    const drafted = await app.call('POST', `${department}/rounds`, as(operator, { count: 2 }));
    expect(drafted).toMatchObject({ status: 201, body: { state: 'draft', count: 2 } });
    const round = `${department}/rounds/${drafted.body.round}`;
    expect(await app.call('GET', `${round}/check`, as(operator))).toMatchObject({ status: 200, body: { awarded: 2 } });
    expect(await app.call('POST', `${round}/approve`, as(operator))).toMatchObject({ status: 403 });
    expect(await app.call('POST', `${round}/approve`, as(head))).toMatchObject({ status: 200, body: { state: 'approved' } });
    // Between what was frozen is published and the first voucher lies an hour.
    app.advance(61);
    await app.runJob('issueRounds');
    expect(await app.call('GET', round, as(operator))).toMatchObject({ status: 200, body: { state: 'finished', issued: 2, skipped: 0 } });
    const open = await app.call('GET', `/v1/territories/${territory}/rounds`);
    expect(open.body.rounds).toMatchObject([{ round: drafted.body.round, state: 'finished', issued: 2 }]);
  });

  it('lets the guardian, and only the guardian, confirm', async () => {
    const mine = await app.call('GET', '/v1/me/vouchers', as(parents[0]));
    expect(mine.body.vouchers).toMatchObject([{ application: numbers[0], state: 'issued' }]);
    const confirm = `/v1/me/vouchers/${mine.body.vouchers[0].voucher}/confirm`;
    expect(await app.call('POST', confirm, as(parents[1]))).toMatchObject({ status: 404 });
    expect(await app.call('POST', confirm, as(parents[0]))).toMatchObject({ status: 200, body: { state: 'confirmed' } });
    expect((await app.call('GET', '/v1/me/vouchers', as(parents[2]))).body.vouchers).toEqual([]);
  });

  it('tells the families by SMS and other systems by the topic, through the stream', async () => {
    const { delivered, givenUp } = await app.deliverStream();
    expect(givenUp).toEqual([]);
    expect(delivered).toBeGreaterThanOrEqual(3);
    for (const [place, phone] of phones.entries()) {
      const heard = app.outbox.list({ kind: 'sms', to: phone, from: 0, limit: 100 });
      expect(heard.total > 0 || place === 2).toBe(true);
    }
    // A role of somebody's own is nobody else's business.
    const told = app.outbox.list({ kind: 'topic', from: 0, limit: 100 }).messages.map(({ message }) => JSON.parse(message).kind);
    const imported = ['application-imported', 'application-imported', 'application-imported'];
    expect(told.toSorted()).toEqual([...imported, 'voucher-confirmed', 'voucher-issued', 'voucher-issued']);
  });

  it('sweeps the voucher nobody confirmed when its days are over', async () => {
    app.advance(14 * 24 * 60);
    await app.runJob('expireVouchers');
    const mine = await app.call('GET', '/v1/me/vouchers', as(parents[1]));
    expect(mine.body.vouchers).toMatchObject([{ application: numbers[1], state: 'expired' }]);
  });

  describeMonth(() => ({ app, as, department, own, operator, head, finance, preschoolHead }));

  it('never asked for what its roles do not allow', () => {
    expect(app.refused).toEqual([]);
  });

  it('printed nothing about a person', () => {
    const printed = app.lines.join('\n');
    for (const value of [
      operator,
      head,
      preschoolHead,
      fictionalIin(31),
      ...parents,
      ...children,
      ...phones,
      ...attending.flatMap((one) => Object.values(one)),
    ])
      expect(printed).not.toContain(value);
    for (const line of app.lines) expect(JSON.parse(line)).toHaveProperty('code');
  });

  it('refuses what a role does not allow: the open queue cannot read a person', async () => {
    const [publicRoute] = [...app.routes].flatMap(([key, { functionId }]) => (key.startsWith('GET /v1/territories/') ? [functionId] : []));
    expect(publicRoute).toMatch(/^publicFunction/);
    const table = dynamoTable({ client: app.clientOf(publicRoute ?? ''), names: app.tables, attempts: 1 });
    await expect(table.get('records', { pk: 'PERSON#somebody', sk: 'PERSON' })).rejects.toThrow('not allowed');
    await expect(table.list('records', { pk: `NUMBER#${numbers[0]}` })).rejects.toThrow('not allowed');
    await expect(table.list('waiting', { pk: territory })).rejects.toThrow('not allowed');
    expect(await table.get('records', { pk: `NUMBER#${numbers[0]}`, sk: 'NUMBER' })).toMatchObject({ territory });
  });
});
