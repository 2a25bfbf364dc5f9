// `kezek check` computes every published protocol anew and holds awards, vouchers and applications against each other; a lost protocol comes back from
// the records to the byte.

import { beforeAll, describe, expect, it } from 'vitest';
import { checkAwardedBeforeLeaving, checkAwards, checkIssued, checkServed } from '../../shared/domain/awardChecks.ts';
import { checkTerritory } from '../../shared/table/checking.ts';
import { protocolPk } from '../../shared/table/keys.ts';
import { compareRebuilt, rebuildTerritory } from '../../shared/table/rebuilding.ts';
import { restoreQueue } from '../../shared/table/restoring.ts';
import type { Item } from '../../shared/table/table.ts';
import { openTable, setItem, type OpenTable } from '../support/openTable.ts';
import { at, importCells, people, row, staffedCity, type City } from '../support/city.ts';

const territory = 'karaganda';

async function cityWithProtocol(): Promise<{ readonly city: City; readonly open: OpenTable; readonly round: string }> {
  const open = openTable();
  const city = await staffedCity(open.table);
  await importCells(
    city,
    Array.from({ length: 14 }, (_, child) => row(child, `2023-01-10T09:00:${String(child).padStart(2, '0')}.250Z`)),
  );
  await city.run({ job: 'recomputeQueue' });
  const drafted = await city.ask('draftRound', { params: { territory }, iin: people.head, body: { count: 5 } });
  const round = String(drafted.body['round']);
  await city.ask('approveRound', { params: { territory, round }, iin: people.secondHead });
  await city.run({ job: 'issueRounds' });
  await city.run({ job: 'publishProtocols' });
  await city.run({ job: 'recomputeQueue' });
  return { city, open, round };
}

const protocolOfRound = (open: OpenTable, round: string) => open.items('published').filter(({ pk }) => pk === protocolPk(territory, round));

async function violationsOf({ context }: City) {
  const { rounds, violations } = await checkTerritory(context.table, context.calendar(), territory, context.now());
  return { rounds, violations: violations.filter(({ invariant }) => invariant !== 'I-24') };
}

describe('kezek check', () => {
  let made: Awaited<ReturnType<typeof cityWithProtocol>>;
  beforeAll(async () => {
    made = await cityWithProtocol();
  });

  const withSpoiled = async (find: (item: Item) => boolean, spoil: (item: Item) => Item | undefined) => {
    const { city, open } = made;
    const item = [...open.items('records'), ...open.items('published')].find(find);
    if (item === undefined) throw new Error('no such item');
    const name = item.pk.startsWith('PROTOCOL#') ? 'published' : 'records';
    const after = spoil(item);
    await setItem(open.table, name, item, after);
    const found = await violationsOf(city);
    await setItem(open.table, name, after, item);
    return found.violations;
  };

  it('says how many rounds it looked at, and finds nothing in a whole one', async () => {
    expect(await violationsOf(made.city)).toEqual({ rounds: 1, violations: [] });
  });

  it('finds a changed outcome in a published page (I-06)', async () => {
    const isPage = ({ pk, sk }: Item) => pk === protocolPk(territory, made.round) && String(sk).startsWith('PAGE#');
    const found = await withSpoiled(isPage, (item) => ({ ...item, outcomes: new Uint8Array(14 * 4) }));
    expect(found).toEqual([{ invariant: 'I-06', of: made.round, why: 'its protocol does not have the root that was published' }]);
  });

  it('finds a changed row of the queue in a published page (I-06)', async () => {
    const isPage = ({ pk, sk }: Item) => pk === protocolPk(territory, made.round) && String(sk).startsWith('PAGE#');
    const found = await withSpoiled(isPage, (item) => ({
      ...item,
      keys: (item['keys'] as Uint8Array).map((byte, index) => byte ^ Number(index === 30)),
    }));
    expect(found).toEqual([{ invariant: 'I-06', of: made.round, why: 'its protocol shows another queue than was frozen' }]);
  });

  it('finds an award that is gone, and the voucher it leaves behind (I-04, I-06)', async () => {
    const found = await withSpoiled(
      ({ item, pk }) => item === 'roundStep' && pk.includes(made.round),
      (item) => ({ ...item, awards: (item['awards'] as Item[]).slice(0, -1) }),
    );
    expect(found.map(({ invariant, why }) => `${invariant} ${why}`)).toEqual([
      'I-04 a voucher without its award',
      expect.stringMatching(/^I-06 row \d+: the plan serves it, and it is not awarded$/),
    ]);
  });

  it('finds a live voucher whose application has left, and an award after that (I-04, I-11)', async () => {
    const found = await withSpoiled(
      ({ item, state }) => item === 'application' && state === 'offered',
      (item) => ({ ...item, state: 'withdrawn', stateSince: at('2026-06-01T00:00:00Z') }),
    );
    expect(found.map(({ invariant }) => invariant)).toEqual(expect.arrayContaining(['I-04', 'I-11']));
  });
});

