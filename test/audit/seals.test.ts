// What was written down of looks is held fast: an entry changed, taken away or slipped in after its quarter of an hour was sealed is found (I-24, T14).

import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../shared/domain/digest.ts';
import { day } from '../../shared/domain/time.ts';
import { checkAudit, readSeals, removeDay } from '../../shared/table/auditSeals.ts';
import { walkChains } from '../../shared/table/chains.ts';
import type { Item } from '../../shared/table/table.ts';
import { at, people, staffedCity, type City } from '../support/city.ts';
import { openTable, setItem, type OpenTable } from '../support/openTable.ts';

const territory = 'karaganda';
const params = { territory };

describe('the seals of the audit', () => {
  let open: OpenTable;
  let city: City;
  const entries = () => open.items('records').filter(({ item }) => item === 'audit');
  const check = () => checkAudit(open.table, territory, day('2026-07-01'));
  const search = (iin: string, text: string) => city.ask('searchApplications', { iin, params, body: { name: text } });

  beforeEach(async () => {
    open = openTable();
    city = await staffedCity(open.table);
    for (const [time, iin] of [
      ['10:00:00', people.clerk],
      ['10:14:59', people.head],
      ['10:15:00', people.clerk],
      ['11:40:00', people.auditor],
    ] as const) {
      city.at(`2026-07-01T${time}+05:00`);
      await search(iin, 'Айлин');
    }
    city.at('2026-07-01T12:00:00+05:00');
  });

  it('take quarters of an hour that are over, one event each, and a second run adds nothing', async () => {
    expect(await city.run({ job: 'sealAudit', territory })).toEqual({ sealed: 3 });
    expect((await readSeals(open.table, territory))?.version).toBe(3);
    expect(await city.run({ job: 'sealAudit', territory })).toEqual({ sealed: 0 });
    expect(await check()).toEqual([]);
    const chains = await walkChains(open.table, { territory, since: day('2026-06-30'), until: day('2026-07-02') });
    expect(chains.get(`audit#${territory}`)).toMatchObject({ head: { version: 3 } });
    expect(chains.get(`audit#${territory}`)?.broken).toBeUndefined();
  });

  it('leave a quarter alone in which an answer may still be under way', async () => {
    city.at('2026-07-01T11:45:30+05:00');
    expect(await city.run({ job: 'sealAudit', territory })).toEqual({ sealed: 2 });
    city.at('2026-07-01T11:46:01+05:00');
    expect(await city.run({ job: 'sealAudit', territory })).toEqual({ sealed: 1 });
  });

  it('run by two at once are the same seals', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => city.run({ job: 'sealAudit', territory })));
    await city.run({ job: 'sealAudit', territory });
    expect(runs.length).toBe(3);
    expect((await readSeals(open.table, territory))?.version).toBe(3);
    expect(await check()).toEqual([]);
  });

  it('show any entry that was changed, taken away or slipped in, whichever it is', async () => {
    await city.run({ job: 'sealAudit', territory });
    const all = entries();
    const changes: readonly ((item: Item) => Item | undefined)[] = [
      () => undefined,
      (item) => ({ ...item, by: 'somebody-else' }),
      (item) => ({ ...item, about: [...(item['about'] as string[]), 'child#nobody'] }),
      (item) => ({ ...item, outcome: 'refused' }),
      (item) => ({ ...item, extra: 1.5 }),
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...all), fc.constantFrom(...changes), async (item, change) => {
        await setItem(open.table, 'records', item, change(item));
        expect((await check()).map(({ invariant, of }) => [invariant, of])).toEqual([['I-24', `audit#${territory}`]]);
        await setItem(open.table, 'records', item, undefined);
        await setItem(open.table, 'records', undefined, item);
        expect(await check()).toEqual([]);
      }),
      { numRuns: 30 },
    );
    const [first] = all;
    if (first === undefined) throw new Error('no entry');
    const slipped = { ...first, sk: String(first.sk).replace(/#.*$/, '#0000000000000000') };
    await setItem(open.table, 'records', undefined, slipped);
    expect(await check()).toHaveLength(1);
    const between = { ...first, sk: `${String(at('2026-07-01T10:50:00+05:00')).padStart(15, '0')}#0000000000000000` };
    await setItem(open.table, 'records', undefined, between);
    expect((await check()).map(({ why }) => why)).toContain('2026-07-01T05:45:00.000Z: an entry was slipped in where nothing was sealed');
  });

  it('show a seal that names other people than its entries do', async () => {
    await city.run({ job: 'sealAudit', territory });
    const seal = open.items('records').find(({ item }) => item === 'auditSeal');
    if (seal === undefined) throw new Error('no seal');
    await setItem(open.table, 'records', seal, { ...seal, people: [] });
    expect((await check()).map(({ why }) => why)).toEqual(['2026-07-01T05:00:00.000Z: who stands in it is not told']);
  });

  it('find a person’s looks without opening the quarters in which they do not stand, and with those not sealed yet', async () => {
    await city.run({ job: 'sealAudit', territory });
    city.at('2026-07-01T12:01:00+05:00');
    await search(people.auditor, 'Айлин');
    const caller = await city.context.findCaller({ iin: people.auditor });
    const find = (query: Readonly<Record<string, string>>) =>
      city.ask('listAudit', { iin: people.head, params, query: { from: '2026-07-01', to: '2026-07-03', ...query } });
    const ats = async (query: Readonly<Record<string, string>>) =>
      ((await find(query)).body['looks'] as { at: string }[]).map((one) => one.at);
    expect(await ats({ by: caller?.person ?? '' })).toEqual(['2026-07-01T06:40:00.000Z', '2026-07-01T07:01:00.000Z']);
    expect(await ats({ refused: 'true' })).toEqual([]);
    expect(await ats({ action: 'showFamilyFile' })).toEqual([]);
    expect((await find({ refused: 'true' })).body['lookedUntil']).toBe('2026-07-03T19:00:00.000Z');
    const page = (await find({ action: 'searchApplications', limit: '2' })).body;
    expect(page['looks']).toHaveLength(2);
    expect(await ats({ action: 'searchApplications', limit: '50', after: String(page['next']) })).toHaveLength(3);
    expect((await find({ to: '2026-09-01' })).status).toBe(400);
  });

  it('let a whole day go with its digests kept, and nothing of a day that is not sealed', async () => {
    const command = {
      name: 'test',
      by: 'job:test',
      as: 'system',
      at: at('2026-07-03T10:00:00+05:00'),
      key: 'k',
      digest: digestOf('k'),
    } as const;
    expect(await removeDay(open.table, territory, day('2026-07-01'), command)).toBe(false);
    await city.ask('showFamilyFile', { iin: people.stranger, params: { territory, number: '7K2M4Q9X' } });
    city.at('2026-07-03T10:00:00+05:00');
    await search(people.clerk, 'Айлин');
    await city.run({ job: 'sealAudit', territory });
    const before = entries().length;
    expect(await removeDay(open.table, territory, day('2026-07-01'), command)).toBe(true);
    expect(entries().length).toBeLessThan(before);
    expect(await check()).toEqual([]);
    expect(await removeDay(open.table, territory, day('2026-07-01'), command)).toBe(true);
    expect(await check()).toEqual([]);
  });
});