describe('a protocol that was lost', () => {
  it('comes back from the records to the byte, with the queue it shows (I-06)', async () => {
    const { city, open, round } = await cityWithProtocol();
    const before = protocolOfRound(open, round).map((item) => JSON.stringify(item));
    expect(before).toHaveLength(3);
    for (const item of open.items('published')) await setItem(open.table, 'published', item, undefined);
    const { calendar, now } = city.context;
    const rebuilt = await rebuildTerritory(open.table, calendar(), territory, now());
    await restoreQueue(open.table, rebuilt, now());
    expect(protocolOfRound(open, round).map((item) => JSON.stringify(item))).toEqual(before);
    expect((await compareRebuilt(open.table, rebuilt, now())).differences).toEqual([]);
  });

  it('and one that was changed is named by a comparison', async () => {
    const { city, open, round } = await cityWithProtocol();
    const page = protocolOfRound(open, round).find(({ sk }) => String(sk).startsWith('PAGE#'));
    await setItem(open.table, 'published', page, page && { ...page, outcomes: new Uint8Array(14 * 4) });
    const { calendar, now } = city.context;
    const rebuilt = await rebuildTerritory(open.table, calendar(), territory, now());
    const { differences } = await compareRebuilt(open.table, rebuilt, now());
    expect(differences).toEqual([`published: PROTOCOL#karaganda#${round} / PAGE#00000000 is not what the events make of it`]);
  });
});

describe('the checks of awards', () => {
  const now = at('2026-07-01T10:00:00Z');
  const award = { row: 3, place: 1, number: '7K2M4Q9X', voucher: 'V1', at: now };

  it('name one too many, one twice, and a gap in the places (I-01, I-03)', () => {
    expect(checkIssued('r', 1, [award])).toEqual([]);
    const twice = [award, { ...award, place: 3 }];
    expect(checkIssued('r', 1, twice).map(({ invariant }) => invariant)).toEqual(['I-01', 'I-03', 'I-03']);
  });

  it('name what has no other side (I-04)', () => {
    const voucher = { voucher: 'V1', round: 'r', application: '7K2M4Q9X', state: 'issued' as const };
    expect(checkAwards('r', [award], new Map([['V1', voucher]]))).toEqual([]);
    expect(checkAwards('r', [award], new Map())).toMatchObject([{ of: 'V1', why: 'an award without its voucher' }]);
    expect(checkAwards('r', [], new Map([['V1', voucher]]))).toMatchObject([{ of: 'V1', why: 'a voucher without its award' }]);
    expect(checkServed(voucher, { state: 'offered', since: now })).toEqual([]);
    expect(checkServed(voucher, undefined)).toHaveLength(1);
    expect(checkServed({ ...voucher, state: 'expired' }, undefined)).toEqual([]);
  });

  it('name one awarded a millisecond after it had left, and not one that left in that millisecond or later (I-11)', () => {
    const left = (since: string) => checkAwardedBeforeLeaving(award, { state: 'withdrawn', since: at(since) });
    expect(left('2026-07-01T09:59:59.999Z')).toHaveLength(1);
    expect(left('2026-07-01T10:00:00.000Z')).toEqual([]);
    expect(checkAwardedBeforeLeaving(award, { state: 'enrolled', since: at('2026-06-01T00:00:00Z') })).toEqual([]);
  });
});
